/** The stroke that a pointer draws: its points, as they are sampled. */
import type { Point, Stroke } from '../../../../engine/data/ink.js';
import type { ToPaper } from './viewport-map.js';

/** A position of a pointer in the viewport. */
export type Sample = Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp' | 'pressure'>;

const KINDS: readonly string[] = ['pen', 'touch', 'mouse'];

export class DrawnStroke {
  /** The same object while it grows. */
  readonly stroke: Stroke & { readonly points: Point[] };
  readonly pointer: number;
  /** When it began, ms. */
  readonly began: number;
  /** The pointer says which buttons are down; one that a script made may not. */
  readonly pressed: boolean;
  #reach = 0;

  constructor({ pointerId, pointerType, timeStamp, buttons }: PointerEvent) {
    this.pointer = pointerId;
    this.began = timeStamp;
    this.pressed = buttons !== 0;
    this.stroke = {
      points: [],
      ...(KINDS.includes(pointerType) && { pointerType: pointerType as 'pen' | 'touch' | 'mouse' }),
    };
  }

  /** Greatest distance from its beginning, CSS px. */
  get reach(): number {
    return this.#reach;
  }

  add(samples: readonly Sample[], toPaper: ToPaper): void {
    const { points, pointerType } = this.stroke;
    for (const { clientX, clientY, timeStamp, pressure } of samples) {
      const { x, y } = toPaper(clientX, clientY);
      const last = points.at(-1);
      if (last && last.x === x && last.y === y) continue;
      const point: Point = { x, y, t: Math.round(timeStamp) };
      // A mouse reports 0.5 and a finger mostly 0: only a pen's pressure is measured.
      if (pointerType === 'pen' && pressure > 0) {
        point.pressure = Math.round(pressure * 1000) / 1000;
      }
      points.push(point);
      this.#reach = Math.max(this.#reach, Math.hypot(x - points[0]!.x, y - points[0]!.y));
    }
  }
}

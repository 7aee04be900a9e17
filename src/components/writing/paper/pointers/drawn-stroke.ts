/** The stroke that a pointer is drawing. */
import type { Point, Stroke } from '../../../../engine/data/ink.js';
import type { ToPaper } from './viewport-map.js';

/** A position of a pointer in the viewport. */
export type Sample = Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp' | 'pressure'>;

const KINDS: readonly string[] = ['pen', 'touch', 'mouse'];

export class DrawnStroke {
  /** The stroke with its points so far; the object stays the same while points are added. */
  readonly stroke: Stroke & { readonly points: Point[] };
  /** Id of the pointer. */
  readonly pointer: number;
  /** Time stamp of the beginning, in ms. */
  readonly began: number;
  /** Whether the first event had a pressed button; events that a script dispatches may have none. */
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

  /** Greatest distance of a point from the first point, in CSS px. */
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
      // Only pens measure the pressure; a mouse reports 0.5, and a finger usually 0.
      if (pointerType === 'pen' && pressure > 0) {
        point.pressure = Math.round(pressure * 1000) / 1000;
      }
      points.push(point);
      this.#reach = Math.max(this.#reach, Math.hypot(x - points[0]!.x, y - points[0]!.y));
    }
  }
}

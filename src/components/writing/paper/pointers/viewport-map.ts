/**
 * Maps positions in the viewport to the writing surface, for any transform, zoom or scroll position.
 *
 * Elements without size are placed at the four corners of the surface. Their bounding boxes give the
 * corners in the viewport, and the corners determine the projective map (Heckbert, "Fundamentals of texture
 * mapping and image warping", 1989, 2.2.3).
 */
import { round } from '../ink-placement.js';

interface Position {
  readonly x: number;
  readonly y: number;
}

/** Maps a position in the viewport to CSS px on the writing surface. */
export type ToPaper = (clientX: number, clientY: number) => Position;

/** The corners clockwise from the top left, as fractions of the surface's width and height. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

export class ViewportMap {
  readonly #probes = CORNERS.map(([x, y]) => {
    const probe = document.createElement('i');
    const place = `left: ${x * 100}%; top: ${y * 100}%`;
    probe.style.cssText = `position: absolute; inline-size: 0; block-size: 0; ${place}`;
    return probe;
  });
  #corners: readonly Position[] = [];
  #toPaper: ToPaper = (x, y) => ({ x, y });

  /** @param paper the element to map to; its parent is positioned and has the same size. */
  constructor(private readonly paper: HTMLElement) {
    paper.before(...this.#probes);
  }

  /** Returns the current map; while the surface is hidden, the previous one. */
  measure(): ToPaper {
    const zoom = zoomOfBoxes(this.paper);
    const corners = this.#probes.map((probe) => {
      const { x, y } = probe.getBoundingClientRect();
      return { x: x * zoom, y: y * zoom };
    });
    const same = corners.every(({ x, y }, i) => {
      const before = this.#corners[i];
      return before?.x === x && before.y === y;
    });
    if (same) return this.#toPaper;
    this.#corners = corners;
    const { width, height } = getComputedStyle(this.paper);
    const toUnit = unitSquareFrom(corners);
    if (toUnit) {
      const [scaleX, scaleY] = [Number.parseFloat(width), Number.parseFloat(height)];
      this.#toPaper = (clientX, clientY) => {
        const { x, y } = toUnit(clientX, clientY);
        return { x: round(x * scaleX), y: round(y * scaleY) };
      };
    }
    return this.#toPaper;
  }
}

/**
 * Factor from bounding boxes to viewport px. Browsers that do not follow the specification of CSS `zoom`
 * (such as WebKit 2.50) return bounding boxes in px of the zoomed element.
 */
function zoomOfBoxes(element: Element): number {
  if ('currentCSSZoom' in element) return 1;
  let zoom = 1;
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    zoom *= Number(getComputedStyle(at).zoom) || 1;
  }
  return zoom;
}

const parentOf = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;

/**
 * Returns the projective map from a quadrilateral to the unit square.
 *
 * @param corners the corners of the quadrilateral, in the order of {@link CORNERS}.
 * @returns `undefined` if the quadrilateral has no area.
 */
export function unitSquareFrom(corners: readonly Position[]): ToPaper | undefined {
  const [p0, p1, p2, p3] = corners as [Position, Position, Position, Position];
  const [ax, ay] = [p1.x - p2.x, p1.y - p2.y];
  const [bx, by] = [p3.x - p2.x, p3.y - p2.y];
  const [sx, sy] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y];
  const area = ax * by - bx * ay;
  // From the unit square: ((a u + b v + c) / (g u + h v + 1), (d u + e v + f) / (g u + h v + 1)).
  const g = (sx * by - bx * sy) / area;
  const h = (ax * sy - sx * ay) / area;
  const [a, b, c] = [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x];
  const [d, e, f] = [p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y];
  const determinant = a * (e - f * h) - b * (d - f * g) + c * (d * h - e * g);
  if (!Number.isFinite(1 / area) || !Number.isFinite(1 / determinant)) return undefined;
  return (x, y) => {
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    return {
      x: ((e - f * h) * x + (c * h - b) * y + (b * f - c * e)) / w,
      y: ((f * g - d) * x + (a - c * g) * y + (c * d - a * f)) / w,
    };
  };
}

/** Maps the unit square onto four points, as a camera that looks from the side does. */
import type { Point } from '../data/ink.js';

/** Top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3. */
export function fromUnitSquare([a, b, c, d]: Quad): (u: number, v: number) => Point {
  const [dx1, dx2, dx3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, dy3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = area === 0 ? 0 : (dx3 * dy2 - dx2 * dy3) / area;
  const h = area === 0 ? 0 : (dx1 * dy3 - dx3 * dy1) / area;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / w,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / w,
    };
  };
}

/** The same without perspective: good enough for a single cell. */
export function betweenCorners([a, b, c, d]: Quad): (u: number, v: number) => Point {
  const mix = (p: number, q: number, share: number) => p + share * (q - p);
  return (u, v) => ({
    x: mix(mix(a.x, b.x, u), mix(d.x, c.x, u), v),
    y: mix(mix(a.y, b.y, u), mix(d.y, c.y, u), v),
  });
}

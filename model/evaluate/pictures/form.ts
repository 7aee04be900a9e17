/** A form as geometry: printed lines and boxes, and the digits that one person wrote on them. */
import type { Box, Point, Stroke } from 'digit-pad/engine';
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import { boundingBox } from '../../../src/engine/data/ink.js';
import type { PenDigit } from '../../samples/data/index.js';
import type { Random } from '../../support/random.js';
import type { Level } from './levels.js';

/** px */
export const PAGE = { width: 1000, height: 700, margin: 50 };

/** What is printed on the paper before anyone writes. */
export const FORMS = ['blank', 'ruled', 'boxes', 'separate boxes'] as const;
export type FormKind = (typeof FORMS)[number];

export interface WrittenDigit {
  label: string;
  strokes: readonly Stroke[];
  /** Of its line, pen width included. */
  box: Box;
}

/** A printed letter, px of the page. */
export interface PlacedGlyph extends Box {
  bitmap: Bitmap;
}

/** All in px of the page as photographed, so already turned. */
export interface FormPage {
  kind: FormKind;
  printed: readonly Stroke[];
  text?: readonly PlacedGlyph[];
  /** In reading order, line by line. */
  lines: readonly (readonly WrittenDigit[])[];
  /** Of the written digits, px. */
  height: number;
  penWidth: number;
}

const DIGIT_HEIGHT = [34, 64] as const;

/** Distance of two written lines, and size of a box, in heights of a digit. */
const LINE_DISTANCE = [1.9, 2.4] as const;
const BOX = { width: [1.15, 1.4], height: [1.45, 1.7], apart: 0.25 } as const;

const NUMBER_LENGTH = [3, 8] as const;

/** Deviation of a digit's size and of its vertical position, in heights. */
const WOBBLE = { size: 0.1, level: 0.05 };

/** @param own digits of one writer; without any the form stays empty. */
export function composeForm(own: readonly PenDigit[], level: Level, random: Random): FormPage {
  const kind = random.pick(FORMS);
  const height = random.uniform(...DIGIT_HEIGHT);
  const penWidth = height * random.uniform(...level.pen);
  const step = height * random.uniform(...LINE_DISTANCE);
  const cell = {
    width: height * random.uniform(...BOX.width),
    height: height * random.uniform(...BOX.height),
  };
  const turn = turning((random.uniform(-level.tilt, level.tilt) * Math.PI) / 180);
  const printed: Stroke[] = [];
  const lines: WrittenDigit[][] = [];
  for (let base = PAGE.margin + step; base < PAGE.height - PAGE.margin; base += step) {
    const length = NUMBER_LENGTH[0] + random.index(NUMBER_LENGTH[1] - NUMBER_LENGTH[0] + 1);
    const start = PAGE.margin + random.uniform(0, 0.2) * PAGE.width;
    if (kind === 'ruled')
      printed.push(straight(PAGE.margin / 2, base, PAGE.width - PAGE.margin / 2, base));
    if (kind === 'boxes' || kind === 'separate boxes') {
      printed.push(...boxes(kind, start, base, length, height, cell));
    }
    const digits: WrittenDigit[] = [];
    let left = start;
    for (let place = 0; place < length && own.length > 0; place++) {
      const digit = random.pick(own);
      const size = height * (1 + random.uniform(-WOBBLE.size, WOBBLE.size));
      const bottom = base + height * random.normal(-0.04, WOBBLE.level);
      const boxed = kind === 'boxes' || kind === 'separate boxes';
      const pitch = cell.width + (kind === 'boxes' ? 0 : BOX.apart * height);
      const placed = placeDigit(digit.strokes, size, bottom, (width) =>
        boxed
          ? start + pitch * place + (cell.width - width) / 2 + height * random.normal(0, 0.06)
          : left,
      );
      const right = boundingBox(placed)!;
      if (right.x + right.width > PAGE.width - PAGE.margin) break;
      left = right.x + right.width + penWidth + height * random.uniform(...level.gap);
      const strokes = placed.map((stroke) => turnStroke(stroke, turn));
      digits.push({
        label: String(digit.label),
        strokes,
        box: padded(boundingBox(strokes)!, penWidth),
      });
    }
    if (digits.length > 0) lines.push(digits);
  }
  const turned = printed.map((stroke) => turnStroke(stroke, turn));
  return { kind, printed: turned, lines, height, penWidth };
}

function placeDigit(
  strokes: readonly Stroke[],
  size: number,
  bottom: number,
  leftOf: (width: number) => number,
): Stroke[] {
  const box = boundingBox(strokes)!;
  const scale = size / (Math.max(box.height, box.width / 1.2) || 1);
  const left = leftOf(box.width * scale);
  const top = bottom - box.height * scale;
  return strokes.map(({ points }) => ({
    points: points.map(({ x, y }) => ({
      x: left + (x - box.x) * scale,
      y: top + (y - box.y) * scale,
    })),
  }));
}

function boxes(
  kind: FormKind,
  start: number,
  base: number,
  count: number,
  height: number,
  cell: { width: number; height: number },
): Stroke[] {
  const bottom = base + (cell.height - height) / 2;
  const top = bottom - cell.height;
  const pitch = cell.width + (kind === 'boxes' ? 0 : BOX.apart * height);
  return Array.from({ length: count }, (_, i) => {
    const left = start + i * pitch;
    const right = left + cell.width;
    return {
      points: [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
        { x: left, y: top },
      ],
    };
  });
}

function straight(x0: number, y0: number, x1: number, y1: number): Stroke {
  return {
    points: [
      { x: x0, y: y0 },
      { x: x1, y: y1 },
    ],
  };
}

/** Around the middle of the page. */
function turning(angle: number): (point: Point) => Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [midX, midY] = [PAGE.width / 2, PAGE.height / 2];
  return ({ x, y }) => ({
    x: midX + (x - midX) * cos - (y - midY) * sin,
    y: midY + (x - midX) * sin + (y - midY) * cos,
  });
}

function turnStroke({ points }: Stroke, turn: (point: Point) => Point): Stroke {
  return { points: points.map(turn) };
}

function padded(box: Box, penWidth: number): Box {
  return {
    x: box.x - penWidth / 2,
    y: box.y - penWidth / 2,
    width: box.width + penWidth,
    height: box.height + penWidth,
  };
}

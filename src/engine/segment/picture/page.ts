/**
 * Segmenter `picture`, the default for pictures: a page with any number of digits in one or more written
 * lines. A shape is a connected component of ink. Shapes that may contain two digits are cut into pieces, and
 * consecutive pieces that may be one digit are a segment.
 */
import type { Bitmap } from '../../data/bitmap.js';
import { rightOf, unionBox } from '../../data/box.js';
import {
  type Lattice,
  MOST_SEGMENTS,
  type Piece,
  type Segment,
  withSegment,
} from '../../data/lattice.js';
import type { PictureSegmenter, ReadOptions } from '../../data/options.js';
import { binarize } from './binarize.js';
import { evenLight } from './light.js';
import { findLines, type WrittenLine, withoutFaint } from './lines.js';
import { cutOut, type PicturePiece, piecesOf } from './pieces.js';
import { removeRuling } from './ruling.js';
import { lineWidthOf, runLengths } from './runs.js';
import { findShapes, MOST_SHAPES } from './shapes.js';
import { skewOf } from './skew.js';

/** Maximum number of shapes of a digit. */
const MOST_SHAPES_A_DIGIT = 4;

/** Maximum width of a digit, as a multiple of the line height. */
const WIDEST_DIGIT = 1.6;

/** Maximum gap between shapes of a digit, as a multiple of the line height. */
const WIDEST_GAP = 0.35;

/** Width of the anti-aliased edge of a digit, as a fraction of the line width. */
const EDGE = 0.25;

/** Log-odds by geometry that pieces are one digit; lengths are multiples of the line height. */
const SCORE = {
  /** Beginning at a cut: a shape is usually one digit, so cuts are unlikely, more so through several lines. */
  cut: { once: -3, eachMore: -4 },
  beyondWidth: { from: 1.1, each: -7 },
  /** Adjacent shapes are usually two digits, unless one of them is low and close. */
  apart: -1.5,
  gap: -8,
  overlap: 6,
  low: { below: 0.55, each: 8 },
  /** A low shape is rarely a digit. */
  lowAlone: -6,
};

export const pictureSegmenter: PictureSegmenter = {
  segment: (bitmap, options) => latticeOf(findWriting(bitmap), options),
};

/** What stands on a page, before anything is classified. */
export interface Writing {
  /** The page with even light: 0 paper … 1 ink. */
  ink: Bitmap;
  /** For each pixel the label of its shape, 0 for paper. */
  labels: Int32Array;
  /** From top to bottom. */
  lines: readonly WrittenLine[];
  /** Width of the anti-aliased edge of a shape, px. */
  edge: number;
}

/** @throws RangeError for a picture with too many shapes. */
export function findWriting(bitmap: Bitmap): Writing {
  const ink = evenLight(bitmap);
  const { mask: raw, print, limit } = binarize(ink);
  const slope = skewOf(raw);
  const lineWidth = lineWidthOf(runLengths(raw, 'across'), runLengths(raw, 'down'));
  const mask = removeRuling(ink, raw, print, { slope, lineWidth });
  const shapes = findShapes(ink, mask, { lineWidth, limit });
  if (shapes.components.length > MOST_SHAPES) {
    throw new RangeError(
      `the picture holds ${shapes.components.length} shapes; a page of at most ${MOST_SHAPES} can be read.`,
    );
  }
  const lines = findLines(shapes.components, shapes.height, slope).map((line) =>
    withoutFaint(line, shapes.darkness),
  );
  return { ink, labels: shapes.labels, lines, edge: Math.max(1, Math.round(EDGE * lineWidth)) };
}

/** @throws RangeError for a page with too many segments. */
export function latticeOf({ ink, labels, lines, edge }: Writing, options: ReadOptions): Lattice {
  const pieces: Piece[] = [];
  const segments: Segment[] = [];
  lines.forEach((line, number) => {
    const own = piecesOf(line, labels, ink);
    const runs = segmentsOf(own, line.height);
    segments.push(
      ...runs.map(({ first, last, score }) => ({
        first: first + pieces.length,
        last: last + pieces.length,
        score,
      })),
    );
    pieces.push(...own.map((piece) => ({ ...cutOut(piece, ink, labels, edge), line: number })));
  });
  const page = { pieces, segments };
  const lattice = options.length === 1 ? withSegment(page, 0, pieces.length - 1) : page;
  const count = lattice.segments.length;
  if (count > MOST_SEGMENTS) {
    throw new RangeError(
      `the picture holds ${count} shapes and parts of shapes that may be digits; a page of at most ${MOST_SEGMENTS} can be read.`,
    );
  }
  return lattice;
}

function segmentsOf(pieces: readonly PicturePiece[], height: number): Segment[] {
  const segments: Segment[] = [];
  pieces.forEach((_, first) => {
    let joints = 0;
    for (let last = first; last < pieces.length; last++) {
      const run = pieces.slice(first, last + 1);
      if (new Set(run.map((piece) => piece.whole)).size > MOST_SHAPES_A_DIGIT) break;
      const box = unionBox(run.map((piece) => piece.box));
      const whole = run.every((piece) => piece.whole === run[0]!.whole);
      if (last > first) {
        const [left, right] = [pieces[last - 1]!, pieces[last]!];
        if (right.box.x - rightOf(left.box) > WIDEST_GAP * height) break;
        if (!whole && box.width > WIDEST_DIGIT * height) break;
        joints += jointScore(left, right, height);
      }
      const lowness = SCORE.low.below - box.height / height;
      const score =
        joints +
        cutScore(pieces[first]!) +
        (lowness > 0 ? SCORE.lowAlone * (lowness / SCORE.low.below) : 0) +
        SCORE.beyondWidth.each * Math.max(0, box.width / height - SCORE.beyondWidth.from);
      segments.push({ first, last, score });
    }
  });
  return segments;
}

/** Log-odds that a digit begins at the cut before a piece. */
function cutScore({ severed }: PicturePiece): number {
  return severed === 0 ? 0 : SCORE.cut.once + SCORE.cut.eachMore * (severed - 1);
}

/** Log-odds that two adjacent pieces are parts of one digit. */
function jointScore(left: PicturePiece, right: PicturePiece, height: number): number {
  if (left.whole === right.whole) return 0;
  const gap = (right.box.x - rightOf(left.box)) / height;
  const lower = Math.min(left.box.height, right.box.height) / height;
  const narrower = Math.max(1, Math.min(left.box.width, right.box.width)) / height;
  const overlap = Math.min(1, Math.max(0, -gap) / narrower);
  return (
    SCORE.apart +
    SCORE.gap * Math.max(0, gap) +
    SCORE.overlap * overlap +
    SCORE.low.each * Math.max(0, SCORE.low.below - lower)
  );
}

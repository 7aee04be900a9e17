/**
 * The pipeline: writing → segmenter → classifier → decoder → recognition.
 *
 * Each step takes the data of the one before and changes none of it. Ink and pictures take the same
 * steps; a picture has no strokes, so it has no corrections and no marks.
 */

import { answer } from './answer/answer.js';
import { explain } from './answer/explain.js';
import { insertFixed } from './answer/fixed-digits.js';
import { enlarge } from './answer/scale-boxes.js';
import { ScoreCache, scoreSegments } from './classify/score-segments.js';
import type { Picture } from './data/bitmap.js';
import { boundingBox, type Ink, withoutStrokes } from './data/ink.js';
import type { Lattice } from './data/lattice.js';
import type { Classifier } from './data/model-input.js';
import type { EngineReadOptions } from './data/options.js';
import type { PictureReader } from './data/picture-reader.js';
import type { Recognition } from './data/recognition.js';
import { decode } from './decode/decode.js';
import { findMarks } from './decode/marks.js';
import { rank } from './decode/rank.js';
import { bitmapFromPicture } from './draw/from-picture.js';
import { findCrossedOut } from './segment/ink/crossed-out.js';
import { type Proposal, propose } from './segment/propose.js';

/** What {@link readWriting} may be given besides writing and options. */
export interface ReadContext {
  /** Scores of what was classified before. */
  cache?: ScoreCache;
  /** The checked lattice of a segmenter that has run already. */
  lattice?: Lattice;
  /** Loads what only pictures need. */
  pictures?(): Promise<PictureReader>;
}

/**
 * Reads writing and options that have been checked.
 *
 * @throws the signal's reason when `options.signal` is aborted.
 */
export async function readWriting(
  writing: Ink | Picture,
  options: EngineReadOptions,
  classifier: Classifier,
  { cache = new ScoreCache(), lattice: given, pictures }: ReadContext = {},
): Promise<Recognition> {
  const { signal } = options;
  const { ink, seen, corrections, crossedOut, shrink } = prepare(writing, options, given);
  const reader = given || ink ? undefined : await pictures?.();
  if (reader && 'data' in seen) {
    const grid = await reader.readGrid(seen, options, classifier);
    if (grid) return shrink > 1 ? enlarge(grid, shrink) : grid;
  }
  const proposal: Proposal = given ? { lattice: given } : propose(seen, options, reader?.segmenter);
  const { lattice, fixed: fixedSegments } =
    ink && corrections.length > 0
      ? insertFixed(proposal.lattice, ink, corrections)
      : { lattice: proposal.lattice, fixed: undefined };
  const scores = await scoreSegments(lattice, ink, classifier, cache, signal);
  signal?.throwIfAborted();
  const marks = findMarks(lattice, ink, options);
  const hypotheses = rank(
    decode(lattice, scores, { ...options, fixed: fixedSegments, marks }),
    lattice,
  );
  const recognition = answer(hypotheses, lattice, scores, fixedSegments);
  const explanation = options.explain
    ? await explain(hypotheses, lattice, scores, ink, classifier)
    : undefined;
  const complete = {
    ...recognition,
    rejected: [...recognition.rejected, ...crossedOut],
    ...(explanation && { explanation }),
    ...(proposal.warning && { warning: proposal.warning }),
  };
  const better =
    reader && 'data' in seen ? await reader.readLine(seen, options, complete) : complete;
  return shrink > 1 ? enlarge(better, shrink) : better;
}

/**
 * What is read and what the segmenter sees of it: ink without what was crossed out and without corrected
 * strokes, or a picture as grey ink. A segmenter of the page’s own gets all ink, and a corrected digit stays.
 */
function prepare(
  writing: Ink | Picture,
  { fixed: corrections = [], segmenter }: EngineReadOptions,
  given: Lattice | undefined,
) {
  if (!('strokes' in writing)) {
    const { bitmap, shrink } = bitmapFromPicture(writing);
    return { ink: undefined, seen: bitmap, corrections, crossedOut: [], shrink };
  }
  const isUsual = segmenter === undefined && !given;
  const corrected = new Set(corrections.flatMap(({ strokes }) => strokes));
  const gone = (isUsual ? findCrossedOut(writing.strokes) : [])
    .map(({ by, strokes }) => [...by, ...strokes])
    .filter((own) => !own.some((index) => corrected.has(index)));
  const ink = withoutStrokes(writing, new Set(gone.flat()));
  const seen = withoutStrokes(ink, corrected);
  const crossedOut = gone.map((own) => boundingBox(own.map((index) => writing.strokes[index]!))!);
  return { ink, seen, corrections, crossedOut, shrink: 1 };
}

/**
 * The pipeline: writing → segmenter → classifier → decoder → recognition.
 *
 * Each step uses the result of the previous one and does not modify it. The steps are the same for ink and
 * pictures; a picture has no strokes, and therefore no corrections and no marks.
 */

import { answer } from './answer/answer.js';
import { explain } from './answer/explain.js';
import { insertFixed } from './answer/fixed-digits.js';
import { ScoreCache, scoreSegments } from './classify/score-segments.js';
import type { Bitmap, Picture } from './data/bitmap.js';
import { boundingBox, type Ink, withoutStrokes } from './data/ink.js';
import type { Lattice } from './data/lattice.js';
import { enlarge } from './data/map-boxes.js';
import type { Classifier } from './data/model-input.js';
import type { EngineReadOptions } from './data/options.js';
import type { PictureReader } from './data/picture-reader.js';
import type { Candidate, Recognition } from './data/recognition.js';
import { asksForFormat } from './decode/asks-for-format.js';
import { decode } from './decode/decode.js';
import type * as Formats from './decode/formats/index.js';
import type { PatternTable } from './decode/grammar/options.js';
import { findMarks } from './decode/marks.js';
import { plainInterpreter } from './decode/meaning.js';
import { rank, textOf } from './decode/rank.js';
import { bitmapFromPicture } from './draw/from-picture.js';
import type { HandReading } from './hand/index.js';
import { findCrossedOut } from './segment/ink/crossed-out.js';
import { type Proposal, propose } from './segment/propose.js';
import { loadChunk } from './support/load-chunk.js';

/** Optional arguments of {@link readWriting}. */
export interface ReadContext {
  /** Scores of segments that have been classified before. */
  cache?: ScoreCache;
  /** The checked lattice of the page's own segmenter, which has already run. */
  lattice?: Lattice;
  /** The compiled `options.pattern`. */
  pattern?: PatternTable;
  loadFormats?: LoadFormats;
  /** Loads the code that only pictures need. */
  pictures?(): Promise<PictureReader>;
  /** What is known of the writer. */
  hand?: HandReading;
}

/** Loads the code for formats; called again after a failure. */
export type LoadFormats = () => Promise<typeof Formats>;

/** Factor for the confidence of a picture's value if the format has signs, which are not found in pictures. */
const SIGNS_NOT_SEEN = 0.4;

/** Maximum number of hypotheses that are ranked if there are conditions: each has to be interpreted. */
const MOST_HYPOTHESES = 48;

const loadWithEngine: LoadFormats = () => import('./decode/formats/index.js');

/**
 * Reads ink or a picture. The arguments have been checked.
 *
 * @throws the signal's reason if `options.signal` is aborted.
 */
export async function readWriting(
  writing: Ink | Picture,
  options: EngineReadOptions,
  classifier: Classifier,
  {
    cache = new ScoreCache(),
    lattice: given,
    pattern,
    pictures,
    loadFormats = loadWithEngine,
    hand,
  }: ReadContext = {},
): Promise<Recognition> {
  const { ink, seen, corrections, crossedOut, shrink } = prepare(writing, options, given);
  const format = await formatOf(options, pattern, ink, loadFormats);
  const interpreter = format?.interpreter ?? plainInterpreter(options);
  const { acceptor = hand?.acceptor } = format ?? {};
  const { signal } = options;

  const score = (lattice: Lattice) =>
    scoreSegments(lattice, ink, classifier, cache, signal, Boolean(hand));

  async function read({ lattice: proposed, warning }: Proposal): Promise<Recognition> {
    const corrected =
      ink && corrections.length > 0
        ? insertFixed(proposed, ink, corrections)
        : { lattice: proposed, fixed: undefined };
    // A segmenter that the page chose decides alone which strokes belong together.
    const mayAddSegments = ink && given === undefined && options.segmenter === undefined;
    const lattice =
      format && mayAddSegments ? format.withSegments(corrected.lattice) : corrected.lattice;
    const { fixed } = corrected;
    const scored = await score(lattice);
    signal?.throwIfAborted();
    const scores = hand?.weigh(scored, classifier) ?? scored;
    const marks = findMarks(lattice, ink, format?.markFinder(lattice, scores, classifier.signs));
    const { digits, letters } = scores;
    const decoded = decode(lattice, digits, {
      ...options,
      fixed,
      marks,
      letters,
      acceptor,
      isFormatted: format !== undefined,
    });
    const hypotheses = rank(
      acceptor ? decoded.slice(0, MOST_HYPOTHESES) : decoded,
      lattice,
      (hypothesis) => interpreter.meaningOf(textOf(hypothesis)).value,
      interpreter.chanceOf,
    );
    const recognition = answer(hypotheses, lattice, digits, fixed, interpreter);
    hand?.learn(hypotheses[0], recognition.value, fixed);
    const explanation = options.explain
      ? await explain(hypotheses, lattice, digits, ink, classifier, hand)
      : undefined;
    return {
      ...recognition,
      rejected: [...recognition.rejected, ...crossedOut],
      ...(explanation && { explanation }),
      ...(warning && { warning }),
    };
  }

  if (ink || given || !pictures) {
    const recognition = await read(given ? { lattice: given } : propose(seen, options));
    return ink ? recognition : ofPicture(recognition);
  }
  const pictureReader = await pictures();
  return ofPicture(
    await pictureReader.read(seen as Bitmap, options, {
      classifier,
      score: async (lattice) => (await score(lattice)).digits,
      readPage: (page, segmenter) => read(propose(page, options, segmenter)),
      ...(format && { inFormat: interpreter.meaningOf }),
    }),
  );

  /** Converts boxes to pixels of the picture, and lowers the confidence if signs may be missing. */
  function ofPicture(recognition: Recognition): Recognition {
    const doubted = hasSigns(options) ? withoutSigns(recognition) : recognition;
    return shrink > 1 ? enlarge(doubted, shrink) : doubted;
  }
}

/** Whether the format has signs that change the value, such as a decimal point. */
function hasSigns({ decimal, signed, format = 'digits' }: EngineReadOptions): boolean {
  return Boolean(decimal || signed) || format !== 'digits';
}

/** In pictures no signs are found: a written 12,50 is read as 1250, which must be shown as doubtful. */
function withoutSigns(recognition: Recognition): Recognition {
  const doubt = <T extends Candidate>(of: T): T => ({
    ...of,
    confidence: of.confidence * SIGNS_NOT_SEEN,
  });
  return { ...doubt(recognition), alternatives: recognition.alternatives.map(doubt) };
}

/** `undefined` for plain digits. */
async function formatOf(
  options: EngineReadOptions,
  pattern: PatternTable | undefined,
  ink: Ink | undefined,
  loadFormats: LoadFormats,
) {
  if (!pattern && !asksForFormat(options)) return undefined;
  const { formatReading } = await loadChunk('formats', loadFormats);
  return formatReading(options, pattern, ink);
}

/**
 * Prepares the writing. `ink` has no crossed-out strokes, unless the page chose a segmenter or the strokes
 * include a corrected digit. `seen` is the input of the segmenter: the same ink without corrected strokes,
 * or the greyscale bitmap of a picture.
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

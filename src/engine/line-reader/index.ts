/**
 * Reads a crop of one written line as a whole, for lines whose ink is hard to segment: on patterned paper, over print,
 * or with digits that touch. A convolutional network scores the digits in each column of the crop.
 */
import type { TfjsBackend } from '../classify/tensorflow/backend.js';
import type { Bitmap } from '../data/bitmap.js';
import type { Box } from '../data/ink.js';
import { mapBoxes } from '../data/map-boxes.js';
import type { EngineReadOptions } from '../data/options.js';
import type { PageReading } from '../data/picture-reader.js';
import type { Recognition } from '../data/recognition.js';
import { crop } from '../draw/resize.js';
import { answerLine } from './answer-line.js';
import { HIGHEST_CROP, isDoubted, lineOf } from './choose.js';
import { PAGE_WEIGHT } from './combine-readings.js';
import { lineInput } from './line-input.js';
import { type LineModel, loadLineModel } from './model.js';
import { LineNetwork } from './network.js';
import { digitChances } from './place-digits.js';

/**
 * The views of a crop: fractions of its height that are cut off at the top and at the bottom, or added if negative, and
 * the factor of its width. Crops have different margins above and below the line, so that digits are scaled to different
 * heights. The probabilities of all views are averaged: of dev lines, 7 % more are read correctly. These five are the
 * best combination of eighteen.
 */
const VIEWS = [
  { above: 0, below: 0, stretch: 1 },
  { above: -0.15, below: -0.15, stretch: 1 },
  { above: 0.1, below: 0.1, stretch: 1.2 },
  { above: 0, below: 0.25, stretch: 1 },
  { above: 0.27, below: 0.13, stretch: 1 },
];

export class LineReader {
  #network: Promise<LineNetwork> | undefined;

  /** @param run runs a task on the current backend. @param weights see `loadLineModel()`. */
  constructor(
    private readonly manifest: URL,
    private readonly run: <T>(task: (tfjs: TfjsBackend) => Promise<T>) => Promise<T>,
    private readonly weights?: URL,
  ) {}

  /**
   * @param page the reading by the segmenter of pages.
   * @param inFormat the meaning of digits in the requested format; missing for plain digits.
   * @returns boxes are in pixels of `bitmap`; `page` itself if the picture is not read as one line.
   * @throws LoadError if the network cannot be loaded; the signal's reason if `options.signal` is aborted.
   */
  async read(
    bitmap: Bitmap,
    options: EngineReadOptions,
    page: Recognition,
    inFormat?: PageReading['inFormat'],
  ): Promise<Recognition> {
    const part = lineOf(bitmap, options, page);
    if (!part) return page;
    const network = await this.#load();
    const { signal } = options;
    signal?.throwIfAborted();
    const line = crop(bitmap, part);
    const views: Float32Array[] = [];
    for (const { above, below, stretch } of VIEWS) {
      const input = lineInput(viewOf(line, above, below), stretch);
      views.push(await this.run((tfjs) => network.logProbabilities(tfjs, input)));
      signal?.throwIfAborted();
    }
    const weight = bitmap.height > HIGHEST_CROP ? PAGE_WEIGHT.large : PAGE_WEIGHT.crop;
    const answer = answerLine(line, views, options, { page, weight }, inFormat);
    // The digits of the page are in pixels of `bitmap` already.
    if (answer.digits === page.digits) return answer;
    return isDoubted(answer, page, bitmap) ? page : moved(answer, part);
  }

  /** Probabilities `[11]` of the digits and of "not a digit", for each crop of one digit. */
  async scoreDigits(crops: readonly Bitmap[]): Promise<Float32Array[]> {
    const network = await this.#load();
    const scores: Float32Array[] = [];
    for (const digit of crops) {
      const input = lineInput(withMargin(digit));
      const logs = await this.run((tfjs) => network.logProbabilities(tfjs, input));
      scores.push(digitChances(logs));
    }
    return scores;
  }

  /** Loads the network once; after a failure, the next picture loads it again. */
  #load(): Promise<LineNetwork> {
    this.#network ??= loadLineModel(this.manifest, this.weights).then(
      (model: LineModel) => new LineNetwork(model),
      (error: unknown) => {
        this.#network = undefined;
        throw error;
      },
    );
    return this.#network;
  }
}

/** Margin around a crop of one digit, as a fraction of its height. */
const MARGIN = 0.3;

function withMargin({ data, width, height }: Bitmap): Bitmap {
  const margin = Math.round(MARGIN * height);
  const wide = { width: width + 2 * margin, height: height + 2 * margin };
  const padded = new Float32Array(wide.width * wide.height);
  for (let y = 0; y < height; y++) {
    padded.set(data.subarray(y * width, (y + 1) * width), (y + margin) * wide.width + margin);
  }
  return { ...wide, data: padded };
}

/** Cuts off fractions of the height, or repeats the first and the last row. */
function viewOf({ data, width, height }: Bitmap, above: number, below: number): Bitmap {
  const top = Math.round(above * height);
  const rows = Math.max(1, Math.round(height * (1 - below)) - top);
  const view = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = width * Math.max(0, Math.min(height - 1, top + row));
    view.set(data.subarray(from, from + width), row * width);
  }
  return { data: view, width, height: rows };
}

/** Converts boxes from pixels of a part of the picture to those of the picture. */
function moved(recognition: Recognition, { x, y }: Box): Recognition {
  return mapBoxes(recognition, (box) => ({ ...box, x: box.x + x, y: box.y + y }));
}

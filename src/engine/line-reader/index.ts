/**
 * Reads a crop of one written line as a whole, where finding its ink first would fail: patterned paper, print
 * behind it, digits that touch. A convolutional network gives scores of the digits for each column.
 */
import type { TfjsBackend } from '../classify/tensorflow/backend.js';
import type { Bitmap } from '../data/bitmap.js';
import type { Box } from '../data/ink.js';
import { mapBoxes } from '../data/map-boxes.js';
import type { EngineReadOptions } from '../data/options.js';
import type { PageReading } from '../data/picture-reader.js';
import type { Recognition } from '../data/recognition.js';
import { crop } from '../draw/resize.js';
import { answerLine, chancesOf } from './answer-line.js';
import { isDoubted, lineOf } from './choose.js';
import { lineInput } from './line-input.js';
import { type LineModel, loadLineModel } from './model.js';
import { LineNetwork } from './network.js';

/**
 * Crops have more or less paper above and below their line, so that its digits are scaled to different heights. Each
 * is read with these shares of its height cut off, or added, and the readings are added up: of dev lines, 4 of 100
 * more are right. Of eleven views these four were best together.
 */
const VIEWS = [
  { above: 0, below: 0 },
  { above: 0.2, below: 0 },
  { above: 0.06, below: 0.06 },
  { above: -0.1, below: -0.1 },
];

export class LineReader {
  #network: Promise<LineNetwork> | undefined;

  constructor(
    private readonly manifest: URL,
    private readonly run: <T>(task: (tfjs: TfjsBackend) => Promise<T>) => Promise<T>,
    private readonly weights?: URL,
  ) {}

  /** @returns `page` itself where the picture is no crop of one line. */
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
    for (const { above, below } of VIEWS) {
      const input = lineInput(viewOf(line, above, below));
      views.push(await this.run((tfjs) => network.logProbabilities(tfjs, input)));
      signal?.throwIfAborted();
    }
    const answer = answerLine(line, views, options, page, inFormat);
    // The page's digits are where they were found.
    if (answer.digits === page.digits) return answer;
    return isDoubted(answer, page, bitmap) ? page : moved(answer, part);
  }

  /** Eleven chances for each of some crops of one digit: of the digits, and of none. */
  async scoreDigits(crops: readonly Bitmap[]): Promise<Float32Array[]> {
    const network = await this.#load();
    const scores: Float32Array[] = [];
    for (const digit of crops) {
      const input = lineInput(withMargin(digit));
      const logs = await this.run((tfjs) => network.logProbabilities(tfjs, input));
      scores.push(chancesOf(logs));
    }
    return scores;
  }

  /** A file that could not be loaded is asked for again with the next picture. */
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

/** Paper around a digit, in its heights. */
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

/** What is added is like the first and the last row. */
function viewOf({ data, width, height }: Bitmap, above: number, below: number): Bitmap {
  const top = Math.round(above * height);
  const rows = Math.max(1, Math.round(height * (1 - below)) - top);
  const seen = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = width * Math.max(0, Math.min(height - 1, top + row));
    seen.set(data.subarray(from, from + width), row * width);
  }
  return { data: seen, width, height: rows };
}

/** From pixels of a part of the picture to those of the picture. */
function moved(recognition: Recognition, { x, y }: Box): Recognition {
  return mapBoxes(recognition, (box) => ({ ...box, x: box.x + x, y: box.y + y }));
}

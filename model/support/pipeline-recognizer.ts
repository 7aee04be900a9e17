/** A recognizer in the calling thread, with any classifier: for tests, and for figures that count its work. */

import { assertReadRequest } from '../../src/engine/check-input.js';
import { ScoreCache } from '../../src/engine/classify/score-segments.js';
import type { Picture } from '../../src/engine/data/bitmap.js';
import type { Lesson } from '../../src/engine/data/hand.js';
import type { Ink } from '../../src/engine/data/ink.js';
import type { Classifier } from '../../src/engine/data/model-input.js';
import type { EngineReadOptions } from '../../src/engine/data/options.js';
import type { PictureReader } from '../../src/engine/data/picture-reader.js';
import type { Recognition } from '../../src/engine/data/recognition.js';
import type { Reading, Recognizer, RecognizerInfo } from '../../src/engine/data/recognizer.js';
import { loadFormatRequest } from '../../src/engine/decode/load-format-request.js';
import { handReading } from '../../src/engine/hand/index.js';
import { openReading } from '../../src/engine/live-reading.js';
import { readWriting } from '../../src/engine/pipeline.js';
import { pictureSegmenter } from '../../src/engine/segment/picture/page.js';

/** Pages alone: the line reader has a network of its own, and a grid of boxes is read with it. */
const PAGES_ONLY: PictureReader = {
  read: (picture, _options, { readPage }) => readPage(picture, pictureSegmenter),
};

/** It knows the segmenters of the package only: one of a page runs in `host/remote-recognizer.ts`. */
export class PipelineRecognizer implements Recognizer {
  constructor(
    private readonly classifier: Classifier,
    readonly info: RecognizerInfo,
  ) {}

  async recognize(writing: Ink | Picture, options: EngineReadOptions = {}): Promise<Recognition> {
    assertReadRequest(writing, options);
    return this.#read(writing, options);
  }

  async lesson(ink: Ink, value: string, options: EngineReadOptions = {}): Promise<Lesson> {
    assertReadRequest(ink, options);
    const hand = handReading(null, value, this.classifier.network ?? '');
    await readWriting(ink, options, this.classifier, { hand });
    return hand.lesson!;
  }

  open(options: EngineReadOptions = {}): Reading {
    const cache = new ScoreCache();
    return openReading(options, (ink, { signal }) =>
      this.#read(ink, { ...options, signal }, cache),
    );
  }

  async #read(writing: Ink | Picture, options: EngineReadOptions, cache?: ScoreCache) {
    const format = await loadFormatRequest(options);
    const { pattern: _, ...rest } = options;
    const context = { cache, pattern: format?.pattern, pictures: async () => PAGES_ONLY };
    const recognition = await readWriting(writing, rest, this.classifier, context);
    return format?.checked(recognition) ?? recognition;
  }

  dispose(): void {
    this.classifier.dispose();
  }
}

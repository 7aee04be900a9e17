/** A recognizer in the calling thread, with any classifier: for tests, and for figures that count its work. */

import { assertReadRequest } from './check-input.js';
import { ScoreCache } from './classify/score-segments.js';
import type { Picture } from './data/bitmap.js';
import type { Ink } from './data/ink.js';
import type { Classifier } from './data/model-input.js';
import type { EngineReadOptions } from './data/options.js';
import type { Recognition } from './data/recognition.js';
import type { Reading, Recognizer, RecognizerInfo } from './data/recognizer.js';
import { openReading } from './live-reading.js';
import { readWriting } from './pipeline.js';

/** It knows the segmenters of the package only: one of a page runs in `host/remote-recognizer.ts`. */
export class PipelineRecognizer implements Recognizer {
  constructor(
    private readonly classifier: Classifier,
    readonly info: RecognizerInfo,
  ) {}

  async recognize(writing: Ink | Picture, options: EngineReadOptions = {}): Promise<Recognition> {
    assertReadRequest(writing, options);
    return readWriting(writing, options, this.classifier);
  }

  open(options: EngineReadOptions = {}): Reading {
    const cache = new ScoreCache();
    return openReading(options, (ink, { signal }) =>
      readWriting(ink, { ...options, signal }, this.classifier, { cache }),
    );
  }

  dispose(): void {
    this.classifier.dispose();
  }
}

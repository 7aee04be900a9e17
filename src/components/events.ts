/** What a pad tells its page beyond `input` and `change`: one typed class each. */
import type { Stroke } from '../engine/data/ink.js';
import type { Recognition } from '../engine/data/recognition.js';
import type { DigitPadError } from '../engine/support/error.js';

const OUTWARD: EventInit = { bubbles: true, composed: true };

/** The ink has been read; fired for every reading, also when the value stayed the same. */
export class DigitPadRecognizeEvent extends Event {
  static readonly type = 'digit-pad-recognize';

  constructor(readonly recognition: Recognition) {
    super(new.target.type, OUTWARD);
  }
}

/** A pointer is about to draw. When prevented, nothing is drawn and the pointer is the page's. */
export class DigitPadStrokeStartEvent extends Event {
  static readonly type = 'digit-pad-stroke-start';

  constructor(readonly pointerEvent: PointerEvent) {
    super(new.target.type, { ...OUTWARD, cancelable: true });
  }
}

/** A stroke is finished and part of the ink; it has not been read yet. */
export class DigitPadStrokeEndEvent extends Event {
  static readonly type = 'digit-pad-stroke-end';

  constructor(readonly stroke: Stroke) {
    super(new.target.type, OUTWARD);
  }
}

/** The model is arriving. `total` is 0 as long as it is unknown; both are bytes. */
export class DigitPadLoadProgressEvent extends Event {
  static readonly type = 'digit-pad-load-progress';

  constructor(
    readonly loaded: number,
    readonly total: number,
  ) {
    super(new.target.type, OUTWARD);
  }
}

/** The pad can read now. */
export class DigitPadReadyEvent extends Event {
  static readonly type = 'digit-pad-ready';

  constructor() {
    super(new.target.type, OUTWARD);
  }
}

/** The pad cannot read; typing still works, and `load()` tries again. */
export class DigitPadErrorEvent extends Event {
  static readonly type = 'digit-pad-error';

  constructor(readonly error: DigitPadError) {
    super(new.target.type, OUTWARD);
  }
}

declare global {
  interface HTMLElementEventMap {
    'digit-pad-recognize': DigitPadRecognizeEvent;
    'digit-pad-stroke-start': DigitPadStrokeStartEvent;
    'digit-pad-stroke-end': DigitPadStrokeEndEvent;
    'digit-pad-load-progress': DigitPadLoadProgressEvent;
    'digit-pad-ready': DigitPadReadyEvent;
    'digit-pad-error': DigitPadErrorEvent;
  }
}

/** The events of a pad besides `input` and `change`, each with a class of its own. */
import type { Stroke } from '../engine/data/ink.js';
import type { Recognition } from '../engine/data/recognition.js';
import type { DigitPadError } from '../engine/support/error.js';

const BUBBLES: EventInit = { bubbles: true, composed: true };

/** The ink or a picture has been read. Fired for every reading, even if the value is still the same. */
export class DigitPadRecognizeEvent extends Event {
  static readonly type = 'digit-pad-recognize';

  constructor(readonly recognition: Recognition) {
    super(new.target.type, BUBBLES);
  }
}

/** A pointer is about to draw. If the page calls `preventDefault()`, the pad ignores the pointer. */
export class DigitPadStrokeStartEvent extends Event {
  static readonly type = 'digit-pad-stroke-start';

  constructor(readonly pointerEvent: PointerEvent) {
    super(new.target.type, { ...BUBBLES, cancelable: true });
  }
}

/** The user finished a stroke. It is part of `strokes`, but has not been read yet. */
export class DigitPadStrokeEndEvent extends Event {
  static readonly type = 'digit-pad-stroke-end';

  constructor(readonly stroke: Stroke) {
    super(new.target.type, BUBBLES);
  }
}

/** A part of the model was loaded. `loaded` and `total` are in bytes; `total` is 0 while unknown. */
export class DigitPadLoadProgressEvent extends Event {
  static readonly type = 'digit-pad-load-progress';

  constructor(
    readonly loaded: number,
    readonly total: number,
  ) {
    super(new.target.type, BUBBLES);
  }
}

/** The engine is loaded: the pad can read. */
export class DigitPadReadyEvent extends Event {
  static readonly type = 'digit-pad-ready';

  constructor() {
    super(new.target.type, BUBBLES);
  }
}

/** The ink or a picture cannot be read. Typing still works; if loading failed, `load()` tries again. */
export class DigitPadErrorEvent extends Event {
  static readonly type = 'digit-pad-error';

  constructor(readonly error: DigitPadError) {
    super(new.target.type, BUBBLES);
  }
}

/** The pad's own events, by name. */
export interface DigitPadEventMap {
  'digit-pad-recognize': DigitPadRecognizeEvent;
  'digit-pad-stroke-start': DigitPadStrokeStartEvent;
  'digit-pad-stroke-end': DigitPadStrokeEndEvent;
  'digit-pad-load-progress': DigitPadLoadProgressEvent;
  'digit-pad-ready': DigitPadReadyEvent;
  'digit-pad-error': DigitPadErrorEvent;
}

declare global {
  /** What elements, documents and windows have in common: the events bubble. */
  interface GlobalEventHandlersEventMap extends DigitPadEventMap {}
}

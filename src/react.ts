/**
 * The component `<DigitPad>` for React 17 and later. Requires the packages `@lit/react` and `react`.
 *
 * ```tsx
 * <DigitPad name="amount" digits={4} onRecognize={({ recognition }) => show(recognition)} />
 * ```
 */
import { createComponent, type EventName, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import {
  type DigitPadErrorEvent,
  type DigitPadLoadProgressEvent,
  type DigitPadReadyEvent,
  type DigitPadRecognizeEvent,
  type DigitPadStrokeEndEvent,
  type DigitPadStrokeStartEvent,
  DigitPad as PadElement,
} from './index.js';

export type * from './index.js';
/** The class of the element, for a `ref`. */
export type { DigitPad as DigitPadElement } from './index.js';

/** The events `input` and `change`, whose target is the pad. */
export type DigitPadInputEvent = Event & { readonly target: PadElement };

type Events = {
  onInput: EventName<DigitPadInputEvent>;
  onChange: EventName<DigitPadInputEvent>;
  onRecognize: EventName<DigitPadRecognizeEvent>;
  onStrokeStart: EventName<DigitPadStrokeStartEvent>;
  onStrokeEnd: EventName<DigitPadStrokeEndEvent>;
  onLoadProgress: EventName<DigitPadLoadProgressEvent>;
  onReady: EventName<DigitPadReadyEvent>;
  onError: EventName<DigitPadErrorEvent>;
};

export const DigitPad: ReactWebComponent<PadElement, Events> = createComponent({
  react: React,
  tagName: 'digit-pad',
  displayName: 'DigitPad',
  elementClass: PadElement,
  events: {
    onInput: 'input',
    onChange: 'change',
    onRecognize: 'digit-pad-recognize',
    onStrokeStart: 'digit-pad-stroke-start',
    onStrokeEnd: 'digit-pad-stroke-end',
    onLoadProgress: 'digit-pad-load-progress',
    onReady: 'digit-pad-ready',
    onError: 'digit-pad-error',
  } as Events,
});

/**
 * The component `<DigitPad>` for React 17 and later. Requires the packages `@lit/react` and `react`.
 *
 * ```tsx
 * <DigitPad name="amount" digits={4} onRecognize={({ recognition }) => show(recognition)} />
 * ```
 */
import { createComponent } from '@lit/react';
import * as React from 'react';
import type { DigitPadOptions } from './components/props.js';
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

/** The events `input`, `change` and `invalid`, whose target is the pad. */
export type DigitPadInputEvent = Event & { readonly target: PadElement };

interface Listeners {
  onInput?: (event: DigitPadInputEvent) => void;
  onChange?: (event: DigitPadInputEvent) => void;
  onInvalid?: (event: DigitPadInputEvent) => void;
  onRecognize?: (event: DigitPadRecognizeEvent) => void;
  onStrokeStart?: (event: DigitPadStrokeStartEvent) => void;
  onStrokeEnd?: (event: DigitPadStrokeEndEvent) => void;
  onLoadProgress?: (event: DigitPadLoadProgressEvent) => void;
  onReady?: (event: DigitPadReadyEvent) => void;
  onError?: (event: DigitPadErrorEvent) => void;
}

type Own = DigitPadOptions & Listeners & { autoComplete?: string };

/** The props of the component: the properties of the element, its events, and the props of every HTML element. */
export type DigitPadProps = Own & Omit<React.HTMLAttributes<PadElement>, keyof Own>;

const Component = createComponent({
  displayName: 'DigitPadElement',
  react: React,
  tagName: 'digit-pad',
  elementClass: PadElement,
  events: {
    onInput: 'input',
    onChange: 'change',
    onInvalid: 'invalid',
    onRecognize: 'digit-pad-recognize',
    onStrokeStart: 'digit-pad-stroke-start',
    onStrokeEnd: 'digit-pad-stroke-end',
    onLoadProgress: 'digit-pad-load-progress',
    onReady: 'digit-pad-ready',
    onError: 'digit-pad-error',
  },
});

/** On a server, there are no effects, and React 17 and 18 warn of layout effects. */
const useLayoutEffect = typeof document === 'undefined' ? React.useEffect : React.useLayoutEffect;

/**
 * `@lit/react` sets every prop again with each rendering. That must not remove what the user has written and has no
 * value yet, so `value` is only set where it differs, as React does it for `<input>`.
 */
export const DigitPad: React.ForwardRefExoticComponent<
  DigitPadProps & React.RefAttributes<PadElement>
> = React.forwardRef<PadElement, DigitPadProps>(({ value, ...props }, ref) => {
  const pad = React.useRef<PadElement>(null);
  React.useImperativeHandle(ref, () => pad.current!, []);
  useLayoutEffect(() => {
    if (value !== undefined && pad.current!.value !== value) pad.current!.value = value;
  });
  // The element converts text that stands for a number.
  return React.createElement(Component, { ...props, ref: pad } as object);
});
DigitPad.displayName = 'DigitPad';

/** The type of the tag `<digit-pad>` in Vue, for `import type {} from 'digit-pad/vue'`. There is no code at run time. */
import type { HTMLAttributes } from 'vue';
import type { DigitPad } from './components/digit-pad.js';
import type { DigitPadEventMap } from './components/events.js';
import type { DigitPadAttributes, DigitPadOptions } from './components/props.js';

/** `digit-pad-recognize` → `DigitPadRecognize`, as Vue's templates write event names. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** Listeners as Vue names them: `@digit-pad-recognize` in a template. */
type Listeners = {
  [Name in keyof DigitPadEventMap as `on${Pascal<Name>}`]?: (event: DigitPadEventMap[Name]) => void;
};

/** `v-model` of a template. */
interface Model {
  modelValue?: string;
  'onUpdate:modelValue'?: (value: string) => void;
}

type Own = DigitPadOptions & DigitPadAttributes & Listeners & Model;

/** What a template can set on `<digit-pad>`. A reference to it is the element. */
export type DigitPadTag = new () => DigitPad & { $props: Own & Omit<HTMLAttributes, keyof Own> };

declare module 'vue' {
  interface GlobalComponents {
    'digit-pad': DigitPadTag;
  }
}

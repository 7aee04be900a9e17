/** The type of the tag `<digit-pad>` in Svelte, for `import type {} from 'digit-pad/svelte'`. There is no code at run time. */
import type { HTMLAttributes } from 'svelte/elements';
import type { DigitPad } from './components/digit-pad.js';
import type { DigitPadAttributes, DigitPadProps } from './components/props.js';

type Own = DigitPadProps & DigitPadAttributes;

/** The attributes of `<digit-pad>`: its own, its properties, and those of every HTML element. */
export type DigitPadTag = Own & Omit<HTMLAttributes<DigitPad>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'digit-pad': DigitPadTag;
  }
}

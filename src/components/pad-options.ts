/** The attributes of `<digit-pad>` as properties; what they do is the element's matter. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { BackendName } from '../engine/create-recognizer.js';
import type { Segmenter } from '../engine/lattice.js';
import { LOADING_MODES, type LoadingMode } from './approach.js';
import { digitCount, oneOf, share } from './attributes.js';

const LAYOUTS = ['free', 'cells', 'sequential'] as const;
/** How digits are written. Only `free` is there yet; the others are taken for it. */
export type PadLayout = (typeof LAYOUTS)[number];

const BACKENDS: readonly BackendName[] = ['auto', 'cpu', 'wasm', 'webgl'];

export abstract class PadOptions extends LitElement {
  /** The field must not be empty. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Shown on the empty paper; an empty string shows nothing. */
  @property() placeholder: string | null = null;

  /** A regular expression that the whole value must match. */
  @property() pattern = '';

  /** What the browser may fill in, for example `one-time-code`. */
  @property() autocomplete = '';

  /** Label of the Enter key on virtual keyboards. */
  @property({ attribute: 'enterkeyhint' }) override enterKeyHint = '';

  /** The `value` attribute: what the field holds at first and after a reset. */
  @property({ attribute: 'value' }) defaultValue = '';

  /** Fewest digits; -1 when not set. */
  @property({ attribute: 'minlength', converter: digitCount('minlength', 0) }) minLength = -1;

  /** Most digits; -1 when not set. */
  @property({ attribute: 'maxlength', converter: digitCount('maxlength', 0) }) maxLength = -1;

  /** Exactly so many digits; -1 when not set. */
  @property({ converter: digitCount('digits', 1) }) digits = -1;

  /** Allows one decimal mark; the value then has a point, like `12.5`. */
  @property({ type: Boolean, reflect: true }) decimal = false;

  /** Allows a leading minus. */
  @property({ type: Boolean, reflect: true }) signed = false;

  /** How digits are written. */
  @property({ converter: oneOf('layout', LAYOUTS, 'free') }) layout: PadLayout = 'free';

  /** A registered segmenter's name, or an object; without it, the layout decides. */
  @property() segmenter: string | Segmenter | null = null;

  /** What computes; `auto` picks what suits the device. */
  @property({ converter: oneOf('backend', BACKENDS, 'auto') }) backend: BackendName = 'auto';

  /** Address of another model's manifest, relative to the page. */
  @property() model: string | null = null;

  /** Folder of the lazily loaded files, when they do not lie beside the script. */
  @property() assets: string | null = null;

  /** When the engine is loaded. */
  @property({ converter: oneOf('loading', LOADING_MODES, 'lazy') }) loading: LoadingMode = 'lazy';

  /** Readings less certain than this (0…1) are invalid until confirmed or corrected. */
  @property({ attribute: 'min-confidence', converter: share('min-confidence') }) minConfidence = 0;

  /** Shows the buttons for undo and clear. */
  @property({ type: Boolean, reflect: true }) controls = false;

  /** Accepts pictures; has no effect yet. */
  @property({ type: Boolean, reflect: true }) images = false;

  // The platform looks at these three attributes itself, so they are never behind their properties.

  /** Name of the field in its form. */
  @property()
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    if (name !== this.getAttribute('name')) this.setAttribute('name', name);
  }

  /** The field takes no part in its form and cannot be used. */
  @property({ type: Boolean })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', Boolean(disabled));
  }

  /** The value can be seen but not changed. */
  @property({ type: Boolean, attribute: 'readonly' })
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', Boolean(readOnly));
  }
}

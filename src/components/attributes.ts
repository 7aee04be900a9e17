/** The attributes of `<digit-pad>` as properties. What they do is in the class that extends this one. */
import { type ComplexAttributeConverter, LitElement, type PropertyDeclarations } from 'lit';
import type { Check, Format } from '../engine/data/format.js';
import type { BackendName, Segmenter } from '../engine/data/options.js';
import { digitCount, flag, oneOf, share, UNSET } from './attribute-checks.js';

const LAYOUTS = ['free', 'cells', 'sequential'] as const;
/**
 * How digits are written: `free` anywhere, `cells` one in each box, `sequential` one after another in
 * the same place.
 */
export type PadLayout = (typeof LAYOUTS)[number];

const LOADING_MODES = ['lazy', 'visible', 'idle', 'eager'] as const;
/** `lazy`: a pointer or the focus comes near; `visible`: in the viewport, then idle; `idle`: the page is
 * idle; `eager`: at once. */
export type LoadingMode = (typeof LOADING_MODES)[number];

const BACKENDS: readonly BackendName[] = ['auto', 'cpu', 'wasm', 'webgl'];

const FORMATS: readonly Format[] = [
  'digits',
  'number',
  'amount',
  'percent',
  'date',
  'time',
  'phone',
];

export abstract class PadOptions extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    required: flag,
    placeholder: {},
    pattern: {},
    autocomplete: {},
    enterKeyHint: { attribute: 'enterkeyhint' },
    defaultValue: { attribute: 'value' },
    minLength: { attribute: 'minlength', converter: digitCount('minlength', 0) },
    maxLength: { attribute: 'maxlength', converter: digitCount('maxlength', 0) },
    digits: { converter: digitCount('digits', 1) },
    decimal: flag,
    signed: flag,
    format: { converter: oneOf('format', FORMATS, 'digits') },
    check: {},
    min: {},
    max: {},
    step: {},
    list: {},
    accept: { attribute: false },
    layout: { converter: oneOf('layout', LAYOUTS, 'free') },
    segmenter: {},
    backend: { converter: oneOf('backend', BACKENDS, 'auto') },
    model: {},
    assets: {},
    loading: { converter: oneOf('loading', LOADING_MODES, 'lazy') },
    minConfidence: { attribute: 'min-confidence', converter: share('min-confidence') },
    controls: flag,
    images: flag,
    name: {},
    disabled: { type: Boolean },
    readOnly: { type: Boolean, attribute: 'readonly' },
  };

  /** The field must not be empty. */
  required = false;

  /** Shown on the empty paper; an empty string shows nothing. */
  placeholder: string | null = null;

  /** A regular expression that the whole value must match; ink is read as what matches, where it can be. */
  pattern = '';

  /** What the browser may fill in, for example `one-time-code`. */
  autocomplete = '';

  /** Label of the Enter key on virtual keyboards. */
  override enterKeyHint = '';

  /** The `value` attribute: what the field holds at first and after a reset. */
  defaultValue = '';

  /** Fewest digits; -1 when not set. */
  minLength: number = UNSET;

  /** Most digits; -1 when not set. */
  maxLength: number = UNSET;

  /** Exactly so many digits; -1 when not set. */
  digits: number = UNSET;

  /** Allows one decimal mark; the value then has a point, like `12.5`. Alone it is short for `format="number"` with one. */
  decimal = false;

  /** Allows a minus. Alone it is short for `format="number"` with one. */
  signed = false;

  /** What may be written, in the way of the nearest `lang`: the value is canonical. */
  format: Format = 'digits';

  /** The check digit that the digits end with; '' for none. */
  check: Check | '' = '';

  /** The least value, canonical: a number, a date (`2026-11-26`) or a time (`14:05`). */
  min = '';

  /** The greatest value. */
  max = '';

  /** The distance of allowed numbers, from `min` or 0. */
  step = '';

  /** Id of a `<datalist>` with the only values that can be right, canonical. */
  list = '';

  /** The same as an array; it counts before `list`. */
  accept: readonly string[] | null = null;

  /** How digits are written. */
  layout: PadLayout = 'free';

  /** A registered segmenter's name, or an object; without it, the layout decides. */
  segmenter: string | Segmenter | null = null;

  /** What computes; `auto` picks what suits the device. */
  backend: BackendName = 'auto';

  /** Address of another model's manifest, relative to the page. */
  model: string | null = null;

  /** Folder of the lazily loaded files, when they do not lie beside the script. */
  assets: string | null = null;

  /** When the engine is loaded. */
  loading: LoadingMode = 'lazy';

  /** Readings less certain than this (0…1) are invalid until confirmed or corrected. */
  minConfidence = 0;

  /** Shows the buttons for undo, redo and clear. */
  controls = false;

  /** Accepts pictures: a button, drop and paste. */
  images = false;

  /** What is set by property is checked as in the attribute: templates set the one for the other. */
  override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
    const [name, , options] = args;
    const converter = options?.converter as ComplexAttributeConverter | undefined;
    if (converter) {
      const properties = this as unknown as Record<PropertyKey, unknown>;
      const value = properties[name!] ?? UNSET;
      const checked = converter.fromAttribute!(value === UNSET ? null : String(value));
      // Setting it comes back here.
      if (checked !== value) {
        properties[name!] = checked;
        return;
      }
    }
    super.requestUpdate(...args);
  }

  // The platform looks at these three attributes itself, so they are never behind their properties.

  /** Name of the field in its form. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    if (name !== this.getAttribute('name')) this.setAttribute('name', name);
  }

  /** The field takes no part in its form and cannot be used. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', Boolean(disabled));
  }

  /** The value can be seen but not changed. */
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', Boolean(readOnly));
  }
}

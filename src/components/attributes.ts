/** The attributes of `<digit-pad>` and their properties. The subclasses implement what they do. */
import { type ComplexAttributeConverter, LitElement, type PropertyDeclarations } from 'lit';
import type { Check, Format } from '../engine/data/format.js';
import type { BackendName, Segmenter } from '../engine/data/options.js';
import type { Hand } from '../hand/index.js';
import { digitCount, flag, oneOf, share, UNSET } from './attribute-checks.js';

const LAYOUTS = ['free', 'cells', 'sequential'] as const;
/**
 * Where digits are written: anywhere (`free`), one in each box (`cells`), or one after another in the
 * same place (`sequential`).
 */
export type PadLayout = (typeof LAYOUTS)[number];

const LOADING_MODES = ['lazy', 'visible', 'idle', 'eager'] as const;
/** When the engine is loaded. `lazy`: when a pointer or the focus enters the pad or its label; `visible`:
 * when the pad is in the viewport and the page is idle; `idle`: when the page is idle; `eager`: at once. */
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
    label: {},
    hint: {},
    error: {},
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
    hand: {},
    model: {},
    assets: {},
    loading: { converter: oneOf('loading', LOADING_MODES, 'lazy') },
    minConfidence: { attribute: 'min-confidence', converter: share('min-confidence') },
    controls: flag,
    images: flag,
    camera: flag,
    name: {},
    disabled: { type: Boolean },
    readOnly: { type: Boolean, attribute: 'readonly' },
  };

  /** Label above the pad. The slot `label` may hold elements instead. */
  label = '';

  /** Hint beneath the pad: how the field is filled in. The slot `hint` may hold elements instead. */
  hint = '';

  /**
   * Message beneath the pad, which also makes the field look invalid, such as a server's answer. It does not change
   * the validity, and stays until the page removes it. The slot `error` may hold elements instead.
   */
  error = '';

  /** The field must not be empty. */
  required = false;

  /** Hint on the empty writing surface. An empty string shows no hint; `null` shows “write here”. */
  placeholder: string | null = null;

  /** A regular expression that the whole value must match; ink is read as what matches, where it can be. */
  pattern = '';

  /** Hint for autofill, as on `<input>`, for example `one-time-code`. */
  autocomplete = '';

  /** Label of the Enter key on virtual keyboards. */
  override enterKeyHint = '';

  /** The `value` attribute: the initial value, and the value after a form reset. */
  defaultValue = '';

  /** Minimum number of digits; -1 when not set. */
  minLength: number = UNSET;

  /** Maximum number of digits; -1 when not set. */
  maxLength: number = UNSET;

  /** Exact number of digits; -1 when not set. */
  digits: number = UNSET;

  /** Allows one decimal mark. In the value, the mark is a point, as in `12.5`. Short for `format="number"` with one. */
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

  /** Where digits are written. */
  layout: PadLayout = 'free';

  /** Name of a registered segmenter, or a segmenter. Without it, the layout determines the segmenter. */
  segmenter: string | Segmenter | null = null;

  /** Whose hand it learns, by name or as a `Hand` of `digit-pad/hand`; without it, nothing is learned or stored. */
  hand: string | Hand | null = null;

  /** The TensorFlow.js backend that runs the network; `auto` chooses one that suits the device. */
  backend: BackendName = 'auto';

  /** URL of another model's manifest, relative to the page. */
  model: string | null = null;

  /** URL of the folder with the lazily loaded files, if they are not in the folder of the script. */
  assets: string | null = null;

  /** When the engine is loaded. */
  loading: LoadingMode = 'lazy';

  /** A reading with a lower confidence (0…1) is invalid until the user confirms or corrects it. */
  minConfidence = 0;

  /** Shows the buttons for undo, redo and clear. */
  controls = false;

  /** Accepts pictures: through a button, drag and drop, and paste. */
  images = false;

  /** With `images`, and where the browser offers a camera: a button that reads with it, live. */
  camera = false;

  /** Checks a property like its attribute, since templates set properties instead of attributes. */
  override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
    const [name, , options] = args;
    const converter = options?.converter as ComplexAttributeConverter | undefined;
    if (converter) {
      const properties = this as unknown as Record<PropertyKey, unknown>;
      const value = properties[name!] ?? UNSET;
      const checked = converter.fromAttribute!(value === UNSET ? null : String(value));
      // This assignment calls requestUpdate() again, with the accepted value.
      if (checked !== value) {
        properties[name!] = checked;
        return;
      }
    }
    super.requestUpdate(...args);
  }

  // The browser itself reads these three attributes, so the properties have no value of their own.

  /** Name of the field in its form. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    if (name !== this.getAttribute('name')) this.setAttribute('name', name);
  }

  /** Whether the field is disabled: it is not submitted with its form and cannot be used. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', Boolean(disabled));
  }

  /** Whether the user can see the value but not change it. */
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', Boolean(readOnly));
  }
}

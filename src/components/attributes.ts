/** The attributes of `<digit-pad>` and their properties. The subclasses implement what they do. */
import { type ComplexAttributeConverter, LitElement, type PropertyDeclarations } from 'lit';
import type { BackendName, Segmenter } from '../engine/data/options.js';
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

  /** Hint on the empty writing surface. An empty string shows no hint; `null` shows “write here”. */
  placeholder: string | null = null;

  /** A regular expression that the whole value must match. */
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

  /** Allows one decimal mark. In the value, the mark is a point, as in `12.5`. */
  decimal = false;

  /** Allows a leading minus. */
  signed = false;

  /** Where digits are written. */
  layout: PadLayout = 'free';

  /** Name of a registered segmenter, or a segmenter. Without it, the layout determines the segmenter. */
  segmenter: string | Segmenter | null = null;

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

/** What `<input>` offers to its form and to scripts, on a pad. */
import type { FormController } from './form/form-controller.js';
import { PadOptions } from './pad-options.js';

export abstract class PadField extends PadOptions {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...PadOptions.shadowRootOptions,
    delegatesFocus: true,
  };

  /** Not there yet while the super class sets its properties. */
  protected abstract readonly control: FormController;

  /** The message of `setCustomValidity()`. */
  protected customMessage = '';

  /** The readout, once it is rendered. */
  protected get input(): HTMLInputElement | undefined {
    return this.renderRoot?.querySelector('input') ?? undefined;
  }

  get form(): HTMLFormElement | null {
    return this.control.internals.form;
  }

  get labels(): NodeList {
    return this.control.internals.labels;
  }

  get type(): string {
    return 'digit-pad';
  }

  get validity(): ValidityState {
    return this.control.internals.validity;
  }

  get validationMessage(): string {
    return this.control.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.control.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.control.check();
  }

  reportValidity(): boolean {
    return this.control.internals.reportValidity();
  }

  /** Makes the field invalid with a message of the page's own; '' takes it back. */
  setCustomValidity(message: string): void {
    this.customMessage = String(message);
    this.control.validate();
  }

  /** Selects the text of the readout. */
  select(): void {
    this.input?.select();
  }

  /** Neither disabled nor read-only. */
  protected get writable(): boolean {
    return !this.readOnly && !this.matches(':disabled');
  }
}

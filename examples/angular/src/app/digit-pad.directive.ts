import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import {
  type AbstractControl,
  type ControlValueAccessor,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';
import 'digit-pad';
import type { DigitPad } from 'digit-pad';

/** Makes `<digit-pad>` a control of Angular's forms: value, touched, disabled and validity. */
@Directive({
  selector: 'digit-pad[formControlName], digit-pad[formControl], digit-pad[ngModel]',
  host: {
    '(input)': 'tell()',
    '(focusout)': 'touched()',
    // What was written may have become readable, or unreadable, without another value.
    '(digit-pad-recognize)': 'validityChanged()',
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => DigitPadControl), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => DigitPadControl), multi: true },
  ],
})
export class DigitPadControl implements ControlValueAccessor, Validator {
  private readonly pad = inject<ElementRef<DigitPad>>(ElementRef).nativeElement;
  private changed: (value: string) => void = () => {};
  protected touched: () => void = () => {};
  protected validityChanged: () => void = () => {};

  protected tell(): void {
    this.changed(this.pad.value);
  }

  writeValue(value: string | null): void {
    this.pad.value = value ?? '';
  }

  registerOnChange(changed: (value: string) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.pad.disabled = disabled;
  }

  validate(_: AbstractControl): ValidationErrors | null {
    const { validity, validationMessage } = this.pad;
    return validity.valid ? null : { digitPad: validationMessage };
  }

  registerOnValidatorChange(changed: () => void): void {
    this.validityChanged = changed;
  }
}

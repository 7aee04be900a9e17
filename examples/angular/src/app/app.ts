import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { DigitPadControl } from './digit-pad.directive';

@Component({
  selector: 'app-root',
  imports: [ReactiveFormsModule, DigitPadControl],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form [formGroup]="form" (ngSubmit)="submit()">
      <label for="postal-code">Postal code</label>
      <digit-pad
        id="postal-code"
        name="postal-code"
        formControlName="postal-code"
        assets="/digit-pad/"
        digits="5"
        required
        controls
      ></digit-pad>
      <p id="error">
        @if (code.touched) {
          {{ code.errors?.['digitPad'] }}
        }
      </p>
      <button type="submit">Send</button>
    </form>
    <p>Value: <output id="value">{{ form.value['postal-code'] }}</output></p>
    <p>Sent: <output id="sent">{{ sent() }}</output></p>
  `,
})
export class App {
  protected readonly form = new FormGroup({
    'postal-code': new FormControl('', Validators.required),
  });
  protected readonly code = this.form.controls['postal-code'];
  protected readonly sent = signal('');

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.sent.set(JSON.stringify(this.form.value));
  }
}

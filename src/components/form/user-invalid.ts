/**
 * Detects that the browser has reported the field as invalid to the user. The `invalid` event is not
 * sufficient, since `checkValidity()` fires it too, and browsers set `:user-invalid` only for native fields.
 */
export class ReportedInvalid {
  #submitting = false;
  #form = new AbortController();

  constructor(
    private readonly host: HTMLElement,
    private readonly reported: () => void,
  ) {
    host.addEventListener('invalid', () => {
      if (this.#submitting) reported();
      this.#watchFocus();
    });
  }

  /** @param form the form that the field is now associated with. */
  watch(form: HTMLFormElement | null): void {
    this.#form.abort();
    this.#form = new AbortController();
    const { signal } = this.#form;
    const clicked = ({ target }: Event): void => {
      const button = (target as Element).closest<HTMLInputElement | HTMLButtonElement>(
        'button, input',
      );
      if (!/^(submit|image)$/.test(button?.type ?? '')) return;
      this.#submitting = true;
      setTimeout(() => {
        this.#submitting = false;
      });
    };
    // Implicit submission from another field clicks the button too.
    form?.addEventListener('click', clicked, { signal, capture: true });
    form?.addEventListener('submit', this.reported, { signal });
  }

  /** When the browser reports an invalid field, it focuses the field before the next task begins. */
  #watchFocus(): void {
    const root = this.host.getRootNode();
    const focused = ({ target }: Event): void => {
      this.reported();
      // WebKit scrolls only to the caret, but the writing surface is above it.
      if (target === this.host) setTimeout(() => this.host.scrollIntoView({ block: 'nearest' }));
    };
    root.addEventListener('focusin', focused);
    setTimeout(() => root.removeEventListener('focusin', focused));
  }
}

/**
 * Notices when the browser reports the field as invalid to the user. The event `invalid` alone does not
 * say so: `checkValidity()` by a script fires it too, and only `<input>` is told the difference
 * (`:user-invalid`).
 */
export class ReportedInvalid {
  #sending = false;
  #form = new AbortController();

  constructor(
    private readonly host: HTMLElement,
    private readonly reported: () => void,
  ) {
    host.addEventListener('invalid', () => {
      if (this.#sending) reported();
      this.#watchFocus();
    });
  }

  /** @param form the field belongs to it now. */
  watch(form: HTMLFormElement | null): void {
    this.#form.abort();
    this.#form = new AbortController();
    const { signal } = this.#form;
    const clicked = ({ target }: Event): void => {
      const button = (target as Element).closest<HTMLInputElement | HTMLButtonElement>(
        'button, input',
      );
      if (!/^(submit|image)$/.test(button?.type ?? '')) return;
      this.#sending = true;
      setTimeout(() => {
        this.#sending = false;
      });
    };
    // Enter in another field clicks the button too.
    form?.addEventListener('click', clicked, { signal, capture: true });
    form?.addEventListener('submit', this.reported, { signal });
  }

  /** What is reported gets the focus before the next task begins. */
  #watchFocus(): void {
    const root = this.host.getRootNode();
    const focused = ({ target }: Event): void => {
      this.reported();
      // WebKit scrolls no further than to the caret, and the paper stands above it.
      if (target === this.host) setTimeout(() => this.host.scrollIntoView({ block: 'nearest' }));
    };
    root.addEventListener('focusin', focused);
    setTimeout(() => root.removeEventListener('focusin', focused));
  }
}

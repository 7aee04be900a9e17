/**
 * Tells a form that is being sent from a script that only asks whether it could be. Browsers know, and
 * tell `<input>` alone (`:user-invalid`); an element of our own hears the same `invalid` from both.
 */
export class ShownToUser {
  #sending = false;
  #form = new AbortController();

  constructor(
    private readonly host: HTMLElement,
    private readonly shown: () => void,
  ) {
    host.addEventListener('invalid', () => {
      if (this.#sending) shown();
      else this.#watchFocus();
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
    form?.addEventListener('submit', this.shown, { signal });
  }

  /** What is reported gets the focus before the next task begins. */
  #watchFocus(): void {
    const root = this.host.getRootNode();
    root.addEventListener('focusin', this.shown);
    setTimeout(() => root.removeEventListener('focusin', this.shown));
  }
}

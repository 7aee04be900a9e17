/** `input` and `change` as `<input>` fires them: by the user's action only, once for each change. */

export interface ChangeSource {
  readonly value: string;
  /** The value will change by itself once the ink is read. */
  readonly unread: boolean;
}

/** A digit that fills the field may want another stroke, as the ring of a 9 does: so long it may take, ms. */
const MORE_INK = 700;

export class UserChanges {
  /** The user has changed something since the page last set it. */
  edited = false;
  #told = '';
  #committed = '';
  #commitLater = false;
  #filled: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly source: ChangeSource,
    /** Whether no digit can be added, so that the value is finished. */
    private readonly isFull: () => boolean,
  ) {}

  /** The value is the page's doing: there is nothing to tell. */
  accept(): void {
    this.wait();
    this.#told = this.source.value;
    this.#committed = this.source.value;
    this.#commitLater = false;
  }

  /**
   * The user's doing may have changed the value; the form knows it already.
   *
   * @param by what was last done: a field that is full of ink is finished only when no more follows.
   */
  tell(by: 'ink' | 'typing' = 'typing'): void {
    this.wait();
    const { value, unread } = this.source;
    if (value !== this.#told) {
      this.#told = value;
      this.host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (unread) return;
    if (this.#commitLater) this.commit();
    else if (this.isFull()) {
      if (by === 'ink') this.#filled = setTimeout(() => this.commit(), MORE_INK);
      else this.commit();
    }
  }

  /** More ink follows: a full field is not finished yet. */
  wait(): void {
    clearTimeout(this.#filled);
  }

  /** The user has finished the value; what is still being read is waited for. */
  commit(): void {
    this.wait();
    const { value, unread } = this.source;
    this.#commitLater = unread;
    if (unread || value === this.#committed) return;
    this.#committed = value;
    this.host.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

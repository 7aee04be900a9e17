/** `input` and `change` as `<input>` fires them: by the user's action only, once for each change. */

export interface ChangeSource {
  readonly value: string;
  /** The value will change by itself once the ink is read. */
  readonly unread: boolean;
}

export class UserChanges {
  /** The user has changed something since the page last set it. */
  edited = false;
  #told = '';
  #committed = '';
  #commitLater = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly source: ChangeSource,
    /** Whether no digit can be added, so that the value is finished. */
    private readonly isFull: () => boolean,
  ) {}

  /** The value is the page's doing: there is nothing to tell. */
  accept(): void {
    this.#told = this.source.value;
    this.#committed = this.source.value;
    this.#commitLater = false;
  }

  /**
   * The user's doing may have changed the value; the form knows it already.
   *
   * @param whole whether a full field is finished by it, or more ink of its last digit may follow.
   */
  tell(whole = true): void {
    const { value, unread } = this.source;
    if (value !== this.#told) {
      this.#told = value;
      this.host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (!unread && ((whole && this.isFull()) || this.#commitLater)) this.commit();
  }

  /** The user has finished the value; what is still being read is waited for. */
  commit(): void {
    const { value, unread } = this.source;
    this.#commitLater = unread;
    if (unread || value === this.#committed) return;
    this.#committed = value;
    this.host.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/**
 * The list of other readings of a digit: a listbox in the top layer. The pad's input is the combobox that
 * controls the list, and keeps the focus. A lazily loaded chunk without imports.
 */

export interface Alternative {
  readonly value: string;
  /** Text beneath the value; screen readers announce it after the value. */
  readonly caption: string;
}

export interface AlternativesRequest {
  readonly root: ShadowRoot;
  readonly input: HTMLInputElement;
  /** The slot of the digit; the list opens beneath the slot. */
  readonly anchor: HTMLElement;
  readonly label: string;
  /** The values to choose from; the first one is the current reading. */
  readonly options: readonly Alternative[];
  choose(value: string): void;
}

const ID = 'alternatives';

/** Distance of the list from the slot and from the edges of the window, in CSS px. */
const GAP = 6;

export const styles = `
  .${ID} {
    position: fixed;
    inset: auto;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    box-sizing: border-box;
    max-inline-size: calc(100vw - ${2 * GAP}px);
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: 0.75rem;
    padding: 0.375rem;
    background: var(--_surface);
    box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
    color: var(--_text);
    direction: ltr;
    font: 600 max(1.25rem, 20px) / 1.2 var(--_digit-font);
    letter-spacing: normal;
    text-indent: 0;
    white-space: normal;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }
  .${ID} > * {
    display: grid;
    place-content: center;
    box-sizing: border-box;
    min-inline-size: max(2.875rem, 46px / var(--_zoom, 1));
    min-block-size: max(3rem, 48px / var(--_zoom, 1));
    border: 2px solid transparent;
    border-radius: 0.5rem;
    padding: 0.125rem 0.375rem;
    text-align: center;
  }
  .${ID} small {
    font: 400 max(0.6875rem, 11px) / 1.2 var(--digit-pad-font, system-ui, sans-serif);
  }
  .${ID} > :hover {
    background: var(--_slot-color);
  }
  .${ID} > [aria-selected='true'] {
    background: var(--_accent);
    color: var(--_surface);
  }
  .slot[data-open] {
    border-color: var(--_accent);
  }
  [aria-expanded='true']::selection {
    background: none;
  }
  @media (forced-colors: active) {
    .${ID} {
      background: Canvas;
      color: CanvasText;
    }
    .${ID} > [aria-selected='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

export class Alternatives {
  readonly #list = document.createElement('div');
  readonly #closing = new AbortController();
  #active = 0;

  constructor(private readonly request: AlternativesRequest) {
    const { root, input, anchor, label, options } = request;
    this.#list.id = ID;
    this.#list.className = ID;
    this.#list.part.add(ID);
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', label);
    this.#list.setAttribute('aria-orientation', 'horizontal');
    this.#list.append(...options.map((option, index) => this.#item(option, index)));
    root.append(this.#list);
    if ('popover' in this.#list) {
      this.#list.popover = 'manual';
      this.#list.showPopover();
    }
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', ID);
    anchor.dataset.open = '';
    this.#activate(0);
    this.#position();
    this.#listen();
  }

  get open(): boolean {
    return this.#list.isConnected;
  }

  close(): void {
    if (!this.open) return;
    this.#closing.abort();
    this.#list.remove();
    const { input, anchor } = this.request;
    delete anchor.dataset.open;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-controls');
    input.removeAttribute('aria-activedescendant');
  }

  /** Handles the keys that operate the list. Returns whether the key was handled. */
  key(event: KeyboardEvent): boolean {
    const { options } = this.request;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: this.#active + 1,
      ArrowDown: this.#active + 1,
      ArrowLeft: this.#active - 1,
      ArrowUp: this.#active - 1,
      Home: 0,
      End: options.length - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && event.altKey)) this.close();
    else if (event.key === 'Enter') this.#choose(this.#active);
    else if (next !== undefined) this.#activate((next + options.length) % options.length);
    else return false;
    event.preventDefault();
    return true;
  }

  #item({ value, caption }: Alternative, index: number): HTMLElement {
    const item = document.createElement('div');
    item.id = `${ID}-${index}`;
    item.part.add('alternative');
    item.setAttribute('role', 'option');
    const small = document.createElement('small');
    small.textContent = caption;
    item.append(value, ' ', small);
    item.addEventListener('click', () => this.#choose(index));
    return item;
  }

  #activate(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((item, i) => {
      item.setAttribute('aria-selected', String(i === index));
    });
    this.request.input.setAttribute('aria-activedescendant', `${ID}-${index}`);
  }

  #choose(index: number): void {
    this.close();
    this.request.choose(this.request.options[index]!.value);
  }

  #listen(): void {
    const { input, root } = this.request;
    const page = root.ownerDocument;
    const options = { signal: this.#closing.signal, capture: true };
    // A press on the list must not take the focus from the input.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault(), options);
    this.#list.addEventListener('mousedown', (event) => event.preventDefault(), options);
    input.addEventListener('blur', () => this.close(), options);
    input.addEventListener('input', () => this.close(), options);
    page.addEventListener('scroll', () => this.#position(), { ...options, passive: true });
    page.defaultView!.addEventListener('resize', () => this.close(), options);
    const outside = (event: Event): void => {
      if (!event.composedPath().some((target) => target === this.#list || target === input)) {
        this.close();
      }
    };
    page.addEventListener('pointerdown', outside, options);
  }

  /**
   * Places the list beneath the slot. If the window or an on-screen keyboard leaves no space there, the
   * list is placed to the right of the slot, over the row of slots. It never covers the ink.
   */
  #position(): void {
    const { style, offsetWidth, offsetHeight } = this.#list;
    // With CSS `zoom`, the lengths set below are multiplied by the zoom; the rectangle already is.
    const zoom = this.#list.currentCSSZoom ?? 1;
    const [width, height] = [offsetWidth * zoom, offsetHeight * zoom];
    const { anchor, root } = this.request;
    const { left, right, top, bottom } = anchor.getBoundingClientRect();
    const { documentElement, defaultView } = root.ownerDocument;
    const { offsetTop, height: visibleHeight } = defaultView!.visualViewport ?? {
      offsetTop: 0,
      height: defaultView!.innerHeight,
    };
    const maxLeft = documentElement.clientWidth - width - GAP;
    const beneath = bottom + GAP + height <= offsetTop + visibleHeight;
    const preferredLeft = beneath ? left : right + GAP;
    style.setProperty('--_zoom', String(zoom));
    style.left = `${Math.max(GAP, Math.min(preferredLeft, maxLeft)) / zoom}px`;
    style.top = `${(beneath ? bottom + GAP : (top + bottom - height) / 2) / zoom}px`;
  }
}

/**
 * The list of other readings of a digit, and of commands for it: a listbox in the top layer. The pad's input is
 * the combobox that controls the list, and keeps the focus. A lazily loaded chunk.
 */
import { GAP, ID } from './alternatives.styles.js';

export { styles } from './alternatives.styles.js';

export interface Entry {
  /** A digit, or the name of a command. */
  readonly text: string;
  /** Text beneath a digit; screen readers announce it after the digit. */
  readonly caption?: string;
  /** Called when the list is closed. */
  choose(): void;
}

export interface AlternativesRequest {
  readonly root: ShadowRoot;
  readonly input: HTMLInputElement;
  /** The slot of the digit; the list opens beneath the slot. */
  readonly anchor: HTMLElement;
  readonly label: string;
  /** The digits to choose from; the first one is the current reading. Empty for a typed character. */
  readonly readings: readonly Entry[];
  /** What can be done with the digit; listed after the readings. */
  readonly commands: readonly Entry[];
}

export class Alternatives {
  readonly #list = document.createElement('div');
  readonly #closing = new AbortController();
  readonly #entries: readonly Entry[];
  readonly #items: readonly HTMLElement[];
  /** Index of the entry that Enter chooses; -1 if there is none. */
  #active = -1;

  constructor(private readonly request: AlternativesRequest) {
    const { root, input, anchor, label, readings, commands } = request;
    this.#entries = [...readings, ...commands];
    this.#list.id = ID;
    this.#list.className = ID;
    this.#list.part.add(ID);
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', label);
    this.#list.setAttribute('aria-orientation', 'horizontal');
    const items = this.#entries.map((entry, index) => this.#item(entry, index));
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.append(...items.slice(readings.length));
    this.#items = items;
    this.#list.append(...items.slice(0, readings.length), group);
    root.append(this.#list);
    if ('popover' in this.#list) {
      this.#list.popover = 'manual';
      this.#list.showPopover();
    }
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', ID);
    anchor.dataset.open = '';
    // In typed text, Enter and the arrows stay those of the input: nothing is chosen until ↓ or ↑ is pressed.
    if (readings.length > 0) this.#activate(0);
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
    const { length } = this.#entries;
    const isEntered = this.#active >= 0;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: this.#active + 1,
      ArrowDown: this.#active + 1,
      ArrowLeft: this.#active - 1,
      ArrowUp: isEntered ? this.#active - 1 : length - 1,
      Home: 0,
      End: length - 1,
    };
    const next = steps[event.key];
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && event.altKey)) this.close();
    else if (!isEntered && !/^Arrow(Down|Up)$/.test(event.key)) return false;
    else if (event.key === 'Enter') this.#choose(this.#active);
    else if (next !== undefined) this.#activate((next + length) % length);
    else return false;
    event.preventDefault();
    return true;
  }

  #item({ text, caption }: Entry, index: number): HTMLElement {
    const item = document.createElement('div');
    item.id = `${ID}-${index}`;
    item.setAttribute('role', 'option');
    item.append(text);
    if (caption === undefined) {
      item.className = 'command';
      item.dir = 'auto';
      item.part.add('alternative-command');
    } else {
      const small = document.createElement('small');
      small.textContent = caption;
      item.append(' ', small);
      item.part.add('alternative');
    }
    item.addEventListener('click', () => this.#choose(index));
    return item;
  }

  #activate(index: number): void {
    this.#active = index;
    this.#items.forEach((item, i) => {
      item.setAttribute('aria-selected', String(i === index));
    });
    const { offsetLeft, offsetWidth } = this.#items[index]!;
    this.#list.scrollLeft = offsetLeft + offsetWidth / 2 - this.#list.clientWidth / 2;
    this.request.input.setAttribute('aria-activedescendant', `${ID}-${index}`);
  }

  #choose(index: number): void {
    this.close();
    this.#entries[index]!.choose();
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
   * list is placed to the right of the slot, over the row of slots, in a single row. It never covers the ink.
   */
  #position(): void {
    const { style, classList } = this.#list;
    // With CSS `zoom`, the lengths set below are multiplied by the zoom; the rectangle already is.
    const zoom = this.#list.currentCSSZoom ?? 1;
    const { anchor, root } = this.request;
    const { left, right, top, bottom } = anchor.getBoundingClientRect();
    const { documentElement, defaultView } = root.ownerDocument;
    const { offsetTop, height: visibleHeight } = defaultView!.visualViewport ?? {
      offsetTop: 0,
      height: defaultView!.innerHeight,
    };
    classList.remove('in-row');
    const space = offsetTop + visibleHeight - bottom - GAP;
    const beneath = this.#list.offsetHeight * zoom <= space;
    classList.toggle('in-row', !beneath);
    const { offsetWidth, offsetHeight } = this.#list;
    const [width, height] = [offsetWidth * zoom, offsetHeight * zoom];
    const maxLeft = documentElement.clientWidth - width - GAP;
    const preferredLeft = beneath ? left : right + GAP;
    style.setProperty('--_zoom', String(zoom));
    style.left = `${Math.max(GAP, Math.min(preferredLeft, maxLeft)) / zoom}px`;
    style.top = `${(beneath ? bottom + GAP : (top + bottom - height) / 2) / zoom}px`;
  }
}

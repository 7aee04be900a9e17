/** A picture over the paper: drawn on a canvas, so that no policy of the page forbids it. */
import type { Recognition } from '../../engine/data/recognition.js';
import type { PictureWords } from './picture-words.js';

export interface PanelHost {
  words(): PictureWords;
  remove(): void;
  choose(line: Recognition): void;
}

export class PicturePanel {
  readonly element = document.createElement('div');
  readonly #stage = document.createElement('div');
  readonly #lines = document.createElement('div');
  readonly #remove = document.createElement('button');

  constructor(private readonly host: PanelHost) {
    this.element.className = 'picture';
    this.element.part.add('picture');
    this.#stage.className = 'stage';
    this.#lines.className = 'lines';
    this.#lines.setAttribute('role', 'group');
    this.#remove.type = 'button';
    this.#remove.className = 'remove';
    this.#remove.textContent = '×';
    this.#remove.part.add('button', 'remove-button');
    this.#remove.addEventListener('click', () => this.host.remove());
    this.element.append(this.#stage, this.#lines, this.#remove);
  }

  /** @param lines to choose from; none, or one, leaves nothing to choose. */
  show(picture: HTMLCanvasElement, lines: readonly Recognition[] = []): void {
    const words = this.host.words();
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', words.picture);
    this.#remove.setAttribute('aria-label', words.remove);
    this.#remove.title = words.remove;
    if (this.#stage.firstChild !== picture) this.#stage.replaceChildren(picture);
    this.#lines.hidden = lines.length < 2;
    const caption = document.createElement('span');
    caption.textContent = words.chooseLine;
    this.#lines.setAttribute('aria-label', words.chooseLine);
    this.#lines.replaceChildren(caption, ...lines.map((line) => this.#line(line)));
  }

  focus(): void {
    const first = this.#lines.hidden ? this.#remove : this.#lines.querySelector('button');
    first?.focus();
  }

  #line(line: Recognition): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = line.value;
    button.part.add('line');
    button.addEventListener('click', () => this.host.choose(line));
    return button;
  }
}

export const panelStyles = `
  .picture {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    gap: 0.25rem;
    box-sizing: border-box;
    padding: 0.5rem 0.5rem 2rem;
    background: var(--_surface);
  }
  .picture:has(.lines:not([hidden])) {
    padding-block-end: 0.5rem;
  }
  .picture .stage {
    position: relative;
    flex: 1;
    min-block-size: 0;
    margin-inline-end: 2.75rem;
  }
  .picture canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .picture .lines {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    /* On a low pad two rows and the head of a third, which says that there is more. */
    max-block-size: max(62%, 7rem);
    overflow-y: auto;
    touch-action: pan-y;
    direction: ltr;
  }
  .picture .lines button {
    inline-size: auto;
    min-inline-size: 2.75rem;
    border: 1px solid var(--_border-strong);
    padding: 0 0.75rem;
    background: var(--_slot-color);
    color: var(--_text);
    font: 600 1.125rem / 1 var(--_digit-font);
    letter-spacing: 0.05em;
  }
  .picture .remove {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-end: 0.25rem;
    font-size: 1.5rem;
  }
  .picture .lines * {
    flex: none;
  }
  .picture[hidden],
  .picture .lines[hidden],
  .bar button[hidden] {
    display: none;
  }
  .image-note {
    position: absolute;
    inset-inline: 1rem;
    inset-block-start: 0.5rem;
    color: var(--_uncertain);
    pointer-events: none;
  }
  :host([data-dropping]) .pad {
    border-color: var(--_accent);
    border-style: dashed;
  }
`;

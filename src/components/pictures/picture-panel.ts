/**
 * A picture over the paper: drawn on a canvas, so that no policy of the page forbids it. Where a line is to
 * be chosen, every line is shown beside its number, and how sure that is where it is doubtful.
 */
import type { Box } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { PictureWords } from './picture-words.js';

export interface PanelHost {
  words(): PictureWords;
  /** A language tag. */
  readonly language: string;
  /** Digits that are less certain than this, 0…1, are doubtful. */
  readonly surely: number;
  /** The pad has a button that removes the picture with its number. */
  readonly clears: boolean;
  remove(): void;
  choose(line: Recognition): void;
}

/** Paper around a line, in its heights. */
const MARGIN = 0.25;

/** The largest crop, px: sharp in a row, on dense screens too. */
const MOST = { width: 480, height: 96 };

export class PicturePanel {
  readonly element = document.createElement('div');
  readonly #stage = document.createElement('div');
  readonly #caption = document.createElement('p');
  readonly #lines = document.createElement('div');
  readonly #remove = document.createElement('button');
  #shown: readonly Recognition[] | undefined;

  constructor(private readonly host: PanelHost) {
    this.element.className = 'picture';
    this.element.part.add('picture');
    this.#stage.className = 'stage';
    this.#caption.className = 'caption';
    this.#lines.className = 'lines';
    this.#lines.setAttribute('role', 'group');
    this.#remove.type = 'button';
    this.#remove.className = 'remove';
    this.#remove.innerHTML =
      '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6.5 6.5 11 11m0-11-11 11"/></svg>';
    this.#remove.part.add('button', 'remove-button');
    this.#remove.addEventListener('click', () => this.host.remove());
    this.element.append(this.#stage, this.#caption, this.#remove, this.#lines);
  }

  /** @param lines to choose from; none, or one, leaves nothing to choose. */
  show(picture: HTMLCanvasElement, lines: readonly Recognition[] = []): void {
    const words = this.host.words();
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', words.picture);
    this.#remove.setAttribute('aria-label', words.remove);
    this.#remove.title = words.remove;
    if (this.#stage.firstChild !== picture) this.#stage.replaceChildren(picture);
    const choosing = lines.length > 1;
    this.element.classList.toggle('choosing', choosing);
    this.#stage.hidden = choosing;
    this.#caption.hidden = this.#lines.hidden = !choosing;
    // One button is enough for what both would do.
    this.#remove.hidden = !choosing && this.host.clears;
    this.element.classList.toggle('removable', !this.#remove.hidden);
    this.#caption.textContent = words.chooseLine;
    this.#lines.setAttribute('aria-label', words.chooseLine);
    // A rendering of the pad must not take the focus from a button.
    if (lines === this.#shown) return;
    this.#shown = lines;
    this.#lines.replaceChildren(
      ...(choosing ? lines.map((line) => this.#line(line, picture)) : []),
    );
  }

  focus(): void {
    const first = this.#lines.hidden ? this.#remove : this.#lines.querySelector('button');
    first?.focus();
  }

  #line(line: Recognition, picture: HTMLCanvasElement): HTMLButtonElement {
    const button = document.createElement('button');
    const number = document.createElement('span');
    button.type = 'button';
    button.part.add('line');
    number.textContent = line.value;
    button.append(lineCrop(picture, line.lines[0]!.box), number);
    if (line.digits.some(({ confidence }) => confidence < this.host.surely)) {
      const chance = document.createElement('small');
      const share = Math.min(0.99, Math.max(0.01, line.confidence));
      chance.textContent = share.toLocaleString(this.host.language, { style: 'percent' });
      button.classList.add('doubtful');
      button.append(' ', chance);
    }
    button.addEventListener('click', () => this.host.choose(line));
    return button;
  }
}

/** A line of the picture, with a little paper around it. Only for the eye: its number says what it is. */
function lineCrop(picture: HTMLCanvasElement, box: Box): HTMLCanvasElement {
  const margin = MARGIN * box.height;
  const [left, top] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  const width = Math.min(picture.width, box.x + box.width + margin) - left;
  const height = Math.min(picture.height, box.y + box.height + margin) - top;
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

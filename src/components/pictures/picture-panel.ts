/**
 * The panel over the writing surface that shows a picture. If the user has to choose a line, it lists an
 * image of each line with its number; an uncertain number has its confidence. Images are drawn on a
 * canvas, since a content security policy may forbid image URLs.
 */
import type { Box } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { PictureWords } from './picture-words.js';

export interface PanelHost {
  words(): PictureWords;
  /** The language tag of the pad. */
  readonly language: string;
  /** A digit with a lower confidence, 0…1, makes its line uncertain. */
  readonly minConfidence: number;
  /** Whether the pad has a clear button, which also removes the picture. */
  readonly hasClearButton: boolean;
  remove(): void;
  choose(line: Recognition): void;
}

/** Margin around the image of a line, as a multiple of the height of the line. */
const MARGIN = 0.25;

/** Maximum size of the image of a line, in px; sufficient for screens with a high pixel density. */
const MAX_SIZE = { width: 480, height: 96 };

export class PicturePanel {
  readonly element = document.createElement('div');
  readonly #preview = document.createElement('div');
  readonly #caption = document.createElement('p');
  readonly #lines = document.createElement('div');
  readonly #remove = document.createElement('button');
  #shownLines: readonly Recognition[] | undefined;

  constructor(private readonly host: PanelHost) {
    this.element.className = 'picture';
    this.element.part.add('picture');
    this.#preview.className = 'preview';
    this.#caption.className = 'caption';
    this.#lines.className = 'lines';
    this.#lines.setAttribute('role', 'group');
    this.#remove.type = 'button';
    this.#remove.className = 'remove';
    this.#remove.innerHTML =
      '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6.5 6.5 11 11m0-11-11 11"/></svg>';
    this.#remove.part.add('button', 'remove-button');
    this.#remove.addEventListener('click', () => this.host.remove());
    this.element.append(this.#preview, this.#caption, this.#remove, this.#lines);
  }

  /** @param lines the lines to choose from; with fewer than two, the whole image is shown. */
  show(image: HTMLCanvasElement, lines: readonly Recognition[] = []): void {
    const words = this.host.words();
    image.setAttribute('role', 'img');
    image.setAttribute('aria-label', words.picture);
    this.#remove.setAttribute('aria-label', words.remove);
    this.#remove.title = words.remove;
    if (this.#preview.firstChild !== image) this.#preview.replaceChildren(image);
    const choosing = lines.length > 1;
    this.element.classList.toggle('choosing', choosing);
    this.#preview.hidden = choosing;
    this.#caption.hidden = this.#lines.hidden = !choosing;
    // The clear button of the pad does the same.
    this.#remove.hidden = !choosing && this.host.hasClearButton;
    this.element.classList.toggle('removable', !this.#remove.hidden);
    this.#caption.textContent = words.chooseLine;
    this.#lines.setAttribute('aria-label', words.chooseLine);
    // Unchanged lines keep their buttons, so that a rendering of the pad does not remove the focus.
    if (lines === this.#shownLines) return;
    this.#shownLines = lines;
    this.#lines.replaceChildren(...(choosing ? lines.map((line) => this.#line(line, image)) : []));
  }

  focus(): void {
    const first = this.#lines.hidden ? this.#remove : this.#lines.querySelector('button');
    first?.focus();
  }

  #line(line: Recognition, image: HTMLCanvasElement): HTMLButtonElement {
    const button = document.createElement('button');
    const number = document.createElement('span');
    button.type = 'button';
    button.part.add('line');
    number.textContent = line.value;
    button.append(lineCrop(image, line.lines[0]!.box), number);
    if (line.digits.some(({ confidence }) => confidence < this.host.minConfidence)) {
      const chance = document.createElement('small');
      const share = Math.min(0.99, Math.max(0.01, line.confidence));
      chance.textContent = share.toLocaleString(this.host.language, { style: 'percent' });
      button.classList.add('uncertain');
      button.append(' ', chance);
    }
    button.addEventListener('click', () => this.host.choose(line));
    return button;
  }
}

/** Crops a line from the image, with a margin. Hidden from screen readers, which read its number. */
function lineCrop(image: HTMLCanvasElement, box: Box): HTMLCanvasElement {
  const margin = MARGIN * box.height;
  const [left, top] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  const width = Math.min(image.width, box.x + box.width + margin) - left;
  const height = Math.min(image.height, box.y + box.height + margin) - top;
  const scale = Math.min(1, MAX_SIZE.width / width, MAX_SIZE.height / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * Pictures in a pad: a button, drop and paste, the preview, and the choice of a line. A lazy chunk; it
 * shares only types with what a page loads at once.
 */
import type { Recognition } from '../../engine/data/recognition.js';
import { asDigitPadError } from '../../engine/support/error.js';
import { decodeImage, type ImageSource, pixelsOf } from '../../pictures/decode-image.js';
import { readingsByLine } from '../../pictures/readings-by-line.js';
import type { PadParts } from '../parts.js';
import { PicturePanel } from './picture-panel.js';
import { panelStyles } from './picture-panel.styles.js';
import { type PictureWords, pictureWords } from './picture-words.js';

/** Digits of a line that are read with less confidence make it doubtful, unless the page says more. */
const SURE = 0.8;

export class PadPictures {
  readonly #panel: PicturePanel;
  readonly #button = document.createElement('button');
  readonly #note = document.createElement('div');
  #newest: object | undefined;

  constructor(private readonly parts: PadParts) {
    const { pad } = parts;
    const root = pad.shadowRoot!;
    this.#panel = new PicturePanel({
      words: () => this.#words,
      get language() {
        return parts.words.language;
      },
      get surely() {
        return pad.minConfidence || SURE;
      },
      get clears() {
        return pad.controls;
      },
      remove: () => this.#remove(),
      choose: (line) => this.#choose(line),
    });
    this.#panel.element.hidden = true;
    this.#note.className = 'image-note';
    this.#note.setAttribute('role', 'status');
    root.querySelector('.surface')!.append(this.#panel.element, this.#note);
    this.#addButton();
    this.#listen();
    parts.addStyles(panelStyles);
    // The next rendering of the pad may be far away.
    this.show();
  }

  /** @throws ImageRefusedError, or what the engine failed with; then nothing has changed. */
  read(source: ImageSource): Promise<Recognition> {
    return this.#read(source, false);
  }

  /** Shows the picture that the field holds, with its lines while one is to be chosen. */
  show(): void {
    const { pad, field, writable } = this.parts;
    this.#button.hidden = !pad.images;
    this.#button.disabled = !writable;
    this.#button.setAttribute('aria-label', this.#words.choose);
    this.#button.title = this.#words.choose;
    const { picture } = field.state.draft;
    this.#panel.element.hidden = !picture;
    const lines = picture && !picture.reading ? picture.lines : [];
    this.#buttons.classList.toggle('choosing', lines.length > 1);
    if (picture) this.#panel.show(picture.image, lines);
  }

  /** A picture is read once more, all of its lines. */
  async explain(picture: HTMLCanvasElement): Promise<Recognition> {
    const session = await this.parts.engine.session();
    return session.readPicture(pixelsOf(picture), { explain: true });
  }

  async #read(source: ImageSource, byUser: boolean): Promise<Recognition> {
    const own = {};
    this.#newest = own;
    this.#say('');
    try {
      const canvas = await decodeImage(source);
      const recognition = await this.#recognize(canvas);
      if (this.#newest === own) this.#take(canvas, recognition, byUser);
      return recognition;
    } catch (cause) {
      const error = asDigitPadError(cause, 'image-unreadable');
      if (this.#newest === own) this.#say(error.message);
      this.parts.events.reportError(error);
      throw error;
    }
  }

  async #recognize(canvas: HTMLCanvasElement): Promise<Recognition> {
    const { engine, pad } = this.parts;
    const picture = pixelsOf(canvas);
    const session = await engine.session();
    const free = await session.readPicture(picture, {});
    const { digits } = pad;
    // Of a single number, a known length helps; over several lines it would mean nothing.
    if (digits <= 0 || free.lines.length !== 1 || free.digits.length === digits) return free;
    return session.readPicture(picture, { length: digits });
  }

  #take(image: HTMLCanvasElement, recognition: Recognition, byUser: boolean): void {
    const { field, pad } = this.parts;
    const lines = readingsByLine(recognition);
    if (lines.length === 0) {
      this.#say(this.#words.nothing);
      return;
    }
    const reading = obviousLine(lines, pad.digits);
    field.setPicture({ image, lines, ...(reading && { reading }) }, byUser);
    this.show();
    if (!reading && byUser) this.#panel.focus();
  }

  #choose(reading: Recognition): void {
    const { field } = this.parts;
    field.setPicture({ ...field.state.draft.picture!, reading }, true);
    this.show();
  }

  #remove(): void {
    this.parts.field.byUser((edits) => edits.clear());
    this.show();
    this.#button.focus();
  }

  #say(text: string): void {
    this.#note.textContent = text;
  }

  get #buttons(): Element {
    return this.parts.pad.shadowRoot!.querySelector('.buttons')!;
  }

  get #words(): PictureWords {
    return pictureWords(this.parts.words.language);
  }

  /** On phones, the system offers the camera beside the pictures. */
  #addButton(): void {
    const chooser = document.createElement('input');
    chooser.type = 'file';
    chooser.accept = 'image/*';
    chooser.hidden = true;
    chooser.addEventListener('change', (event) => {
      event.stopPropagation();
      this.#readFiles(chooser.files);
      chooser.value = '';
    });
    // Nothing of it is an input of the field.
    chooser.addEventListener('input', (event) => event.stopPropagation());
    this.#button.type = 'button';
    this.#button.part.add('button', 'image-button');
    this.#button.innerHTML =
      '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7.5h3.5L9 5.5h6l1.5 2H20v11H4z"/><circle cx="12" cy="12.7" r="3.2"/></svg>';
    this.#button.addEventListener('click', () => chooser.click());
    this.#buttons.append(this.#button, chooser);
  }

  #listen(): void {
    const { pad } = this.parts;
    const dropping = (on: boolean) => pad.toggleAttribute('data-dropping', on);
    pad.addEventListener('dragover', (event) => {
      if (!this.#accepts(event.dataTransfer)) return;
      event.preventDefault();
      dropping(true);
    });
    pad.addEventListener('dragleave', () => dropping(false));
    pad.addEventListener('drop', (event) => {
      dropping(false);
      if (!this.#accepts(event.dataTransfer)) return;
      event.preventDefault();
      this.#readFiles(event.dataTransfer!.files);
    });
    pad.addEventListener('paste', (event) => {
      if (!this.#accepts(event.clipboardData) || event.clipboardData!.files.length === 0) return;
      event.preventDefault();
      this.#readFiles(event.clipboardData!.files);
    });
  }

  #accepts(data: DataTransfer | null): boolean {
    return this.parts.pad.images && this.parts.writable && Boolean(data?.types.includes('Files'));
  }

  #readFiles(files: FileList | null): void {
    const [file] = files ?? [];
    // What went wrong is told by the event and the note.
    if (file) this.#read(file, true).catch(() => {});
  }
}

/** The line that the field can only mean: the only one, or the only one that is as long as it wants. */
function obviousLine(lines: readonly Recognition[], digits: number): Recognition | undefined {
  if (lines.length === 1) return lines[0];
  const fitting = lines.filter((line) => digits > 0 && line.digits.length === digits);
  return fitting.length === 1 ? fitting[0] : undefined;
}

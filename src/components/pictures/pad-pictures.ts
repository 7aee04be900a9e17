/**
 * Pictures in a pad: the buttons, drag and drop, paste, the preview, and the choice of a line. A lazily
 * loaded chunk; it shares only types with the code that a page loads at once.
 */
import type { Recognition } from '../../engine/data/recognition.js';
import { asDigitPadError } from '../../engine/support/error.js';
import { decodeImage, type ImageSource, pixelsOf } from '../../pictures/decode-image.js';
import { readingsByLine } from '../../pictures/readings-by-line.js';
import type { Draft } from '../field/history.js';
import type { PadParts } from '../parts.js';
import { CameraButton } from './camera-button.js';
import { PicturePanel } from './picture-panel.js';
import { panelStyles } from './picture-panel.styles.js';
import { type PictureWords, pictureWords } from './picture-words.js';

/** Digits with a lower confidence make a line uncertain, unless the option `minConfidence` is set. */
const MIN_CONFIDENCE = 0.8;

export class PadPictures {
  readonly #panel: PicturePanel;
  readonly #button = document.createElement('button');
  readonly #note = document.createElement('div');
  readonly #camera: CameraButton;
  #latestRequest: object | undefined;
  /** What the field held when the note was set; of something else it says nothing. */
  #noted: Draft | undefined;

  constructor(private readonly parts: PadParts) {
    const { pad } = parts;
    const root = pad.shadowRoot!;
    this.#panel = new PicturePanel({
      words: () => this.#words,
      get language() {
        return parts.words.language;
      },
      get minConfidence() {
        return pad.minConfidence || MIN_CONFIDENCE;
      },
      get hasClearButton() {
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
    this.#camera = new CameraButton(parts, {
      words: () => this.#words,
      read: async (image) =>
        onlyFittingLine(readingsByLine(await this.#recognize(image)), pad.digits),
      take: (image, reading) => this.#take(image, reading),
      note: (text) => this.#setNote(text),
    });
    this.#buttons.append(this.#camera.element);
    this.#listen();
    parts.addStyles(panelStyles);
    // Updates the button and the preview now, since the next rendering of the pad may be much later.
    this.show();
  }

  /** Reads a picture for the page. Rejects with the error if that fails; then nothing has changed. */
  read(source: ImageSource): Promise<Recognition> {
    return this.#read(source, false);
  }

  /** Shows the picture in the field, and the list of its lines until the user has chosen one. */
  show(): void {
    const { pad, field, writable } = this.parts;
    this.#button.hidden = !pad.images;
    this.#button.disabled = !writable;
    this.#button.setAttribute('aria-label', this.#words.choose);
    this.#button.title = this.#words.choose;
    this.#camera.show();
    const { draft } = field.state;
    if (draft !== this.#noted) this.#setNote('');
    const { picture } = draft;
    this.#panel.element.hidden = !picture;
    const lines = picture && !picture.reading ? picture.lines : [];
    this.#buttons.classList.toggle('choosing', lines.length > 1);
    if (picture) this.#panel.show(picture.image, lines);
  }

  /** Reads all lines of a picture again, and returns the reading with its explanation. */
  async explain(canvas: HTMLCanvasElement): Promise<Recognition> {
    const session = await this.parts.engine.session();
    return session.readPicture(pixelsOf(canvas), { explain: true });
  }

  async #read(source: ImageSource, byUser: boolean): Promise<Recognition> {
    const request = {};
    this.#latestRequest = request;
    this.#setNote(this.#words.reading, true);
    try {
      const canvas = await decodeImage(source);
      const recognition = await this.#recognize(canvas);
      if (this.#latestRequest === request) this.#showReading(canvas, recognition, byUser);
      return recognition;
    } catch (cause) {
      const error = asDigitPadError(cause, 'image-unreadable');
      if (this.#latestRequest === request) this.#setNote(error.message);
      this.parts.events.reportError(error);
      throw error;
    }
  }

  async #recognize(canvas: HTMLCanvasElement): Promise<Recognition> {
    const { engine, pad } = this.parts;
    const pixels = pixelsOf(canvas);
    const session = await engine.session();
    const first = await session.readPicture(pixels, {});
    const { digits } = pad;
    // The required length applies to a single number; it has no meaning for several lines together.
    if (digits <= 0 || first.lines.length !== 1 || first.digits.length === digits) return first;
    return session.readPicture(pixels, { length: digits });
  }

  #showReading(image: HTMLCanvasElement, recognition: Recognition, byUser: boolean): void {
    const { field, pad } = this.parts;
    const lines = readingsByLine(recognition);
    if (lines.length === 0) {
      this.#setNote(this.#words.nothing);
      return;
    }
    this.#setNote('');
    const reading = onlyFittingLine(lines, pad.digits);
    field.setPicture({ image, lines, ...(reading && { reading }) }, byUser);
    this.show();
    if (!reading && byUser) this.#panel.focus();
  }

  #take(image: HTMLCanvasElement, reading: Recognition): void {
    // What is still being read is older.
    this.#latestRequest = undefined;
    this.#setNote('');
    this.parts.field.setPicture({ image, lines: [reading], reading }, true);
    this.show();
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

  /** @param isBusy shows a bar below the text, as long as a picture is being read. */
  #setNote(text: string, isBusy = false): void {
    this.#noted = this.parts.field.state.draft;
    this.#note.textContent = text;
    this.#note.classList.toggle('busy', isBusy);
  }

  get #buttons(): Element {
    return this.parts.pad.shadowRoot!.querySelector('.buttons')!;
  }

  get #words(): PictureWords {
    return pictureWords(this.parts.words.language);
  }

  /** Adds the button that opens a file chooser; on phones, the chooser also offers the camera. */
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
    // The events of the file chooser are not `input` and `change` events of the pad.
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
    // `digit-pad-error` and the note report a failure.
    if (file) this.#read(file, true).catch(() => {});
  }
}

/** The line that need not be chosen: the only line, or the only line with the required number of digits. */
function onlyFittingLine(lines: readonly Recognition[], digits: number): Recognition | undefined {
  if (lines.length === 1) return lines[0];
  const fitting = lines.filter((line) => digits > 0 && line.digits.length === digits);
  return fitting.length === 1 ? fitting[0] : undefined;
}

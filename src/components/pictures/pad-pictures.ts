/**
 * Pictures in a pad: a button, drop and paste, the preview, and the choice of a line. A lazy chunk; it
 * shares only types with the rest.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import { decodeImage, type ImageSource, pixelsOf } from '../../pictures/decode-image.js';
import type { PadOptions } from '../attributes.js';
import type { FieldCore } from '../field/field-core.js';
import { obviousLine, readingsByLine } from './one-line.js';
import { ImagePanel, panelStyles } from './picture-panel.js';
import { type ImageWords, imageWords } from './picture-words.js';

export interface ImagesHost {
  readonly core: FieldCore;
  language(): string;
  /** Neither disabled nor read-only. */
  writable(): boolean;
}

export class PadImages {
  readonly #panel: ImagePanel;
  readonly #button = document.createElement('button');
  readonly #note = document.createElement('div');
  /** The picture that stands behind the field's present content, by its (empty) ink. */
  readonly #pictures = new WeakMap<readonly Stroke[], HTMLCanvasElement>();
  /** A picture whose line has not been chosen yet. */
  #open: HTMLCanvasElement | undefined;
  #newest: object | undefined;
  #byUser = false;

  constructor(
    private readonly pad: PadOptions,
    private readonly host: ImagesHost,
  ) {
    const root = pad.shadowRoot!;
    this.#panel = new ImagePanel({
      words: () => this.#words,
      remove: () => this.#remove(),
      choose: (line) => this.#choose(line),
    });
    this.#panel.element.hidden = true;
    this.#note.className = 'image-note';
    this.#note.setAttribute('role', 'status');
    root.querySelector('.surface')!.append(this.#panel.element, this.#note);
    this.#addButton(root);
    this.#listen();
    addStyles(root);
    // The pad may not render again for long.
    this.show(host.core.content.strokes);
  }

  /** @throws ImageRefusedError, or what the engine failed with; then nothing has changed. */
  read(source: ImageSource): Promise<Recognition> {
    return this.#read(source, false);
  }

  /** Shows the picture of the field's present content, and none that belongs to another. */
  show(strokes: readonly Stroke[]): void {
    this.#button.hidden = !this.pad.images;
    this.#button.disabled = !this.host.writable();
    this.#button.setAttribute('aria-label', this.#words.choose);
    this.#button.title = this.#words.choose;
    if (strokes.length > 0) this.#open = undefined;
    const picture = this.#open ?? this.#pictures.get(strokes);
    this.#panel.element.hidden = !picture;
    if (picture && !this.#open) this.#panel.show(picture);
  }

  pictureOf(strokes: readonly Stroke[]): HTMLCanvasElement | undefined {
    return this.#pictures.get(strokes);
  }

  /** The picture is read once more, all of its lines. */
  explain(strokes: readonly Stroke[]): Promise<Recognition> {
    const picture = pixelsOf(this.#pictures.get(strokes)!);
    return this.host.core.reader.readPicture(picture, { explain: true });
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
      const error = cause instanceof Error ? cause : new Error(String(cause));
      if (this.#newest === own) this.#say(error.message);
      this.host.core.refuse(error);
      throw error;
    }
  }

  async #recognize(canvas: HTMLCanvasElement): Promise<Recognition> {
    const { reader } = this.host.core;
    const picture = pixelsOf(canvas);
    const free = await reader.readPicture(picture, {});
    const { digits } = this.pad;
    // Of a single number, a known length helps; over several lines it would mean nothing.
    if (digits <= 0 || free.lines.length !== 1 || free.digits.length === digits) return free;
    return reader.readPicture(picture, { length: digits });
  }

  #take(canvas: HTMLCanvasElement, recognition: Recognition, byUser: boolean): void {
    const lines = readingsByLine(recognition);
    const line = obviousLine(lines, this.pad.digits);
    this.#byUser = byUser;
    if (lines.length === 0) {
      this.#say(this.#words.nothing);
      return;
    }
    this.#open = canvas;
    if (line) this.#choose(line);
    else {
      this.#panel.show(canvas, lines);
      this.#panel.element.hidden = false;
      if (byUser) this.#panel.focus();
    }
  }

  #choose(line: Recognition): void {
    const picture = this.#open!;
    this.#open = undefined;
    const strokes = Object.freeze<Stroke[]>([]);
    // Whoever hears of the reading may ask for the picture.
    this.#pictures.set(strokes, picture);
    this.host.core.takePicture(line, strokes, this.#byUser);
    this.show(strokes);
  }

  #remove(): void {
    const { core } = this.host;
    if (this.#open) this.#open = undefined;
    else core.byUser(() => core.content.clear());
    this.show(core.content.strokes);
    this.#button.focus();
  }

  #say(text: string): void {
    this.#note.textContent = text;
  }

  get #words(): ImageWords {
    return imageWords(this.host.language());
  }

  /** On phones, the system offers the camera beside the pictures. */
  #addButton(root: ShadowRoot): void {
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
    root.querySelector('.bar')!.append(this.#button, chooser);
  }

  #listen(): void {
    const { pad } = this;
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
    return this.pad.images && this.host.writable() && Boolean(data?.types.includes('Files'));
  }

  #readFiles(files: FileList | null): void {
    const [file] = files ?? [];
    // What went wrong is told by the event and the note.
    if (file) this.#read(file, true).catch(() => {});
  }
}

function addStyles(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

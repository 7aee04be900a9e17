/** Loads the code for writing and for pictures when it is needed, and returns defaults until it is loaded. */
import type { Ink } from '../../engine/data/ink.js';
import type { Cause } from '../field/field-state.js';
import type { PadParts } from '../parts.js';
import type { PadPictures } from '../pictures/pad-pictures.js';
import type { Status } from '../view/pad-view.js';
import type { SlotLook } from '../view/slots.js';
import type { Writing } from '../writing/writing.js';
import { loadWriting } from './load-writing.js';
import { PointerQueue } from './pointer-queue.js';

export class LazyParts {
  /** The code for writing; `undefined` until it is loaded. */
  writing: Writing | undefined;
  /** The code for pictures; `undefined` until it is loaded. */
  pictures: PadPictures | undefined;
  #pointers: PointerQueue | undefined;

  constructor(private readonly parts: PadParts) {}

  /** Loads and starts the code for writing. Rejects if that fails; the next call tries again. */
  async loadWriting(): Promise<Writing> {
    const { Writing } = await loadWriting();
    await this.parts.pad.updateComplete;
    if (!this.writing) {
      this.writing = new Writing(this.parts);
      this.writing.start();
      this.writing.paper.replay(this.#pointers!.take());
    }
    return this.writing;
  }

  /** Loads the code for writing in advance. If that fails, typing still works, and `ready` rejects. */
  prepare(): void {
    this.loadWriting().then(
      ({ paper }) => paper.refine(),
      () => {},
    );
  }

  /** Loads the code for pictures, for pads with the option `images` and for `readImage()`. */
  async loadPictures(): Promise<PadPictures> {
    const [{ PadPictures }] = await Promise.all([
      import('../pictures/pad-pictures.js'),
      this.loadWriting(),
    ]);
    this.pictures ??= new PadPictures(this.parts);
    return this.pictures;
  }

  /** Called after every change of the store, as its last subscriber. Starts to read unread ink. */
  fieldChanged(cause: Cause): void {
    if (this.writing) this.writing.fieldChanged(cause);
    else if (this.parts.field.unread) void this.parts.engine.load();
  }

  /** Called after every rendering. If the page has set ink, loads the code that draws the ink. */
  show(): void {
    const { field } = this.parts;
    this.#pointers ??= new PointerQueue(this.parts);
    this.pictures?.show();
    if (this.writing) this.writing.show();
    else if (field.strokes.length > 0 && field.canRead) this.prepare();
  }

  /** Whether uncertain digits may be marked: false while the user may still add strokes. */
  get judged(): boolean {
    return this.writing?.judged ?? true;
  }

  get ink(): Ink {
    return this.writing?.ink ?? { strokes: this.parts.field.strokes };
  }

  status(looks: readonly SlotLook[]): Status | undefined {
    const { field, words } = this.parts;
    if (!field.canRead) return { text: words.term('cannotRead'), urgent: true, spoken: '' };
    return this.writing?.status(looks);
  }
}

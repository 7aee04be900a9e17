/** Loads the code for writing, for formats and for pictures when it is needed, and returns defaults until then. */
import type { Ink } from '../../engine/data/ink.js';
import type { Cause } from '../field/field-state.js';
import type { PadHand } from '../hand/pad-hand.js';
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
  hand: PadHand | undefined;
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

  /** The user approaches the pad. If nothing can be loaded, typing of digits still works, and `ready` rejects. */
  prepare(): void {
    this.loadWriting().then(
      ({ paper }) => paper.refine(),
      (error: unknown) => {
        const { field, engine } = this.parts;
        this.#pointers?.hideBar();
        if (field.state.meaning.waits) engine.fail(undefined, error);
      },
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

  /** Opens, changes or closes the hand; code of its own, for pads with the option `hand`. */
  async followHand(): Promise<void> {
    if (this.parts.pad.hand === null && !this.hand) return;
    const { PadHand } = await import('../hand/pad-hand.js');
    this.hand ??= new PadHand(this.parts, () => this.writing);
    this.hand.follow();
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
    else if (field.canRead && (field.strokes.length > 0 || this.#needsFormat)) this.prepare();
  }

  /** There is something to show that is more than digits. */
  get #needsFormat(): boolean {
    const { field, pad, isFormatted } = this.parts;
    const isShown = field.text !== '' || pad.layout !== 'free';
    return field.waits || (isFormatted && isShown);
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

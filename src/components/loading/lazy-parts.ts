/**
 * Fetches what comes once someone comes near (paper, pencil, other readings), and stands in for it
 * until then.
 */
import type { Ink, Stroke } from '../../engine/data/ink.js';
import type { PadOptions } from '../attributes.js';
import { DigitPadStrokeEndEvent, DigitPadStrokeStartEvent } from '../events.js';
import type { FieldCore } from '../field/field-core.js';
import { freezeStroke } from '../field/strokes.js';
import type { FormController } from '../form/form-control.js';
import type { PadImages } from '../pictures/pad-pictures.js';
import type { SlotLook } from '../view/slots.js';
import type { PadWords } from '../words/words.js';
import type { Paper } from '../writing/paper/paper.js';
import type { Status } from '../writing/status.js';
import type { AtHand } from '../writing/writing.js';
import { fetchHand, type Hand } from './load-writing.js';
import { PointerQueue } from './pointer-queue.js';

export interface HandHost {
  readonly words: PadWords;
  readonly control: FormController;
  readonly core: FieldCore;
  input(): HTMLInputElement;
  /** Neither disabled nor read-only. */
  writable(): boolean;
}

export interface HandParts extends HandHost {
  /** Tells the page; returns whether it has nothing against it. */
  strokeStarted(event: PointerEvent): boolean;
  strokeEnded(stroke: Stroke): void;
}

export class PadHand {
  /** Here once someone came near, and everything could be loaded. */
  at: AtHand | undefined;
  images: PadImages | undefined;
  readonly #pointers = new PointerQueue();

  constructor(
    private readonly pad: PadOptions,
    private readonly host: HandHost,
  ) {}

  get paper(): Paper | undefined {
    return this.at?.paper;
  }

  /** Rejects where nothing can be loaded; the next call tries again. */
  async fetch(): Promise<AtHand> {
    const hand = await fetchHand();
    await this.pad.updateComplete;
    if (!this.at) this.#pickUp(hand);
    return this.at!;
  }

  /** Someone comes near. Where nothing can be loaded, typing still works, and `ready` says so. */
  prepare(): void {
    this.fetch().then(
      ({ paper }) => paper.refine(),
      () => {},
    );
  }

  /** What reads pictures: a chunk of its own, for pads that are given some. */
  async fetchImages(): Promise<PadImages> {
    const [{ PadImages }] = await Promise.all([
      import('../pictures/pad-pictures.js'),
      this.fetch(),
    ]);
    const { core, words, writable } = this.host;
    this.images ??= new PadImages(this.pad, { core, writable, language: () => words.language });
    return this.images;
  }

  pointer(event: PointerEvent): void {
    this.#pointers.take(event);
  }

  /** Ink that nobody near has written is painted too; after a failure, once it is loaded again. */
  show(strokes: readonly Stroke[]): void {
    this.images?.show(strokes);
    if (this.at) this.at.show(strokes);
    else if (strokes.length > 0 && this.host.core.canRead) this.prepare();
  }

  ink(strokes: readonly Stroke[]): Ink {
    return this.paper?.ink(strokes) ?? { strokes };
  }

  status(looks: readonly SlotLook[]): Status | undefined {
    const { core, words } = this.host;
    if (!core.canRead) return { text: words.term('cannotRead'), urgent: true, spoken: '' };
    return this.at?.status(looks);
  }

  #pickUp({ AtHand, englishAtHand }: Hand): void {
    const { pad, host } = this;
    const { core } = host;
    host.words.learn(englishAtHand);
    this.at = new AtHand(pad, {
      ...host,
      strokeStarted: (event) => pad.dispatchEvent(new DigitPadStrokeStartEvent(event)),
      strokeEnded: (stroke) => {
        freezeStroke(stroke);
        core.byUser(() => core.ink.addStroke(stroke));
        pad.dispatchEvent(new DigitPadStrokeEndEvent(stroke));
      },
    });
    core.content.ink = this.at.ink;
    // What is to be restored holds ink from now on.
    host.control.sync();
    this.#pointers.handOver(this.at.paper);
    // What is wrong can be said now.
    pad.requestUpdate();
  }
}

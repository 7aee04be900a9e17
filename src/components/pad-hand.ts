/**
 * Holds what comes once someone comes near (paper, pencil, other readings), and stands in for it
 * until then.
 */
import type { Box, Ink, Stroke } from '../engine/ink.js';
import { nextSlot, slotsOf } from './content/slots.js';
import { DigitPadStrokeEndEvent, DigitPadStrokeStartEvent } from './events.js';
import type { FieldCore } from './field-core.js';
import type { FormController } from './form/form-controller.js';
import type { OtherReadings } from './form/other-readings.js';
import { fetchHand, type Hand } from './hand-loader.js';
import type { PadImages } from './images/pad-images.js';
import type { Paper, PaperHost } from './ink/paper.js';
import { PointerQueue } from './ink/pointer-queue.js';
import { freezeStroke } from './ink/stroke-data.js';
import type { PadWords } from './locales/words.js';
import type { PadOptions } from './pad-options.js';
import type { SlotLook } from './view/slots.js';
import type { Status } from './view/status.js';

export interface HandParts {
  readonly words: PadWords;
  readonly control: FormController;
  core(): FieldCore;
  input(): HTMLInputElement;
  /** Neither disabled nor read-only. */
  writable(): boolean;
}

export class PadHand {
  paper: Paper | undefined;
  others: OtherReadings | undefined;
  images: PadImages | undefined;
  readonly #pointers = new PointerQueue();
  #hand: Hand | undefined;

  constructor(
    private readonly pad: PadOptions,
    private readonly parts: HandParts,
  ) {}

  /** Rejects where nothing can be loaded; the next call tries again. */
  async fetch(): Promise<Hand> {
    const hand = await fetchHand();
    await this.pad.updateComplete;
    if (!this.paper) this.#pickUp(hand);
    return hand;
  }

  /** Someone comes near. Where nothing can be loaded, typing still works, and `ready` says so. */
  prepare(): void {
    this.fetch().then(
      () => this.paper?.refine(),
      () => {},
    );
  }

  /** What reads pictures: a chunk of its own, for pads that are given some. */
  async fetchImages(): Promise<PadImages> {
    const [{ PadImages }] = await Promise.all([import('./images/pad-images.js'), this.fetch()]);
    this.images ??= new PadImages(this.pad, {
      core: this.parts.core(),
      language: () => this.parts.words.language,
      writable: () => this.parts.writable(),
    });
    return this.images;
  }

  pointer(event: PointerEvent): void {
    this.#pointers.take(event);
  }

  /** Ink that nobody near has written is painted too. */
  show(strokes: readonly Stroke[]): void {
    this.images?.show(strokes);
    if (this.paper) this.paper.show(strokes);
    else if (strokes.length > 0) this.prepare();
  }

  ink(strokes: readonly Stroke[]): Ink & { cells?: readonly Box[] } {
    return this.paper?.ink(strokes) ?? { strokes };
  }

  status(looks: readonly SlotLook[]): Status | undefined {
    const { content, reader } = this.parts.core();
    const { term } = this.parts.words;
    const { name: phase } = reader.phase;
    if (phase === 'failed') return { text: term('cannotRead'), urgent: true, spoken: '' };
    const { places, source, unread } = content;
    const { minConfidence } = this.pad;
    return this.#hand?.describeStatus(
      { places, looks, source, phase, unread, minConfidence, control: this.parts.control },
      term,
    );
  }

  #pickUp(hand: Hand): void {
    const { words, input } = this.parts;
    const root = this.pad.shadowRoot!;
    this.#hand = hand;
    hand.adoptHandStyles(root);
    this.paper = new hand.Paper(root.querySelector('.surface')!, this.#paperHost());
    this.others = new hand.OtherReadings({
      content: this.parts.core().content,
      words,
      root: () => root,
      input,
      slotElements: () => this.#slotElements,
      choose: (place, value) => this.#choose(place, value),
    });
    this.paper.show(this.parts.core().content.strokes);
    this.#pointers.handOver(this.paper);
  }

  #paperHost(): PaperHost {
    const { pad } = this;
    const core = this.parts.core();
    const { content } = core;
    return {
      get layout() {
        return pad.layout;
      },
      nextSlot: () => {
        const inked = content.strokes.map((stroke) => stroke.slot);
        const slot = nextSlot(content.places, inked);
        return core.mostDigits > 0 && slot >= core.mostDigits ? undefined : slot;
      },
      slotElement: (slot) => this.#slotElements[slotsOf(content.places).indexOf(slot)],
      strokeStarting: (event) => this.#strokeStarting(event),
      strokeEnded: (stroke) => this.#strokeEnded(stroke),
      strokeDropped: () => this.parts.control.toggle('drawing', false),
    };
  }

  #strokeStarting(event: PointerEvent): boolean {
    const { parts, pad } = this;
    if (!parts.writable() || !pad.dispatchEvent(new DigitPadStrokeStartEvent(event))) return false;
    // The paper takes the focus, not the input: other fields let go, and no keyboard pops up.
    this.paper!.focus();
    parts.control.toggle('drawing', true);
    return true;
  }

  #strokeEnded(stroke: Stroke): void {
    const core = this.parts.core();
    this.parts.control.toggle('drawing', false);
    freezeStroke(stroke);
    core.byUser(() => core.content.addStroke(stroke));
    this.pad.dispatchEvent(new DigitPadStrokeEndEvent(stroke));
  }

  #choose(place: number, value: string): void {
    const core = this.parts.core();
    core.byUser(() => core.content.correct(place, value));
    core.commit();
    void this.pad.updateComplete.then(() =>
      this.parts.input().setSelectionRange(place + 1, place + 1),
    );
  }

  get #slotElements(): readonly HTMLElement[] {
    return [...this.pad.renderRoot.querySelectorAll<HTMLElement>('.slot')];
  }
}

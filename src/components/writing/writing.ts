/**
 * A pad at hand: what it does for someone who has come near. Paper, pencil and engine are tied to what
 * the field holds. Comes with the hand; shares only types with the first paint.
 */
import type { Box, Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { PadOptions } from '../attributes.js';
import type { HandParts } from '../loading/lazy-parts.js';
import type { SlotLook } from '../view/slots.js';
import type { ProgressListener } from './engine-loader.js';
import { InkContent, type InkToRead } from './ink-value.js';
import { HandKeys } from './keys.js';
import { OtherReadings } from './other-readings.js';
import { inkToBlob } from './paper/ink-image.js';
import { Paper, type PaperHost } from './paper/paper.js';
import { PAUSE, RefusedInk } from './paper/refused-ink.js';
import { saveField } from './save.js';
import { followInput } from './selection.js';
import { openSession, type ReadRequest, type Session } from './session.js';
import { describeStatus, type Status } from './status.js';
import { adoptHandStyles } from './writing.styles.js';

export class AtHand {
  readonly ink: InkContent;
  readonly paper: Paper;
  readonly others: OtherReadings;
  readonly keys: HandKeys;
  readonly #refused: RefusedInk;
  #finishing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly pad: PadOptions,
    private readonly parts: HandParts,
  ) {
    const { core, words, input } = parts;
    const { content } = core;
    const root = pad.shadowRoot!;
    adoptHandStyles(root);
    this.ink = new InkContent(content, {
      canRead: () => core.canRead,
      mayBeTooShort: () =>
        content.unread
          ? pad.digits > 0 || pad.minLength > 0
          : parts.control.internals.validity.tooShort,
      read: (ink) => this.#read(ink),
      recognized: (recognition) => {
        core.recognized(recognition);
        this.#finishSoon();
      },
    });
    this.paper = new Paper(root.querySelector('.surface')!, this.#paperHost());
    this.others = new OtherReadings({
      content,
      words,
      root: () => root,
      input,
      slotElements: () => this.#slotElements,
      choose: (place, value) => this.#choose(place, value),
    });
    this.keys = new HandKeys({
      content,
      others: this.others,
      input,
      writable: parts.writable,
      doubtful: () => content.value !== '' && core.confidence < pad.minConfidence,
      change: (change, step) => core.byUser(change, step),
      dropStroke: () => this.paper.dropStroke(),
    });
    this.#refused = new RefusedInk(() => pad.requestUpdate());
    this.show(content.strokes);
    followInput(input(), () => this.#slotElements);
  }

  /** The ink on the paper, and what of it was refused. */
  show(strokes: readonly Stroke[]): void {
    this.#refused.update(strokes, this.ink.recognition);
    this.paper.mark(this.#refused.strokes);
    this.paper.show(strokes);
  }

  /** @throws when an address is not one, or the engine cannot be loaded. */
  openSession(onProgress: ProgressListener): Promise<Session> {
    const { backend, model, assets } = this.pad;
    const request = {
      backend,
      ...(model && { model: this.#resolve(model) }),
      ...(assets && { assets: this.#resolve(assets) }),
    };
    return openSession(request, onProgress);
  }

  /** Why the present ink was read as it was; corrections are taken for what they say. */
  explain(): Promise<Recognition> {
    const { reader, content } = this.parts.core;
    const { cells, ...ink } = this.paper.ink(content.strokes);
    return reader.explain(ink, this.#request(cells, this.ink.reading));
  }

  /** What is to be restored after a navigation. */
  saved(withInk: boolean): string {
    return saveField(this.parts.core.content, withInk);
  }

  toBlob(strokes: readonly Stroke[], type?: string, quality?: number): Promise<Blob> {
    return inkToBlob(this.paper.ink(strokes), type, quality);
  }

  status(looks: readonly SlotLook[]): Status {
    const { core, control, words } = this.parts;
    const { places, source, unread } = core.content;
    const { minConfidence } = this.pad;
    const phase = core.reader.phase.name;
    const { stepped } = core;
    const refused = this.#refused.strokes.size > 0;
    const view = { places, looks, source, phase, unread, refused, minConfidence, stepped, control };
    return describeStatus(view, words.term);
  }

  #read({ strokes, ...about }: InkToRead): Promise<Recognition | undefined> {
    const { cells, ...ink } = this.paper.ink(strokes);
    return this.parts.core.reader.read(ink, this.#request(cells, about));
  }

  #request(
    cells: readonly Box[],
    { fixed, finished }: Pick<InkToRead, 'fixed' | 'finished'>,
  ): ReadRequest {
    const { pad } = this;
    const { mostDigits, format } = this.parts.core;
    return {
      slots: pad.layout !== 'free',
      ...(mostDigits > 0 && { maxLength: mostDigits }),
      ...(finished && pad.digits > 0 && { length: pad.digits }),
      ...(finished && pad.minLength > 0 && { minLength: pad.minLength }),
      ...format,
      ...(cells.length && { cells }),
      ...(fixed.length && { fixed }),
      ...(pad.segmenter && { segmenter: pad.segmenter }),
    };
  }

  #paperHost(): PaperHost {
    const { pad } = this;
    const root = pad.shadowRoot!;
    const { core, control, strokeStarted, strokeEnded, writable } = this.parts;
    const { content } = core;
    return {
      get layout() {
        return pad.layout;
      },
      nextSlot: () => {
        const slot = firstFree([...content.slots, ...content.strokes.map(({ slot }) => slot)]);
        return core.mostDigits > 0 && slot >= core.mostDigits ? undefined : slot;
      },
      slotElement: (slot) => this.#slotElements[content.slots.indexOf(slot)],
      strokeStarting: (event) => {
        if (!writable() || !strokeStarted(event)) return false;
        // The paper takes the focus, not the input: other fields let go, and no keyboard pops up. A
        // stroke that waited for the hand has done so, and the user may be elsewhere by now.
        if (event.eventPhase !== Event.NONE) this.paper.focus();
        control.toggle('drawing', true);
        return true;
      },
      strokeEnded: (stroke) => {
        control.toggle('drawing', false);
        strokeEnded(stroke);
        // The field was left before its stroke was finished.
        if (!root.activeElement) core.commit();
      },
      strokeDropped: () => {
        control.toggle('drawing', false);
        this.#finishSoon();
      },
    };
  }

  /** A field that is full of ink is finished, unless another stroke of its last digit follows. */
  #finishSoon(): void {
    clearTimeout(this.#finishing);
    const { changes } = this.parts.core;
    this.#finishing = setTimeout(() => this.paper.drawing || changes.tell(), PAUSE);
  }

  #choose(place: number, value: string): void {
    const { core, input } = this.parts;
    core.byUser(() => this.ink.correct(place, value));
    core.commit();
    void this.pad.updateComplete.then(() => input().setSelectionRange(place + 1, place + 1));
  }

  get #slotElements(): readonly HTMLElement[] {
    return [...this.pad.renderRoot.querySelectorAll<HTMLElement>('.slot')];
  }

  #resolve(address: string): string {
    return new URL(address, this.pad.ownerDocument.baseURI).href;
  }
}

/** The first slot with nothing in it. */
function firstFree(taken: readonly (number | undefined)[]): number {
  let slot = 0;
  while (taken.includes(slot)) slot++;
  return slot;
}

/**
 * Handwriting in a pad: drawing, reading, corrections, keys. A lazily loaded chunk; it shares only types
 * with the code that a page loads at once.
 */
import type { Ink, Stroke } from '../../engine/data/ink.js';
import type { Cause } from '../field/field-state.js';
import type { Draft } from '../field/history.js';
import type { TextFormat } from '../field/text-format.js';
import type { PadParts } from '../parts.js';
import type { Session } from '../reading/engine-state.js';
import type { Status } from '../view/pad-view.js';
import type { SlotLook } from '../view/slots.js';
import { caretBefore, ownPlaces } from './caret.js';
import { composeValue } from './compose-value.js';
import { addStroke, correctPlace, erasedBy, eraseInk, typeText } from './edit-ink.js';
import type { ProgressListener } from './engine/engine-loader.js';
import { LoadProgress } from './engine/load-progress.js';
import { openSession } from './engine/session.js';
import { english } from './english.js';
import { Keys } from './keys.js';
import { OtherReadings } from './other-readings.js';
import { inkToBlob } from './paper/ink-image.js';
import { Paper, type PaperHost } from './paper/paper.js';
import { RefusedInk } from './paper/refused-ink.js';
import { ReadInk } from './read-ink.js';
import { saveField } from './save.js';
import { followInput } from './selection.js';
import { describeStatus } from './status.js';
import { writingStyles } from './writing.styles.js';

/** After a pause of this length the user has finished a digit: the next stroke of a digit follows sooner. */
const PAUSE_MS = 500;

export class Writing {
  readonly paper: Paper;
  readonly keys: Keys;
  readonly reading: ReadInk;
  readonly #others: OtherReadings;
  readonly #refused: RefusedInk;
  readonly #progress: LoadProgress;
  /** Whether the user has paused, so that uncertain digits and refused ink may be marked. */
  judged = true;
  #format: Promise<TextFormat | undefined> | undefined;
  #pauseTimer: ReturnType<typeof setTimeout> | undefined;
  #lastStrokeEnd = -Infinity;
  /** Drafts that ended with a new stroke. */
  readonly #drawn = new WeakSet<Draft>();

  constructor(private readonly parts: PadParts) {
    const { pad, words, input } = parts;
    const root = pad.shadowRoot!;
    words.learn(english);
    parts.addStyles(writingStyles);
    const surface = root.querySelector<HTMLElement>('.surface')!;
    this.paper = new Paper(surface, this.#paperHost());
    this.#progress = new LoadProgress(parts, surface);
    this.reading = new ReadInk(parts, this.paper, () => this.loadFormat());
    this.#others = new OtherReadings(parts, this.#slotElements, (ink) => this.paper.reveal(ink));
    this.keys = new Keys(parts, this.#others, this.paper);
    this.#refused = new RefusedInk();
    followInput(input, this.#slotElements);
  }

  /** Starts to show ink and to include its reading in the value. */
  start(): void {
    this.parts.field.composeWith(composeValue);
    this.show();
  }

  /** Called after every change of the store, as its last subscriber. */
  fieldChanged(cause: Cause): void {
    if (cause === 'settings') this.reading.forget();
    if (cause === 'reading') this.#waitForPause();
    if (cause === 'page') this.judged = true;
    this.#progress.update();
    this.reading.fieldChanged();
  }

  /** Loads the code for text that is more than digits. Without it, only canonical text has a value. */
  loadFormat(): Promise<TextFormat | undefined> {
    this.#format ??= import('../formats/pad-format.js')
      .then(({ PadFormat }) => new PadFormat(this.parts))
      .catch((error: unknown) => {
        this.#format = undefined;
        this.parts.engine.fail(undefined, error);
        return undefined;
      });
    return this.#format;
  }

  /** The ink on the paper, and what of it was refused. */
  show(): void {
    const { field, isFormatted } = this.parts;
    field.format?.show();
    if (field.canRead && (isFormatted || field.state.meaning.waits)) void this.loadFormat();
    this.paper.mark(this.#refusedStrokes);
    this.paper.show(this.parts.field.strokes);
  }

  /**
   * The user changed the text of the input.
   *
   * @returns where the caret belongs: what is printed around it may have changed.
   */
  type(text: string, caret: number): number {
    const { field } = this.parts;
    const behind = ownPlaces(field.state.places.slice(field.text.length - text.length + caret));
    field.byUser((edits) => edits.change(typeText(field, text, caret)));
    return caretBefore(field.state.places, behind);
  }

  /** The user has corrected or confirmed the character at `place`. */
  correct(place: number, value: string): void {
    const { field } = this.parts;
    field.byUser((edits) => edits.change(correctPlace(field, place, value)));
  }

  closeOtherReadings(): void {
    this.#others.close();
  }

  /** Loads the engine. Throws if a URL is invalid; rejects if the engine cannot be loaded. */
  openSession(onProgress: ProgressListener): Promise<Session> {
    const { backend, model, assets } = this.parts.pad;
    const request = {
      backend,
      ...(model && { model: this.#resolve(model) }),
      ...(assets && { assets: this.#resolve(assets) }),
    };
    return openSession(request, onProgress);
  }

  /** The state that the browser restores after a navigation. */
  saved(withInk: boolean): string {
    return saveField(this.parts.field, withInk);
  }

  /** The ink with the size of the writing surface. */
  get ink(): Ink {
    return this.paper.ink(this.parts.field.strokes);
  }

  toBlob(type?: string, quality?: number): Promise<Blob> {
    return inkToBlob(this.ink, type, quality);
  }

  status(looks: readonly SlotLook[]): Status {
    return describeStatus(this.parts, looks, {
      refused: this.#refusedStrokes.size > 0,
      judged: this.judged,
      awaitsDigit: this.#others.awaitsDigit,
    });
  }

  get #refusedStrokes(): ReadonlySet<Stroke> {
    const { draft, recognition } = this.parts.field.state;
    this.#refused.update(draft.strokes, recognition, this.judged);
    return this.#refused.strokes;
  }

  #paperHost(): PaperHost {
    const { parts } = this;
    const { pad, field, control, events } = parts;
    return {
      get layout() {
        return pad.layout;
      },
      get writable() {
        return parts.writable;
      },
      nextSlot: () => {
        const taken = [...field.slots, ...field.strokes.map(({ slot }) => slot)];
        const slot = firstFree(taken);
        return parts.mostDigits > 0 && slot >= parts.mostDigits ? undefined : slot;
      },
      slotElement: (slot) => this.#slotElements()[field.slots.indexOf(slot)],
      strokeStarting: (event) => {
        if (!parts.writable || !events.strokeStarting(event)) return false;
        // The canvas gets the focus, not the input: other fields lose it, and no virtual keyboard opens.
        // A recorded event (without a phase) has set the focus already; the user may have moved it since.
        if (event.eventPhase !== Event.NONE) this.paper.focus();
        control.toggle('drawing', true);
        return true;
      },
      strokeEnded: (stroke) => {
        control.toggle('drawing', false);
        this.#lastStrokeEnd = performance.now();
        this.judged = false;
        const erased = erasedBy([...field.strokes, stroke]);
        field.byUser((edits) =>
          erased.size > 0
            ? edits.change(eraseInk(field, erased))
            : edits.pushDraft(addStroke(field, stroke)),
        );
        this.#drawn.add(field.state.draft);
        events.strokeEnded(stroke);
        // The pad has lost the focus during the stroke.
        if (!pad.shadowRoot!.activeElement) parts.commit();
      },
      strokeDropped: () => {
        control.toggle('drawing', false);
        this.#waitForPause();
      },
      strokesWithdrawn: (count) => {
        let remaining = count;
        while (remaining-- > 0 && this.#drawn.has(field.state.draft)) {
          field.byUser((edits) => edits.undo());
        }
      },
    };
  }

  /** After the pause, uncertain digits are marked, and a value with the maximum length is finished. */
  #waitForPause(): void {
    clearTimeout(this.#pauseTimer);
    const { field, events, pad } = this.parts;
    const elapsed = performance.now() - this.#lastStrokeEnd;
    this.#pauseTimer = setTimeout(
      () => {
        if (this.paper.drawing) return;
        this.judged = true;
        pad.requestUpdate();
        if (field.state.byUser) events.notify();
      },
      Math.max(0, PAUSE_MS - elapsed),
    );
  }

  readonly #slotElements = (): readonly HTMLElement[] => [
    ...this.parts.pad.renderRoot.querySelectorAll<HTMLElement>('.slot'),
  ];

  #resolve(address: string): string {
    return new URL(address, this.parts.pad.ownerDocument.baseURI).href;
  }
}

/** The first slot with nothing in it. */
function firstFree(taken: readonly (number | undefined)[]): number {
  let slot = 0;
  while (taken.includes(slot)) slot++;
  return slot;
}

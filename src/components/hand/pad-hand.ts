/**
 * Learns the hand of whoever writes into a pad. A code of its own, for pads with the option `hand`.
 *
 * What the user finishes (`change`) is kept for as long as it may still be corrected: until the field is left, its
 * form is submitted, or the page goes on. What the user changes or clears before that teaches nothing.
 */
import type { Lesson } from '../../engine/data/hand.js';
import { type Hand, openHand } from '../../hand/index.js';
import type { Draft } from '../field/history.js';
import type { PadParts } from '../parts.js';
import type { Writing } from '../writing/writing.js';

/** The pads of a page share the hands that they name. */
const hands = new Map<string, Promise<Hand>>();

function handNamed(name: string): Promise<Hand> {
  const known = hands.get(name);
  if (known) return known;
  const opening = openHand(name ? { name } : {});
  hands.set(name, opening);
  return opening;
}

export class PadHand {
  /** Once it is open. */
  open: Hand | undefined;
  /** What the pad asks for. */
  #wanted: string | Hand | null = null;
  /** What was finished, and may still be changed. */
  #finished: { draft: Draft; lesson: Promise<Lesson> } | undefined;

  constructor(
    private readonly parts: PadParts,
    private readonly writing: () => Writing | undefined,
  ) {
    const { pad, field } = parts;
    // Before the page hears of it, and clears the pad.
    pad.addEventListener('change', () => this.#finish(), { capture: true });
    pad.addEventListener('focusout', () => this.#learn());
    field.subscribe((cause) => {
      if (cause === 'page') this.#learn();
      // The event `change` may be a part of the same change of the field.
      if (field.state.draft !== this.#finished?.draft) this.#finished = undefined;
    });
  }

  /** The option has changed. */
  follow(): void {
    const { hand } = this.parts.pad;
    this.#wanted = hand;
    this.#finished = undefined;
    if (typeof hand !== 'string') {
      this.#use(hand ?? undefined);
      return;
    }
    this.#use(undefined);
    void handNamed(hand).then((opened) => {
      if (this.#wanted === hand) this.#use(opened);
    });
  }

  #use(hand: Hand | undefined): void {
    if (hand === this.open) return;
    this.open = hand;
    // Whoever has begun to write is read with the hand, too.
    if (this.parts.field.strokes.length > 0) this.parts.field.forgetReadings();
  }

  #finish(): void {
    const { pad, field } = this.parts;
    const { recognition, draft, byUser } = field.state;
    const reading = this.writing()?.reading;
    if (!this.open || !recognition || !byUser || draft.picture || draft.known || !reading) return;
    const lesson = reading.lesson(recognition.value);
    // Without an engine, nothing is learned.
    lesson.catch(() => {});
    this.#finished = { draft, lesson };
    const { form } = pad as { form?: HTMLFormElement | null };
    form?.addEventListener('submit', () => this.#learn(), { once: true, capture: true });
    // The field was left: nobody is about to correct it.
    if (!pad.matches(':focus-within')) this.#learn();
  }

  #learn(): void {
    const { open: hand } = this;
    const finished = this.#finished;
    this.#finished = undefined;
    if (!hand || !finished) return;
    void finished.lesson.then((lesson) => hand.take(lesson, true)).catch(() => {});
  }
}

/** The line that says what needs the writer's attention, and what only screen readers say. */
import { html, type TemplateResult } from 'lit';
import type { Recognition } from '../../engine/recognition.js';
import type { Place } from '../content/places.js';
import type { PadWords } from '../locales/words.js';
import type { ReaderPhase } from '../reading/ink-reader.js';
import { uncertainPlaces } from './slots.js';

/** Digits read with less confidence than this look uncertain. */
const SURE = 0.8;

export interface StatusView {
  readonly places: readonly Place[];
  /** The reading that takes part in the value; `null` when all of it was typed. */
  readonly source: Recognition | null;
  readonly phase: ReaderPhase['name'];
  readonly unread: boolean;
  readonly minConfidence: number;
  readonly words: PadWords;
}

export function renderStatus(view: StatusView): TemplateResult {
  const { text, urgent } = statusOf(view);
  return html`<div class="status ${urgent ? 'urgent' : ''}" part="status" role="status">
    <span class="spoken">${spokenOf(view)}</span> ${text}
  </div>`;
}

/** Below this, a reading is one to be checked. */
export function surely({ minConfidence }: Pick<StatusView, 'minConfidence'>): number {
  return minConfidence > 0 ? minConfidence : SURE;
}

function statusOf(view: StatusView): { text: string; urgent: boolean } {
  const { phase, unread, source, places, words } = view;
  if (phase === 'failed') return { text: words.term('cannotRead'), urgent: true };
  if (unread) return { text: phase === 'loading' ? words.term('gettingReady') : '', urgent: false };
  if (!source) return { text: '', urgent: false };
  if (places.length === 0) return { text: words.term('noDigit'), urgent: true };
  const [place = 0, ...others] = uncertainPlaces(places, surely(view));
  if (others.length > 0) return { text: words.term('checkDigits'), urgent: true };
  if (uncertainPlaces(places, surely(view)).length > 0) {
    return { text: words.term('checkDigit', place + 1), urgent: true };
  }
  const doubtful = isDoubtful(view);
  return { text: doubtful ? words.term('checkNumber') : '', urgent: doubtful };
}

/** What was read, digit by digit; how sure that is only where it is not quite. */
function spokenOf(view: StatusView): string {
  const { source, places, unread, words } = view;
  if (!source || places.length === 0 || unread) return '';
  // The spaces keep "407" from being read as four hundred and seven.
  const value = words.term('readAs', places.map(({ char }) => char).join(' '));
  const check = isDoubtful(view) || uncertainPlaces(places, surely(view)).length > 0;
  return check ? `${value}, ${words.term('sure', Math.round(source.confidence * 100))}.` : value;
}

function isDoubtful({ places, source, minConfidence }: StatusView): boolean {
  if (!source || places.every(({ pinned }) => pinned)) return false;
  return source.confidence < minConfidence;
}

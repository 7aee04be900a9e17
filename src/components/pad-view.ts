/** What the pad renders, as a function of what it shows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Recognition } from '../engine/recognition.js';
import { clearIcon, undoIcon } from './icons.js';
import type { ReaderPhase } from './ink-reader.js';
import { renderSlots, slotLooks, uncertainPlaces } from './slots.js';
import { words } from './words.js';

/** Digits read with less confidence than this look uncertain. */
const SURE = 0.8;

export interface PadView {
  readonly value: string;
  /** The reading that the value came from; `null` for a typed value. */
  readonly source: Recognition | null;
  readonly phase: ReaderPhase['name'];
  readonly hasInk: boolean;
  readonly unread: boolean;
  readonly digits: number;
  readonly minConfidence: number;
  readonly placeholder: string | null;
  /** Name of the field for assistive technology. */
  readonly label: string | null;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly inputMode: string;
  readonly autocomplete: string;
  readonly enterKeyHint: string;
  readonly controls: boolean;
  readonly canUndo: boolean;
  readonly canClear: boolean;
}

export interface PadActions {
  typed(event: Event): void;
  beforeTyping(event: InputEvent): void;
  key(event: KeyboardEvent): void;
  undo(event: Event): void;
  clear(event: Event): void;
}

export function renderPad(view: PadView, actions: PadActions): TemplateResult {
  const fixed = view.disabled || view.readOnly;
  const hint = view.placeholder ?? words.writeHere;
  const bare = view.value === '' && !view.hasInk && !fixed;
  return html`
    <div class="pad ${fixed ? 'fixed' : ''}" part="pad" @keydown=${actions.key}>
      <div class="bar" part="bar">
        ${renderReadout(view, actions)} ${view.controls ? renderControls(view, actions) : nothing}
      </div>
      <div class="surface" part="surface">
        <div class="base-line" part="base-line"></div>
        <canvas class="dry" aria-hidden="true"></canvas>
        ${bare && hint ? html`<div class="hint" part="hint" aria-hidden="true">${hint}</div>` : nothing}
        <canvas class="wet" tabindex="-1" role="img" aria-label=${words.writingArea}></canvas>
        ${renderStatus(view)}
      </div>
    </div>
  `;
}

function renderReadout(view: PadView, actions: PadActions): TemplateResult {
  const looks = slotLooks(view.value, view.source, view.digits, surely(view));
  return html`
    <div class="readout" part="readout">
      <div class="slots" aria-hidden="true">${renderSlots(looks)}</div>
      <input
        part="input"
        type="text"
        spellcheck="false"
        autocapitalize="off"
        inputmode=${view.inputMode}
        autocomplete=${view.autocomplete || 'off'}
        enterkeyhint=${view.enterKeyHint || nothing}
        placeholder=${view.placeholder || nothing}
        aria-label=${view.label ?? nothing}
        aria-invalid=${view.invalid}
        ?required=${view.required}
        ?disabled=${view.disabled}
        ?readonly=${view.readOnly}
        @beforeinput=${actions.beforeTyping}
        @input=${actions.typed}
        @compositionend=${actions.typed}
        @change=${(event: Event) => event.stopPropagation()}
        @scroll=${alignSlots}
      />
    </div>
  `;
}

function renderControls(view: PadView, actions: PadActions): TemplateResult {
  return html`
    <button
      part="button undo-button"
      type="button"
      aria-label=${words.undo}
      title=${words.undo}
      ?disabled=${!view.canUndo}
      @click=${actions.undo}
    >
      ${undoIcon}
    </button>
    <button
      part="button clear-button"
      type="button"
      aria-label=${words.clear}
      title=${words.clear}
      ?disabled=${!view.canClear}
      @click=${actions.clear}
    >
      ${clearIcon}
    </button>
  `;
}

function renderStatus(view: PadView): TemplateResult {
  const { text, urgent } = statusOf(view);
  const spoken = view.source && view.value ? words.readAs(view.value) : '';
  return html`<div class="status ${urgent ? 'urgent' : ''}" part="status" role="status">
    <span class="spoken">${spoken}</span> ${text}
  </div>`;
}

/** Only what needs the writer's attention. */
function statusOf(view: PadView): { text: string; urgent: boolean } {
  if (view.phase === 'failed') return { text: words.cannotRead, urgent: true };
  if (view.unread) {
    return { text: view.phase === 'loading' ? words.gettingReady : '', urgent: false };
  }
  if (!view.source) return { text: '', urgent: false };
  if (view.value === '') return { text: words.noDigit, urgent: true };
  const places = uncertainPlaces(view.source, surely(view));
  if (places.length > 0) return { text: words.checkDigits(places), urgent: true };
  const doubtful = view.source.confidence < view.minConfidence;
  return { text: doubtful ? words.checkNumber : '', urgent: doubtful };
}

function surely(view: PadView): number {
  return view.minConfidence > 0 ? view.minConfidence : SURE;
}

/** Keeps the slots beneath their digits where a long number scrolls. */
function alignSlots(event: Event): void {
  const input = event.target as HTMLInputElement;
  input.previousElementSibling!.scrollLeft = input.scrollLeft;
}

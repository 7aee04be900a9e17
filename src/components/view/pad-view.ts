/** What the pad renders, as a function of what it shows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Stroke } from '../../engine/data/ink.js';
import type { PadLayout } from '../attributes.js';
import type { Place } from '../field/places.js';
import type { PadWords } from '../words/words.js';
import type { Status } from '../writing/status.js';
import { renderCells } from './cells.js';
import { clearIcon, stepIcon } from './icons.js';
import { renderSlots, type SlotLook } from './slots.js';
import type { Step } from './typing.js';

export interface PadView {
  readonly places: readonly Place[];
  readonly looks: readonly SlotLook[];
  readonly status: Status | undefined;
  readonly words: PadWords;
  readonly strokes: readonly Stroke[];
  readonly layout: PadLayout;
  readonly mostDigits: number;
  readonly placeholder: string | null;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly inputMode: string;
  readonly autocomplete: string;
  readonly enterKeyHint: string;
  readonly controls: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canClear: boolean;
}

export interface PadActions {
  typed(event: Event): void;
  changed(event: Event): void;
  beforeTyping(event: InputEvent): void;
  key(event: KeyboardEvent): void;
  clicked(event: MouseEvent): void;
  /** A button, by its name. */
  pressed(event: MouseEvent): void;
  pointer(event: PointerEvent): void;
}

export function renderPad(view: PadView, actions: PadActions): TemplateResult {
  const fixed = view.disabled || view.readOnly;
  return html`
    <div class="pad ${fixed ? 'fixed' : ''}" part="pad" @keydown=${actions.key}>
      <div class="bar" part="bar">
        ${renderReadout(view, actions)} ${view.controls ? renderControls(view, actions) : nothing}
      </div>
      <div class="surface" part="surface">
        ${
          view.layout === 'cells'
            ? renderCells(view.places, view.strokes, view.mostDigits)
            : html`<div class="base-line" part="base-line"></div>`
        }
        <canvas class="dry" aria-hidden="true"></canvas>
        ${renderHint(view, fixed)}
        <canvas
          class="wet"
          tabindex="-1"
          role="img"
          aria-label=${view.words.term('writingArea')}
          @pointerdown=${actions.pointer}
          @pointermove=${actions.pointer}
          @pointerup=${actions.pointer}
          @pointercancel=${actions.pointer}
          @lostpointercapture=${actions.pointer}
        ></canvas>
        <div class="status ${view.status?.urgent ? 'urgent' : ''}" part="status" role="status">
          <span class="spoken">${view.status?.spoken}</span> ${view.status?.text}
        </div>
      </div>
    </div>
    <slot hidden></slot>
  `;
}

function renderHint(view: PadView, fixed: boolean): TemplateResult | typeof nothing {
  const hint = view.placeholder ?? view.words.term('writeHere');
  const bare = view.places.length === 0 && view.strokes.length === 0 && !fixed;
  return bare && hint
    ? html`<div class="hint" part="hint" aria-hidden="true">${hint}</div>`
    : nothing;
}

function renderReadout(view: PadView, actions: PadActions): TemplateResult {
  return html`
    <div class="readout" part="readout">
      <div class="slots" aria-hidden="true">${renderSlots(view.looks)}</div>
      <input
        part="input"
        type="text"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded="false"
        aria-autocomplete="none"
        spellcheck="false"
        autocapitalize="off"
        autocorrect="off"
        inputmode=${view.inputMode}
        autocomplete=${view.autocomplete || 'off'}
        enterkeyhint=${view.enterKeyHint || nothing}
        placeholder=${view.placeholder || nothing}
        aria-invalid=${view.invalid}
        ?required=${view.required}
        ?disabled=${view.disabled}
        ?readonly=${view.readOnly}
        @beforeinput=${actions.beforeTyping}
        @input=${actions.typed}
        @compositionend=${actions.typed}
        @change=${actions.changed}
        @click=${actions.clicked}
      />
    </div>
  `;
}

function renderControls({ canUndo, canRedo, canClear, words }: PadView, actions: PadActions) {
  const button = (name: Step, icon: TemplateResult<2>, enabled: boolean) => html`
    <button
      part="button ${name}-button"
      type="button"
      name=${name}
      aria-label=${words.term(name)}
      title=${words.term(name)}
      ?disabled=${!enabled}
      @click=${actions.pressed}
    >
      ${icon}
    </button>
  `;
  return [
    button('undo', stepIcon, canUndo),
    button('redo', stepIcon, canRedo),
    button('clear', clearIcon, canClear),
  ];
}

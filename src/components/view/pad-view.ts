/** The template of a pad. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PadOptions } from '../attributes.js';
import type { PadParts } from '../parts.js';
import { renderCells } from './cells.js';
import { hasText, renderLabel, renderNotes } from './field-texts.js';
import { clearIcon, stepIcon } from './icons.js';
import { renderSlots, type SlotLook } from './slots.js';

/** The status message on the writing surface. */
export interface Status {
  readonly text: string;
  readonly urgent: boolean;
  /** Text for screen readers only. */
  readonly spoken: string;
}

/** Name of a button; also the name of the edit that the button performs. */
export type StepButton = 'undo' | 'redo' | 'clear';

/** The event listeners of the template. */
export interface PadActions {
  /** `input` and `compositionend` of the input. */
  typed(event: Event): void;
  /** `change` of the input. */
  changed(event: Event): void;
  /** `beforeinput` of the input. */
  beforeTyping(event: InputEvent): void;
  /** `keydown` anywhere in the pad. */
  key(event: KeyboardEvent): void;
  /** `click` on the input. */
  clicked(event: MouseEvent): void;
  /** `click` on a button, which is identified by its `name`. */
  pressed(event: MouseEvent): void;
}

/**
 * Renders the shadow root. The class `boxed` marks the layout `cells`; `fixed` marks a pad that is
 * read-only or disabled. The `<slot>` without a name is hidden: it holds the fallback input.
 *
 * @param parts the objects that the modules of a pad share, not CSS shadow parts.
 * @param looks the appearance of each digit's slot in the readout.
 * @param cells number of boxes on the writing surface; 0 except in the layout `cells`.
 */
export function renderPad(
  parts: PadParts,
  looks: readonly SlotLook[],
  cells: number,
  status: Status | undefined,
  actions: PadActions,
): TemplateResult {
  const { pad, field, words } = parts;
  return html`
    ${renderLabel(pad)}
    <div
      class="pad ${cells ? 'boxed' : ''} ${parts.writable ? '' : 'fixed'}"
      part="pad"
      @keydown=${actions.key}
    >
      <div class="bar" part="bar">
        ${renderReadout(parts, looks, actions)}
        <div class="buttons">
          ${pad.controls ? renderControls(parts, actions) : nothing}
        </div>
      </div>
      <div class="surface" part="surface">
        ${
          cells
            ? renderCells(field.state.places, cells)
            : html`<div class="base-line" part="base-line"></div>`
        }
        <canvas class="finished-ink" aria-hidden="true"></canvas>
        ${cells && status?.text ? nothing : renderHint(parts)}
        <canvas
          class="growing-ink"
          tabindex="-1"
          role="img"
          aria-label=${words.term('writingArea')}
        ></canvas>
        <progress part="progress" hidden aria-hidden="true"></progress>
        <div class="status ${status?.urgent ? 'urgent' : ''}" part="status" role="status">
          <span class="spoken">${status?.spoken}</span> ${status?.text}
        </div>
      </div>
    </div>
    ${renderNotes(pad)}
    <slot hidden></slot>
  `;
}

/** With boxes, it stands where the status does. */
function renderHint({ pad, field, words, writable }: PadParts): TemplateResult | typeof nothing {
  const hint = pad.placeholder ?? field.format?.hint(words.term) ?? words.term('writeHere');
  return field.isEmpty && writable && hint
    ? html`<div class="hint" part="hint" aria-hidden="true">${hint}</div>`
    : nothing;
}

/** Keyboards on the screen; those for numbers have no minus. */
function keyboardOf({ format, decimal, signed }: PadOptions): string {
  if (signed) return 'text';
  if (format === 'phone') return 'tel';
  return decimal || /^(am|pe)/.test(format) ? 'decimal' : 'numeric';
}

/**
 * The input is a combobox for the list of other readings. alternatives.ts adds the listbox when it opens,
 * and sets `aria-expanded`, `aria-controls` and `aria-activedescendant`.
 */
function renderReadout(
  { pad, control }: PadParts,
  looks: readonly SlotLook[],
  actions: PadActions,
): TemplateResult {
  return html`
    <div class="readout" part="readout">
      <div class="slots" aria-hidden="true">${renderSlots(looks)}</div>
      <input
        part="input"
        type="text"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded="false"
        spellcheck="false"
        inputmode=${keyboardOf(pad)}
        autocomplete=${pad.autocomplete || 'off'}
        enterkeyhint=${pad.enterKeyHint || nothing}
        placeholder=${pad.placeholder || nothing}
        aria-invalid=${control.userInvalid || hasText(pad, 'error')}
        ?required=${pad.required}
        ?disabled=${pad.matches(':disabled')}
        ?readonly=${pad.readOnly}
        @beforeinput=${actions.beforeTyping}
        @input=${actions.typed}
        @compositionend=${actions.typed}
        @change=${actions.changed}
        @click=${actions.clicked}
      />
    </div>
  `;
}

function renderControls({ field, words, writable }: PadParts, actions: PadActions) {
  const button = (name: StepButton, icon: TemplateResult, enabled: boolean) => html`
    <button
      part="button ${name}-button"
      type="button"
      name=${name}
      aria-label=${words.term(name)}
      title=${words.term(name)}
      ?disabled=${!enabled || !writable}
      @click=${actions.pressed}
    >
      ${icon}
    </button>
  `;
  return [
    button('undo', stepIcon, field.history.canUndo),
    button('redo', stepIcon, field.history.canRedo),
    button('clear', clearIcon, !field.isEmpty),
  ];
}

/** The texts around a pad: its label above, the error and the hint beneath. Attributes or slots hold them. */
import { html, type TemplateResult } from 'lit';
import type { PadOptions } from '../attributes.js';

type FieldText = 'label' | 'error' | 'hint';

/** What takes a click in a label for itself, as in `<label>`. */
const INTERACTIVE = 'a, button, input';

/** A child in the slot counts even if it is empty, because nothing reports that its text has changed. */
export function hasText(pad: PadOptions, name: FieldText): boolean {
  return Boolean(pad[name] || pad.querySelector(`:scope > [slot=${name}]`));
}

/**
 * Not a `<label>`: its click on the input would open the other readings of the digit that is beneath the
 * pointer.
 */
export function renderLabel(pad: PadOptions): TemplateResult {
  const focus = ({ target }: Event): void => {
    if (!(target as Element).closest(INTERACTIVE)) pad.focus();
  };
  return html`<div
    class="label"
    part="field-label"
    ?hidden=${!hasText(pad, 'label')}
    @click=${focus}
  >${slotFor(pad, 'label')}</div>`;
}

export function renderNotes(pad: PadOptions): TemplateResult {
  return html`<div
      class="note"
      part="field-error"
      role="alert"
      ?hidden=${!hasText(pad, 'error')}
    >${slotFor(pad, 'error')}</div>
    <div class="note" part="field-hint" ?hidden=${!hasText(pad, 'hint')}>${slotFor(pad, 'hint')}</div>`;
}

/** Always rendered, because only a slot that is there reports what the page puts into it. */
function slotFor(pad: PadOptions, name: FieldText): TemplateResult {
  return html`<slot name=${name} @slotchange=${() => pad.requestUpdate()}>${pad[name]}</slot>`;
}

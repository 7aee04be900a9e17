/**
 * The styles that a page loads at once. Custom properties set the colours, sizes and fonts. Transitions,
 * selection and warnings are in writing/writing.styles.ts.
 */
import { unsafeCSS } from 'lit';
import { readout } from './readout.styles.js';
import { tokens } from './tokens.styles.js';

/**
 * The input precedes the writing surface in the DOM, for the keyboard and screen readers, but is displayed
 * beneath it. Text and targets have minimum sizes in px, for pages with a small root font
 * (`html { font-size: 62.5% }`) or CSS `zoom`.
 */
const layout = `
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: var(--digit-pad-width, 34rem);
    margin-block: 0.375rem;
  }
  :host([hidden]) {
    display: none;
  }
  .pad {
    --_height: var(--digit-pad-height, max(11rem, 176px));
    --_target: max(2.75rem, 44px / var(--_zoom, 1));
    display: flex;
    flex-direction: column-reverse;
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 max(0.875rem, 14px) / 1.4 var(--digit-pad-font, system-ui, sans-serif);
    white-space: normal;
  }
  :host(:focus-within) .pad {
    outline: 2px solid var(--_accent);
  }
  :host(:disabled) .pad {
    opacity: 0.55;
  }
  :host([readonly]) .pad {
    background: color-mix(in srgb, var(--_muted) 8%, var(--_surface));
  }
  :host([readonly]) .sure {
    visibility: hidden;
  }
  :host([readonly]) :is(.base-line, .empty, .buttons) {
    display: none;
  }
`;

/** In the font and the size of the page, as what the page writes around its other fields. */
const texts = `
  .label {
    margin-block-end: 0.25rem;
  }
  .note {
    margin-block-start: 0.25rem;
    color: var(--_muted);
    font-size: max(0.875em, 14px);
  }
  [role='alert'] {
    color: var(--_invalid);
  }
  :host(:state(error)) .pad {
    border-color: var(--_invalid);
  }
`;

/**
 * The pseudo-element is two zero-width characters with word spacing between them. It makes the pad
 * `--digit-pad-width` wide in containers that shrink to their content.
 */
const paper = `
  .surface {
    position: relative;
    block-size: var(--_height);
  }
  .surface::before {
    display: block;
    word-spacing: var(--digit-pad-width, 34rem);
    content: '\\200b  \\200b';
  }
  canvas,
  progress {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  progress {
    inset-block-start: auto;
    block-size: 4px;
    accent-color: var(--_accent);
  }
  .growing-ink {
    touch-action: pinch-zoom;
  }
  .fixed .growing-ink {
    touch-action: auto;
  }
  .cells {
    position: absolute;
    inset: 0.75rem 0.75rem 2.25rem;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(2.625rem, 100%), 1fr));
    grid-auto-rows: 1fr;
    gap: 0.375rem;
    direction: ltr;
  }
  .cell {
    display: grid;
    place-content: center;
    border: 1.5px solid var(--_border);
    border-radius: var(--_slot-radius);
    color: var(--_muted);
    font: 400 2.8em / 1 var(--_digit-font);
  }
  .base-line {
    position: absolute;
    inset-inline: 1.75rem;
    inset-block-start: 73%;
    block-size: 2px;
    background: radial-gradient(circle, var(--_line) 1px, transparent 1.1px) center / 7px 2px round;
    pointer-events: none;
  }
  .hint,
  .status {
    position: absolute;
    inset-inline: 1rem;
    color: var(--_muted);
    pointer-events: none;
  }
  .hint {
    inset-block-end: calc(27% + 0.9em);
    font-size: 1.28em;
    text-align: center;
  }
  .cells ~ .hint {
    inset-block-end: 0.4rem;
    font-size: inherit;
  }
  .status {
    inset-block-end: 0.5rem;
    text-align: end;
  }
`;

const contrast = `
  @media (forced-colors: active) {
    .note {
      color: CanvasText;
    }
    input {
      forced-color-adjust: none;
      color: FieldText;
      caret-color: FieldText;
    }
  }
`;

/** `unsafeCSS` is safe here, since all parts are constants of this package. */
export const styles = unsafeCSS(tokens + layout + texts + paper + readout + contrast);

/**
 * Calm by default, at home in any page: every colour, size and font can be set from outside. This is
 * the pad at rest; what moves and answers comes with the hand (hand.styles.ts).
 */
import { unsafeCSS } from 'lit';
import { tokens } from './tokens.styles.js';

/** The input comes first for the keyboard and for speech, the paper first for the eye. */
const layout = `
  :host {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: var(--digit-pad-width, 34rem);
    vertical-align: top;
    color: var(--_text);
    font: 400 0.875rem / 1.4 var(--digit-pad-font, system-ui, sans-serif);
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  .pad {
    display: flex;
    flex-direction: column-reverse;
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  :host(:focus-within) .pad {
    outline: 2px solid var(--_accent);
  }
  :host(:disabled) .pad {
    opacity: 0.55;
  }
`;

/** Before the paper stand two words of no width, so far apart: what shrinks to its content is as wide. */
const paper = `
  .surface {
    position: relative;
    block-size: var(--digit-pad-height, 11rem);
  }
  .surface::before {
    display: block;
    word-spacing: var(--digit-pad-width, 34rem);
    content: '\\200b  \\200b';
  }
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .growing-ink {
    outline: none;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .fixed .growing-ink {
    cursor: default;
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
    font: 400 2.5rem / 1 var(--_digit-font);
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
    inset-block-start: calc(73% - 2.6rem);
    overflow: hidden;
    font-size: 1.125rem;
    letter-spacing: 0.01em;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cells ~ .hint {
    inset-block: auto 0.4rem;
    font-size: 0.875rem;
  }
  .status {
    inset-block-end: 0.5rem;
    font-size: 0.8125rem;
    text-align: end;
  }
`;

/**
 * Many digits make narrow slots, down to a size that can still be read; then the buttons leave the
 * row to them. Every digit stands in the middle of its slot: 1ch is how wide the digits of this font
 * are. In right-to-left pages the row of slots stands at the right, with room for the caret, and still
 * runs from left to right.
 */
const readout = `
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.25rem;
    padding: 0.375rem 0.375rem 0.375rem 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  .readout {
    --_gap: 0.4375rem;
    --_slot: clamp(
      1.35rem,
      calc(100cqi / var(--_places, 1) - var(--_gap)),
      var(--digit-pad-slot-size, 2.25rem)
    );
    position: relative;
    flex: 1 1 min(100%, var(--_places, 1) * (1.35rem + var(--_gap)));
    min-inline-size: 0;
    container-type: inline-size;
    block-size: max(2.75rem, var(--digit-pad-slot-size, 2.25rem) + 0.5rem);
  }
  .readout:dir(rtl) {
    --_indent: max(0px, 100% - (var(--_places, 1) + 0.5) * (var(--_slot) + var(--_gap)));
  }
  [part~='undo-button']:dir(rtl) svg,
  [part~='redo-button']:dir(ltr) svg {
    scale: -1 1;
  }
  .slots,
  input {
    position: absolute;
    inset: 0;
    direction: ltr;
    padding-left: var(--_indent, 0px);
  }
  .slots {
    display: flex;
    gap: var(--_gap);
    overflow: hidden;
    pointer-events: none;
  }
  .slot {
    flex: none;
    box-sizing: border-box;
    inline-size: var(--_slot);
    border: 1.5px solid transparent;
    border-radius: var(--_slot-radius);
    background: var(--_slot-color);
  }
  .slot.empty {
    border: 1.5px dashed var(--_border-strong);
    background: none;
  }
  input {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-radius: 0;
    padding: 0 0 0 calc(var(--_indent, 0px) + (var(--_slot) - 1ch) / 2);
    outline: none;
    background: none;
    color: inherit;
    caret-color: var(--_accent);
    font: 600 1.3rem / 1 var(--_digit-font);
    font-variant-numeric: lining-nums tabular-nums slashed-zero;
    letter-spacing: calc(var(--_slot) + var(--_gap) - 1ch);
    appearance: none;
  }
  input::placeholder {
    opacity: 0;
  }
  button {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    margin: 0;
    border: 0;
    border-radius: 0.625rem;
    padding: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.4;
  }
  button svg {
    inline-size: 1.375rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

const contrast = `
  @media (forced-colors: active) {
    .base-line {
      background: none;
      border-block-end: 1px dotted CanvasText;
    }
    .slot,
    .cell {
      border-color: CanvasText;
    }
    .slot.empty {
      border-color: GrayText;
    }
    input {
      forced-color-adjust: none;
      color: FieldText;
      caret-color: FieldText;
    }
    button:disabled {
      color: GrayText;
      opacity: 1;
    }
  }
`;

/** One sheet of our own text: Lit's `css` is for sheets that are put together of others' values. */
export const styles = unsafeCSS(tokens + layout + paper + readout + contrast);

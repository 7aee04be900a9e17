/**
 * The styles that a page loads at once. Every colour, size and font can be set from outside; transitions,
 * selection and warnings are in writing/writing.styles.ts.
 */
import { unsafeCSS } from 'lit';
import { readout } from './readout.styles.js';
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

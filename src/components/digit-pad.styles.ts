/** Calm by default, at home in any page: every colour, size and font can be set from outside. */
import { css } from 'lit';
import { tokens } from './tokens.styles.js';

const layout = css`
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
  /* The input comes first for the keyboard and for speech, the paper first for the eye. */
  .pad {
    display: flex;
    flex-direction: column-reverse;
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }
  :host(:hover) .pad {
    border-color: var(--_border-strong);
  }
  :host(:state(drawing)) .pad,
  :host(:focus-within) .pad {
    border-color: var(--_accent);
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  :host(:state(user-invalid)) .pad {
    border-color: var(--_invalid);
  }
  :host(:state(user-invalid):focus-within) .pad {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_invalid) 18%, transparent);
  }
`;

const paper = css`
  .surface {
    position: relative;
    block-size: var(--digit-pad-height, 11rem);
  }
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .dry {
    color: var(--_ink);
    stroke-width: var(--digit-pad-stroke-width, 5px);
    /* Nothing is seen of it: the end of the transition tells the drawing code that this changed. */
    transition:
      color 1ms,
      stroke-width 1ms;
  }
  .wet {
    outline: none;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .base-line {
    position: absolute;
    inset-inline: 1.75rem;
    inset-block-start: 73%;
    block-size: 2px;
    background: radial-gradient(circle, var(--_line) 1px, transparent 1.1px) center / 7px 2px round;
    pointer-events: none;
  }
  .hint {
    position: absolute;
    inset-inline: 1rem;
    inset-block-start: calc(73% - 2.6rem);
    overflow: hidden;
    color: var(--_muted);
    font-size: 1.125rem;
    letter-spacing: 0.01em;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
    transition: opacity 0.2s;
  }
  :host(:state(drawing)) .hint {
    opacity: 0;
    transition-duration: 0.05s;
  }
  .status {
    position: absolute;
    inset-inline: 1rem;
    inset-block-end: 0.6rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    text-align: end;
    pointer-events: none;
  }
  .status.urgent {
    color: var(--_uncertain);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :host(:state(loading)) .base-line {
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.35;
    }
  }
`;

const readout = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.5rem 0.375rem 0.5rem 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  .readout {
    --_gap: 0.4375rem;
    /* Many digits make narrow slots, down to a size that can still be read. */
    --_slot: clamp(
      1.35rem,
      calc(100cqi / var(--_places, 1) - var(--_gap)),
      var(--digit-pad-slot-size, 2.25rem)
    );
    position: relative;
    flex: 1;
    min-inline-size: 0;
    container-type: inline-size;
    block-size: calc(var(--digit-pad-slot-size, 2.25rem) + 0.5rem);
  }
  .slots,
  input {
    position: absolute;
    inset: 0;
    direction: ltr;
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
    transition:
      background-color 0.15s,
      border-color 0.15s;
  }
  .slot.empty {
    border: 1.5px dashed var(--_border-strong);
    background: none;
  }
  .slot.uncertain {
    border-color: var(--_uncertain);
    background: color-mix(in srgb, var(--_uncertain) 9%, var(--_surface));
  }
  input {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    border: 0;
    border-radius: 0;
    padding: 0;
    /* Every digit stands in the middle of its slot: 1ch is how wide the digits of this font are. */
    padding-inline-start: calc((var(--_slot) - 1ch) / 2);
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
  input::selection {
    background: color-mix(in srgb, var(--_accent) 28%, transparent);
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
    transition:
      background-color 0.15s,
      color 0.15s;
  }
  button:hover {
    background: var(--_slot-color);
    color: var(--_text);
  }
  button:disabled {
    background: none;
    color: var(--_muted);
    cursor: default;
    opacity: 0.4;
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
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

const conditions = css`
  .fixed .wet {
    cursor: default;
    touch-action: auto;
  }
  :host(:disabled) .pad {
    opacity: 0.55;
    box-shadow: none;
  }
  :host(:disabled:hover) .pad {
    border-color: var(--_border);
  }
  @media (prefers-reduced-motion: reduce) {
    .pad,
    .hint,
    .slot,
    button {
      transition: none;
    }
    :host(:state(loading)) .base-line {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    :host(:focus-within) .pad {
      outline: 2px solid Highlight;
    }
    .base-line {
      background: none;
      border-block-end: 1px dotted CanvasText;
    }
    .slot {
      border-color: CanvasText;
    }
    .slot.empty {
      border-color: GrayText;
    }
    .slot.uncertain {
      border: 3px double Highlight;
    }
    input {
      background: none;
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

export const styles = [tokens, layout, paper, readout, conditions];

/** The styles that are loaded with the code for writing: transitions, selection, warnings. */

const tokens = `
  :host {
    --_ink: var(--digit-pad-ink, light-dark(#16244a, #e9edfb));
    --_uncertain: var(--digit-pad-uncertain, light-dark(#a85b00, #f0b35c));
  }
`;

/**
 * The canvases are drawn by script, which reads computed styles. The transitions of `.finished-ink` have no
 * visible effect: their `transitionend` reports a changed colour or width. Its `outline-color` is the colour
 * of refused ink; the outline has no width. The `transition-delay` of `.growing-ink` applies to no property:
 * it is the time after which a digit is finished. Ink that continues beyond the left edge fades out there.
 */
const paper = `
  .finished-ink {
    outline-color: var(--_uncertain);
    color: var(--_ink);
    stroke-width: var(--digit-pad-stroke-width, 5px);
    transition: color 1ms, outline-color 1ms, stroke-width 1ms;
  }
  .growing-ink {
    outline: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    transition-property: none;
    transition-delay: var(--digit-pad-pause, 0.9s);
  }
  .pad:not(.fixed) .growing-ink {
    cursor: crosshair;
  }
  .surface[data-moved] .finished-ink {
    mask: linear-gradient(90deg, #0000, #000 2rem);
  }
  .hint {
    transition: opacity 0.1s;
  }
  :host(:state(drawing)) .hint {
    opacity: 0;
  }
  .urgent {
    color: var(--_note, var(--_uncertain));
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
    animation: breathe 1.6s infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.35;
    }
  }
`;

const frame = `
  .pad {
    text-indent: 0;
    -webkit-tap-highlight-color: transparent;
    transition: border-color 0.15s;
  }
  :host(:hover:where(:not(:disabled))) .pad {
    border-color: var(--_border-strong);
  }
  :host(:state(drawing)) .pad {
    border-color: var(--_accent);
  }
  :host(:is(:state(user-invalid), :state(error))) .pad {
    border-color: var(--_invalid);
    outline-color: var(--_invalid);
    --_note: var(--_invalid);
  }
`;

/**
 * `.slots::after` is additional space, so that the slots of a long number scroll as far as the input. The
 * mask fades out the edge beyond which a number continues. If the slots do not fill the row, the input is
 * wider than the row, so that the caret after the last digit does not scroll it.
 */
const readout = `
  .readout {
    --_spare: calc(100cqi + var(--_gap) + 1px - var(--_places) * var(--_pitch));
  }
  .slots,
  input {
    mask: linear-gradient(
      90deg,
      #0000,
      #000 min(var(--_scrolled), 2rem),
      #000 calc(100% - clamp(0px, (var(--_spare) + var(--_scrolled)) * -99, 2rem)),
      #0000
    );
  }
  input {
    caret-color: var(--_accent);
    inline-size: calc(100% + clamp(0px, var(--_spare) * 99, var(--_pitch)));
  }
  .slots::after {
    flex: none;
    inline-size: 100%;
    content: '';
  }
  .slot {
    transition: background-color 0.15s, border-color 0.15s;
  }
  .slot.uncertain {
    border-color: var(--_uncertain);
    background: color-mix(in srgb, var(--_uncertain) 9%, var(--_surface));
  }
  .readout:focus-within .slot[data-selected] {
    background: color-mix(in srgb, var(--_accent) 28%, var(--_slot-color));
  }
  input::selection {
    background: none;
    color: inherit;
  }
  button {
    position: relative;
    transition: background-color 0.15s, color 0.15s;
  }
  button:hover:enabled {
    cursor: pointer;
    background: var(--_slot-color);
    color: var(--_text);
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;

/** In print, ink is black, since its colour may be light for a dark colour scheme. */
const conditions = `
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
  @media print {
    .finished-ink {
      filter: brightness(0);
    }
  }
  @media (forced-colors: active) {
    .base-line {
      background: none;
      border-block-end: 1px dotted CanvasText;
    }
    .slot.empty {
      border-color: GrayText;
    }
    button:disabled {
      color: GrayText;
      opacity: 1;
    }
    .slot.uncertain {
      border: 3px double Highlight;
    }
    .readout:focus-within .slot[data-selected] {
      background: Highlight;
    }
    input::selection {
      color: HighlightText;
    }
  }
`;

export const writingStyles: string = tokens + paper + frame + readout + conditions;

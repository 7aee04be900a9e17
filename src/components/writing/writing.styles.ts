/** The styles of a pad that is used: transitions, selection, warnings. Adopted with the code for writing. */

/**
 * Nothing is seen of the transitions of `.finished-ink`: their end tells the drawing code that a colour or a
 * width changed. Its outline, which has no width, carries the colour of refused ink. The delay of `.growing-ink` delays nothing: it is how long a digit stays on the paper.
 */
const paper = `
  .finished-ink {
    outline-color: var(--_uncertain);
    color: var(--_ink);
    stroke-width: var(--digit-pad-stroke-width, 5px);
    transition: color 1ms, outline-color 1ms, stroke-width 1ms;
  }
  .growing-ink {
    transition-delay: var(--digit-pad-pause, 0.9s);
  }
  .hint {
    transition: opacity 0.2s;
  }
  :host(:state(drawing)) .hint {
    opacity: 0;
    transition-duration: 0.05s;
  }
  .urgent {
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

const frame = `
  .pad {
    transition: border-color 0.15s;
  }
  :host(:hover:not(:disabled)) .pad {
    border-color: var(--_border-strong);
  }
  :host(:state(drawing)) .pad {
    border-color: var(--_accent);
  }
  :host(:state(user-invalid)) .pad {
    border-color: var(--_invalid);
    outline-color: var(--_invalid);
  }
`;

/** Behind the slots is room, so that those of a long number scroll as far as their input. */
const readout = `
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
    transition: background-color 0.15s, color 0.15s;
  }
  button:hover:enabled {
    background: var(--_slot-color);
    color: var(--_text);
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;

/** Printed, ink is black: it was drawn for a screen that may be dark. */
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

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * One sheet for all pads of a document: sheets cannot be shared between documents, and a pad may have
 * moved. Adopted sheets are allowed under a strict content security policy.
 */
export function adoptWritingStyles(root: ShadowRoot): void {
  const page = root.ownerDocument;
  const sheet = sheets.get(page) ?? new (page.defaultView ?? window).CSSStyleSheet();
  if (!sheets.has(page)) {
    sheet.replaceSync(paper + frame + readout + conditions);
    sheets.set(page, sheet);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

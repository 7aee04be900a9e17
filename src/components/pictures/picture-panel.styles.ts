/**
 * The styles of pictures in a pad: the preview, the choice of a line, and the notes. They use classes
 * instead of `:has()`, which WebKitGTK 2.50 does not update in a shadow root.
 */

const preview = `
  .picture {
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    padding: 0.5rem 0.5rem 2rem;
    background: var(--_surface);
  }
  .picture .preview {
    position: relative;
    block-size: 100%;
  }
  .picture.removable .preview {
    margin-inline-end: var(--_target);
  }
  .picture .preview canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .picture .remove {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-end: 0.375rem;
  }
  .picture[hidden],
  .picture [hidden],
  .buttons button[hidden] {
    display: none;
  }
`;

/** While the user selects a line, the remove button of the picture replaces the clear button. */
const choice = `
  .picture.choosing {
    display: flex;
    flex-direction: column;
    padding: 0.25rem 0 0;
  }
  .caption {
    flex: none;
    margin: 0;
    padding-inline: 0.75rem calc(var(--_target) + 0.375rem);
    color: var(--_muted);
    line-height: var(--_target);
  }
  .lines {
    display: grid;
    flex: 1;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(10rem, 160px)), 1fr));
    align-content: start;
    gap: 0.375rem;
    box-sizing: border-box;
    min-block-size: 0;
    padding: 0 0.75rem 0.5rem;
    overflow-y: auto;
    touch-action: pan-y;
  }
  .lines button {
    display: flex;
    gap: 0.75rem;
    inline-size: auto;
    block-size: auto;
    min-block-size: var(--_target);
    border: 1px solid var(--_border);
    padding: 0.1875rem 0.75rem 0.1875rem 0.375rem;
    background: var(--_surface);
    color: var(--_text);
    direction: ltr;
    font: 600 max(1.125rem, 18px) / 1.2 var(--_digit-font);
    letter-spacing: 0.05em;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .lines button:hover:enabled {
    border-color: var(--_accent);
  }
  .lines canvas {
    position: static;
    flex: none;
    inline-size: 46%;
    block-size: max(2.25rem, 36px);
    border-radius: 0.4375rem;
    object-fit: contain;
    object-position: left;
  }
  .lines span {
    flex: 1;
  }
  .lines .uncertain {
    border-color: var(--_uncertain);
    background: color-mix(in srgb, var(--_uncertain) 9%, var(--_surface));
  }
  .lines small {
    color: var(--_uncertain);
    font: 400 max(0.8125rem, 13px) / 1 var(--digit-pad-font, system-ui, sans-serif);
    letter-spacing: 0;
  }
  .buttons.choosing [part~='clear-button'] {
    visibility: hidden;
  }
`;

const notes = `
  .image-note {
    position: absolute;
    inset-inline: 1rem;
    inset-block-start: 0.5rem;
    color: var(--_uncertain);
    pointer-events: none;
  }
  .picture:not([hidden]) ~ .image-note:not(:empty) {
    inset: 0.25rem calc(var(--_target) + 0.375rem) auto 0.25rem;
    border-radius: var(--_slot-radius);
    padding: 0.25rem 0.75rem;
    background: var(--_surface);
  }
  /* A small picture is read before this is seen. */
  .image-note.busy {
    color: inherit;
    animation: 0.2s 0.4s backwards appear;
  }
  .image-note.busy::after {
    display: block;
    block-size: 4px;
    margin-block-start: 0.375rem;
    background: linear-gradient(var(--_accent) 0 0) 0 / 30% 100% no-repeat var(--_slot-color);
    animation: 1.2s infinite alternate ease-in-out read;
    content: '';
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes read {
    to {
      background-position: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .image-note.busy::after {
      background-size: 100% 100%;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .image-note.busy::after {
      background-color: Highlight;
      forced-color-adjust: none;
    }
  }
  :host([data-dropping]) .pad {
    border-color: var(--_accent);
    border-style: dashed;
  }
`;

export const panelStyles = preview + choice + notes;

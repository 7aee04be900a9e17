/** The styles of the row beneath the writing surface: the input with its slots, and the buttons. */

/**
 * Slots of many digits are narrower, down to a legible minimum; then the buttons wrap to another row. The
 * letter spacing centres each digit in its slot: 1ch is the width of a digit. In the layout `cells`, each
 * slot is beneath its box and as wide. In right-to-left pages, the slots are at the right, with space for
 * the caret, and still run from left to right. `scroll-margin` scrolls the writing surface into view too.
 */
export const readout = `
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 0.25rem;
    padding-block: 0.375rem;
    padding-inline: 0.75rem 0.375rem;
    border-block-start: 1px solid var(--_border);
  }
  .readout {
    --_gap: calc(var(--_pitch) * 0.16);
    --_pitch: clamp(
      1.25ch,
      100cqi / var(--_places),
      var(--digit-pad-slot-size, max(2.25rem, 36px)) + 0.44rem
    );
    --_slot: calc(var(--_pitch) - var(--_gap));
    position: relative;
    flex: 1 1 min(100%, var(--_places) * 1.375em);
    min-inline-size: 0;
    container-type: inline-size;
    block-size: max(var(--_target), var(--digit-pad-slot-size, 0px) + 0.5rem);
    font: 600 1.486em / 1 var(--_digit-font);
  }
  .boxed .readout {
    --_gap: 0.375rem;
    --_pitch: max(1.25ch, (100cqi + var(--_gap)) / var(--_places));
    flex-basis: 100%;
    margin-inline-end: 0.375rem;
  }
  .readout:dir(rtl) {
    --_indent: max(0px, 100cqi - (var(--_places) + 0.5) * var(--_pitch));
  }
  [part~='undo-button']:dir(rtl) svg,
  [part~='redo-button']:dir(ltr) svg {
    scale: -1 1;
  }
  .slots,
  input {
    position: absolute;
    inset: 0 auto 0 0;
    box-sizing: border-box;
    inline-size: 100%;
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
    margin: 0;
    border: 0;
    border-radius: 0;
    padding: 0 0 0 calc(var(--_indent, 0px) + (var(--_slot) - 1ch) / 2);
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: lining-nums tabular-nums slashed-zero;
    letter-spacing: calc(var(--_pitch) - 1ch);
    appearance: none;
    scroll-margin-block-start: calc(var(--_height) + 2.5rem);
  }
  input::placeholder {
    opacity: 0;
  }
  .buttons {
    display: flex;
    gap: 0.25rem;
  }
  button {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin: 0;
    border: 0;
    border-radius: 0.625rem;
    padding: 0;
    background: none;
    color: var(--_muted);
  }
  button:disabled {
    opacity: 0.4;
  }
  button svg {
    inline-size: max(1.375rem, 22px);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

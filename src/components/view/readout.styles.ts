/** The styles of the row beneath the paper: the input with its slots, and the buttons. */

/**
 * Many digits make narrow slots, down to a size that can still be read; then the buttons leave the
 * row to them. Every digit stands in the middle of its slot: 1ch is how wide the digits of this font
 * are. In right-to-left pages the row of slots stands at the right, with room for the caret, and still
 * runs from left to right.
 */
export const readout = `
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

/** The styles of separators: between the boxes, and in the readout, which is then as wide as its text. */
export const formatStyles = `
  .slot.sign {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  .slot.sign::before {
    display: grid;
    block-size: 100%;
    place-content: center;
    content: attr(data-sign);
  }
  .own-digits .slots {
    visibility: hidden;
  }
  .own-digits input {
    letter-spacing: normal;
  }
  .printed .readout {
    --_gap: calc(var(--_pitch) * 0.16);
    --_pitch: clamp(
      1.25ch,
      100cqi / var(--_places),
      var(--digit-pad-slot-size, max(2.25rem, 36px)) + 0.44rem
    );
    flex-basis: min(100%, var(--_places) * 1.375em);
    margin-inline-end: 0;
  }
  .printed .cells {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
  }
  .printed .cell {
    position: relative;
    box-sizing: border-box;
    flex: 1 1 1.5rem;
    max-inline-size: 6rem;
  }
  .cell[data-after] {
    margin-inline-end: 0.75rem;
  }
  .cell[data-before] {
    margin-inline-start: 0.75rem;
  }
  .cell[data-after]::after,
  .cell[data-before]::before {
    position: absolute;
    inset-block: 0;
    display: grid;
    place-content: center;
    inline-size: 1.125rem;
    font-size: 0.6em;
  }
  .cell::after {
    inset-inline-start: calc(100% + 1.5px);
    content: attr(data-after);
  }
  .cell::before {
    inset-inline-end: calc(100% + 1.5px);
    content: attr(data-before);
  }
`;

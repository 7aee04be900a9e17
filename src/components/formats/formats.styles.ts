/** The styles of separators: between the boxes, and in the readout. */
export const formatStyles = `
  .cells:has(.sign) {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
  }
  .cells:has(.sign) .cell {
    flex: 1 1 1.75rem;
    max-inline-size: 6rem;
  }
  .sign {
    align-self: center;
    color: var(--_muted);
    font: 600 1.6em / 1 var(--_digit-font);
  }
  .slot.sign {
    align-self: stretch;
    background: none;
  }
  .slot.sign::before {
    display: grid;
    block-size: 100%;
    place-content: center;
    content: attr(data-sign);
  }
`;

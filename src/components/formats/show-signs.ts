/** Shows the signs of a text in the readout and, where every digit has its box, between the boxes. */

/** Letters of Arabic are not spaced, and its digits are not as wide as slots. */
const OWN_DIGITS = /(?!\d)\p{Nd}/u;

/**
 * @param shown the text of the field.
 * @param layout see TextFormat.
 */
export function showSigns(root: ShadowRoot, shown: string, layout: string | undefined): void {
  const text = Array.from(shown);
  for (const [place, slot] of root.querySelectorAll<HTMLElement>('.slot').entries()) {
    const sign = text[place] ?? layout?.[place] ?? '0';
    slot.classList.toggle('sign', !/\p{N}/u.test(sign));
    // What the text does not hold yet is printed by the style sheet.
    if (place < text.length) delete slot.dataset.sign;
    else slot.dataset.sign = sign;
  }
  const cells = root.querySelectorAll<HTMLElement>('.cell');
  const { classList } = root.querySelector('.pad')!;
  classList.toggle('printed', layout !== undefined);
  classList.toggle('own-digits', OWN_DIGITS.test(shown));
  const between = layout?.split('0') ?? [];
  for (const [place, cell] of cells.entries()) {
    show(cell, 'before', place === 0 ? between[0] : '');
    show(cell, 'after', between[place + 1]);
  }
}

function show(cell: HTMLElement, side: 'before' | 'after', sign: string | undefined): void {
  if (sign) cell.dataset[side] = sign;
  else delete cell.dataset[side];
}

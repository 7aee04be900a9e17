/**
 * The states that are compared with their screenshots. `ink` is written and read, `slots` says that each of
 * its digits has a slot; `act` then runs in the page, with the pad.
 */

const ink = '407';

export const STATES = [
  { name: 'empty', markup: '<digit-pad></digit-pad>' },
  { name: 'controls', markup: '<digit-pad controls value="12" digits="5"></digit-pad>' },
  { name: 'written', markup: '<digit-pad controls></digit-pad>', ink },
  { name: 'undone', markup: '<digit-pad controls></digit-pad>', ink, act: (pad) => pad.undo() },
  // No reading has a confidence of 1.
  { name: 'uncertain', markup: '<digit-pad controls min-confidence="1"></digit-pad>', ink },
  { name: 'cells', markup: '<digit-pad layout="cells" digits="5"></digit-pad>', ink, slots: true },
  {
    name: 'sequential',
    // The last digit stays on the paper.
    markup:
      '<digit-pad layout="sequential" digits="5" style="--digit-pad-pause: 1000s"></digit-pad>',
    ink,
    slots: true,
  },
  { name: 'disabled', markup: '<digit-pad controls value="407" disabled></digit-pad>' },
  { name: 'read-only', markup: '<digit-pad controls value="407" readonly></digit-pad>' },
  { name: 'focused', markup: '<digit-pad></digit-pad>', act: (pad) => pad.focus() },
  {
    name: 'user-invalid',
    markup: '<form novalidate><digit-pad controls required></digit-pad></form>',
    act(pad) {
      pad.form.addEventListener('submit', (event) => event.preventDefault());
      pad.form.requestSubmit();
    },
  },
  { name: 'dark', markup: '<digit-pad controls></digit-pad>', ink, scheme: 'dark' },
  {
    name: 'forced-colours',
    markup: '<digit-pad controls min-confidence="1"></digit-pad>',
    ink,
    forced: true,
  },
  {
    name: 'right-to-left',
    markup: '<p dir="rtl" style="margin: 0"><digit-pad controls digits="5"></digit-pad></p>',
    ink,
  },
];

/** A box without the element: shows whether this browser paints differently from the one that took the screenshots. */
export const PROBE = { name: 'probe', markup: '<div class="probe"></div>' };

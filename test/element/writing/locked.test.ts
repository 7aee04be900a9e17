/** A field that is locked in the middle of a stroke takes nothing of it. */
import { expect } from 'chai';
import { defined, find, mount, record, until } from '../helpers.js';
import { draw, moveTo, placesOn, press, release } from '../pointers.js';

const locks: Record<string, () => void> = {
  disabled: () => find('digit-pad').toggleAttribute('disabled'),
  'read-only': () => find('digit-pad').toggleAttribute('readonly'),
  'in a disabled fieldset': () => find('fieldset').toggleAttribute('disabled'),
};

describe('locked', () => {
  before(defined);

  for (const [name, toggle] of Object.entries(locks)) {
    for (const cold of [true, false]) {
      for (const again of [true, false]) {
        const when = `${cold ? ', on a cold page' : ''}${again ? ', and unlocked again' : ''}`;
        it(`drops the stroke when it becomes ${name}${when}`, async () => {
          const pad = await mount('<fieldset><digit-pad></digit-pad></fieldset>');
          if (!cold) await pad.load();
          const events = record(pad, 'input', 'change', 'digit-pad-stroke-end');
          const at = placesOn(pad);
          await press(at(80, 20));
          await moveTo(at(80, 60));
          toggle();
          await moveTo(at(80, 90));
          if (again) toggle();
          await moveTo(at(80, 110));
          await release();
          await pad.load();
          await new Promise((resolve) => setTimeout(resolve, 300));
          expect(pad.strokes).to.deep.equal([]);
          expect(pad.value).to.equal('');
          expect(events).to.deep.equal([]);
          expect(pad.matches(':state(drawing)')).to.equal(false);
          if (!again) toggle();
          await pad.updateComplete;
          await draw(at(80, 20), at(80, 60), at(80, 110));
          await until(() => pad.strokes.length === 1);
        });
      }
    }
  }

  it('drops it also when the end comes before the next rendering', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.load();
    const at = placesOn(pad);
    window.addEventListener('pointerup', () => (pad.readOnly = true), {
      once: true,
      capture: true,
    });
    await draw(at(80, 20), at(80, 60), at(80, 110));
    expect(pad.strokes).to.deep.equal([]);
    expect(pad.matches(':state(drawing)')).to.equal(false);
  });
});

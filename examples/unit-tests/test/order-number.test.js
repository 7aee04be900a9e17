// @vitest-environment jsdom
import { expect, it } from 'vitest';
import 'digit-pad';

it('shows the order number that was entered', async () => {
  document.body.innerHTML = '<digit-pad name="order"></digit-pad><output></output>';
  const pad = document.querySelector('digit-pad');
  pad.addEventListener('input', () => {
    document.querySelector('output').value = `No. ${pad.value}`;
  });
  pad.value = '40789';
  pad.dispatchEvent(new Event('input', { bubbles: true }));
  expect(document.querySelector('output').value).toBe('No. 40789');
});

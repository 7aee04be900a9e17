/** Writes a number on a pad with the real mouse, in the demo's handwriting. */
import { write } from '../../../demo/handwriting.js';

/**
 * @param page of puppeteer.
 * @param selector of the pad.
 * @param number its digits.
 * @param frame called after every movement of the mouse; to take pictures, say.
 */
export async function writeByMouse(page, selector, number, frame = () => {}) {
  const canvas = await page.waitForSelector(`${selector} >>> canvas`);
  await canvas.scrollIntoView();
  const box = await canvas.boundingBox();
  for (const { points } of write(number, box, () => 0.5)) {
    const [first, ...others] = points;
    await page.mouse.move(box.x + first.x, box.y + first.y);
    await page.mouse.down();
    for (const { x, y } of others) {
      await page.mouse.move(box.x + x, box.y + y);
      await frame();
    }
    await page.mouse.up();
  }
}

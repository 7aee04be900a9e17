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
  await drawByMouse(
    page,
    box,
    write(number, box, () => 0.5),
    frame,
  );
}

/** One digit in each cell of the layout `cells`. */
export async function writeInCells(page, selector, number) {
  await page.waitForSelector(`${selector} >>> [part~="cell"]`);
  const cells = await page.$$(`${selector} >>> [part~="cell"]`);
  for (const [place, digit] of [...number].entries()) {
    const box = await cells[place].boundingBox();
    await drawByMouse(
      page,
      box,
      write(digit, box, () => 0.5),
    );
  }
}

/** @param strokes in CSS px from `origin`, a point of the page. */
export async function drawByMouse(page, origin, strokes, frame = () => {}) {
  for (const { points } of strokes) {
    const [first, ...others] = points;
    await page.mouse.move(origin.x + first.x, origin.y + first.y);
    await page.mouse.down();
    for (const { x, y } of others) {
      await page.mouse.move(origin.x + x, origin.y + y);
      await frame();
    }
    await page.mouse.up();
  }
}

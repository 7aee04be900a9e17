import { expect, test } from '@playwright/test';
import { strokesOf } from 'digit-pad/testing';

test('reads a number', async ({ page }) => {
  await page.goto('/');
  const pad = page.locator('digit-pad');
  const surface = await pad.locator('[part~="surface"]').boundingBox();
  const place = { x: surface.x + 20, y: surface.y + 20, height: surface.height / 2 };
  for (const { points } of strokesOf('407', place)) {
    await page.mouse.move(points[0].x, points[0].y);
    await page.mouse.down();
    for (const { x, y } of points) await page.mouse.move(x, y);
    await page.mouse.up();
  }
  await expect(pad).toHaveJSProperty('value', '407');
});

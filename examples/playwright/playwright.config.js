import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  reporter: 'list',
  use: {
    baseURL: 'http://localhost:4173',
    // Without CHROME_PATH, Playwright uses the browser of `npx playwright install chromium`.
    launchOptions: process.env.CHROME_PATH
      ? { executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] }
      : {},
  },
  webServer: { command: 'serve -l 4173 -L', url: 'http://localhost:4173' },
});

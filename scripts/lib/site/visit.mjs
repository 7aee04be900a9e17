/** A page of the site in the browser, and what no page may do. */
import { violations } from './axe.mjs';
import { LIMIT_MS } from './examples.mjs';

/** As narrow as a common phone, CSS px. */
export const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true };

/** What web.dev calls good: the cumulative layout shift of a page that loads. */
const MOST_SHIFT = 0.1;

/** Smaller text is hard to read, CSS px. */
const SMALLEST_TEXT = 12;

/** Files that are loaded once somebody uses a pad. */
const ENGINE = /\/(engine\.js|worker-|digits\/|lines\/|[^/]*\.wasm)/.source;

/**
 * Opens a page, lets `look` look at it, and closes it.
 *
 * @param look gets puppeteer's page, and may return further problems.
 * @returns a line for each problem: errors, requests to other places, and what `look` found.
 */
export async function visit(browser, address, look, { viewport = PHONE } = {}) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', ({ message }) => problems.push(`page error: ${message}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) {
      problems.push(`console: ${message.text()} ${message.location().url ?? ''}`.trim());
    }
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === new URL(address).origin || ['data:', 'blob:'].includes(url.protocol);
    if (!own) problems.push(`requests ${url}`);
  });
  try {
    page.setDefaultTimeout(LIMIT_MS);
    await page.setViewport(viewport);
    await page.goto(address, { waitUntil: 'load' });
    problems.push(...((await look(page)) ?? []));
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

/** What every page keeps to. */
export async function checkPage(page) {
  const found = await page.evaluate(measure, SMALLEST_TEXT, ENGINE);
  const shift = await page.evaluate(layoutShift);
  if (shift > MOST_SHIFT) found.push(`moves while it loads: a layout shift of ${shift.toFixed(2)}`);
  return [...found, ...(await violations(page))];
}

/** Runs in the page. */
function measure(smallest, engine) {
  const problems = [];
  if (!document.documentElement.lang) problems.push('names no language');
  if (!document.querySelector('meta[name=viewport]')) problems.push('has no viewport for phones');
  for (const { name } of performance.getEntriesByType('resource')) {
    if (new RegExp(engine).test(name)) problems.push(`loads ${name} before anybody writes`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) problems.push(`scrolls sideways: ${scrollWidth} px`);
  for (const one of document.querySelectorAll('img, iframe')) {
    if (!one.getAttribute('width') || !one.getAttribute('height')) {
      problems.push(`has no size: ${one.outerHTML}`);
    }
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode;
    if (data.trim() && parentElement.checkVisibility()) {
      const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
      if (size < smallest) problems.push(`text of ${size} px: ${data.trim().slice(0, 40)}`);
    }
  }
  return problems;
}

/** Runs in the page, once its frames are loaded: they are part of the load event. */
function layoutShift() {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) sum += hadRecentInput ? 0 : value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });
}

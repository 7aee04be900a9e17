/** Uses an example as a visitor does: submits the empty form, writes, and submits again. */
import { write } from '../../../demo/handwriting.js';
import { writeByMouse } from '../readme-pictures/write-by-mouse.mjs';

const NUMBER = '40789';
const PAD = '#postal-code';
/** -47 */
const NEGATIVE = [
  { points: Array.from({ length: 10 }, (_, i) => ({ x: 10 + 4 * i, y: 60 })) },
  ...write('47', { x: 0, y: 0, width: 300, height: 120 }, () => 0.5).map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: x + 60, y })),
  })),
];
/** What Lit or a framework has to say of our code in a dev server; that it is one is no matter. */
const OUR_WARNING = /lit\.dev\/msg\/(?!dev-mode)|\[Vue warn\]|hydrat|svelte\.dev\/e\//i;
/** Loading the engine and reading on a slow machine with software WebGL. */
const LIMIT_MS = 60_000;

/**
 * @returns the seconds from the first stroke to the number on the page, and from the click to the form that is sent.
 * @throws Error when the form does not get the number.
 */
export async function visit(context, address) {
  const page = await context.newPage();
  const problems = [];
  const warnings = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const { url = '' } = message.location();
    if (message.type() === 'warn') warnings.push(`warning: ${message.text()}`);
    if (OUR_WARNING.test(message.text())) problems.push(`warning: ${message.text()}`);
    // The browser asks for an icon by itself; no example has one.
    if (message.type() !== 'error' || url.endsWith('/favicon.ico')) return;
    problems.push(`console: ${message.text()} ${url}`.trim());
  });
  const wait = (what, test, ...args) =>
    page.waitForFunction(test, { timeout: LIMIT_MS }, PAD, ...args).catch(async (error) => {
      const state = await page.evaluate(stateOf, PAD).catch(() => undefined);
      throw new Error(
        [`${what}: ${error.message}`, JSON.stringify(state), ...problems, ...warnings].join('\n'),
      );
    });
  try {
    await page.goto(address, { waitUntil: 'networkidle0', timeout: LIMIT_MS });
    await wait('the pad is there', isThere);
    await page.click('form button');
    await wait('the empty form is not sent', isRefused);
    const written = performance.now();
    await writeByMouse(page, PAD, NUMBER);
    await wait(`${NUMBER} is read, and shown by the page`, isRead, NUMBER);
    const read = performance.now();
    await page.click('form button');
    await wait('the form is sent', isSent, JSON.stringify({ 'postal-code': NUMBER }));
    const sent = performance.now();
    await page.evaluate(readPicture, PAD);
    await wait('a picture of it is read, by files that the engine loads', isPicture, NUMBER);
    await page.evaluate(writeNegative, PAD, NEGATIVE);
    await wait('a minus is read, by a file that the worker loads', isNegative);
    await page.evaluate(selectText, PAD);
    await page.keyboard.type(`-${NUMBER}`);
    await wait('a text is kept that has no value at first: the minus', isRead, `-${NUMBER}`, 0);
    if (problems.length) throw new Error(problems.join('\n'));
    return { reading: (read - written) / 1000, submit: (sent - read) / 1000 };
  } finally {
    await page.close();
  }
}

// These run in the page.

const isThere = (selector) => document.querySelector(selector)?.matches(':defined');

/** A page that shows errors itself, as one with a library for forms does, shows one. */
const isRefused = (selector) =>
  document.querySelector(selector).matches(':invalid') &&
  document.querySelector('#error')?.textContent.trim() !== '' &&
  document.querySelector('#sent').textContent === '';

/** The framework has the value, and has not removed the ink by writing the value back. */
function isRead(selector, number, leastStrokes = 1) {
  const pad = document.querySelector(selector);
  const shown = document.querySelector('#value').textContent;
  return pad.value === number && shown === number && pad.strokes.length >= leastStrokes;
}

const isSent = (_, data) =>
  document.querySelector('#sent').textContent === data &&
  !document.querySelector('#error')?.textContent.trim();

/** Of the ink in the pad. */
async function readPicture(selector) {
  const pad = document.querySelector(selector);
  await pad.readImage(await pad.toBlob());
}

const isPicture = (selector, number) => {
  const { picture, value } = document.querySelector(selector);
  return picture !== null && value === number;
};

function writeNegative(selector, strokes) {
  const pad = document.querySelector(selector);
  pad.signed = true;
  pad.strokes = strokes;
}

const isNegative = (selector) => document.querySelector(selector).value === '-47';

function selectText(selector) {
  const pad = document.querySelector(selector);
  pad.focus();
  pad.select();
}

function stateOf(selector) {
  const pad = document.querySelector(selector);
  return {
    value: pad?.value,
    strokes: pad?.strokes?.length,
    recognition: pad?.recognition?.value,
    message: pad?.validationMessage,
    shown: document.querySelector('#value')?.textContent,
    sent: document.querySelector('#sent')?.textContent,
  };
}

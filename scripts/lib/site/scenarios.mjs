/** What people do on the site: each scenario is one test, on a page of its own. */
import assert from 'node:assert/strict';
import { writeInCells } from '../readme-pictures/write-by-mouse.mjs';
import { LIMIT_MS } from './examples.mjs';

/** Name, page and what is done there. */
export const SCENARIOS = [
  ['the first page reads what it writes itself', 'index.html', watch],
  ['the menu opens on a phone', 'formats.html', openMenu],
  ['the search finds a heading, and a word with a slip', 'formats.html', searchFor],
  ['chosen colours hold on the next page and in examples', 'formats.html', chooseColours],
  ['the playground shows its pad, values and code', 'playground.html', play],
  ['a link of the playground keeps its state', 'playground.html', keepState],
  [
    'the playground says what it does not take from a link',
    'playground.html?digits=many&format=roman&size=3',
    refuse,
  ],
  ['an example opens in the playground', 'formats.html', openInPlayground],
  ['a kept version names the newest one', 'versions/VERSION/decisions/index.html', readKept],
];

async function watch(page) {
  await page.click('#watch');
  const read = () => /^\d{5}$/.test(document.querySelector('output[for=try]').value);
  await page.waitForFunction(read, { timeout: LIMIT_MS });
}

async function openMenu(page) {
  assert.equal(await visible(page, '#menu'), false);
  await page.evaluate(() => scrollTo(0, 2000));
  await page.click('.menu-button');
  assert.equal(await visible(page, '#menu'), true);
  const top = await page.$eval('#menu a', (link) => link.getBoundingClientRect().top);
  assert(top > 0 && top < 200, `the menu starts at ${top} px`);
  await page.keyboard.press('Escape');
  assert.equal(await visible(page, '#menu'), false);
}

async function searchFor(page) {
  await page.click('.search-button');
  await page.keyboard.type('custom properties');
  await page.waitForSelector('.search a[href$="reference.html#custom-properties"]', {
    timeout: LIMIT_MS,
  });
  await page.$eval('#search-words', (input) => input.select());
  await page.keyboard.type('acessibility');
  await page.waitForSelector('.search a[href*="accessibility.html"]', { timeout: LIMIT_MS });
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(page.url(), /accessibility\.html/);
}

async function chooseColours(page) {
  const background = () => getComputedStyle(document.body).backgroundColor;
  const light = await page.evaluate(background);
  await page.select('.scheme select', 'dark');
  const dark = await page.evaluate(background);
  assert.notEqual(dark, light);
  await page.goto(new URL('themes.html', page.url()).href);
  assert.equal(await page.evaluate(background), dark);
  await page.goto(new URL('examples/formats-1.html', page.url()).href);
  assert.equal(await page.$eval(':root', (html) => getComputedStyle(html).colorScheme), 'dark');
  await page.evaluate(() => localStorage.clear());
}

async function play(page) {
  await set(page, 'digits', '3');
  await page.select('[name=layout]', 'cells');
  await writeInCells(page, '#stage digit-pad', '407');
  await page.waitForFunction(() => document.querySelector('#value').textContent === '407', {
    timeout: LIMIT_MS,
  });
  assert.match(await text(page, '#confidence'), /^\d+ %$/);
  assert.match(
    await text(page, '#code'),
    /<digit-pad\s+name="number"\s+digits="3"\s+layout="cells"\s/,
  );
  await page.click('[name=kind][value=react]');
  assert.match(await text(page, '#code'), /digits=\{3\}\s+layout="cells"/);
  await page.click('[name=kind][value=vue]');
  assert.match(await text(page, '#code'), /<script setup>\nimport 'digit-pad';/);
  await page.select('[name=theme]', 'paper');
  assert.match(await text(page, '#code'), /digit-pad\/themes\/paper\.css/);
  const { origin } = new URL(page.url());
  await page
    .browserContext()
    .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.$eval('.code .copy', (button) => button.scrollIntoView({ block: 'center' }));
  await page.click('.code .copy');
  await page.waitForFunction(() => document.querySelector('.code .copy').textContent === 'Copied');
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    await text(page, '#code'),
  );
}

async function keepState(page) {
  await page.select('[name=format]', 'amount');
  await set(page, 'min', '5');
  await page.click('[name=signed]');
  await page.click('[name=controls]');
  const before = await text(page, '#code');
  await page.goto(page.url());
  await page.waitForSelector('#stage digit-pad:defined');
  assert.equal(await text(page, '#code'), before);
  assert.match(before, /format="amount"\s+signed\s+min="5"/);
  const pad = await page.$eval('#stage digit-pad', ({ format, min, signed, controls }) => ({
    format,
    min,
    signed,
    controls,
  }));
  assert.deepEqual(pad, { format: 'amount', min: '5', signed: true, controls: false });
}

async function refuse(page) {
  const note = await text(page, '#refused');
  assert.match(note, /digits=many \(a number/);
  assert.match(note, /format=roman \(expected: digits, number/);
  assert.match(note, /size=3 \(no such setting\)/);
}

async function openInPlayground(page) {
  const links = await page.$$('.live a[href*="playground.html"]');
  await Promise.all([page.waitForNavigation(), links[0].evaluate((link) => link.click())]);
  assert.match(await text(page, '#code'), /format="number"\s+decimal\s+signed/);
  assert.equal(await text(page, '#refused'), '');
}

async function readKept(page) {
  const link = await page.waitForSelector('.kept-version a', { timeout: LIMIT_MS });
  const [, folder] = /^(.*)versions\/[^/]+\//.exec(page.url());
  assert.equal(await link.evaluate(({ href }) => href), `${folder}index.html`);
}

/** A phone shows the pad above its settings. */
async function set(page, name, value) {
  const control = `#settings [name=${name}]`;
  await page.$eval(control, (one) => one.scrollIntoView({ block: 'center' }));
  await page.type(control, value);
}

const text = (page, selector) => page.$eval(selector, ({ textContent }) => textContent);

const visible = (page, selector) => page.$eval(selector, (one) => one.checkVisibility());

/** A slow connection: the bar that shows how much of the engine is loaded while ink waits for it. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { drawDigit, paperOf, until } from '../../element/helpers.js';
import { expectQuiet, openPad, type Scene } from './scene.js';

const WEIGHTS = 'dist/digits/weights';

describe('progress of loading', () => {
  let scene: Scene;
  afterEach(() => scene.close());

  const barOf = (): HTMLElement | null =>
    scene.pad.shadowRoot!.querySelector<HTMLElement>('[role=progressbar]');

  const statusOf = (): string =>
    scene.pad.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();

  const writeDigit = (): Promise<void> => drawDigit(scene.boxOf(paperOf(scene.pad)), '7');

  /** Records each state of the bar until there is none any more; `null` without a value. */
  async function recordBar(): Promise<(number | null)[]> {
    const values: (number | null)[] = [];
    await until(() => barOf() !== null);
    await until(() => {
      const bar = barOf();
      if (!bar) return true;
      const value = bar.getAttribute('aria-valuenow');
      const number = value === null ? null : Number(value);
      if (values.at(-1) !== number) values.push(number);
      return false;
    });
    return values;
  }

  it('grows with the figures of the event, moves nothing, and goes when the ink can be read', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: WEIGHTS, kind: 'crawl', ms: 6000 }] });
    const { pad } = scene;
    const shares: number[] = [];
    pad.addEventListener('digit-pad-load-progress', ({ loaded, total }) => {
      shares.push(Math.floor((loaded / total) * 100));
    });
    await writeDigit();
    await until(() => pad.strokes.length > 0);
    await until(() => statusOf() === 'Getting ready to read…');
    expect(barOf(), 'not at once').to.equal(null);
    const surface = paperOf(pad).parentElement!;
    const sizes = (): number[] => [pad.offsetHeight, surface.offsetHeight, surface.scrollHeight];
    const before = sizes();
    const recording = recordBar();
    await until(() => barOf() !== null);
    const bar = barOf()!;
    expect(bar.getAttribute('aria-label')).to.equal('Getting ready to read…');
    expect(sizes()).to.deep.equal(before);
    expect(bar.getBoundingClientRect().bottom).to.be.closeTo(
      surface.getBoundingClientRect().bottom,
      1,
    );
    expect(statusOf(), 'said once').to.equal('Getting ready to read…');
    const values = (await recording).filter((value) => value !== null);
    expect(values.length).to.be.at.least(3);
    expect(values).to.deep.equal([...values].sort((a, b) => a - b));
    expect(shares).to.include.members(values);
    await until(() => pad.value === '7');
    expect(barOf()).to.equal(null);
    expectQuiet(scene);
  });

  it('shows that the code for writing is loaded, too, once somebody has written', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: 'dist/writing-', kind: 'crawl', ms: 4000 }] });
    const { pad } = scene;
    const bar = pad.shadowRoot!.querySelector('progress')!;
    await writeDigit();
    expect(bar.checkVisibility(), 'not at once').to.equal(false);
    await until(() => bar.checkVisibility());
    expect([bar.ariaHidden, bar.hasAttribute('value')]).to.deep.equal(['true', false]);
    const { bottom, width } = bar.getBoundingClientRect();
    const surface = paperOf(pad).getBoundingClientRect();
    expect(bottom).to.be.closeTo(surface.bottom, 1);
    expect(width).to.be.closeTo(surface.width, 1);
    await until(() => pad.value === '7');
    expect(bar.checkVisibility()).to.equal(false);
    expectQuiet(scene);
  });

  it('is not there if the code for writing cannot be loaded', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: 'dist/writing-', kind: '404' }] });
    await writeDigit();
    await until(() => statusOf() === 'Can’t read right now. Please type.');
    // Longer than it takes to show the bar.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(scene.pad.shadowRoot!.querySelector('progress')!.checkVisibility()).to.equal(false);
  });

  it('is not there for somebody who only looks, or types', async function () {
    this.timeout(60_000);
    scene = await openPad({ faults: [{ pattern: WEIGHTS, kind: 'crawl', ms: 3000 }] });
    const { pad } = scene;
    let shown = false;
    const observer = new scene.window.MutationObserver(() => {
      shown ||= barOf() !== null;
    });
    observer.observe(pad.shadowRoot!, { childList: true, subtree: true });
    pad.focus();
    await sendKeys({ type: '42' });
    await pad.ready;
    expect(pad.value).to.equal('42');
    expect(shown).to.equal(false);
  });

  it('goes when the ink is cleared, and when loading fails; then the message for that is shown', async function () {
    this.timeout(60_000);
    scene = await openPad({
      faults: [
        { pattern: WEIGHTS, kind: 'crawl', ms: 5000 },
        { pattern: 'wasm$', kind: 'crawl', ms: 5000 },
      ],
    });
    const { pad } = scene;
    await writeDigit();
    await until(() => barOf() !== null);
    pad.clear();
    await pad.updateComplete;
    expect(barOf()).to.equal(null);
    pad.undo();
    await until(() => barOf() !== null);
    // Another model is needed, which cannot be loaded.
    await scene.fail({ pattern: WEIGHTS, kind: '404' });
    pad.assets = new URL('dist/', scene.window.document.baseURI).href;
    const failed = await pad.load().catch((error: Error) => error);
    expect(failed).to.be.an('error');
    await until(() => statusOf() === 'Can’t read right now. Please type.');
    expect(barOf()).to.equal(null);
    expect(pad.strokes.length, 'the ink stays').to.be.above(0);
  });

  it('has a name in the language of the page, and grows from its start', async function () {
    this.timeout(60_000);
    scene = await openPad({
      body: '<main lang="ar" dir="rtl"><digit-pad></digit-pad></main>',
      faults: [{ pattern: WEIGHTS, kind: 'crawl', ms: 5000 }],
    });
    await writeDigit();
    await until(() => barOf()?.hasAttribute('aria-valuenow') ?? false);
    const bar = barOf()!;
    expect(bar.getAttribute('aria-label')).to.equal('جارٍ الاستعداد للقراءة…');
    const fill = scene.window.getComputedStyle(bar, '::before');
    expect([fill.right, Number.parseFloat(fill.left) > 0]).to.deep.equal(['0px', true]);
  });
});

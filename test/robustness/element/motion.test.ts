/** Animations while someone writes, and none with reduced motion. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { buttonOf, clickAt, drawDigit, paperOf, until } from '../../element/helpers.js';
import { openPad, type Scene } from './scene.js';

const BODY = `<digit-pad layout="sequential" controls style="--digit-pad-pause: 0.2s"></digit-pad>`;
/** Long enough to be seen waiting for its model, ms. */
const faults = [{ pattern: 'dist/digits/weights', kind: 'crawl', ms: 2500 }] as const;

describe('motion', () => {
  let scene: Scene;
  afterEach(() => scene?.close());

  /** Loads, is written into and clicked; returns what moved or faded meanwhile. */
  async function movementsOfWriting(): Promise<Set<string>> {
    scene = await openPad({ body: BODY, faults });
    const { pad } = scene;
    const root = pad.shadowRoot!;
    const moved = new Set<string>();
    root.addEventListener('animationstart', (event) => {
      moved.add((event as AnimationEvent).animationName);
    });
    root.addEventListener('transitionrun', (event) => {
      const { className, localName } = event.target as Element;
      // Nothing is seen of these: they tell the drawing code that the page's colours changed.
      if (className !== 'finished-ink') moved.add(`${localName} ${className}`.trim());
    });
    new MutationObserver(() => {
      if (root.querySelectorAll('canvas').length > 2) moved.add('flight');
    }).observe(root, { childList: true, subtree: true });
    await drawDigit(scene.boxOf(paperOf(pad)), '7');
    await until(() => pad.value === '7');
    await drawDigit(scene.boxOf(paperOf(pad)), '1');
    await until(() => pad.value === '71');
    await clickAt(scene.boxOf(buttonOf(pad, 'undo')));
    await until(() => pad.value === '7');
    // What is to move has begun to within a frame or two.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return moved;
  }

  it('shows what happens', async function () {
    this.timeout(40_000);
    const moved = await movementsOfWriting();
    expect([...moved]).to.include.members([
      'breathe',
      'flight',
      'div pad',
      'div progress',
      'button',
    ]);
  });

  it('is none with reduced motion', async function () {
    this.timeout(40_000);
    // No other driver can set this preference.
    if (!(await executeServerCommand('less-motion', true))) this.skip();
    try {
      expect([...(await movementsOfWriting())]).to.deep.equal([]);
    } finally {
      await executeServerCommand('less-motion', false);
    }
  });
});

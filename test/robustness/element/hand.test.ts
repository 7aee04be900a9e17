/** A hand on the device: reloads, two pages at once, a page that ends, a full disk, no permission, deleted data. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Lesson } from '../../../src/engine/data/hand.js';
import type { Hand } from '../../../src/hand/index.js';
import { once, until } from '../../element/helpers.js';
import { writeNumber } from '../../fixtures/digits.js';
import { expectQuiet, openPad, openScene, type Scene, type SceneWindow, settled } from './scene.js';

const LEARNER = '<script type="module" src="test/robustness/page/learner.js"></script>';

/** Less than a hand takes. */
const LITTLE_ROOM = 1_000;

type LearnerWindow = SceneWindow & { hand: Hand };

const opened: Scene[] = [];

async function openLearner(): Promise<{ scene: Scene; hand: Hand }> {
  const scene = await openScene({ body: '', after: LEARNER });
  opened.push(scene);
  return { scene, hand: await handOf(scene) };
}

async function handOf(scene: Scene): Promise<Hand> {
  await until(() => (scene.window as LearnerWindow).hand !== undefined);
  return (scene.window as LearnerWindow).hand;
}

async function reload(scene: Scene): Promise<Hand> {
  const loaded = once(scene.frame, 'load');
  scene.window.location.reload();
  await loaded;
  return handOf(scene);
}

/** A shape that was corrected to `value`; each `number` is another one. */
function lesson(value: string, number: number): Lesson {
  const features = btoa(`features ${String(number).padStart(6, '0')}`);
  return { network: 'n', shapes: [{ value, features, confidence: 0.9, corrected: true }] };
}

const deleteDatabase = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('digit-pad-hands');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

describe('a hand on the device', function () {
  this.timeout(30_000);
  afterEach(async () => {
    await executeServerCommand('storage', {});
    for (const scene of opened.splice(0)) scene.close();
    await deleteDatabase();
  });

  it('is there after a reload, until it is forgotten', async () => {
    const { scene, hand } = await openLearner();
    expect(hand.problem).to.equal(undefined);
    await hand.take(lesson('7', 1), false);
    const again = await reload(scene);
    expect(again.size).to.equal(1);
    await again.forget();
    expect((await reload(scene)).size).to.equal(0);
  });

  it('loses nothing when two pages learn at once', async () => {
    const { hand: here } = await openLearner();
    const { hand: there } = await openLearner();
    const all = Array.from({ length: 30 }, (_, i) => [
      here.take(lesson(String(i % 10), i), false),
      there.take(lesson(String(i % 10), 100 + i), false),
    ]);
    await Promise.all(all.flat());
    await until(() => here.size === 60 && there.size === 60);
    expect(JSON.stringify(here)).to.equal(JSON.stringify(there));
    await there.forget();
    await until(() => here.size === 0);
    await here.take(lesson('1', 1), false);
    await until(() => there.size === 1);
  });

  it('keeps what was acknowledged when a page ends in the middle', async () => {
    const { scene, hand } = await openLearner();
    let acknowledged = 0;
    for (let i = 0; i < 200; i++) {
      void hand.take(lesson(String(i % 10), i), false).then(() => {
        acknowledged += 1;
      });
    }
    await until(() => acknowledged > 20);
    scene.close();
    const kept = acknowledged;
    const { hand: again } = await openLearner();
    expect(again.size).to.be.at.least(kept);
    expect(again.size).to.be.below(200);
    expect(again.problem).to.equal(undefined);
  });

  it('goes on learning when the device is full, and is stored once there is room', async function () {
    if (!(await executeServerCommand('storage', { deleted: true }))) return this.skip();
    await executeServerCommand('storage', { quota: LITTLE_ROOM });
    const { scene, hand } = await openLearner();
    for (let i = 0; i < 100; i++) await hand.take(lesson(String(i % 10), i), false);
    expect(hand.problem!.message).to.match(/only until this page is closed/);
    expect(hand.problem!.code).to.equal('storage-failed');
    expect(hand.size).to.equal(100);

    await executeServerCommand('storage', {});
    await hand.take(lesson('1', 100), false);
    expect(hand.problem).to.equal(undefined);
    expect((await reload(scene)).size).to.equal(101);
  });

  it('stays in the page when the visitor deletes what the site has stored, and begins anew on the device', async function () {
    const { scene, hand } = await openLearner();
    await hand.take(lesson('1', 1), false);
    if (!(await executeServerCommand('storage', { deleted: true }))) return this.skip();
    await until(() => hand.problem !== undefined);
    expect(hand.size).to.equal(1);
    await hand.take(lesson('2', 2), false);
    expect(hand.problem).to.equal(undefined);
    expect((await reload(scene)).size).to.equal(1);
    await deleteDatabase();
    const again = (scene.window as LearnerWindow).hand;
    await again.forget();
    expect(again.size).to.equal(0);
    expect(again.problem).to.equal(undefined);
  });

  it('never keeps another page from deleting the database', async () => {
    const { hand } = await openLearner();
    await hand.take(lesson('1', 1), false);
    await deleteDatabase();
    expect(hand.problem!.message).to.match(/another page/);
    expect(hand.size).to.equal(1);
  });

  it('is in memory where storing is forbidden, and says so', async () => {
    const heard = new Promise<Record<string, unknown>>((resolve) => {
      addEventListener('message', ({ data }) => data?.heard && resolve(data), { once: true });
    });
    opened.push(await openScene({ body: '', after: LEARNER, sandbox: 'allow-scripts' }));
    const { size, problem, rejections, errors } = await heard;
    expect(size).to.equal(1);
    expect(problem).to.match(/only until this page is closed: this browser allows no storage/);
    expect([rejections, errors]).to.deep.equal([[], []]);
  });

  it('is done without where its code does not load', async () => {
    for (const file of ['pad-hand-', 'hand[.]js', 'worker-hand-']) {
      const faults = [{ pattern: `dist/${file}`, kind: '404' }] as const;
      const scene = await openPad({ body: '<digit-pad hand="trust"></digit-pad>', faults });
      opened.push(scene);
      scene.pad.strokes = writeNumber('407', { x: 30, y: 30, height: 80 });
      await settled(scene);
      expect(scene.pad.value, file).to.equal('407');
      expectQuiet(scene);
    }
  });

  it('is empty where something else is stored in its place', async () => {
    const { scene, hand } = await openLearner();
    await hand.take(lesson('1', 1), false);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('digit-pad-hands');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('hands', 'readwrite');
    transaction.objectStore('hands').put({ version: 99, networks: 'none' }, 'trust');
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    const again = await reload(scene);
    expect(again.size).to.equal(0);
    await again.take(lesson('2', 2), false);
    expect((await reload(scene)).size).to.equal(1);
  });
});

/** A list of results on the device: reloads, two pages, a full disk, no permission, deleted data. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Results } from '../../../src/results/index.js';
import { once, until } from '../../element/helpers.js';
import { openScene, type Scene, type SceneWindow } from './scene.js';

const NAME = 'trust';
const KEEPER = '<script type="module" src="test/robustness/page/keeper.js"></script>';

/** More than a nearly full device takes, whatever the picture is of. */
const LARGE = 3_000_000;
const LITTLE_ROOM = 1_000_000;

type KeeperWindow = SceneWindow & { results: Results };

const opened: Scene[] = [];

async function openKeeper(): Promise<{ scene: Scene; results: Results }> {
  const scene = await openScene({ body: '', after: KEEPER });
  opened.push(scene);
  return { scene, results: await resultsOf(scene) };
}

async function resultsOf(scene: Scene): Promise<Results> {
  await until(() => (scene.window as KeeperWindow).results !== undefined);
  return (scene.window as KeeperWindow).results;
}

async function reload(scene: Scene): Promise<Results> {
  const loaded = once(scene.frame, 'load');
  scene.window.location.reload();
  await loaded;
  return resultsOf(scene);
}

const values = ({ list }: Results) => list.map(({ value }) => value).join(' ');

/** Noise, because a browser may compress what it stores; getRandomValues() fills no more at a time. */
const NOISE = 60_000;
const picture = (size: number) =>
  new Blob(
    Array.from({ length: Math.ceil(size / NOISE) }, () =>
      crypto.getRandomValues(new Uint8Array(NOISE)),
    ),
    { type: 'image/jpeg' },
  );

const deleteDatabase = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

describe('results on the device', function () {
  this.timeout(30_000);
  afterEach(async () => {
    await executeServerCommand('storage', {});
    for (const scene of opened.splice(0)) scene.close();
    await deleteDatabase();
  });

  it('are there after a reload, corrected, with picture and time, until they are cleared', async () => {
    const { scene, results } = await openKeeper();
    expect(results.problem).to.equal(undefined);
    const thumbnail = new Blob(['a picture'], { type: 'image/jpeg' });
    const first = await results.add({ value: '12', confidence: 0.75, source: 'a.png', thumbnail });
    await results.add({ value: '345', confidence: 0.5 });
    const gone = await results.add({ value: '6', confidence: 0.5 });
    await results.correct(first.id, '17');
    await results.remove(gone.id);
    expect(results.list.every(({ kept }) => kept)).to.equal(true);

    const again = await reload(scene);
    expect(values(again)).to.equal('17 345');
    const [kept] = again.list;
    expect(kept).to.deep.include({ id: first.id, read: '12', confidence: 0.75, corrected: true });
    expect(kept).to.deep.include({ source: 'a.png', kept: true });
    expect(kept!.time.getTime()).to.equal(first.time.getTime());
    expect(kept!.thumbnail!.type).to.equal('image/jpeg');
    expect(await kept!.thumbnail!.text()).to.equal('a picture');

    await again.clear();
    expect((await reload(scene)).list).to.have.length(0);
  });

  it('are the same in two pages', async () => {
    const { results: here } = await openKeeper();
    const { results: there } = await openKeeper();
    const { id } = await here.add({ value: '1', confidence: 1 });
    await until(() => values(there) === '1');
    await Promise.all([
      here.add({ value: '2', confidence: 1 }),
      there.add({ value: '3', confidence: 1 }),
      there.correct(id, '9'),
    ]);
    await until(() => here.list.length === 3 && values(here) === values(there));
    expect(here.list[0]).to.deep.include({ value: '9', read: '1' });
    await there.clear();
    await until(() => here.list.length === 0);
  });

  it('lose nothing when the device is full, and are kept once there is room', async function () {
    // A browser asks only now and then how much room there is, but anew after a deletion.
    if (!(await executeServerCommand('storage', { deleted: true }))) return this.skip();
    await executeServerCommand('storage', { quota: LITTLE_ROOM });
    const { scene, results } = await openKeeper();
    await results.add({ value: '1', confidence: 1 });
    const large = await results.add({ value: '2', confidence: 1, thumbnail: picture(LARGE) });
    expect(large.kept).to.equal(false);
    expect(results.problem!.message).to.match(/no room left on this device/);
    await results.correct(large.id, '22');
    expect(values(results)).to.equal('1 22');
    expect(results.toCSV()).to.include('"22","2"');

    await executeServerCommand('storage', {});
    await results.add({ value: '3', confidence: 1 });
    expect(results.problem).to.equal(undefined);
    const again = await reload(scene);
    expect(values(again)).to.equal('1 22 3');
    expect(again.list[1]!.thumbnail!.size).to.be.at.least(LARGE);
  });

  it('stay in the page when the visitor deletes what the site has stored, and are not stored again', async function () {
    const { scene, results } = await openKeeper();
    await results.add({ value: '1', confidence: 1 });
    if (!(await executeServerCommand('storage', { deleted: true }))) return this.skip();
    await until(() => results.problem !== undefined);
    await results.add({ value: '2', confidence: 1 });
    expect(results.list.map(({ value, kept }) => [value, kept])).to.deep.equal([
      ['1', false],
      ['2', false],
    ]);
    expect(results.problem!.message).to.match(/only until this page is closed/);
    expect((await reload(scene)).list).to.have.length(0);
  });

  it('never keep another page from deleting the database', async () => {
    const { results } = await openKeeper();
    await results.add({ value: '1', confidence: 1 });
    await deleteDatabase();
    expect(results.problem!.message).to.match(/another page/);
    expect(values(results)).to.equal('1');
  });

  it('are in memory where storing is forbidden, and say so', async () => {
    const heard = new Promise<Record<string, unknown>>((resolve) => {
      addEventListener('message', ({ data }) => data?.heard && resolve(data), { once: true });
    });
    opened.push(await openScene({ body: '', after: KEEPER, sandbox: 'allow-scripts' }));
    const { list, problem, rejections, errors } = await heard;
    expect(list).to.deep.equal([{ value: '42', kept: false }]);
    expect(problem).to.match(/only until this page is closed: this browser allows no storage/);
    expect([rejections, errors]).to.deep.equal([[], []]);
  });
});

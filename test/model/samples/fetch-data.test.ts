/** Fetching the open sets, against a server on this machine that behaves badly. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, afterEach, before, beforeEach } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { pendigitsLines, ujiLines } from '../../../model/samples/download/convert.js';
import { fetchFile } from '../../../model/samples/download/fetch-file.js';
import { fetchSets } from '../../../model/samples/download/fetch-sets.js';
import { uncompress } from '../../../model/samples/download/unix-compress.js';
import { unzip } from '../../../model/samples/download/zip.js';

/** Takes no byte: a file there behaves as on a full disk. */
const FULL_DISK = '/dev/full';

const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i) % 251));

let server: Server;
let address: string;
/** How the server answers, and what it was asked. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let ranges: (string | undefined)[];
let folder: string;

before(async () => {
  server = createServer((request, response) => {
    ranges.push(request.headers.range);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/set.gz`;
});
after(() => server.close());
beforeEach(() => {
  ranges = [];
  answer = sendRange;
  folder = mkdtempSync(join(tmpdir(), 'digit-pad-fetch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const published = () => ({ url: address, sha256: sha256(CONTENT), bytes: CONTENT.length });
const target = () => join(folder, 'mnist', 'set.gz');

function sendRange({ headers }: IncomingMessage, response: ServerResponse): void {
  const start = Number(/bytes=(\d+)-/.exec(headers.range ?? '')?.[1] ?? 0);
  if (start >= CONTENT.length) {
    response.writeHead(416).end();
    return;
  }
  const head = { 'content-range': `bytes ${start}-${CONTENT.length - 1}/${CONTENT.length}` };
  response.writeHead(start > 0 ? 206 : 200, head).end(CONTENT.subarray(start));
}

/** Sends a part of what it promised, and hangs up. */
function breakOff(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': CONTENT.length });
  response.write(CONTENT.subarray(0, 100_000), () => {
    setTimeout(() => response.destroy(), 50);
  });
}

test('a file is fetched, checked, and not fetched again', async () => {
  const seen: number[] = [];
  assert.equal(await fetchFile(published(), target(), { onProgress: (n) => seen.push(n) }), true);
  assert.deepEqual(readFileSync(target()), CONTENT);
  assert.equal(seen[seen.length - 1], CONTENT.length);
  assert.equal(await fetchFile(published(), target()), false);
  assert.deepEqual(ranges, [undefined]);
});

test('what broke off goes on from where it ended', async () => {
  answer = breakOff;
  await assert.rejects(fetchFile(published(), target()), /broke off .* goes on behind what is in/);
  assert.ok(!existsSync(target()));
  const there = statSync(`${target()}.part`).size;
  assert.ok(there > 0 && there < CONTENT.length);
  answer = sendRange;
  await fetchFile(published(), target());
  assert.deepEqual(readFileSync(target()), CONTENT);
  assert.deepEqual(ranges, [undefined, `bytes=${there}-`]);
  assert.ok(!existsSync(`${target()}.part`));
});

test('a server without ranges sends everything once more', async () => {
  answer = breakOff;
  await assert.rejects(fetchFile(published(), target()));
  answer = (_request, response) => response.end(CONTENT);
  await fetchFile(published(), target());
  assert.deepEqual(readFileSync(target()), CONTENT);
});

test('a part that is whole needs no more than its checksum', async () => {
  const { bytes: _, ...withoutSize } = published();
  await fetchFile(withoutSize, target());
  rmSync(target());
  writeFileSync(`${target()}.part`, CONTENT);
  await fetchFile(withoutSize, target());
  assert.deepEqual(readFileSync(target()), CONTENT);
  assert.deepEqual(ranges, [undefined, `bytes=${CONTENT.length}-`]);
});

test('a file with another checksum is refused and kept aside', async () => {
  const other = { ...published(), sha256: sha256(Buffer.from('other')) };
  await assert.rejects(fetchFile(other, target()), /another checksum .* kept aside as .*\.wrong/);
  assert.ok(!existsSync(target()));
  assert.deepEqual(readFileSync(`${target()}.wrong`), CONTENT);
  // The next attempt begins anew.
  await fetchFile(published(), target());
});

test('a file that is there and is another one is not overwritten', async () => {
  await fetchFile(published(), target());
  writeFileSync(target(), 'mine');
  await assert.rejects(fetchFile(published(), target()), /move it away/);
  assert.equal(readFileSync(target(), 'utf8'), 'mine');
});

test('a missing file, a busy server and no server are told apart', async () => {
  answer = (_request, response) => response.writeHead(404).end();
  await assert.rejects(fetchFile(published(), target()), /does not exist any more \(404\)/);
  answer = (_request, response) => response.writeHead(503).end();
  await assert.rejects(fetchFile(published(), target()), /503 .*try again later/);
  const nobody = { ...published(), url: 'http://127.0.0.1:9/set.gz' };
  await assert.rejects(fetchFile(nobody, target()), /cannot be reached/);
});

test('a full disk is named', { skip: !existsSync(FULL_DISK) }, async () => {
  const path = join(folder, 'set.gz');
  symlinkSync(FULL_DISK, `${path}.part`);
  await assert.rejects(fetchFile(published(), path), /disk is full: .* make room and run it again/);
  assert.ok(!existsSync(path));
});

test('sets are made of their archives; one that fails does not keep the others away', async () => {
  const set = (name: string, sum: string) => ({
    name,
    licence: '',
    downloads: [
      {
        ...published(),
        sha256: sum,
        path: `downloads/${name}`,
        makes: [{ path: `${name}/digits`, from: (archive: Buffer) => archive.subarray(0, 3) }],
      },
    ],
  });
  const sets = [set('wrong', '0'.repeat(64)), set('right', sha256(CONTENT))];
  const outcomes = await fetchSets(sets, folder);
  assert.match(outcomes[0]!.problem!, /another checksum/);
  assert.deepEqual(outcomes[1], { name: 'right' });
  assert.deepEqual(readFileSync(join(folder, 'right/digits')), CONTENT.subarray(0, 3));
  const asked = ranges.length;
  await fetchSets(sets.slice(1), folder);
  assert.equal(ranges.length, asked);
});

test('zip archives, stored and deflated', () => {
  const archive = zipOf([
    ['a.txt', Buffer.from('stored'), false],
    ['b.txt', Buffer.from('deflated '.repeat(50)), true],
  ]);
  assert.equal(unzip(archive, 'a.txt').toString(), 'stored');
  assert.equal(unzip(archive, 'b.txt').toString(), 'deflated '.repeat(50));
  assert.throws(() => unzip(archive, 'c.txt'), /holds no c.txt/);
  assert.throws(() => unzip(Buffer.from('nothing of that kind at all'), 'a.txt'), /no zip/);
});

/** By the tool itself: `printf 'TOBEORNOTTOBEORTOBEORNOT' | compress`. */
const COMPRESSED = Buffer.from('H52QVJ4IKfJEipMnVAIOLKiQoEGE', 'base64');

test('.Z files', () => {
  assert.equal(Buffer.from(uncompress(COMPRESSED)).toString(), 'TOBEORNOTTOBEORTOBEORNOT');
  assert.throws(() => uncompress(Buffer.from('text')), /no \.Z file/);
});

test('pendigits as published', () => {
  const text = `.VERSION 1.0
.SEGMENT DIGIT 0-1 ? "4"
.COMMENT 4 12 224
.PEN_DOWN
 267 333
 268 330
.PEN_UP
.DT 151
.PEN_DOWN
 300 300
.PEN_UP
.SEGMENT DIGIT 2 ? "1"
.COMMENT  1 2 225
.PEN_DOWN
 1 500
.PEN_UP
`;
  assert.equal(
    pendigitsLines(text),
    '{"label":"4","writer":"pd12","strokes":[[[267,167],[268,170]],[[300,200]]]}\n{"label":"1","writer":"pd02","strokes":[[[1,0]]]}\n',
  );
  assert.throws(() => pendigitsLines('<html>'), /no digits of the known format/);
});

test('UJI as published, digits alone', () => {
  const text = `// A comment
WORD a trn_UJI_W01-01
  NUMSTROKES 1
  POINTS 2 # 1 2 3 4
WORD 7 trn_UJI_W01-02
  NUMSTROKES 2
  POINTS 2 # 1 2 3 4
  POINTS 1 # 5 6
WORD 7 tst_UPV_W02-01
  NUMSTROKES 1
  POINTS 1 # 7 8
`;
  assert.equal(
    ujiLines(text),
    '{"label":"7","writer":"uji-01","strokes":[[[1,2],[3,4]],[[5,6]]]}\n{"label":"7","writer":"uji-02","strokes":[[[7,8]]]}\n',
  );
});

function zipOf(files: readonly (readonly [string, Buffer, boolean])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content, deflate] of files) {
    const packed = deflate ? deflateRawSync(content) : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(deflate ? 8 : 0, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** One file out of a zip archive, stored or deflated (PKWARE's APPNOTE.TXT, section 4.3). */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** @throws Error where there is no such file, or the archive is damaged. */
export function unzip(archive: Buffer, name: string): Buffer {
  let at = centralDirectory(archive);
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === ENTRY) {
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((to) => archive.readUInt16LE(at + to));
    const local = archive.readUInt32LE(at + 42);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength!) === name) {
      // The local header has a name and extra fields of its own lengths.
      const start =
        local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const bytes = archive.subarray(start, start + packed);
      if (method === STORED) return bytes;
      if (method === DEFLATED) return inflateRawSync(bytes);
      throw new Error(`${name} in it is packed in an unknown way`);
    }
    at += 46 + nameLength! + extra! + comment!;
  }
  throw new Error(`it holds no ${name}`);
}

function centralDirectory(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0; at--) {
    if (archive.readUInt32LE(at) === END) return archive.readUInt32LE(at + 16);
  }
  throw new Error('it is no zip archive');
}

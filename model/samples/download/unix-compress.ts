/**
 * Unpacks what the Unix tool `compress` packed (`.Z`): LZW with codes of growing width. UCI's archive of
 * pendigits is of 1998.
 *
 * Welch, "A Technique for High-Performance Data Compression", Computer 17(6), 1984
 */

const MAGIC = [0x1f, 0x9d] as const;
const HEADER_BYTES = 3;
const FIRST_WIDTH = 9;
/** In block mode, the code that empties the table. */
const CLEAR = 256;
const LITERALS = 256;

/** @throws Error where the bytes are not of this format, or damaged. */
export function uncompress(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1]) throw new Error('it is no .Z file');
  const widest = bytes[2]! & 0x1f;
  const blockMode = (bytes[2]! & 0x80) !== 0;
  if (widest < FIRST_WIDTH || widest > 16) throw new Error('it is a .Z file of an unknown kind');
  const reader = new CodeReader(bytes.subarray(HEADER_BYTES));
  const first = blockMode ? CLEAR + 1 : LITERALS;
  /** Each code is an earlier code and one more byte. */
  const prefix = new Uint16Array(1 << widest);
  const suffix = new Uint8Array(1 << widest);
  const output = new ByteList();
  let next = first;
  let previous = -1;
  let firstByte = 0;
  for (;;) {
    const code = reader.read();
    if (code === undefined) return output.bytes();
    if (code === CLEAR && blockMode) {
      next = first;
      previous = -1;
      reader.setWidth(FIRST_WIDTH);
      continue;
    }
    if (code > next || (previous < 0 && code >= LITERALS)) throw new Error('it is damaged');
    // The one code that may be used before it is known: the previous text with its first byte again.
    const isNew = code === next && previous >= 0;
    const text = textOf(isNew ? previous : code, prefix, suffix);
    firstByte = text[0]!;
    output.push(text);
    if (isNew) output.push([firstByte]);
    if (previous >= 0 && next < 1 << widest) {
      prefix[next] = previous;
      suffix[next] = firstByte;
      next++;
      if (next === 1 << reader.width && reader.width < widest) reader.setWidth(reader.width + 1);
    }
    previous = code;
  }
}

function textOf(code: number, prefix: Uint16Array, suffix: Uint8Array): number[] {
  const text: number[] = [];
  let at = code;
  while (at >= LITERALS) {
    text.push(suffix[at]!);
    at = prefix[at]!;
  }
  text.push(at);
  return text.reverse();
}

/** Codes of so many bits, the lowest bit first. */
class CodeReader {
  width = FIRST_WIDTH;
  /** In bits. */
  private position = 0;
  /** Where codes of this width began, in bits. */
  private start = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(): number | undefined {
    if (this.position + this.width > 8 * this.bytes.length) return undefined;
    let code = 0;
    for (let bit = 0; bit < this.width; bit++, this.position++) {
      code |= ((this.bytes[this.position >> 3]! >> (this.position & 7)) & 1) << bit;
    }
    return code;
  }

  /** `compress` writes eight codes at a time: the rest of a started group is padding. */
  setWidth(width: number): void {
    const group = 8 * this.width;
    this.position = this.start + Math.ceil((this.position - this.start) / group) * group;
    this.start = this.position;
    this.width = width;
  }
}

/** Bytes that grow. */
class ByteList {
  private buffer = new Uint8Array(1 << 16);
  private length = 0;

  push(values: ArrayLike<number>): void {
    if (this.length + values.length > this.buffer.length) {
      const larger = new Uint8Array(2 * (this.length + values.length));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(values, this.length);
    this.length += values.length;
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }
}

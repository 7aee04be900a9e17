/** The original files of pendigits and UJI as the JSON lines that training reads. */

interface Written {
  label: string;
  writer: string;
  strokes: [number, number][][];
}

/** The tablet counts y upwards in a box of this height. */
const TABLET_HEIGHT = 500;

/**
 * Pendigits' UNIPEN text: `.SEGMENT DIGIT 0-1 ? "8"`, `.COMMENT 8 12 224` (digit, writer, number), and
 * points between `.PEN_DOWN` and `.PEN_UP`.
 */
export function pendigitsLines(text: string): string {
  const samples: Written[] = [];
  let stroke: [number, number][] | undefined;
  for (const line of text.split(/\r?\n/)) {
    const sample = samples[samples.length - 1];
    const segment = /^\s*\.SEGMENT\s+DIGIT\s.*"(\d)"/.exec(line);
    const writer = /^\s*\.COMMENT\s+\d\s+(\d+)\s/.exec(line);
    const point = /^\s*(-?\d+)\s+(-?\d+)\s*$/.exec(line);
    if (segment) {
      samples.push({ label: segment[1]!, writer: '', strokes: [] });
      stroke = undefined;
    } else if (writer && sample) {
      sample.writer = `pd${writer[1]!.padStart(2, '0')}`;
    } else if (/^\s*\.PEN_DOWN/.test(line)) {
      stroke = [];
      sample?.strokes.push(stroke);
    } else if (/^\s*\.PEN_UP/.test(line)) {
      stroke = undefined;
    } else if (point) {
      stroke?.push([Number(point[1]), TABLET_HEIGHT - Number(point[2])]);
    }
  }
  return asLines(samples);
}

/**
 * UJI's text: `WORD 7 trn_UJI_W01-01`, `NUMSTROKES 2`, and for each `POINTS 20 # x y x y …`. Writers
 * get numbers in the order in which they come, so that the split by writer holds.
 */
export function ujiLines(text: string): string {
  const samples: Written[] = [];
  const writers = new Map<string, string>();
  let sample: Written | undefined;
  for (const line of text.split(/\r?\n/)) {
    const word = /^\s*WORD\s+(\S+)\s+(\S+)-\d+\s*$/.exec(line);
    const points = /^\s*POINTS\s+\d+\s+#\s+(.+)$/.exec(line);
    if (word) {
      const [, label, name] = word as unknown as [string, string, string];
      if (!writers.has(name)) {
        writers.set(name, `uji-${String(writers.size + 1).padStart(2, '0')}`);
      }
      sample = /^\d$/.test(label) ? { label, writer: writers.get(name)!, strokes: [] } : undefined;
      if (sample) samples.push(sample);
    } else if (points && sample) {
      const numbers = points[1]!.trim().split(/\s+/).map(Number);
      sample.strokes.push(
        Array.from({ length: numbers.length >> 1 }, (_, i) => [
          numbers[2 * i]!,
          numbers[2 * i + 1]!,
        ]),
      );
    }
  }
  return asLines(samples);
}

/** @throws Error where nothing of the format was found. */
function asLines(samples: readonly Written[]): string {
  const whole = samples
    .map((sample) => ({ ...sample, strokes: sample.strokes.filter(({ length }) => length > 0) }))
    .filter(({ strokes, writer }) => strokes.length > 0 && writer !== '');
  if (whole.length === 0) throw new Error('it holds no digits of the known format');
  return `${whole.map((sample) => JSON.stringify(sample)).join('\n')}\n`;
}

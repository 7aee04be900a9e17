/**
 * Patterns that are printed on paper. Each is a family with random parameters. The splits have no family in common.
 */
import type { Random } from '../../support/random.js';
import { smoothNoise } from './canvas.js';

export interface Extent {
  width: number;
  height: number;
  /** Height of a digit, px, to which the sizes in a pattern are relative. */
  size: number;
}

/** @returns the shade of each pixel, 0 (paper) … 1, row by row. */
export type Pattern = (extent: Extent, random: Random) => Float32Array;

type Shade = (x: number, y: number) => number;

function fill({ width, height }: Extent, shade: Shade): Float32Array {
  const layer = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) layer[y * width + x] = shade(x, y);
  }
  return layer;
}

/** 1 on lines, 0 between them. There is one line per unit of `phase`; `share` is the fraction of it that is line. */
function stripe(phase: number, share: number, sharpness: number): number {
  const off = Math.abs(phase - Math.floor(phase) - 0.5) * 2;
  return Math.max(0, Math.min(1, 0.5 + (share - off) * sharpness));
}

function turned(random: Random, any: boolean) {
  const angle = any ? random.uniform(0, Math.PI) : random.normal(0, 0.06);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    u: (x: number, y: number) => x * cos + y * sin,
    v: (x: number, y: number) => y * cos - x * sin,
  };
}

const period = (random: Random, size: number) =>
  Math.max(2.2, size * Math.exp(random.uniform(Math.log(0.08), Math.log(0.8))));

/** Parallel waves, as in guilloches; often two sets of them. */
const waves: Pattern = (extent, random) => {
  const waveSet = (): Shade => {
    const { u, v } = turned(random, random.chance(0.4));
    const [apart, long] = [period(random, extent.size), extent.size * random.uniform(0.4, 4)];
    const [high, share] = [extent.size * random.uniform(0.03, 0.6), random.uniform(0.1, 0.5)];
    const [phase, second] = [random.uniform(0, 6.3), random.uniform(0, 0.5)];
    const sharpness = random.uniform(0.8, 4);
    return (x, y) => {
      const a = (2 * Math.PI * u(x, y)) / long + phase;
      const swing = Math.sin(a) + second * Math.sin(2.3 * a);
      return stripe((v(x, y) + high * swing) / apart, share, sharpness);
    };
  };
  const [one, two] = [waveSet(), waveSet()];
  return random.chance(0.5)
    ? fill(extent, one)
    : fill(extent, (x, y) => Math.max(one(x, y), two(x, y)));
};

/** Straight lines in two directions. */
const lattice: Pattern = (extent, random) => {
  const { u, v } = turned(random, random.chance(0.7));
  const [across, down] = [period(random, extent.size), period(random, extent.size)];
  const [share, sharpness] = [random.uniform(0.08, 0.4), random.uniform(1, 4)];
  const skew = random.chance(0.5) ? random.uniform(-1.5, 1.5) : 0;
  return fill(extent, (x, y) =>
    Math.max(
      stripe((u(x, y) + skew * v(x, y)) / across, share, sharpness),
      stripe(v(x, y) / down, share, sharpness),
    ),
  );
};

const hatch: Pattern = (extent, random) => {
  const { u } = turned(random, true);
  const [apart, share] = [period(random, extent.size), random.uniform(0.15, 0.6)];
  const sharpness = random.uniform(0.6, 4);
  return fill(extent, (x, y) => stripe(u(x, y) / apart, share, sharpness));
};

/** Halftone: dots on a turned grid, larger where a smooth picture is darker. */
const dots: Pattern = (extent, random) => {
  const { u, v } = turned(random, true);
  const apart = Math.max(2.2, extent.size * random.uniform(0.08, 0.35));
  const picture = smoothNoise(
    extent.width,
    extent.height,
    extent.size * random.uniform(0.5, 3),
    random,
  );
  const base = random.uniform(0.2, 0.7);
  return fill(extent, (x, y) => {
    const [a, b] = [(2 * Math.PI * u(x, y)) / apart, (2 * Math.PI * v(x, y)) / apart];
    const wave = (Math.cos(a) + Math.cos(b)) / 4 + 0.5;
    const dark = base + 0.4 * picture[y * extent.width + x]!;
    return Math.max(0, Math.min(1, (wave - 1 + dark) * 3 + 0.5));
  });
};

/** Blots and clouds, fine or coarse. */
const clouds: Pattern = (extent, random) => {
  const cell = Math.max(1.5, extent.size * Math.exp(random.uniform(Math.log(0.08), Math.log(2))));
  const noise = smoothNoise(extent.width, extent.height, cell, random);
  const sharpness = random.uniform(0.5, 3);
  return noise.map((value) => Math.max(0, Math.min(1, 0.5 + value * sharpness)));
};

/** Short strokes here and there: fibres, scratches, dust. */
const fibres: Pattern = (extent, random) => {
  const layer = new Float32Array(extent.width * extent.height);
  const count = Math.round((extent.width / extent.size) * random.uniform(2, 20));
  for (let i = 0; i < count; i++) {
    let [x, y] = [random.uniform(0, extent.width), random.uniform(0, extent.height)];
    let angle = random.uniform(0, 6.3);
    const length = extent.size * random.uniform(0.03, 0.7);
    const dark = random.uniform(0.3, 1);
    for (let step = 0; step < length; step += 0.5) {
      angle += random.uniform(-0.15, 0.15);
      [x, y] = [x + 0.5 * Math.cos(angle), y + 0.5 * Math.sin(angle)];
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= extent.width || row >= extent.height) break;
      const at = row * extent.width + column;
      layer[at] = Math.max(layer[at]!, dark);
    }
  }
  return layer;
};

export const TRAINING_PATTERNS: readonly Pattern[] = [
  waves,
  waves,
  lattice,
  hatch,
  dots,
  clouds,
  fibres,
];

/** Rings around a point, petals among them. */
const rosette: Pattern = (extent, random) => {
  const [cx, cy] = [random.uniform(0, extent.width), random.uniform(-0.5, 1.5) * extent.height];
  const [apart, petals] = [period(random, extent.size), 3 + random.index(14)];
  const [high, share] = [random.uniform(0, 1.5), random.uniform(0.1, 0.45)];
  const sharpness = random.uniform(1, 4);
  return fill(extent, (x, y) => {
    const radius = Math.hypot(x - cx, y - cy);
    return stripe(
      radius / apart + high * Math.sin(petals * Math.atan2(y - cy, x - cx)),
      share,
      sharpness,
    );
  });
};

/** Strands that go over and under each other. */
const weave: Pattern = (extent, random) => {
  const { u, v } = turned(random, true);
  const apart = Math.max(3, period(random, extent.size));
  const sharpness = random.uniform(1, 3);
  return fill(extent, (x, y) => {
    const [a, b] = [u(x, y) / apart, v(x, y) / apart];
    const over = (Math.floor(a) + Math.floor(b)) % 2 === 0;
    return over ? stripe(a * 2, 0.35, sharpness) : stripe(b * 2, 0.35, sharpness);
  });
};

/** Honeycombs. */
const comb: Pattern = (extent, random) => {
  const apart = Math.max(4, extent.size * random.uniform(0.2, 0.9));
  const thin = random.uniform(0.06, 0.2);
  const nearest = (x: number, y: number) => {
    const [sx, sy] = [apart, apart * Math.sqrt(3)];
    const off = (ox: number, oy: number) => {
      const [dx, dy] = [
        x - ox - Math.round((x - ox) / sx) * sx,
        y - oy - Math.round((y - oy) / sy) * sy,
      ];
      return Math.hypot(dx, dy);
    };
    return [off(0, 0), off(sx / 2, sy / 2)] as const;
  };
  return fill(extent, (x, y) => {
    const [a, b] = nearest(x, y);
    return Math.max(0, Math.min(1, 1.2 - Math.abs(a - b) / (thin * apart)));
  });
};

/** Veins of marble: stripes that noise bends. */
const marble: Pattern = (extent, random) => {
  const bend = smoothNoise(
    extent.width,
    extent.height,
    extent.size * random.uniform(0.4, 1.5),
    random,
  );
  const { u } = turned(random, true);
  const [apart, strong] = [period(random, extent.size) * 2, random.uniform(0.5, 2)];
  const [share, sharpness] = [random.uniform(0.1, 0.4), random.uniform(0.7, 2.5)];
  return fill(extent, (x, y) =>
    stripe(u(x, y) / apart + strong * bend[y * extent.width + x]!, share, sharpness),
  );
};

/** Rows of bricks. */
const bricks: Pattern = (extent, random) => {
  const [wide, high] = [
    extent.size * random.uniform(0.3, 1.2),
    extent.size * random.uniform(0.15, 0.6),
  ];
  const thin = random.uniform(0.6, 1.6);
  return fill(extent, (x, y) => {
    const row = Math.floor(y / high);
    const across = (x + (row % 2) * 0.5 * wide) % wide;
    return Math.max(0, Math.min(1, thin - Math.min(across, y - row * high)));
  });
};

/** Cracked glaze: lines between the nearest two of many points. */
const cracks: Pattern = (extent, random) => {
  const apart = Math.max(5, extent.size * random.uniform(0.25, 1.2));
  const count = Math.min(400, Math.ceil((extent.width * extent.height) / apart ** 2));
  const points = Array.from(
    { length: count },
    () => [random.uniform(0, extent.width), random.uniform(0, extent.height)] as const,
  );
  const thin = random.uniform(0.8, 2.5);
  return fill(extent, (x, y) => {
    let [near, next] = [Infinity, Infinity];
    for (const [px, py] of points) {
      const off = (x - px) ** 2 + (y - py) ** 2;
      if (off < near) [near, next] = [off, near];
      else if (off < next) next = off;
    }
    return Math.max(0, Math.min(1, 1.2 - (Math.sqrt(next) - Math.sqrt(near)) / thin));
  });
};

export const DEV_PATTERNS: readonly Pattern[] = [rosette, weave, bricks];

export const TEST_PATTERNS: readonly Pattern[] = [comb, marble, cracks];

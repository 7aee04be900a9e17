/** A picture of what the network is shown in training, drawn by the sample source that trains. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'fast-png';
import {
  CLASS_COUNT,
  INPUT_CHANNELS,
  INPUT_LENGTH,
  INPUT_SIZE,
  NOT_A_DIGIT,
} from '../../src/engine/data/model-input.js';
import { NEITHER, SIGNS } from '../network/labels.js';
import { writeAtomically } from '../support/atomic-files.js';
import type { BatchSource } from '../training/trainer/batch-source.js';

/** Samples a class. */
const COLUMNS = 20;
/** Batches that are searched for them. */
const MOST_BATCHES = 40;
/** CSS px an input pixel. */
const ZOOM = 1.5;
/** Left of the pictures, for the labels, CSS px. */
const LABELS_WIDTH = 90;
const CELL = INPUT_SIZE * ZOOM;
const TITLE_HEIGHT = 34;

/** How strongly a direction tints the ink, 0…1. */
const TINT = 0.85;

/** Writes `sample-sheet.svg`: one row a class, its label beside it. */
export function writeSampleSheet(folder: string, source: BatchSource, batchSize: number): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(join(folder, 'sample-sheet.svg'), sampleSheetSvg(source, batchSize));
}

export function sampleSheetSvg(source: BatchSource, batchSize: number): string {
  const samples = collectSamples(source, batchSize);
  const png = Buffer.from(sheetPng(samples)).toString('base64');
  const [width, height] = [COLUMNS * CELL, samples.length * CELL];
  const labels = samples.map((_, label) => {
    const y = TITLE_HEIGHT + (label + 0.5) * CELL + 5;
    const name = nameOf(label);
    return `<text x="${LABELS_WIDTH - 12}" y="${y}" text-anchor="end">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LABELS_WIDTH + width} ${TITLE_HEIGHT + height}" width="${LABELS_WIDTH + width}" height="${TITLE_HEIGHT + height}" font-family="system-ui, sans-serif" font-size="14">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LABELS_WIDTH}" y="22" font-size="12">drawn to the right: red; down: green; left or up: blue; without direction: black</text>
${labels.join('\n')}
<image x="${LABELS_WIDTH}" y="${TITLE_HEIGHT}" width="${width}" height="${height}" style="image-rendering:pixelated" href="data:image/png;base64,${png}"/>
</svg>
`;
}

function nameOf(label: number): string {
  if (label < NOT_A_DIGIT) return String(label);
  return label === NOT_A_DIGIT ? 'no digit' : (SIGNS[label - CLASS_COUNT] ?? 'neither');
}

/** The first samples of each label, `[28, 28, 3]` each; labels of signs only where there are any. */
function collectSamples(source: BatchSource, batchSize: number): Float32Array[][] {
  const samples = Array.from({ length: NEITHER + 1 }, (): Float32Array[] => []);
  const inputs = new Float32Array(batchSize * INPUT_LENGTH);
  const labels = new Uint8Array(batchSize);
  for (let step = 0; step < MOST_BATCHES; step++) {
    source.fill(step, 0, inputs, labels);
    labels.forEach((label, i) => {
      const row = samples[label]!;
      if (row.length < COLUMNS) row.push(inputs.slice(i * INPUT_LENGTH, (i + 1) * INPUT_LENGTH));
    });
    if (samples.every((row) => row.length === COLUMNS)) break;
  }
  const withSigns = samples.slice(CLASS_COUNT, NEITHER).some((row) => row.length > 0);
  return withSigns ? samples : samples.slice(0, CLASS_COUNT);
}

function sheetPng(samples: readonly (readonly Float32Array[])[]): Uint8Array {
  const [width, height] = [COLUMNS * INPUT_SIZE, samples.length * INPUT_SIZE];
  const data = new Uint8Array(3 * width * height).fill(255);
  samples.forEach((row, label) => {
    row.forEach((input, column) => {
      for (let pixel = 0; pixel < INPUT_SIZE * INPUT_SIZE; pixel++) {
        const x = column * INPUT_SIZE + (pixel % INPUT_SIZE);
        const y = label * INPUT_SIZE + Math.floor(pixel / INPUT_SIZE);
        const at = pixel * INPUT_CHANNELS;
        data.set(colourOf(input[at]!, input[at + 1]!, input[at + 2]!), 3 * (y * width + x));
      }
    });
  });
  return encode({ width, height, data, channels: 3, depth: 8 });
}

function colourOf(ink: number, right: number, down: number): [number, number, number] {
  const channel = (part: number) => {
    const kept = 1 - TINT * Math.min(1, Math.max(0, part));
    return Math.round(255 * Math.min(1, Math.max(0, 1 - ink * kept)));
  };
  return [channel(right), channel(down), channel(Math.max(-right, -down))];
}

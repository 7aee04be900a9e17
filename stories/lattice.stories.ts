import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Stroke } from '../src/engine/ink.js';
import type { Segmenter } from '../src/engine/lattice.js';
import { writeNumber } from '../test/fixtures/digits.js';
import { latticeView } from './lattice-view.js';

interface Args {
  number: string;
  /** Space between the digits, as a share of their height; below 0 they overlap. */
  gap: number;
  /** All in one stroke. */
  joined: boolean;
}

/** The first reading loads TensorFlow.js and the weights, ms. */
const READING_LIMIT = 30_000;

/** Pause between two strokes of the replay, ms. */
const BEAT = 250;

const meta: Meta<Args> = {
  title: 'lattice',
  argTypes: { gap: { control: { type: 'range', min: -0.25, max: 0.5, step: 0.05 } } },
  render: () => html`
    <label for="pad">Number</label>
    <digit-pad id="pad" controls></digit-pad>
    <div class="lattice"></div>
  `,
  play: async ({ canvasElement, args: { number, gap, joined } }) => {
    await customElements.whenDefined('digit-pad');
    const pad = canvasElement.querySelector('digit-pad')!;
    const view = canvasElement.querySelector<HTMLElement>('.lattice')!;
    const strokes = writeNumber(number, { x: 40, y: 30, height: 90, gap });
    const ink = joined ? [withoutLifting(strokes)] : strokes;
    for (const count of ink.keys()) {
      const written = ink.slice(0, count + 1);
      pad.strokes = written;
      render(latticeView(written, ink), view);
      await new Promise((resolve) => setTimeout(resolve, BEAT));
    }
    await waitFor(() => expect(pad.value).toBe(number), { timeout: READING_LIMIT });
  },
};

export default meta;

/** Every run of pieces that may be one digit is an arc; the fainter, the less geometry believes it. */
export const WithGaps: StoryObj<Args> = { args: { number: '40573', gap: 0.2, joined: false } };

/** The 4 and the 5 are written in two strokes, and run into their neighbours. */
export const Overlapping: StoryObj<Args> = { args: { number: '54745', gap: -0.08, joined: false } };

/** Two rings in one stroke: pieces end where the stroke may be cut. */
export const OneStroke: StoryObj<Args> = { args: { number: '00', gap: 0.15, joined: true } };

/** A page's own segmenter, in ten lines: what begins in the same column of a form is one digit. */
const columns: Segmenter = {
  segment(writing) {
    if (!('strokes' in writing)) return { pieces: [], segments: [] };
    const groups: number[][] = [];
    writing.strokes.forEach(({ points }, stroke) => {
      if (points.length === 0) return;
      const column = Math.floor(points[0]!.x / 90);
      groups[column] = [...(groups[column] ?? []), stroke];
    });
    return groups.filter(Boolean);
  },
};

export const OwnSegmenter: StoryObj<Args> = {
  args: { number: '407', gap: 0.34, joined: false },
  render: () => html`
    <label for="pad">Number</label>
    <digit-pad id="pad" .segmenter=${columns}></digit-pad>
    <div class="lattice"></div>
  `,
};

function withoutLifting(strokes: readonly Stroke[]): Stroke {
  return { points: strokes.flatMap(({ points }) => points) };
}

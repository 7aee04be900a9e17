import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Stroke } from '../src/engine/data/ink.js';
import type { Segmenter } from '../src/engine/data/options.js';
import { writeNumber } from '../test/fixtures/digits.js';
import { latticeView } from './lattice-view.js';
import { oneStroke, overlapping, parts } from './recorded-strings.js';

interface Args {
  number: string;
  strokes: readonly Stroke[];
}

/** The first reading loads TensorFlow.js and the weights, ms. */
const READING_LIMIT = 30_000;

/** Pause between two strokes of the replay, ms. */
const BEAT = 250;

const meta: Meta<Args> = {
  title: 'lattice',
  argTypes: { strokes: { control: false } },
  render: () => html`
    <label for="pad">Number</label>
    <digit-pad id="pad" controls></digit-pad>
    <div class="lattice"></div>
  `,
  play: async ({ canvasElement, args: { number, strokes } }) => {
    await customElements.whenDefined('digit-pad');
    const pad = canvasElement.querySelector('digit-pad')!;
    const view = canvasElement.querySelector<HTMLElement>('.lattice')!;
    const draw = () => render(latticeView(pad.strokes, strokes, pad.recognition?.digits), view);
    pad.addEventListener('digit-pad-recognize', draw);
    for (const count of strokes.keys()) {
      pad.strokes = strokes.slice(0, count + 1);
      draw();
      await new Promise((resolve) => setTimeout(resolve, BEAT));
    }
    await waitFor(() => expect(pad.value).toBe(number), { timeout: READING_LIMIT });
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Every segment (pieces that may be one digit) is an arc, the fainter, the less likely it is by geometry. */
export const WithGaps: Story = {
  args: { number: '40573', strokes: writeNumber('40573', { x: 40, y: 30, height: 90, gap: 0.2 }) },
};

/** A recorded 456: the bar of the 5, written last, runs into the 6. */
export const DigitsInParts: Story = { args: replayOf(parts) };

/** A recorded 4810: the 4 and the 8 have two strokes each, and overlap. */
export const Overlapping: Story = { args: replayOf(overlapping) };

/** A recorded 100: both zeros in one stroke. Pieces end where the stroke may be cut. */
export const OneStroke: Story = { args: replayOf(oneStroke) };

/** A page's own segmenter, in ten lines: strokes that begin in the same column of a form are one digit. */
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

export const OwnSegmenter: Story = {
  args: { number: '407', strokes: writeNumber('407', { x: 40, y: 30, height: 90, gap: 0.34 }) },
  render: () => html`
    <label for="pad">Number</label>
    <digit-pad id="pad" .segmenter=${columns}></digit-pad>
    <div class="lattice"></div>
  `,
};

function replayOf({ label, strokes }: { label: string; strokes: readonly Stroke[] }): Args {
  return { number: label, strokes };
}

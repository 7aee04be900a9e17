import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render, svg, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DigitPad } from '../src/components/digit-pad.js';
import type { Ink } from '../src/engine/data/ink.js';
import type { Recognition } from '../src/engine/data/recognition.js';
import type { Recognizer } from '../src/engine/index.js';
import { writeNumber } from '../test/fixtures/digits.js';

interface Args {
  number: string;
}

/** Segmenters that need only ink. */
const SEGMENTERS = ['lattice', 'strokes', 'contours', 'whole'] as const;

/** The first reading loads TensorFlow.js and the weights, ms. */
const READING_LIMIT = 30_000;

/** Margin around the ink in a row's picture, CSS px. */
const MARGIN = 10;

const meta: Meta<Args> = {
  title: 'segmenters',
  render: () => html`
    <label for="pad">Write a number</label>
    <digit-pad id="pad" controls></digit-pad>
    <table class="segmenters"></table>
  `,
  play: async ({ canvasElement, args: { number } }) => {
    await customElements.whenDefined('digit-pad');
    const pad = canvasElement.querySelector('digit-pad')!;
    const table = canvasElement.querySelector<HTMLElement>('.segmenters')!;
    const recognizer = await engine();
    pad.addEventListener('digit-pad-recognize', () => void compare(recognizer, pad, table));
    pad.strokes = writeNumber(number, { x: 40, y: 30, height: 90 });
    await waitFor(
      () => expect(table.querySelector('[data-for=strokes]')?.textContent).toBe(number),
      {
        timeout: READING_LIMIT,
      },
    );
  },
};

export default meta;

type Story = StoryObj<Args>;

/** The same ink, read with every segmenter; each box is one digit. */
export const Comparison: Story = { args: { number: '4078' } };

/** From the built files, like the element itself. */
async function engine(): Promise<Recognizer> {
  const address = new URL('digit-pad/engine.js', document.baseURI).href;
  const { createRecognizer } = (await import(/* @vite-ignore */ address)) as {
    createRecognizer: typeof import('../src/engine/index.js').createRecognizer;
  };
  return createRecognizer();
}

async function compare(recognizer: Recognizer, pad: DigitPad, table: HTMLElement): Promise<void> {
  const ink: Ink = { strokes: pad.strokes };
  const rows = await Promise.all(
    SEGMENTERS.map(async (segmenter) =>
      row(segmenter, await recognizer.recognize(ink, { segmenter }), pad),
    ),
  );
  render(
    html`
      <caption>Results of each segmenter</caption>
      <thead>
        <tr><th scope="col">segmenter</th><th scope="col">reading</th><th scope="col">chance</th><th scope="col">boxes</th></tr>
      </thead>
      <tbody>${rows}</tbody>
    `,
    table,
  );
}

function row(segmenter: string, { value, confidence, digits }: Recognition, pad: DigitPad) {
  return html`
    <tr>
      <th scope="row">${segmenter}</th>
      <td data-for=${segmenter}>${value}</td>
      <td>${Math.round(100 * confidence)} %</td>
      <td>${picture(pad, digits)}</td>
    </tr>
  `;
}

function picture(pad: DigitPad, digits: Recognition['digits']): TemplateResult {
  const points = pad.strokes.flatMap((stroke) => stroke.points);
  const right = Math.max(0, ...points.map(({ x }) => x)) + MARGIN;
  const bottom = Math.max(0, ...points.map(({ y }) => y)) + MARGIN;
  const line = (stroke: DigitPad['strokes'][number]) =>
    stroke.points.map(({ x, y }) => `${x},${y}`).join(' ');
  const text = digits.map(({ value }) => value).join(', ');
  return html`
    <svg viewBox="0 0 ${right} ${bottom}" height="60" role="img" aria-label="Boxes: ${text || 'none'}">
      ${pad.strokes.map(
        (stroke) =>
          svg`<polyline points=${line(stroke)} fill="none" stroke="CanvasText" stroke-width="4" />`,
      )}
      ${digits.map(
        ({ box: { x, y, width, height } }) =>
          svg`<rect x=${x} y=${y} width=${width} height=${height} fill="none" stroke="LinkText" stroke-width="2" />`,
      )}
    </svg>
  `;
}

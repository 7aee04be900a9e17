/** A number in the report: its line in the picture beside what was read. */
import type { BrokenCondition } from '../../engine/index.js';
import type { NumberReading } from '../output.js';
import type { Crop } from './crop-line.js';
import { escapeHtml } from './escape-html.js';

const CONFLICTS: Readonly<Record<BrokenCondition, string>> = {
  format: 'not in the requested format',
  length: 'not the requested number of digits',
  check: 'the check digit is wrong',
  range: 'outside the requested range',
  accept: 'not one of the requested values',
  pattern: 'does not match the requested pattern',
};

export function card(file: string, line: number, reading: NumberReading, crop: Crop): string {
  const { value, text, confidence, alternatives, conflict } = reading;
  const name = escapeHtml(file);
  const others = alternatives
    .slice(1)
    .map(
      (other) => `<b>${escapeHtml(other.value) || 'no number'}</b> (${percent(other.confidence)})`,
    );
  return `<li>
<img src="${crop.url}" width="${crop.width}" height="${crop.height}" alt="Line ${line} of ${name}">
<div>
<p class="value">${escapeHtml(text)}</p>
${text === value ? '' : `<p>value: <code>${escapeHtml(value)}</code></p>\n`}<p>confidence: ${percent(confidence)}</p>
${conflict ? `<p class="conflict">${CONFLICTS[conflict]}</p>\n` : ''}${others.length > 0 ? `<p>or ${others.join(', ')}</p>\n` : ''}<p class="file"><bdi>${name}</bdi>, line ${line}</p>
</div>
</li>
`;
}

/** Rounded down: only what is certain is 100 %. */
function percent(chance: number): string {
  return `${chance >= 0.01 ? Math.floor(100 * chance) : '&lt;1'}&nbsp;%`;
}

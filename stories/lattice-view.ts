/**
 * Draws ink with its lattice: pieces as boxes, segments as arcs below, darker the likelier they are by
 * geometry alone, and below them the digits that were read.
 */
import { html, svg, type TemplateResult } from 'lit';
import { unionBox } from '../src/engine/data/box.js';
import { boundingBox, type Stroke } from '../src/engine/data/ink.js';
import type { Lattice, Segment } from '../src/engine/data/lattice.js';
import type { RecognizedDigit } from '../src/engine/data/recognition.js';
import { latticeSegmenter } from '../src/engine/segment/ink/lattice.js';

const MARGIN = 24;
/** Space below the ink for the arcs, and for the digits below these, px. */
const ARCS = 70;
const DIGITS = 30;

/** @param paper the complete ink, so that the drawing does not move while strokes are added. */
export function latticeView(
  strokes: readonly Stroke[],
  paper: readonly Stroke[],
  digits: readonly RecognizedDigit[] = [],
): TemplateResult {
  const frame = boundingBox(paper) ?? { x: 0, y: 0, width: 100, height: 100 };
  const lattice = latticeSegmenter.segment({ strokes }, {}) as Lattice;
  const bottom = frame.y + frame.height + 8;
  const viewBox = [
    frame.x - MARGIN,
    frame.y - MARGIN,
    frame.width + 2 * MARGIN,
    frame.height + 2 * MARGIN + ARCS + DIGITS,
  ].join(' ');
  const read = digits.map(({ value }) => value).join(' ');
  return html`
    <svg viewBox=${viewBox} width=${frame.width + 2 * MARGIN} role="img"
      aria-label=${`Ink and lattice, read as ${read || 'nothing yet'}`}>
      ${strokes.map(
        ({ points }) => svg`<polyline points=${points.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none" stroke="CanvasText" stroke-width="4" stroke-linecap="round" />`,
      )}
      ${lattice.pieces.map(
        ({ box }) => svg`<rect x=${box.x} y=${box.y} width=${box.width} height=${box.height}
          fill="none" stroke="Highlight" stroke-dasharray="4 3" />`,
      )}
      ${lattice.segments.map((segment) => arc(segment, lattice, bottom))}
      ${digits.map(
        ({ value, box }) => svg`<text x=${box.x + box.width / 2} y=${bottom + ARCS + DIGITS}
          text-anchor="middle" font-size="28" fill="CanvasText">${value}</text>`,
      )}
    </svg>
  `;
}

function arc(segment: Segment, { pieces }: Lattice, bottom: number) {
  const { first, last, score = 0 } = segment;
  const { x, width } = unionBox(pieces.slice(first, last + 1).map(({ box }) => box));
  const depth = bottom + 14 + 16 * (last - first);
  const likely = 1 / (1 + Math.exp(-score));
  return svg`<path d=${`M ${x} ${bottom} Q ${x + width / 2} ${depth + 14} ${x + width} ${bottom}`}
    fill="none" stroke="CanvasText" stroke-width="2" opacity=${0.15 + 0.85 * likely}>
    <title>${`pieces ${first} to ${last}: log-odds ${score.toFixed(1)}`}</title>
  </path>`;
}

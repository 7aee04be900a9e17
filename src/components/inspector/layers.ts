/** What each layer of the network makes of a shape, as small pictures. */
import { html, type TemplateResult } from 'lit';
import type { ExplainedShape } from '../../engine/data/explanation.js';
import { gridPicture } from './pixels.js';

export function renderLayers({ layers }: ExplainedShape): TemplateResult[] {
  return layers.map(({ maps, width, height }, i) => {
    const most = maps.reduce((high, map) => map.reduce((a, b) => Math.max(a, b), high), 0);
    return html`<div
      class="layer"
      role="img"
      aria-label="Layer ${i + 1}: ${maps.length} maps of ${width} by ${height}"
    >
      ${maps.map((map) => gridPicture(map, width, height, { most }))}
    </div>`;
  });
}

/** The examples of a hand that are most like a shape. */
import { html, type TemplateResult } from 'lit';
import type { ExplainedShape } from '../../engine/data/explanation.js';
import { gridPicture } from './pixels.js';

/** Features beside one another in a picture of them. */
const COLUMNS = 16;

export function renderNearest({ features, nearest = [] }: ExplainedShape): TemplateResult {
  return html`<section class="nearest">
    <h3 id="nearest">What the hand knows</h3>
    ${
      nearest.length === 0
        ? html`<p>Nothing has been learned yet.</p>`
        : html`<table aria-labelledby="nearest">
            <tr>
              <th scope="col">Example of</th>
              <th scope="col">Likeness</th>
              <th scope="col">Features</th>
            </tr>
            ${features && html`<tr><th scope="row">this shape</th><td></td><td>${picture(features)}</td></tr>`}
            ${nearest.map(
              ({ value, similarity, features: own }) => html`<tr>
                <th scope="row">${value || 'not a digit'}</th>
                <td class="number">${(100 * similarity).toFixed(0)} %</td>
                <td>${picture(own)}</td>
              </tr>`,
            )}
          </table>`
    }
  </section>`;
}

/** One square a feature, so that likeness can be seen. */
function picture(features: Float32Array): HTMLCanvasElement {
  const height = Math.ceil(features.length / COLUMNS);
  const squares = new Float32Array(COLUMNS * height);
  squares.set(features);
  return gridPicture(squares, COLUMNS, height, { most: Math.max(...features) });
}

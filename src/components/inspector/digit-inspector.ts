import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  svg,
  type TemplateResult,
} from 'lit';
import type { ExplainedShape, Explanation } from '../../engine/data/explanation.js';
import type { Box, Stroke } from '../../engine/data/ink.js';
import type { DigitPad } from '../digit-pad.js';
import { styles } from './inspector.styles.js';
import { measure } from './measures.js';
import { gridPicture } from './pixels.js';

/** Names of the eleven classes. */
const CLASSES = [...Array.from({ length: 10 }, (_, digit) => String(digit)), 'not a digit'];

/** The content that is shown: ink or picture, with the explanation of its reading. */
interface View {
  strokes: readonly Stroke[];
  picture: HTMLCanvasElement | null;
  explanation: Explanation;
}

/**
 * Explains the readings of a pad, while the user writes.
 *
 * ```html
 * <digit-pad id="amount"></digit-pad>
 * <digit-inspector for="amount"></digit-inspector>
 * ```
 *
 * @summary Explains the readings of a `<digit-pad>`: boxes, probabilities, feature maps and rejected readings.
 * @tag digit-inspector
 * @attr {string} for - Id of the pad, in the same document or shadow root.
 */
export class DigitInspector extends LitElement {
  static override readonly styles = styles;
  static override readonly properties: PropertyDeclarations = {
    for: { reflect: true },
    view: { state: true },
    chosen: { state: true },
  };

  /** Id of the pad. */
  for = '';

  private view: View | undefined;
  private chosen = 0;
  #pad: DigitPad | undefined;
  #listening = new AbortController();
  #latestRequest: object | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening.abort();
    this.#pad = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('for')) this.#follow();
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (!view || view.explanation.shapes.length === 0) {
      return html`<p>Nothing has been read yet.</p>`;
    }
    const { shapes, lost } = view.explanation;
    const shape = shapes[Math.min(this.chosen, shapes.length - 1)]!;
    return html`
      ${this.#overview(view)}
      <div class="shapes" role="group" aria-label="Shapes">
        ${shapes.map((each, i) => this.#button(each, i, each === shape))}
      </div>
      <div class="detail" aria-live="off">
        <section class="input">
          <h3>What the network sees</h3>
          ${gridPicture(shape.input.data, shape.input.width, shape.input.height, {
            label: `The shape as ${shape.input.width} by ${shape.input.height} pixels`,
          })}
          ${renderMeasures(shape)}
        </section>
        <section>
          <h3 id="chances">Chances</h3>
          ${renderChances(shape)}
        </section>
        <section>
          <h3>What each layer makes of it</h3>
          ${renderLayers(shape)}
        </section>
        <section>
          <h3 id="lost">Readings that lost</h3>
          ${lost.length > 0 ? renderLost(lost) : html`<p>There was no other way to cut it.</p>`}
        </section>
      </div>
    `;
  }

  #follow(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const root = this.getRootNode() as Document | ShadowRoot;
    const pad = this.for
      ? (root.querySelector(`#${CSS.escape(this.for)}`) as DigitPad | null)
      : null;
    this.#pad = pad ?? undefined;
    if (!pad) return;
    pad.addEventListener('digit-pad-recognize', () => void this.#explain(), { signal });
    // The user has cleared the pad, or has typed.
    pad.addEventListener('input', () => void this.#explain(), { signal });
    if (pad.recognition) void this.#explain();
  }

  /** Requests and shows an explanation; an answer to an older request is ignored. */
  async #explain(): Promise<void> {
    const pad = this.#pad!;
    const request = {};
    this.#latestRequest = request;
    const { strokes } = pad;
    const recognition = await pad.explain().catch(() => null);
    if (this.#latestRequest !== request) return;
    const explanation = recognition?.explanation;
    this.view = explanation && { strokes, picture: pad.picture, explanation };
  }

  #overview({ strokes, picture, explanation }: View): TemplateResult {
    const boxes = explanation.shapes.map(({ box }) => box);
    const frame = picture
      ? { x: 0, y: 0, width: picture.width, height: picture.height }
      : around(boxes);
    const rects = explanation.shapes.map(
      ({ box, value }) =>
        svg`<rect class=${value === '' ? 'refused' : ''} x=${box.x} y=${box.y} width=${box.width} height=${box.height} />`,
    );
    const lines = strokes.map(
      ({ points }) => svg`<path d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}" />`,
    );
    // A canvas, since a content security policy may forbid data URLs.
    const image = picture
      ? svg`<foreignObject width=${frame.width} height=${frame.height}>${copyOf(picture)}</foreignObject>`
      : nothing;
    const read = explanation.shapes.map(({ value }) => value || 'refused').join(', ');
    return html`<div class="overview">
      <svg
        viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}"
        stroke-width=${frame.height / 40}
        role="img"
        aria-label="The writing, with a box around each shape: ${read}"
      >
        ${image}${lines}${rects}
      </svg>
    </div>`;
  }

  #button({ value, probabilities }: ExplainedShape, index: number, pressed: boolean) {
    const chance = probabilities[value === '' ? 10 : Number(value)] ?? 0;
    return html`<button
      type="button"
      aria-pressed=${pressed}
      @click=${() => {
        this.chosen = index;
      }}
    >
      ${value || '–'}<small>${percent(chance)}</small>
    </button>`;
  }
}

function renderMeasures({ input, box }: ExplainedShape): TemplateResult {
  const { slant, height, lineWidth } = measure(input, box);
  return html`<table>
    <tr><th scope="row">Slant</th><td class="number">${slant.toFixed(0)}°</td></tr>
    <tr><th scope="row">Height</th><td class="number">${height.toFixed(0)} px</td></tr>
    <tr><th scope="row">Line width</th><td class="number">${lineWidth.toFixed(1)} px</td></tr>
  </table>`;
}

/** A table with bars, so that screen readers can read the numbers. */
function renderChances({ probabilities }: ExplainedShape): TemplateResult {
  return html`<table aria-labelledby="chances">
    ${probabilities.map(
      (chance, i) => html`<tr>
        <th scope="row">${CLASSES[i]}</th>
        <td class="bar"><meter aria-hidden="true" value=${chance}></meter></td>
        <td class="number">${percent(chance)}</td>
      </tr>`,
    )}
  </table>`;
}

function renderLayers({ layers }: ExplainedShape): TemplateResult[] {
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

function renderLost(lost: Explanation['lost']): TemplateResult {
  return html`<table aria-labelledby="lost">
    <tr><th scope="col">Reading</th><th scope="col">Shapes</th><th scope="col">Chance</th></tr>
    ${lost.map(
      ({ value, confidence, boxes }) => html`<tr>
        <td>${value || '(nothing)'}</td>
        <td>${boxes.length}</td>
        <td class="number">${percent(confidence)}</td>
      </tr>`,
    )}
  </table>`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0.0995 ? 0 : 1)} %`;
}

function copyOf(picture: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [picture.width, picture.height];
  copy.getContext('2d')!.drawImage(picture, 0, 0);
  return copy;
}

/** The bounding box of `boxes`, enlarged by the width of the pen. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const room = 0.08 * Math.max(bottom - y, 1);
  return { x: x - room, y: y - room, width: right - x + 2 * room, height: bottom - y + 2 * room };
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-inspector': DigitInspector;
  }
}

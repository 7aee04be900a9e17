import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    color: light-dark(#1c2333, #e8ebf4);
    font: 400 0.875rem / 1.4 system-ui, sans-serif;
  }
  :host([hidden]) {
    display: none;
  }
  .overview {
    position: relative;
    direction: ltr;
  }
  .overview canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .overview svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 22rem;
  }
  .overview path {
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .overview rect {
    fill: none;
    stroke: light-dark(#3a5ccc, #9bb4ff);
    vector-effect: non-scaling-stroke;
  }
  .overview rect.refused {
    stroke-dasharray: 4 4;
  }
  .shapes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin-block: 0.5rem;
    direction: ltr;
  }
  .shapes button {
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    border: 1px solid currentcolor;
    border-radius: 0.5rem;
    background: none;
    color: inherit;
    font: 600 1.125rem / 1.1 system-ui, sans-serif;
    cursor: pointer;
  }
  .shapes button[aria-pressed='true'] {
    background: light-dark(#3a5ccc, #9bb4ff);
    color: light-dark(#fff, #10131c);
  }
  .shapes small {
    display: block;
    font: 400 0.6875rem / 1.2 system-ui, sans-serif;
  }
  .detail {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 1rem;
    direction: ltr;
  }
  h3 {
    margin: 0 0 0.375rem;
    font: 600 0.875rem / 1.4 system-ui, sans-serif;
  }
  .input canvas {
    inline-size: min(100%, 12rem);
    border: 1px solid light-dark(#c9cfde, #454d63);
    image-rendering: pixelated;
  }
  .layer {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-block-end: 0.5rem;
  }
  .layer canvas {
    inline-size: 1.75rem;
    image-rendering: pixelated;
    background: light-dark(#eef1f8, #232a3b);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 600;
    text-align: start;
    white-space: nowrap;
  }
  th,
  td {
    padding: 0.0625rem 0.5rem 0.0625rem 0;
  }
  .bar {
    inline-size: 100%;
  }
  meter {
    inline-size: 100%;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    :host,
    .shapes button {
      color: CanvasText;
    }
    .shapes button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  button:focus-visible {
    outline: 2px solid light-dark(#3a5ccc, #9bb4ff);
    outline-offset: 2px;
  }
  .nearest canvas {
    display: block;
    inline-size: 8rem;
    image-rendering: pixelated;
  }
`;

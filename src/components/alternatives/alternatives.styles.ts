/** The styles of the list of other readings. */

/** Id, class and shadow part of the list. */
export const ID = 'alternatives';

/** Distance of the list from the slot and from the edges of the window, in CSS px. */
export const GAP = 6;

/** The class is written out: the minifier of the build removes a space after an interpolation. */
export const styles = `
  .alternatives {
    position: fixed;
    inset: auto;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    box-sizing: border-box;
    max-inline-size: calc(100vw - ${2 * GAP}px);
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: 0.75rem;
    padding: 0.375rem;
    background: var(--_surface);
    box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
    color: var(--_text);
    direction: ltr;
    font: 600 max(1.25rem, 20px) / 1.2 var(--_digit-font);
    letter-spacing: normal;
    text-indent: 0;
    white-space: normal;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }
  .alternatives.in-row {
    flex-wrap: nowrap;
    overflow-x: auto;
  }
  .alternatives > [role='group'] {
    display: flex;
    flex: 1 0 auto;
    gap: 0.25rem;
  }
  .alternatives [role='option'] {
    display: grid;
    flex: none;
    place-content: center;
    box-sizing: border-box;
    min-inline-size: max(2.875rem, 46px / var(--_zoom, 1));
    min-block-size: max(3rem, 48px / var(--_zoom, 1));
    border: 2px solid transparent;
    border-radius: 0.5rem;
    padding: 0.125rem 0.375rem;
    text-align: center;
  }
  .alternatives small {
    font: 400 max(0.6875rem, 11px) / 1.2 var(--digit-pad-font, system-ui, sans-serif);
  }
  .alternatives .command {
    flex: 1 0 auto;
    padding-inline: 0.75rem;
    font: 400 max(0.9375rem, 15px) / 1.2 var(--digit-pad-font, system-ui, sans-serif);
  }
  .alternatives [role='option']:hover {
    background: var(--_slot-color);
  }
  .alternatives [aria-selected='true'] {
    background: var(--_accent);
    color: var(--_surface);
  }
  .slot[data-open] {
    border-color: var(--_accent);
  }
  [aria-expanded='true']::selection {
    background: none;
  }
  @media (forced-colors: active) {
    .alternatives {
      background: Canvas;
      color: CanvasText;
    }
    .alternatives [aria-selected='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

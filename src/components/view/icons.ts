/** The icons of the buttons, in the text colour of the button. */
import { html } from 'lit';

/** Icon of undo; mirrored, it is the icon of redo. */
export const stepIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 6 4.5 10.5 9 15M5 10.5h8.75a5 5 0 0 1 0 10H11"/></svg>`;

export const clearIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6.5 6.5 11 11m0-11-11 11"/></svg>`;

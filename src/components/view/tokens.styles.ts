/**
 * The custom properties with their defaults; those that only writing needs are in
 * writing/writing.styles.ts. The `color-scheme` of the page selects one of two colours.
 */

export const tokens = `
  :host {
    --_surface: var(--digit-pad-surface, light-dark(#fff, #1d1f25));
    --_text: var(--digit-pad-text, light-dark(#1b1d24, #eef0f6));
    --_muted: var(--digit-pad-muted, light-dark(#63646b, #a3a5ae));
    --_border: var(--digit-pad-border, light-dark(#e3e2de, #343741));
    --_border-strong: var(--digit-pad-border-strong, light-dark(#8b8b90, #747a8a));
    --_accent: var(--digit-pad-accent, light-dark(#3557e0, #8fa4ff));
    --_invalid: var(--digit-pad-invalid, light-dark(#c62b2b, #ff8a80));
    --_line: var(--digit-pad-line, color-mix(in srgb, var(--_accent) 40%, var(--_surface)));
    --_slot-color: var(--digit-pad-slot, color-mix(in srgb, var(--_accent) 10%, var(--_surface)));
    --_radius: var(--digit-pad-radius, 1rem);
    --_slot-radius: var(--digit-pad-slot-radius, 0.5rem);
    --_digit-font: var(
      --digit-pad-digit-font,
      ui-monospace,
      Menlo,
      Consolas,
      'DejaVu Sans Mono',
      monospace
    );
  }
`;

/** The styles of the scanner. Nothing in it moves but the camera's picture. */

/**
 * The frame has the shape of a line of writing, and fits into pads of any size. Around it the picture is
 * darker: white on it is legible whatever the camera shows, and with forced colours, too.
 */
export const scannerStyles = `
  .scanner {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    background: var(--_surface);
  }
  .sight {
    position: relative;
    flex: 1;
    display: grid;
    place-items: center;
    min-block-size: 0;
    overflow: clip;
    background: #000;
    container-type: size;
    forced-color-adjust: none;
  }
  .sight video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .aim {
    position: relative;
    box-sizing: border-box;
    inline-size: min(88cqi, 4 * 84cqb);
    aspect-ratio: 4;
    border: 2px solid #fff;
    border-radius: 0.5rem;
    box-shadow: 0 0 0 100vmax rgb(0 0 0 / 50%);
  }
  .tools {
    flex: none;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding-inline: 0.75rem 0.375rem;
  }
  .tools p {
    flex: 1;
    margin: 0;
    line-height: 1.25;
  }
  .tools [hidden] {
    display: none;
  }
  .tools [aria-pressed='true'] {
    background: var(--_slot-color);
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .tools p {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`;

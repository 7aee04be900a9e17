/**
 * The progress bar on the lower edge of the writing surface, while ink waits for the engine to load. The status
 * line says that the pad is getting ready; the bar is not announced again.
 */
import type { PadParts } from '../../parts.js';

/** Loading that takes less time needs no bar, which would only flash. */
const DELAY_MS = 1000;

/** Without figures, a part of the bar moves; with reduced motion, all of it is shown in a light tint. */
const styles = `
  .progress {
    position: absolute;
    inset: auto 0 0;
    block-size: 4px;
    overflow: hidden;
    background: var(--_slot-color);
    pointer-events: none;
  }
  .progress::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: var(--_loaded, 30%);
    background: var(--_accent);
    transition: inline-size 0.2s;
    content: '';
  }
  .progress:not([aria-valuenow])::before {
    animation: to-and-fro 1.2s infinite alternate ease-in-out;
  }
  @keyframes to-and-fro {
    to {
      inset-inline-start: 70%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress::before {
      transition: none;
    }
    .progress:not([aria-valuenow])::before {
      inline-size: 100%;
      opacity: 0.4;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .progress {
      border-block-start: 1px solid CanvasText;
    }
    .progress::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

export class LoadProgress {
  readonly #bar = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param surface the element that shows the bar. */
  constructor(
    private readonly parts: PadParts,
    private readonly surface: Element,
  ) {
    this.#bar.className = 'progress';
    this.#bar.part.add('progress');
    this.#bar.setAttribute('role', 'progressbar');
    parts.addStyles(styles);
    parts.pad.addEventListener('digit-pad-load-progress', ({ loaded, total }) => {
      this.#setShare(total > 0 ? Math.min(1, loaded / total) : undefined);
    });
  }

  /** Called when the store has changed. */
  update(): void {
    const { phase } = this.parts.field.state;
    if (phase.name !== 'loading') this.#setShare(undefined);
    if (phase.name === 'loading' && this.parts.field.unread) {
      this.#timer ??= setTimeout(() => this.#show(), DELAY_MS);
    } else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#bar.remove();
    }
  }

  #show(): void {
    this.#bar.setAttribute('aria-label', this.parts.words.term('gettingReady'));
    this.surface.append(this.#bar);
  }

  /** @param share how much is loaded, 0…1; `undefined` if that is unknown. */
  #setShare(share: number | undefined): void {
    if (share === undefined) {
      this.#bar.removeAttribute('aria-valuenow');
      this.#bar.style.removeProperty('--_loaded');
    } else {
      // Without other limits, the value of a progress bar is in percent.
      this.#bar.setAttribute('aria-valuenow', String(Math.floor(share * 100)));
      this.#bar.style.setProperty('--_loaded', `${share * 100}%`);
    }
  }
}

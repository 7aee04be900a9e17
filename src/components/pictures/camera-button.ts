/** The button that opens the scanner, whose code is loaded with the first click. */
import type { Recognition } from '../../engine/data/recognition.js';
import { asDigitPadError, DigitPadError } from '../../engine/support/error.js';
import type { PadParts } from '../parts.js';
import type { Scanner, ScannerHost } from '../scanner/scanner.js';
import type { PictureWords } from './picture-words.js';

export interface CameraButtonHost {
  words(): PictureWords;
  /** The number in the picture of a line; `undefined` if there is none, or several. */
  read(image: HTMLCanvasElement): Promise<Recognition | undefined>;
  take(image: HTMLCanvasElement, reading: Recognition): void;
  /** Shows a text over the surface. */
  note(text: string): void;
}

/** In a page without TLS, a click tells why there is no camera. Simulated browsers have no `mediaDevices`. */
const canScan = (): boolean =>
  globalThis.isSecureContext === false || Boolean(navigator.mediaDevices?.getUserMedia);

export class CameraButton {
  readonly element = document.createElement('button');
  #scanner: Scanner | undefined;
  #loading = false;

  constructor(
    private readonly parts: PadParts,
    private readonly host: CameraButtonHost,
  ) {
    this.element.type = 'button';
    this.element.part.add('button', 'camera-button');
    this.element.innerHTML =
      '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8.5v-3h4m8 0h4v3m0 7v3h-4m-8 0H4v-3M7.5 12h9"/></svg>';
    this.element.addEventListener('click', () => void this.#scan());
  }

  /** Called after every rendering of the pad. A pad that may no longer be changed is not scanned any further. */
  show(): void {
    const { element } = this;
    const { scan } = this.host.words();
    element.hidden = !this.#offered;
    element.disabled = !this.parts.writable;
    element.setAttribute('aria-label', scan);
    element.title = scan;
    if (!this.#offered || !this.parts.writable) this.#scanner?.close();
  }

  async #scan(): Promise<void> {
    if (this.#scanner || this.#loading) return;
    this.#loading = true;
    this.host.note('');
    try {
      const { Scanner } = await import('../scanner/scanner.js');
      if (!this.parts.pad.isConnected || !this.parts.writable || !this.#offered) return;
      this.#scanner = new Scanner(this.#scannerHost());
      this.#scanner.start();
    } catch (cause) {
      this.#failed(asDigitPadError(cause, 'load-failed'));
    } finally {
      this.#loading = false;
    }
  }

  #scannerHost(): ScannerHost {
    const { parts, host } = this;
    return {
      pad: parts.pad,
      language: parts.words.language,
      addStyles: (text) => parts.addStyles(text),
      read: (image) => host.read(image),
      take: (image, reading) => {
        // The pad may have been disabled since its last rendering.
        if (parts.writable) host.take(image, reading);
      },
      cameraFailed: (message, text, cause) =>
        this.#failed(new DigitPadError('camera-failed', message, { cause }), text),
      readingFailed: (cause) => this.#failed(asDigitPadError(cause, 'image-unreadable')),
      closed: (hadFocus) => {
        this.#scanner = undefined;
        if (hadFocus) this.element.focus();
      },
    };
  }

  #failed(error: DigitPadError, text = error.message): void {
    this.host.note(text);
    this.parts.events.reportError(error);
  }

  get #offered(): boolean {
    const { pad } = this.parts;
    return pad.images && pad.camera && canScan();
  }
}

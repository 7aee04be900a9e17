/**
 * Reads a number with the camera: reads frames until several of them agree. A lazily loaded chunk.
 *
 * A scanner is used once. `start()` opens it; it calls `close()` itself when it has a number, after a failure, or when
 * it is removed from the page.
 */
import type { Recognition } from '../../engine/data/recognition.js';
import { isCutOff } from './aim.js';
import { Camera, problemOf } from './camera.js';
import { FrameVote } from './frame-vote.js';
import { scannerStyles } from './scanner.styles.js';
import { ScannerView } from './scanner-view.js';
import { ENGLISH, scannerWords } from './scanner-words.js';

/** What a scanner needs of its pad. */
export interface ScannerHost {
  readonly pad: HTMLElement;
  /** The language tag of the pad. */
  readonly language: string;
  addStyles(text: string): void;
  /** The number in the picture of a line; `undefined` if there is none, or several. Rejects if nothing can be read. */
  read(image: HTMLCanvasElement): Promise<Recognition | undefined>;
  /** Takes over the number, which is certain or was chosen by the user. */
  take(image: HTMLCanvasElement, reading: Recognition): void;
  /**
   * @param message in English, for the error.
   * @param text the same in the language of the pad.
   */
  cameraFailed(message: string, text: string, cause: unknown): void;
  readingFailed(cause: unknown): void;
  /** @param hadFocus whether the focus was in the scanner. */
  closed(hadFocus: boolean): void;
}

/** Minimum time between the starts of two readings, ms: it saves energy, and frames in quick succession are alike. */
const PACE_MS = 300;

/** Minimum time between the end of a reading and the start of the next one, ms: the page stays responsive. */
const REST_MS = 100;

/** A frame, and its reading. */
interface Shot {
  readonly image: HTMLCanvasElement;
  readonly reading: Recognition;
}

export class Scanner {
  readonly #closing = new AbortController();
  readonly #vote = new FrameVote();
  readonly #camera = new Camera(() => this.#cameraFailed(undefined));
  readonly #view: ScannerView;
  /** The frame that was read with the likeliest value so far, with the highest confidence. */
  #shot: Shot | undefined;
  #torchOn = false;
  #switching = false;

  constructor(private readonly host: ScannerHost) {
    this.#view = new ScannerView(scannerWords(host.language), {
      cancel: () => this.close(),
      take: () => this.#take(),
      toggleTorch: () => void this.#toggleTorch(),
      nextCamera: () => void this.#nextCamera(),
    });
  }

  /** Shows the scanner, and asks for the camera. */
  start(): void {
    const { host } = this;
    host.addStyles(scannerStyles);
    host.pad.shadowRoot!.querySelector('.surface')!.append(this.#view.element);
    this.#view.focus();
    this.#listen();
    void this.#open().then(() => this.#scan());
  }

  /** Stops the camera and removes the scanner. */
  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#camera.stop();
    const { element, video } = this.#view;
    const { activeElement } = element.getRootNode() as ShadowRoot;
    const hadFocus = element.contains(activeElement ?? null);
    video.srcObject = null;
    element.remove();
    this.host.closed(hadFocus);
  }

  #listen(): void {
    const { pad } = this.host;
    const { signal } = this.#closing;
    const { video } = this.#view;
    const page = pad.ownerDocument;
    page.addEventListener(
      'visibilitychange',
      () => {
        if (page.hidden) this.close();
      },
      { signal },
    );
    pad.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // It closes the scanner, not a dialog around it.
        event.preventDefault();
        event.stopPropagation();
        this.close();
      },
      { signal, capture: true },
    );
    // The user has entered a number in another way.
    pad.addEventListener('input', () => this.close(), { signal });
    // The browser pauses a video that is removed from its document, but not one that is moved.
    video.addEventListener('pause', () => this.#closeIfRemoved(), { signal });
  }

  /** @param deviceId of a camera; without it, the browser chooses. */
  async #open(deviceId?: string): Promise<void> {
    const { video } = this.#view;
    try {
      const stream = await this.#camera.open(deviceId);
      if (!stream || this.#closeIfRemoved()) return;
      video.srcObject = stream;
      await video.play();
      this.#view.showValue('');
      this.#torchOn = false;
      this.#view.showTorch(false);
      this.#view.showTools(this.#camera.hasTorch, (await this.#camera.next()) !== undefined);
    } catch (cause) {
      this.#cameraFailed(cause);
    }
  }

  async #scan(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted && !this.#closeIfRemoved()) {
      const start = performance.now();
      await this.#readFrame();
      const pause = Math.max(REST_MS, PACE_MS - (performance.now() - start));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async #readFrame(): Promise<void> {
    const { signal } = this.#closing;
    const image = this.#view.crop();
    if (!image) return;
    try {
      const reading = await this.#read(image);
      const isWhole = reading && !isCutOff(reading.digits, image);
      if (!signal.aborted) this.#addFrame(image, isWhole ? reading : undefined);
    } catch (cause) {
      if (signal.aborted) return;
      this.close();
      this.host.readingFailed(cause);
    }
  }

  async #read(image: HTMLCanvasElement): Promise<Recognition | undefined> {
    try {
      return await this.host.read(image);
    } catch (cause) {
      // The picture has too many shapes, such as a patterned surface; the next frame may show a number.
      if (cause instanceof RangeError) return undefined;
      throw cause;
    }
  }

  #addFrame(image: HTMLCanvasElement, reading: Recognition | undefined): void {
    const verdict = this.#vote.add(reading?.alternatives ?? []);
    if (reading && reading.value === verdict.value) {
      const { reading: kept } = this.#shot ?? {};
      const better = kept?.value !== reading.value || kept.confidence <= reading.confidence;
      if (better) this.#shot = { image, reading };
    } else if (this.#shot?.reading.value !== verdict.value) {
      this.#shot = undefined;
    }
    this.#view.showValue(this.#shot ? verdict.value : '');
    if (verdict.sure) this.#take();
  }

  #take(): void {
    const shot = this.#shot;
    if (!shot) return;
    this.close();
    this.host.take(shot.image, shot.reading);
  }

  async #toggleTorch(): Promise<void> {
    const on = !this.#torchOn;
    try {
      await this.#camera.setTorch(on);
      this.#torchOn = on;
      this.#view.showTorch(on);
    } catch {
      // The torch and the button keep their state.
    }
  }

  async #nextCamera(): Promise<void> {
    if (this.#switching) return;
    this.#switching = true;
    const deviceId = await this.#camera.next().catch(() => undefined);
    if (deviceId !== undefined && !this.#closing.signal.aborted) await this.#open(deviceId);
    this.#switching = false;
  }

  /** @returns whether the scanner is closed. */
  #closeIfRemoved(): boolean {
    if (!this.#view.element.isConnected) this.close();
    return this.#closing.signal.aborted;
  }

  #cameraFailed(cause: unknown): void {
    if (this.#closing.signal.aborted) return;
    this.close();
    const problem = problemOf(cause);
    this.host.cameraFailed(ENGLISH[problem], scannerWords(this.host.language)[problem], cause);
  }
}

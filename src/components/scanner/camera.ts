/**
 * Opens one camera at a time. Every track is stopped: by `stop()`, by the next `open()`, or, if one of them was called
 * while the camera was being opened, as soon as it is open.
 */

/** Why there is no picture. */
export type CameraProblem = 'insecure' | 'denied' | 'missing' | 'busy';

/** Requested size of the picture, px. It is enough for a line of digits, and a larger one takes more time. */
const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** TypeScript's DOM library does not have the torch (W3C Image Capture). */
interface TorchCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
}

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
};

/** @param cause what `getUserMedia()` rejected with; a page that is not secure has no such method. */
export function problemOf(cause: unknown): CameraProblem {
  if (globalThis.isSecureContext === false) return 'insecure';
  return PROBLEMS[(cause as Error | null)?.name ?? ''] ?? 'busy';
}

export class Camera {
  #request: object | undefined;
  #stream: MediaStream | undefined;

  /** @param lost called when the camera stops by itself: it was unplugged, or the permission was withdrawn. */
  constructor(private readonly lost: () => void) {}

  /**
   * @param deviceId of a camera; without it, the one at the back of a phone.
   * @returns `undefined` if `stop()` was called meanwhile. Rejects as `getUserMedia()` does.
   */
  async open(deviceId?: string): Promise<MediaStream | undefined> {
    this.stop();
    const request = {};
    this.#request = request;
    const which = deviceId
      ? { deviceId: { exact: deviceId } }
      : { facingMode: { ideal: 'environment' } };
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { ...which, ...SIZE },
      audio: false,
    });
    if (request !== this.#request) {
      stopTracks(stream);
      return undefined;
    }
    this.#stream = stream;
    this.#track?.addEventListener('ended', () => {
      if (this.#stream === stream) this.lost();
    });
    return stream;
  }

  stop(): void {
    this.#request = undefined;
    if (this.#stream) stopTracks(this.#stream);
    this.#stream = undefined;
  }

  get hasTorch(): boolean {
    const capabilities: TorchCapabilities | undefined = this.#track?.getCapabilities?.();
    return Boolean(capabilities?.torch);
  }

  /** Rejects if the torch cannot be switched. */
  async setTorch(on: boolean): Promise<void> {
    const torch = { torch: on } as MediaTrackConstraintSet;
    await this.#track?.applyConstraints({ advanced: [torch] });
  }

  /** Id of the camera after the open one; `undefined` if there is no other. Browsers give ids while one is open. */
  async next(): Promise<string | undefined> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const ids = devices.filter(({ kind }) => kind === 'videoinput').map((one) => one.deviceId);
    const place = ids.indexOf(this.#track?.getSettings().deviceId ?? '');
    return ids.length > 1 ? ids[(place + 1) % ids.length] : undefined;
  }

  get #track(): MediaStreamTrack | undefined {
    return this.#stream?.getVideoTracks()[0];
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** What a scanner shows: the camera's picture, the frame to aim with, a line of text, and buttons. */
import { aimedAt } from './aim.js';
import type { ScannerWords } from './scanner-words.js';

export interface ScannerActions {
  cancel(): void;
  take(): void;
  toggleTorch(): void;
  nextCamera(): void;
}

/** A higher crop is not read better: the line reader scales to 40 px. */
const MOST_HEIGHT = 160;

const ICONS = {
  take: 'm5 12.5 4.5 4.5L19 7.5',
  torch: 'M13 3 6 13.5h5L10 21l7-10.5h-5z',
  next: 'M5 10a7.5 7.5 0 0 1 13-3l2 2m0-5v5h-5M19 14a7.5 7.5 0 0 1-13 3l-2-2m0 5v-5h5',
  cancel: 'm6.5 6.5 11 11m0-11-11 11',
};

export class ScannerView {
  readonly element = document.createElement('div');
  readonly video = document.createElement('video');
  readonly #aim = document.createElement('div');
  readonly #text = document.createElement('p');
  readonly #take: HTMLButtonElement;
  readonly #torch: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #cancel: HTMLButtonElement;

  constructor(
    private readonly words: ScannerWords,
    actions: ScannerActions,
  ) {
    this.element.className = 'scanner';
    this.element.part.add('scanner');
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', words.scanner);
    const sight = document.createElement('div');
    sight.className = 'sight';
    this.#aim.className = 'aim';
    this.#aim.part.add('aim');
    // Without these two, iPhones play a video only in full screen, and only after a tap.
    this.video.playsInline = true;
    this.video.muted = true;
    this.video.disablePictureInPicture = true;
    this.video.setAttribute('aria-hidden', 'true');
    sight.append(this.video, this.#aim);
    const tools = document.createElement('div');
    tools.className = 'tools';
    this.#text.setAttribute('role', 'status');
    this.#take = this.#button('take', actions.take);
    this.#torch = this.#button('torch', actions.toggleTorch);
    this.#next = this.#button('next', actions.nextCamera);
    this.#cancel = this.#button('cancel', actions.cancel);
    this.#take.disabled = true;
    tools.append(this.#text, this.#take, this.#torch, this.#next, this.#cancel);
    this.element.append(sight, tools);
    this.showTools(false, false);
    this.say(words.starting);
  }

  focus(): void {
    this.#cancel.focus();
  }

  /** A text that has not changed is not announced again. */
  say(text: string): void {
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  /** @param value the likeliest number so far, or ''. */
  showValue(value: string): void {
    this.#take.disabled = value === '';
    // The spaces keep "407" from being read as four hundred and seven.
    this.say(value ? this.words.reading([...value].join(' ')) : this.words.aim);
  }

  showTools(hasTorch: boolean, hasOthers: boolean): void {
    // A button that is hidden loses the focus.
    const focused = (this.element.getRootNode() as ShadowRoot).activeElement;
    this.#torch.hidden = !hasTorch;
    this.#next.hidden = !hasOthers;
    if (focused instanceof HTMLElement && focused.hidden) this.focus();
  }

  showTorch(on: boolean): void {
    this.#torch.setAttribute('aria-pressed', String(on));
  }

  /** The part of the current picture that is in the frame; `undefined` before the first picture. */
  crop(): HTMLCanvasElement | undefined {
    const { video } = this;
    const picture = { width: video.videoWidth, height: video.videoHeight };
    const shown = video.getBoundingClientRect();
    const aim = this.#aim.getBoundingClientRect();
    if (video.readyState < video.HAVE_CURRENT_DATA || !picture.width || !aim.width)
      return undefined;
    const { x, y, width, height } = aimedAt(
      picture,
      shown,
      new DOMRect(aim.x - shown.x, aim.y - shown.y, aim.width, aim.height),
    );
    const scale = Math.min(1, MOST_HEIGHT / height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(video, x, y, width, height, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  #button(name: keyof typeof ICONS, pressed: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.part.add('button', `scanner-${name}-button`);
    button.setAttribute('aria-label', this.words[name]);
    button.title = this.words[name];
    button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;
    button.addEventListener('click', pressed);
    return button;
  }
}

/** A page for a test of faults: its headers, its copy of the package, and the faults. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { until } from '../../element/helpers.js';

export interface Fault {
  /** A regular expression on the path of a file, such as `dist/digits/`. */
  pattern: string;
  kind:
    | '404'
    | '500'
    | 'html'
    | 'truncated'
    | 'flipped'
    | 'broken off'
    | 'offline'
    | 'crawl'
    | 'instead';
  /** How long a crawl takes. */
  ms?: number;
  /** What comes instead. */
  text?: string;
}

export interface SceneOptions {
  body?: string;
  /** Scripts before the pad's own, after the spy. */
  before?: string;
  after?: string;
  csp?: string;
  faults?: readonly Fault[];
  sandbox?: string;
  /** Another origin to open the page from. */
  origin?: string;
}

/** Messages of the page's console, errors and unhandled rejections. */
export interface Seen {
  messages: string[];
  rejections: string[];
  errors: string[];
  violations: string[];
}

export type SceneWindow = Window & typeof globalThis & { seen: Seen };

const FORM = '<form><digit-pad name="n" controls></digit-pad><button>Send</button></form>';

export class Scene {
  readonly id = crypto.randomUUID();
  readonly frame = document.createElement('iframe');

  get window(): SceneWindow {
    return this.frame.contentWindow as SceneWindow;
  }

  get pad(): DigitPad {
    return this.window.document.querySelector('digit-pad')!;
  }

  get seen(): Seen {
    return this.window.seen;
  }

  /** Sets the faults on the server, from the next request on. */
  async fail(...faults: readonly Fault[]): Promise<void> {
    await executeServerCommand('scene', { id: this.id, faults });
  }

  /** Where something of the scene is in the viewport of the test, for its mouse. */
  boxOf(element: Element): DOMRect {
    const { left, top } = this.frame.getBoundingClientRect();
    const { x, y, width, height } = element.getBoundingClientRect();
    return new DOMRect(left + x, top + y, width, height);
  }

  close(): void {
    this.frame.remove();
  }
}

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const { body = FORM, before = '', after = '', csp, faults = [], sandbox, origin = '' } = options;
  const scene = new Scene();
  const html = `<!doctype html><meta charset="utf-8"><title>A scene</title>
    <script src="test/robustness/page/spy.js"></script>${before}
    <script type="module" src="dist/digit-pad.js"></script>${body}${after}`;
  const headers = csp ? { 'Content-Security-Policy': csp } : {};
  await executeServerCommand('scene', { id: scene.id, html, headers, faults });
  const { frame } = scene;
  frame.width = '900';
  frame.height = '400';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = `${origin}/scene/${scene.id}/`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return scene;
}

/** The scene, once its pad can be used. */
export async function openPad(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openScene(options);
  await scene.window.customElements.whenDefined('digit-pad');
  await scene.pad?.updateComplete;
  return scene;
}

/** What a scene that is out of reach says of itself. */
export async function hearFrom(options: SceneOptions): Promise<Record<string, unknown>> {
  const heard = new Promise<Record<string, unknown>>((resolve) => {
    addEventListener('message', ({ data }) => data?.heard && resolve(data));
  });
  const scene = await openScene({
    ...options,
    after: '<script type="module" src="test/robustness/page/autopilot.js"></script>',
  });
  const outcome = await heard;
  scene.close();
  return outcome;
}

/** Expects no unhandled errors or rejections, and no messages. */
export function expectQuiet({ seen }: Scene): void {
  expect(seen.rejections, 'unhandled rejections').to.deep.equal([]);
  expect(seen.errors, 'errors').to.deep.equal([]);
}

export const settled = (scene: Scene): Promise<void> =>
  until(() => scene.pad.value !== '' && scene.pad.validity.valid);

/** What a form would send now, if it can be sent. */
export function submitted(form: HTMLFormElement): Record<string, unknown> | undefined {
  let sent: Record<string, unknown> | undefined;
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      sent = Object.fromEntries(new FormData(form));
    },
    { once: true },
  );
  form.requestSubmit();
  return sent;
}

/**
 * Whether this browser requests a script that once failed no more, for as long as the page lives
 * (Firefox, and Chromium 150): then a retry cannot help. The scene has no faults afterwards.
 */
export async function keepsFailedScripts(scene: Scene): Promise<boolean> {
  // A file that no page of the tests loads.
  const probe = new URL('dist/jsx.js', scene.window.document.baseURI);
  const load = (): Promise<unknown> => scene.window.eval(`import(${JSON.stringify(probe.href)})`);
  await scene.fail({ pattern: 'dist/jsx', kind: '404' });
  await load().catch(() => {});
  await scene.fail();
  return load().then(
    () => false,
    () => true,
  );
}

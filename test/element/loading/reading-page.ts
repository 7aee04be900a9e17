/** Pages of their own that read with the engine, under a content security policy. */
import { executeServerCommand } from '@web/test-runner-commands';
import type * as Engine from '../../../src/engine/index.js';
import { writeNumber } from '../../fixtures/digits.js';

/** Another origin for the browser, the same server: names below localhost are this machine. */
export const OTHER_ORIGIN = `http://cdn.localhost:${location.port}`;

export interface Report {
  value?: string;
  info?: Engine.RecognizerInfo;
  error?: string;
}

export interface PageOptions {
  /** Where the engine's files lie. */
  origin?: string;
  strokes?: readonly Engine.Stroke[];
  create?: object;
  read?: Engine.ReadOptions;
}

const frames: HTMLIFrameElement[] = [];

/**
 * What such a page reads: "407" unless told otherwise. No `srcdoc`: there 'self' is nobody in Firefox
 * (w3c/webappsec-csp#459).
 */
export async function readUnder(
  policy: string,
  { origin = location.origin, strokes = writeNumber('407'), create, read }: PageOptions = {},
): Promise<Report> {
  const nonce = 'digit-pad';
  const id = crypto.randomUUID();
  const html = `<!doctype html>
    <script type="module" nonce="${nonce}">
      try {
        const { createRecognizer } = await import('${origin}/dist/engine.js');
        const recognizer = await createRecognizer(${JSON.stringify(create ?? {})});
        const strokes = ${JSON.stringify(strokes)};
        const { value } = await recognizer.recognize({ strokes }, ${JSON.stringify(read ?? {})});
        parent.postMessage({ value, info: recognizer.info }, '*');
      } catch (error) {
        parent.postMessage({ error: String(error) }, '*');
      }
    </script>`;
  const headers = policy ? { 'Content-Security-Policy': policy } : {};
  await executeServerCommand('scene', { id, html, headers });
  const frame = document.createElement('iframe');
  frame.src = `/scene/${id}/`;
  const report = new Promise<Report>((resolve) => {
    const listen = (event: MessageEvent<Report>) => {
      if (event.source !== frame.contentWindow) return;
      removeEventListener('message', listen);
      resolve(event.data);
    };
    addEventListener('message', listen);
  });
  document.body.append(frame);
  frames.push(frame);
  return report;
}

/** Removes the pages that have been opened. */
export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

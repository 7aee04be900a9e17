/** Complete pages for tests, each in a frame: parsed markup, navigation, history. */
import { once, until } from './helpers.js';

let frame: HTMLIFrameElement | undefined;

/** A new page, with `markup` parsed in it and its pads defined. */
export async function openPage(markup: string): Promise<Document> {
  closePage();
  // `autofocus` does not take the focus from another element.
  (document.activeElement as HTMLElement | null)?.blur();
  frame = document.createElement('iframe');
  frame.style.cssText = 'display: block; width: 40rem; height: 30rem; border: 0';
  document.body.prepend(frame);
  return visit(markup);
}

/** Another page in the same frame. */
export function visit(markup: string): Promise<Document> {
  return arrival(() => frame!.contentWindow!.location.assign(addressOf(markup)));
}

/** Back to the page before. */
export function goBack(): Promise<Document> {
  return arrival(() => frame!.contentWindow!.history.back());
}

export function closePage(): void {
  frame?.remove();
  frame = undefined;
}

/** Where something in the frame is, in the viewport of the test. */
export function placeOf(element: Element): DOMRect {
  const { left, top } = frame!.getBoundingClientRect();
  const { x, y, width, height } = element.getBoundingClientRect();
  return new DOMRect(left + x, top + y, width, height);
}

const addressOf = (markup: string): string => `/page?${encodeURIComponent(markup)}`;

async function arrival(leave: () => void): Promise<Document> {
  const arrived = once(frame!, 'load');
  leave();
  await arrived;
  const page = frame!.contentDocument!;
  await until(() => page.querySelector('digit-pad:not(:defined)') === null);
  return page;
}

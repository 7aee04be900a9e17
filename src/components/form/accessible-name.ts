/** Copies the accessible name and description of the pad to its input, which assistive technology uses. */

type Reflecting = HTMLElement & {
  ariaLabelledByElements?: readonly Element[] | null;
  ariaDescribedByElements?: readonly Element[] | null;
};

/** @param labels the page's `<label>` elements for the pad. */
export function nameInput(host: HTMLElement, input: Reflecting, labels: readonly Element[]): void {
  const naming = referenced(host, 'aria-labelledby') ?? [...labels];
  const describing = referenced(host, 'aria-describedby') ?? [];
  const ariaLabel = host.getAttribute('aria-label');
  // In browsers that cannot reference elements outside the shadow root, their text is copied.
  setText(input, 'aria-label', ariaLabel ?? textOf(naming));
  setText(input, 'aria-description', textOf(describing));
  if (!('ariaLabelledByElements' in input)) return;
  const byElements = ariaLabel && !host.hasAttribute('aria-labelledby') ? [] : naming;
  input.ariaLabelledByElements = byElements.length > 0 ? byElements : null;
  input.ariaDescribedByElements = describing.length > 0 ? describing : null;
}

function referenced(host: HTMLElement, attribute: string): Element[] | undefined {
  const root = host.getRootNode() as Document | ShadowRoot;
  const ids = host.getAttribute(attribute)?.split(/\s+/).filter(Boolean);
  return ids
    ?.map((id) => root.getElementById?.(id))
    .filter((found) => found !== null && found !== undefined);
}

function textOf(elements: readonly Element[]): string {
  return elements.map((element) => element.textContent?.trim()).join(' ');
}

function setText(input: HTMLElement, attribute: string, text: string): void {
  if (text) input.setAttribute(attribute, text);
  else input.removeAttribute(attribute);
}

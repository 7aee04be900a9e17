/** The pad's names and descriptions in the page, as those of the input that assistive technology sees. */

type Reflecting = HTMLElement & {
  ariaLabelledByElements?: readonly Element[] | null;
  ariaDescribedByElements?: readonly Element[] | null;
};

/** @param labels what a page's `<label>`s say of the pad. */
export function nameInput(host: HTMLElement, input: Reflecting, labels: readonly Element[]): void {
  const naming = referenced(host, 'aria-labelledby') ?? [...labels];
  const describing = referenced(host, 'aria-describedby') ?? [];
  const ownName = host.getAttribute('aria-label');
  // Where elements cannot be handed across the shadow boundary, their text is.
  setText(input, 'aria-label', ownName ?? textOf(naming));
  setText(input, 'aria-description', textOf(describing));
  if (!('ariaLabelledByElements' in input)) return;
  const byElements = ownName && !host.hasAttribute('aria-labelledby') ? [] : naming;
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

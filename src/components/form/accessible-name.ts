/** Copies the accessible name and description of the pad to its input, which assistive technology uses. */

type Reflecting = HTMLElement & {
  ariaLabelledByElements?: readonly Element[] | null;
  ariaDescribedByElements?: readonly Element[] | null;
};

/**
 * The pad's own label follows those of the page; its error and its hint follow the page's description.
 *
 * @param labels the page's `<label>` elements for the pad.
 */
export function nameInput(host: HTMLElement, input: Reflecting, labels: readonly Element[]): void {
  const own = (name: string): Element[] => [
    ...(input.getRootNode() as ParentNode & Node).querySelectorAll(`.${name}:not([hidden])`),
  ];
  const naming = referenced(host, 'aria-labelledby') ?? [
    // One that fills the slot is part of the pad's own label.
    ...labels.filter(({ slot }) => slot !== 'label'),
    ...own('label'),
  ];
  const describing = [...(referenced(host, 'aria-describedby') ?? []), ...own('note')];
  const ariaLabel = host.getAttribute('aria-label');
  // In browsers that cannot reference elements outside the shadow root, their text is copied.
  setText(input, 'aria-label', ariaLabel ?? textOf(naming, host));
  setText(input, 'aria-description', textOf(describing, host));
  if (!('ariaLabelledByElements' in input)) return;
  // What contains the pad would add the names of the pad's buttons to that of the input.
  const isCopied = naming.some((element) => element.contains(host));
  const byElements = isCopied || (ariaLabel && !host.hasAttribute('aria-labelledby')) ? [] : naming;
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

function textOf(elements: readonly Element[], host: Node): string {
  return elements.map((element) => textIn(element, host).trim()).join(' ');
}

/** The text as it is shown: that of a slot is what fills it, and the pad is left out. */
function textIn(node: Node, host: Node): string {
  if (node === host) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent!;
  const inner = (node as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? node.childNodes;
  return Array.from(inner, (child) => textIn(child, host)).join('');
}

function setText(input: HTMLElement, attribute: string, text: string): void {
  if (text) input.setAttribute(attribute, text);
  else input.removeAttribute(attribute);
}

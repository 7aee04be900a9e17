/**
 * Style sheets belong to the document that made them, and an element that moves into another document
 * loses those of its shadow root: they are made anew there, once for all pads of that document. Adopted
 * sheets are allowed under a strict content security policy.
 */

const made = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Gives the shadow root of `pad` these style sheets in its present document, and no others. In a document
 * without a window, or one that another has replaced in its window, nothing is seen, and nothing happens.
 */
export function adoptSheets({ shadowRoot, ownerDocument }: Element, texts: Iterable<string>): void {
  const { defaultView } = ownerDocument;
  if (!shadowRoot || defaultView?.document !== ownerDocument) return;
  const sheets = made.get(ownerDocument) ?? {};
  made.set(ownerDocument, sheets);
  shadowRoot.adoptedStyleSheets = Array.from(texts, (text) => {
    const sheet = sheets[text] ?? new defaultView.CSSStyleSheet();
    if (!sheets[text]) sheet.replaceSync(text);
    sheets[text] = sheet;
    return sheet;
  });
}

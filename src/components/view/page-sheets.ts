/**
 * Adopted style sheets, which a strict content security policy allows. A constructed style sheet belongs to
 * one document: when a pad moves into another document, its style sheets are created there, once for all
 * pads of that document.
 */

const sheetsByDocument = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Sets the adopted style sheets of the element's shadow root to these texts. Does nothing in a document
 * that is not displayed: one without a window, or one that its window has replaced.
 */
export function adoptSheets({ shadowRoot, ownerDocument }: Element, texts: Iterable<string>): void {
  const { defaultView } = ownerDocument;
  if (!shadowRoot || defaultView?.document !== ownerDocument) return;
  const sheets = sheetsByDocument.get(ownerDocument) ?? {};
  sheetsByDocument.set(ownerDocument, sheets);
  shadowRoot.adoptedStyleSheets = Array.from(texts, (text) => {
    const sheet = sheets[text] ?? new defaultView.CSSStyleSheet();
    if (!sheets[text]) sheet.replaceSync(text);
    sheets[text] = sheet;
    return sheet;
  });
}

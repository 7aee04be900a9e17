/**
 * Lit for the script tag's file, which nobody else uses: without Lit's way to adopt style sheets
 * (src/components/view/page-sheets.ts does it), and ahead of our modules, which compress better in one row.
 */

/** The exports of `@lit/reactive-element/css-tag.js`; a subclass may combine its sheets with ours. */
const CSS_TAG = `
  export const unsafeCSS = (cssText) => ({ _$cssResult$: true, cssText });
  export const getCompatibleStyle = (style) => style;
  export const css = undefined;
  export const adoptStyles = undefined;
  export const supportsAdoptingStyleSheets = undefined;
  export const CSSResult = undefined;
`;

/** A Rollup plugin. */
export const leanLit = {
  name: 'lean-lit',
  load: (id) => (/reactive-element[\\/]css-tag\.js$/.test(id) ? CSS_TAG : null),
  transform(code, id) {
    if (!this.getModuleInfo(id).isEntry) return null;
    return { code: `import 'lit';${code}`, map: null };
  },
};

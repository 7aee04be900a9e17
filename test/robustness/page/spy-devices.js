/** Remembers the graphics contexts and the workers of a page, so that a test can take them away. */
window.contexts = [];
window.workers = [];
for (const { prototype } of [HTMLCanvasElement, globalThis.OffscreenCanvas].filter(Boolean)) {
  const { getContext } = prototype;
  prototype.getContext = function (kind, ...options) {
    const context = getContext.call(this, kind, ...options);
    if (context && /webgl/.test(kind)) window.contexts.push(context);
    return context;
  };
}
const { Worker: Own } = window;
window.Worker = class extends Own {
  constructor(...options) {
    super(...options);
    window.workers.push(this);
  }
};

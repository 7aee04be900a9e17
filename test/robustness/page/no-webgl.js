/** A page without WebGL, as on a blocked graphics driver: the canvas gives none. */
for (const { prototype } of [HTMLCanvasElement, globalThis.OffscreenCanvas].filter(Boolean)) {
  const { getContext } = prototype;
  prototype.getContext = function (kind, ...options) {
    return /webgl/.test(kind) ? null : getContext.call(this, kind, ...options);
  };
}

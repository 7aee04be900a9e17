/** What iOS does when all canvases together are too large: no more contexts. */
for (const { prototype } of [HTMLCanvasElement, globalThis.OffscreenCanvas].filter(Boolean)) {
  prototype.getContext = () => null;
}

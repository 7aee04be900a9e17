/** Frames of live examples are as high as what they show. */
export function fitFrames() {
  for (const frame of document.querySelectorAll('.live iframe')) {
    frame.addEventListener('load', () => follow(frame));
    // Until a lazy frame is loaded, its document is an empty one.
    const inside = frame.contentDocument;
    if (inside?.readyState === 'complete' && inside.URL !== 'about:blank') follow(frame);
  }
}

function follow(frame) {
  const { body } = frame.contentDocument;
  if (!body) return;
  new ResizeObserver(() => {
    frame.style.blockSize = `${body.offsetHeight}px`;
  }).observe(body);
}

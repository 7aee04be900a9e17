/** The animation that moves a finished digit from the writing surface to its slot. */

const FLIGHT_MS = 260;

/** Moves and shrinks a copy of `canvas` to `target`, unless the user prefers reduced motion. */
export function animateInto(canvas: HTMLCanvasElement, target: Element | undefined): void {
  if (!target || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const copy = canvas.cloneNode() as HTMLCanvasElement;
  copy.getContext('2d')!.drawImage(canvas, 0, 0);
  canvas.after(copy);
  const [from, to] = [canvas.getBoundingClientRect(), target.getBoundingClientRect()];
  const x = to.left + to.width / 2 - from.left - from.width / 2;
  const y = to.top + to.height / 2 - from.top - from.height / 2;
  const scale = to.height / from.height;
  const end = { transform: `translate(${x}px, ${y}px) scale(${scale})`, opacity: 0 };
  const animation = copy.animate([{}, end], { duration: FLIGHT_MS, easing: 'ease-in' });
  animation.onfinish = animation.oncancel = () => copy.remove();
}

/** The animations of finished ink: a digit moves from the writing surface to its slot, or ink along the surface. */

const FLIGHT_MS = 260;

const MOVE_MS = 220;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves and shrinks a copy of `canvas` to `target`, unless the user prefers reduced motion. */
export function animateInto(canvas: HTMLCanvasElement, target: Element | undefined): void {
  if (!target || isStill()) return;
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

/** Lets ink that was drawn `distance` px further left come from where it was, unless the user prefers reduced motion. */
export function animateMove(canvas: HTMLCanvasElement, distance: number): Animation | undefined {
  if (isStill()) return undefined;
  const start = { transform: `translateX(${distance}px)` };
  return canvas.animate([start, { transform: 'none' }], {
    duration: MOVE_MS,
    easing: 'ease-in-out',
  });
}

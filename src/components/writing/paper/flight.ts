/** The way of a finished digit from the paper to its slot, for the eye only. */

const FLIGHT_MS = 260;

/** Lets a copy of the drawn `canvas` shrink into `target`, unless less motion is preferred. */
export function flyInto(canvas: HTMLCanvasElement, target: Element | undefined): void {
  if (!target || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const ghost = canvas.cloneNode() as HTMLCanvasElement;
  ghost.getContext('2d')!.drawImage(canvas, 0, 0);
  canvas.after(ghost);
  const [from, to] = [canvas.getBoundingClientRect(), target.getBoundingClientRect()];
  const x = to.left + to.width / 2 - from.left - from.width / 2;
  const y = to.top + to.height / 2 - from.top - from.height / 2;
  const scale = to.height / from.height;
  const end = { transform: `translate(${x}px, ${y}px) scale(${scale})`, opacity: 0 };
  const flight = ghost.animate([{}, end], { duration: FLIGHT_MS, easing: 'ease-in' });
  flight.onfinish = flight.oncancel = () => ghost.remove();
}

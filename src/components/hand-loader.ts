/** Fetches what a pad needs once someone comes near, once a page. */

export type Hand = typeof import('./hand.js');

let coming: Promise<Hand> | undefined;

/** Rejects when it cannot be loaded; the next call tries again. */
export function fetchHand(): Promise<Hand> {
  if (!coming) {
    coming = import('./hand.js');
    coming.catch(() => {
      coming = undefined;
    });
  }
  return coming;
}

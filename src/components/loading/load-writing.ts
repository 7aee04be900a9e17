/** Fetches what a pad needs once someone comes near, once a page. */

export type Hand = typeof import('../writing/entry.js');

/** The engine comes while the hand does: who needs it deals with what goes wrong. */
export function expectEngine(): void {
  import('../../engine/index.js').catch(() => {});
}

let coming: Promise<Hand> | undefined;

/** Rejects when it cannot be loaded; the next call tries again. */
export function fetchHand(): Promise<Hand> {
  if (!coming) {
    coming = import('../writing/entry.js');
    coming.catch(() => {
      coming = undefined;
    });
  }
  return coming;
}

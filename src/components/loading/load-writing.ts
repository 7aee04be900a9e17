/** Loads the code for writing, once a page. */

type WritingModule = typeof import('../writing/writing.js');

/** Starts the download of the engine; who needs it handles a failure. */
export function preloadEngine(): void {
  import('../../engine/index.js').catch(() => {});
}

let loading: Promise<WritingModule> | undefined;

/** Rejects when it cannot be loaded; the next call tries again. */
export function loadWriting(): Promise<WritingModule> {
  if (!loading) {
    loading = import('../writing/writing.js');
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

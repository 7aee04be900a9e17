/** Dynamic imports of the code for writing and of the engine. */

type WritingModule = typeof import('../writing/writing.js');

/** Starts to download the engine. A failure is handled where the engine is imported next. */
export function preloadEngine(): void {
  import('../../engine/index.js').catch(() => {});
}

let loading: Promise<WritingModule> | undefined;

/** Loads the code for writing, once per page. Rejects if that fails; the next call tries again. */
export function loadWriting(): Promise<WritingModule> {
  if (!loading) {
    loading = import('../writing/writing.js');
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

/**
 * Without script, `<digit-pad name="n"><input name="n"></digit-pad>` shows the input inside. Once the
 * pad is defined, it replaces that input and takes over its value, focus and labels.
 *
 * Nothing of the input is changed that a server has written: frameworks compare it with their own
 * rendering when they hydrate the page. It is not shown, because the slot that it lies in is not; it has
 * the pad's value, so that it is valid when the pad is; and its form leaves it out.
 *
 * @param host its pad; both may belong to another form than before.
 */
export function replaceInForm(input: HTMLInputElement | undefined, host: HTMLElement): void {
  if (!input) return;
  // Where it cannot be loaded, the form has the value twice.
  import('./leave-out.js').then(({ leaveOut }) => leaveOut(input, host)).catch(() => {});
}

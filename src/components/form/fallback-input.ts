/**
 * Excludes the fallback input of a pad from the data of its form.
 *
 * In `<digit-pad name="n"><input name="n"></digit-pad>`, the input is used until the pad is defined. The
 * pad then takes over the value, focus and labels of the input, and hides it in a hidden slot. The markup
 * of the input stays as the server rendered it, since frameworks compare both when they hydrate the page;
 * only a failed validation may set `disabled` (leave-out.ts). The input has the value of the pad, so that
 * it is valid when the pad is.
 *
 * @param host the pad that contains the input.
 */
export function excludeFromFormData(input: HTMLInputElement | undefined, host: HTMLElement): void {
  if (!input) return;
  // If the code cannot be loaded, the form data contains the value twice.
  import('./leave-out.js').then(({ leaveOut }) => leaveOut(input, host)).catch(() => {});
}

/** Removes the fallback input of a pad from the data of its form; see fallback-input.ts. */

/** For each fallback input, the forms that already have a listener for it. */
const listening = new WeakMap<HTMLInputElement, WeakSet<HTMLFormElement>>();

/** @param host the pad that contains the input; both have the same name and value. */
export function leaveOut(input: HTMLInputElement, host: HTMLElement): void {
  const forms = listening.get(input);
  const { form } = input;
  if (!forms) {
    listening.set(input, new WeakSet());
    // The input is hidden, so the user could not correct it: if only the input is invalid, it is disabled.
    input.addEventListener('invalid', (event) => {
      event.preventDefault();
      input.disabled = !host.matches(':invalid');
    });
  }
  if (!form || forms?.has(form)) return;
  listening.get(input)!.add(form);
  form.addEventListener('formdata', ({ formData }) => {
    if (input.form === form) removeEntry(formData, input);
  });
}

/** Removes one entry with the name and value of the input. Other entries keep their order. */
function removeEntry(data: FormData, input: HTMLInputElement): void {
  if (!input.name || input.matches(':disabled')) return;
  const entries = [...data] as [string, string][];
  const index = entries.findIndex(([name, value]) => name === input.name && value === input.value);
  if (index < 0) return;
  entries.splice(index, 1);
  for (const name of [...data.keys()]) data.delete(name);
  for (const entry of entries) data.append(...entry);
}

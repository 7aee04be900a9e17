/** Keeps the input inside a pad out of its form, without a change to its attributes. */

/** The forms that an input has been kept out of. */
const known = new WeakMap<HTMLInputElement, WeakSet<HTMLFormElement>>();

/** @param host the pad that the input lies in and has the name and the value of. */
export function leaveOut(input: HTMLInputElement, host: HTMLElement): void {
  const forms = known.get(input);
  const { form } = input;
  if (!forms) {
    known.set(input, new WeakSet());
    // What only the input finds wrong must not keep the form from being sent: nobody could mend it.
    input.addEventListener('invalid', (event) => {
      event.preventDefault();
      input.disabled = !host.matches(':invalid');
    });
  }
  if (!form || forms?.has(form)) return;
  known.get(input)!.add(form);
  form.addEventListener('formdata', ({ formData }) => {
    if (input.form === form) removeEntry(formData, input);
  });
}

/** Removes one entry of its name and value; others of that name, and the order, stay. */
function removeEntry(data: FormData, input: HTMLInputElement): void {
  if (!input.name || input.matches(':disabled')) return;
  const entries = [...data] as [string, string][];
  const own = entries.findIndex(([name, value]) => name === input.name && value === input.value);
  if (own < 0) return;
  entries.splice(own, 1);
  for (const name of [...data.keys()]) data.delete(name);
  for (const entry of entries) data.append(...entry);
}

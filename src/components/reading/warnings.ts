/** Warns in the console why handwriting cannot be read: once for each message, for all pads of a page. */
const said = new Set<string>();

export function warnOfFailure({ message }: Error): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(
    `<digit-pad>: handwriting cannot be read, typing still works. load() tries again. ${message}`,
  );
}

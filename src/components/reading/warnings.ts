/** Says in the console why handwriting is not read: once a reason, however many pads share it. */
const said = new Set<string>();

export function warnOfFailure({ message }: Error): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(
    `<digit-pad>: handwriting cannot be read, typing still works. load() tries again. ${message}`,
  );
}

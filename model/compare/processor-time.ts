/**
 * Processor time of this process, in seconds: unlike elapsed time, it hardly depends on other work on the
 * machine.
 */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Seconds that the processor has worked for this process: unlike the clock, it hardly depends on what
 * else the machine does during a night of measuring.
 */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

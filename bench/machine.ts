import { availableParallelism, cpus } from 'node:os';

/** Most memory that this process has had, in MB. */
export function peakMegabytes(): number {
  // Node gives kilobytes, on every system.
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** What a table was measured on: cores, processor, Node version, date. */
export function machineLine(date: Date): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const cores = availableParallelism();
  return `${date.toISOString().slice(0, 10)}, ${cores} cores (${model}), Node ${process.version}`;
}

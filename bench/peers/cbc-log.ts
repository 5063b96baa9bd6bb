/** What CBC says on its way, with seconds of its own clock. */
export interface CbcLog {
  costs: { seconds: number; cost: number }[];
  bounds: { seconds: number; bound: number }[];
  /** It proved its roster best. */
  optimal: boolean;
}

const INCUMBENT = /Integer solution of (\S+) found .*\((\S+) seconds\)/;
const BEST_POSSIBLE = /best possible (\S+) \((\S+) seconds\)/;
const AT_THE_END = /best possible (\S+)\), took .*\((\S+) seconds\)/;
const RELAXATION = /Continuous objective value is (\S+) - (\S+) seconds/;
const BOUNDS = [BEST_POSSIBLE, AT_THE_END, RELAXATION];
/** Of a roster that was proven best: its cost is the bound. */
const OPTIMUM = /^Objective value:\s+(\S+)/m;

/** Reads what CBC printed. Its relaxation and "best possible" are lower bounds, its solutions rosters. */
export function readCbcLog(text: string): CbcLog {
  const log: CbcLog = { costs: [], bounds: [], optimal: text.includes('Result - Optimal solution found') };
  for (const line of text.split('\n')) {
    const [, cost, found] = INCUMBENT.exec(line) ?? [];
    if (cost !== undefined) log.costs.push({ seconds: Number(found), cost: Number(cost) });
    const [, bound, proven] = BOUNDS.map((pattern) => pattern.exec(line)).find(Boolean) ?? [];
    if (bound !== undefined) addBound(log, Number(proven), Number(bound));
  }
  const optimum = log.optimal ? OPTIMUM.exec(text)?.[1] : undefined;
  if (optimum !== undefined) addBound(log, log.bounds.at(-1)?.seconds ?? 0, Number(optimum));
  return log;
}

function addBound(log: CbcLog, seconds: number, bound: number): void {
  const best = log.bounds.at(-1)?.bound ?? -Infinity;
  // 1e50 stands for nothing known.
  if (Number.isFinite(bound) && Math.abs(bound) < 1e40 && bound > best) log.bounds.push({ seconds, bound });
}

import { solveStudy } from '../study/solve-study.ts';
import { PeerReporter, receiveTask } from './report.ts';

const { instance, limits } = await receiveTask();
const reporter = new PeerReporter();
reporter.start();
const run = await solveStudy(instance, limits, ({ cost, bound }) => {
  if (Number.isFinite(cost)) reporter.cost(cost);
  reporter.bound(bound);
});
reporter.roster(run.roster);
reporter.bound(run.bound);
// A bound of a tree search has no duals to show.
if (run.certifiedBound >= run.bound) reporter.certificate(run.certificate);
reporter.done(reporter.seconds < limits.seconds - 0.5);

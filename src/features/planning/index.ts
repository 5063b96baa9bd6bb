export { planningLaw } from '../periods/index.ts';
export { PlanningModule } from './planning.module.ts';
export { readLocks } from './read-locks.ts';
export { readAssignments, readPlanningInput } from './read-planning-input.ts';
export { problemHash, type StoredProblem, StoredProblems } from './stored-problems.ts';

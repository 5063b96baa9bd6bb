export { PlanningModule } from './planning.module.ts';
export { planningLaw, readAssignments, readPlanningInput } from './read-planning-input.ts';
export { problemHash, type StoredProblem, StoredProblems } from './stored-problems.ts';

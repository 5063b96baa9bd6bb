export { OptimisationModule } from './optimisation.module.ts';

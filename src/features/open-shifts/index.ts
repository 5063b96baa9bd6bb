export { OpenShiftsModule } from './open-shifts.module.ts';

export { WorkListModule } from './work-list.module.ts';

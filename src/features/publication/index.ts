export { changeInForce, type InForce, readInForce } from './change-in-force.ts';
export { PublicationModule } from './publication.module.ts';

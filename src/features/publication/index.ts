export { PublicationModule } from './publication.module.ts';

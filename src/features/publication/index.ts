export { PublicationModule } from './publication.module.ts';
export { DOCTOR_ADDRESS } from './recipients.ts';

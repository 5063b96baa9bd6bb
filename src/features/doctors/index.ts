export { EMPTY_RECORD } from './doctor-fields.ts';
export { DoctorsModule } from './doctors.module.ts';
export type { DoctorRecord } from './doctor-record.ts';
export { readDoctors, readPractices, type StoredDoctor } from './doctor-rows.ts';
export { readWorkedDays } from './worked-days.ts';

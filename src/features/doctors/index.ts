export { competenceLaw } from './competence-rules.ts';
export { EMPTY_RECORD } from './doctor-fields.ts';
export { DoctorsModule } from './doctors.module.ts';
export type { DoctorRecord } from './doctor-record.ts';
export { readDoctors, readPractices, type StoredDoctor } from './doctor-rows.ts';
export { section4Report } from './section-4-report.ts';
export { readWorkedDays } from './worked-days.ts';

import type { Doctor } from '../../../src/domain/doctors/doctor.ts';
import type { CompetenceEvidence, EvidenceKind } from '../../../src/domain/doctors/evidence.ts';

/** A sound doctor without any competence, visibly made up. */
export function aDoctor(changes: Partial<Doctor> = {}): Doctor {
  return {
    id: 'doctor-1',
    hpr: '1000001',
    name: 'Prøve Prøvesen',
    birthDate: '1985-05-17',
    municipality: 'Eksempelvik',
    engagements: [{ kind: 'gpSelfEmployed', from: '2020-01-01', to: null }],
    practicePosts: [],
    listSize: 900,
    dutyShares: [],
    contract: { endsOn: null, prolongedTo: null },
    evidence: [],
    decisions: [],
    ...changes,
  };
}

/** Records of these kinds, from a date long before the rules, without expiry. */
export function evidence(...kinds: EvidenceKind[]): CompetenceEvidence[] {
  return kinds.map((kind) => ({ kind, date: '2017-03-01', expires: null }));
}

export const BOTH_COURSES = ['courseAcuteMedicine', 'courseViolenceAbuse'] as const;

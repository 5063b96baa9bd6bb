import { z } from 'zod';
import { type FileKind, readCheckedFile } from '../../src/infrastructure/files/checked-file.ts';
import type { FileError } from '../../src/infrastructure/files/json-file.ts';
import {
  STUDY_CERTIFICATE_FORMAT,
  STUDY_CERTIFICATE_VERSION,
  type StudyCertificate,
} from '../study/study-certificate.ts';

const CERTIFICATE_FILE: FileKind<StudyCertificate> = {
  format: STUDY_CERTIFICATE_FORMAT,
  versions: [STUDY_CERTIFICATE_VERSION],
  schema: z.object({
    format: z.literal(STUDY_CERTIFICATE_FORMAT),
    version: z.literal(STUDY_CERTIFICATE_VERSION),
    seat: z.array(z.number()),
    skilled: z.array(z.number()),
  }),
};

/** Reads a certificate and checks its shape; whether it fits an instance is `certificateFault`'s to say. */
export function readCertificate(path: string): Promise<{ ok: true; value: StudyCertificate } | FileError> {
  return readCheckedFile(path, CERTIFICATE_FILE);
}

import { type Arguments, EXIT, required, UsageError } from '../../src/commands/arguments.ts';
import { explainFileError } from '../../src/commands/file-errors.ts';
import { certificateFault, certifiedBound } from '../certify/certified-bound.ts';
import { type BenchCommand, printLine } from '../command.ts';
import { readCertificate } from '../files/read-certificate.ts';
import { readStudy } from '../files/read-study.ts';

/** How far a claimed bound may be above the recomputed one, as a fraction of it: rounding, no more. */
const ROUNDING = 1e-6;

/** `certify`: the bound that a certificate proves; exit 1 when a claimed one is above it. */
export const certifyCommand: BenchCommand = {
  arguments: ['instance', 'certificate', 'bound'],
  usage: '--instance FILE --certificate FILE [--bound B]',
  async run(args) {
    const claimed = claimedBound(args);
    const files = { instance: required(args, 'instance'), certificate: required(args, 'certificate') };
    const instance = await readStudy(files.instance);
    if (!instance.ok) return explainFileError(instance);
    const certificate = await readCertificate(files.certificate);
    if (!certificate.ok) return explainFileError(certificate);
    const fault = certificateFault(instance.value, certificate.value);
    if (fault !== null) return explainFileError({ path: files.certificate, message: fault });
    const began = performance.now();
    const bound = tryBound(() => certifiedBound(instance.value, certificate.value));
    if (typeof bound !== 'number') return explainFileError({ path: files.instance, message: bound.reason });
    const seconds = (performance.now() - began) / 1000;
    const verified = claimed === null || claimed <= bound + ROUNDING * Math.abs(bound);
    printLine({ bound, claimed, verified, seconds });
    return verified ? EXIT.ok : EXIT.no;
  },
};

function claimedBound(args: Arguments): number | null {
  const text = args['bound'];
  if (text === undefined) return null;
  const bound = Number(text);
  if (Number.isFinite(bound)) return bound;
  throw new UsageError(`--bound takes a number such as -1638.27, not "${text}"`);
}

/** Hours that cannot be priced exactly are the instance's fault, and said as such. */
function tryBound(compute: () => number): number | { reason: string } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return { reason: error.message };
    throw error;
  }
}

import { EXIT, required } from '../../src/commands/arguments.ts';
import { explainFileError } from '../../src/commands/file-errors.ts';
import { type BenchCommand, printLine } from '../command.ts';
import { readStudy } from '../files/read-study.ts';
import { readStudyRoster } from '../files/study-roster-file.ts';
import { evaluateStudy } from '../study/evaluate-study.ts';

/** `check-study`: every hard rule that a roster breaks, and its cost by parts; exit 1 when one is broken. */
export const checkStudyCommand: BenchCommand = {
  arguments: ['instance', 'roster'],
  usage: '--instance FILE --roster FILE',
  async run(args) {
    const instance = await readStudy(required(args, 'instance'));
    if (!instance.ok) return explainFileError(instance);
    const roster = await readStudyRoster(required(args, 'roster'), instance.value);
    if (!roster.ok) return explainFileError(roster);
    const evaluation = evaluateStudy(instance.value, roster.value);
    const legal = evaluation.violations.length === 0;
    printLine({ legal, ...evaluation });
    return legal ? EXIT.ok : EXIT.no;
  },
};

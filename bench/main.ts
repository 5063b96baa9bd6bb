import { EXIT, UsageError } from '../src/commands/arguments.ts';
import { OutputError } from '../src/commands/output-file.ts';
import { leavePipesQuietly } from '../src/commands/quiet-pipes.ts';
import { type BenchCommand, runCommand } from './command.ts';
import { certifyCommand } from './commands/certify-command.ts';
import { checkStudyCommand } from './commands/check-study-command.ts';
import { demoCommand } from './commands/demo-command.ts';
import { generateCommand } from './commands/generate-command.ts';
import { matchSwapsCommand } from './commands/match-swaps-command.ts';
import { peersCommand } from './commands/peers-command.ts';
import { replanCommand } from './commands/replan-command.ts';
import { studyCommand } from './commands/study-command.ts';
import { tablesCommand } from './commands/tables-command.ts';

const COMMANDS: Record<string, BenchCommand> = {
  generate: generateCommand,
  study: studyCommand,
  certify: certifyCommand,
  'check-study': checkStudyCommand,
  peers: peersCommand,
  demo: demoCommand,
  replan: replanCommand,
  'match-swaps': matchSwapsCommand,
};

const CALL = 'npm run -s bench --';

const HELP = `Usage: ${CALL} COMMAND
  ${tablesCommand.usage} (no command: tables over all instances)
${Object.entries(COMMANDS)
  .map(([name, command]) => `  ${name} ${command.usage}`)
  .join('\n')}
Exit codes: 0 done; 1 the answer is no (a rule is broken, a bound does not hold); 2 wrong arguments; 3 a file cannot be used.
`;

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === 'help' || name === '--help') {
    process.stdout.write(HELP);
    return EXIT.ok;
  }
  // Options without a command belong to the tables.
  if (name === undefined || name.startsWith('--')) return run('', tablesCommand, words);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command "${name}"`);
  return run(`${name} `, command, rest);
}

async function run(name: string, command: BenchCommand, words: readonly string[]): Promise<number> {
  const usage = `Usage: ${CALL} ${name}${command.usage}\n`;
  if (words.includes('--help')) {
    process.stdout.write(usage);
    return EXIT.ok;
  }
  try {
    return await runCommand(command, words);
  } catch (error) {
    if (!(error instanceof OutputError) && !(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${error instanceof UsageError ? usage : ''}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.file;
  }
}

leavePipesQuietly();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${HELP}`);
  process.exitCode = EXIT.usage;
}

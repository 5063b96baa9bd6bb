import { EXIT, UsageError } from '../src/commands/arguments.ts';
import { OutputError } from '../src/commands/output-file.ts';
import { leavePipesQuietly } from '../src/commands/quiet-pipes.ts';
import { type BenchCommand, runCommand } from './command.ts';
import { certifyCommand } from './commands/certify-command.ts';
import { checkStudyCommand } from './commands/check-study-command.ts';
import { generateCommand } from './commands/generate-command.ts';
import { peersCommand } from './commands/peers-command.ts';
import { studyCommand } from './commands/study-command.ts';

const COMMANDS: Record<string, BenchCommand> = {
  generate: generateCommand,
  study: studyCommand,
  certify: certifyCommand,
  'check-study': checkStudyCommand,
  peers: peersCommand,
};

const HELP = `Usage: npm run -s bench -- COMMAND
${Object.entries(COMMANDS)
  .map(([name, command]) => `  ${name} ${command.usage}`)
  .join('\n')}
Exit codes: 0 done; 1 the answer is no (a rule is broken, a bound does not hold); 2 wrong arguments; 3 a file cannot be used.
`;

async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (name === 'help' || name === '--help') {
    process.stdout.write(HELP);
    return EXIT.ok;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command "${name}"`);
  const usage = `Usage: npm run -s bench -- ${name} ${command.usage}\n`;
  if (rest.includes('--help')) {
    process.stdout.write(usage);
    return EXIT.ok;
  }
  try {
    return await runCommand(command, rest);
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

import { UsageError, type Arguments, EXIT, readArguments } from './commands/arguments.ts';
import { CHECK_ARGUMENTS, checkCommand } from './commands/check-command.ts';
import { EXPLAIN_ARGUMENTS, explainCommand } from './commands/explain-command.ts';
import { GENERATE_ARGUMENTS, generateCommand } from './commands/generate-command.ts';
import { OutputError } from './commands/output-file.ts';
import { leavePipesQuietly } from './commands/quiet-pipes.ts';
import { SOLVE_ARGUMENTS, solveCommand } from './commands/solve-command.ts';

interface Command {
  arguments: readonly string[];
  run: (args: Arguments) => Promise<number>;
  usage: string;
}

const COMMANDS: Record<string, Command> = {
  generate: {
    arguments: GENERATE_ARGUMENTS,
    run: generateCommand,
    usage: '--out FILE [--shape trondheim|larvik|alta|coastal] [--doctors N] [--weeks W] [--seed S]',
  },
  solve: {
    arguments: SOLVE_ARGUMENTS,
    run: solveCommand,
    usage:
      '--problem FILE --out FILE [--seconds T] [--seed S] [--iterations N] [--threads K] [--memory MB] [--turnus together|separately] [--language nb|nn|en]',
  },
  check: {
    arguments: CHECK_ARGUMENTS,
    run: checkCommand,
    usage: '--problem FILE --roster FILE [--language nb|nn|en]',
  },
  explain: {
    arguments: EXPLAIN_ARGUMENTS,
    run: explainCommand,
    usage:
      '--problem FILE --roster FILE (--shift ID [--instead DOCTOR] | --doctor ID | --open ID) [--format json|text] [--language nb|nn|en]',
  },
};

const HELP = `Usage: npm run -s cli -- COMMAND
${Object.entries(COMMANDS)
  .map(([name, command]) => `  ${name} ${command.usage}`)
  .join('\n')}
Exit codes: 0 done; 1 a hard rule is broken, the problem is invalid, or there is no roster; 2 wrong arguments; 3 a file cannot be used.
`;

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command "${name}"`);
  if (rest.includes('--help')) {
    process.stdout.write(`Usage: npm run -s cli -- ${name} ${command.usage}\n`);
    return EXIT.ok;
  }
  try {
    return await command.run(readArguments(rest, command.arguments));
  } catch (error) {
    if (error instanceof OutputError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.file;
    }
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nUsage: npm run -s cli -- ${name} ${command.usage}\n`);
    return EXIT.usage;
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

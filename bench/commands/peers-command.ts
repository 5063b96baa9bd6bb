import { EXIT, required, seconds, UsageError, wholeNumber } from '../../src/commands/arguments.ts';
import { explainFileError } from '../../src/commands/file-errors.ts';
import { type BenchCommand, printLine } from '../command.ts';
import { readStudy } from '../files/read-study.ts';
import { machineLine } from '../machine.ts';
import { measurePeers } from '../peers/measure-peers.ts';
import type { Peer } from '../peers/peer.ts';
import { PEERS } from '../peers/peers.ts';
import { peerTable } from '../tables/peer-table.ts';

/** `peers`: ours and the others on one instance, one after the other, with the same time. */
export const peersCommand: BenchCommand = {
  arguments: ['instance', 'seconds', 'seed', 'only'],
  flags: ['json', 'markdown'],
  usage: '--instance FILE [--seconds T] [--seed S] [--only NAME,NAME] [--json] [--markdown]',
  async run(args, flags) {
    const path = required(args, 'instance');
    const peers = choose(args['only']);
    const limits = {
      seconds: seconds(args['seconds'], '--seconds', 60),
      seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31 - 1, otherwise: 1 }),
    };
    const instance = await readStudy(path);
    if (!instance.ok) return explainFileError(instance);
    const comparison = await measurePeers(peers, instance.value, limits, (name) => {
      process.stderr.write(`${name} …\n`);
    });
    const { doctors, weeks } = instance.value;
    const heading = `${doctors.length} doctors x ${weeks} weeks, ${limits.seconds} s each, seed ${limits.seed}`;
    if (flags.has('json')) printLine({ machine: machineLine(new Date()), heading, ...comparison });
    else {
      const measured = `${heading}. Measured ${machineLine(new Date())}.`;
      process.stdout.write(
        `${flags.has('markdown') ? `### ${measured}` : measured}\n\n${peerTable(comparison)}\n`,
      );
    }
    return comparison.contradiction === null ? EXIT.ok : EXIT.no;
  },
};

function choose(only: string | undefined): readonly Peer[] {
  if (only === undefined) return PEERS;
  return only.split(',').map((name) => {
    const peer = PEERS.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    if (peer) return peer;
    const known = PEERS.map((one) => one.name).join(', ');
    throw new UsageError(`--only takes names of peers, ${known}, separated by commas, not "${name}"`);
  });
}

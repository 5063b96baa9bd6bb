import { startEmbedded } from '../../../src/infrastructure/database/embedded/start-embedded.ts';
import { TEST_SETTINGS } from './test-server.ts';

/** A process of its own that starts the server of a directory, says so in a line of JSON, and waits. */
const directory = process.argv[2];
if (directory === undefined) throw new Error('name a directory');
const { pid, port, adopted, keeper } = await startEmbedded({ directory, settings: TEST_SETTINGS });
process.stdout.write(`${JSON.stringify({ pid, port, adopted, keeper })}\n`);
setInterval(() => undefined, 60_000);

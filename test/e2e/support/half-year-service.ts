import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/**
 * The built service in a process of its own whose clock is told by its parent, and whose schedules are run when
 * the parent asks: a half-year passes in minutes. Everything else is as `npm start` has it.
 */
type Ask = { clock: number } | { tick: 'hour' | 'night' };

const DIST = join(import.meta.dirname, '..', '..', '..', 'dist');
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const built = (path: string): Promise<any> => import(pathToFileURL(join(DIST, path)).href);

await built('../node_modules/reflect-metadata/Reflect.js');
const { readServiceSettings } = await built('config/service.js');
const { openSurroundings } = await built('src/start/open-surroundings.js');
const { AppModule } = await built('src/app.module.js');
const { serviceLog } = await built('src/start/service-log.js');
const { createApp } = await built('src/http/create-app.js');
const { OpenShiftSchedule } = await built('src/features/open-shifts/open-shift-schedule.js');
const { SwapSchedule } = await built('src/features/swaps/swap-schedule.js');
const { CycleSchedule } = await built('src/features/swap-cycles/cycle-schedule.js');
const { NoticeSchedule } = await built('src/features/delivery/notice-schedule.js');
const { DeliveryService } = await built('src/features/delivery/delivery.service.js');

let now = Number(process.env['NOW']);
const clock = { now: () => new Date(now) };
const { settings } = readServiceSettings(process.env);
const surroundings = await openSurroundings(settings, () => undefined, { supervises: true });
const options = { ...surroundings.options, schedules: false };
const app = await createApp(AppModule.with({ ...surroundings, clock, options }), {
  logger: serviceLog('error'),
  version: 'test',
});
await app.listen(settings.port, settings.host);

async function tick(which: 'hour' | 'night'): Promise<void> {
  const at = clock.now();
  await app.get(SwapSchedule).tick(at);
  await app.get(CycleSchedule).tick(at);
  await app.get(OpenShiftSchedule).tick(at);
  await app.get(NoticeSchedule).remind(at);
  await app.get(NoticeSchedule).followUp();
  if (which === 'night') await app.get(CycleSchedule).matchAll(at);
  await app.get(DeliveryService).look();
}

process.on('message', (ask: Ask) => {
  if ('clock' in ask) {
    now = ask.clock;
    process.send?.({ done: true });
    return;
  }
  tick(ask.tick).then(
    () => process.send?.({ done: true }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.on('SIGTERM', () => {
  void Promise.all([app.close(), surroundings.jobs.close()])
    .then(() => surroundings.close())
    .finally(() => process.exit(0));
});
// Whoever asks has gone.
process.on('disconnect', () => process.exit(1));
process.send?.({ ready: await app.getUrl() });

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { openFolder } from '../integration/support/test-server.ts';
import { TestClient } from '../integration/support/test-service.ts';
import { startProcess } from '../support/service-process.ts';

it('npm start does the main job once by itself, and leaves a checked roster in hearing', async () => {
  const cwd = await openFolder();
  const env = { DATABASE_DIRECTORY: join(cwd, 'postgres'), PORT: '0', SOLVE_SECONDS: '8' };
  // A start that is stopped before it has made the roster leaves that to the next one.
  const stopped = startProcess('main', { ...env, SOLVE_SECONDS: '0' }, cwd);
  await stopped.waitFor(/ready at (http:\S+)/);
  await stopped.end('SIGTERM');
  const service = startProcess('main', env, cwd);
  try {
    const [, url] = await service.waitFor(/ready at (http:\S+)/);
    const [, version] = await service.waitFor(/på høring til .* \(versjon (\S+)\)/);
    await service.waitFor(/Les planen: file:/);
    const said = service.said();
    for (const heading of ['Forkontroll', 'Andeler', 'Optimerer i 8 sekunder'])
      expect(said).toContain(heading);
    expect(said).toMatch(
      /Ferdig: komplett, 0 ledige plasser, kontrollert av uavhengige regler, avstand til beste \d/,
    );
    const read = (name: string) => readFile(join(cwd, 'out', name), 'utf8');
    const problem = JSON.parse(await read('problem.json')) as RosterProblem;
    const roster = JSON.parse(await read('roster.json')) as Roster;
    expect(checkRoster(problem, roster).filter(isHardBreach)).toEqual([]);
    const page = await read('roster.html');
    expect(page).toContain('<html lang="nb">');
    for (const doctor of problem.doctors) expect(page).toContain(doctor.name);
    // Nothing is loaded from elsewhere.
    expect(page).not.toMatch(/(src|href)="?https?:/);

    const coordinator = await TestClient.login(url!, 'koordinator@example.no');
    const { body: me } = await coordinator.get('/me');
    const path = `/districts/${me.roles[0].district as string}/versions/${version!}`;
    expect((await coordinator.get(path)).body).toMatchObject({ state: 'hearing', number: 1 });
    // Mail goes out after the hearing was opened, one to each doctor of the problem.
    let mails: string[] = [];
    while (mails.length < problem.doctors.length) {
      await sleep(200);
      mails = (await read('mail.txt').catch(() => '')).match(/^To: .+$/gm) ?? [];
    }
    expect(new Set(mails).size).toBe(problem.doctors.length);
    expect(await service.end('SIGINT')).toBe(0);

    const again = startProcess('main', env, cwd);
    await again.waitFor(/ready at (http:\S+)/);
    const [, second] = /ready at (http:\S+)/.exec(again.said()) ?? [];
    const later = await TestClient.login(second!, 'koordinator@example.no');
    expect((await later.get(path)).body).toMatchObject({ state: 'hearing', number: 1 });
    expect(again.said()).not.toContain('Forkontroll');
    await again.end('SIGTERM');
  } finally {
    if (service.child.exitCode === null) await service.end('SIGKILL');
    await rm(cwd, { recursive: true, force: true });
  }
});

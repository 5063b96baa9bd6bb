import type { DemoDistrict } from '../../../src/demo/generate-district.ts';
import type { TestAnswer, TestClient } from '../../integration/support/test-service.ts';
import { answered, eachOf } from './real-use.ts';

/** Puts the municipalities in place: the host is there without its number, the others are not. */
export async function addMunicipalities(
  administrator: TestClient,
  base: string,
  { municipalities }: DemoDistrict,
): Promise<Map<string, string>> {
  const [host, ...others] = municipalities;
  const { items } = await answered(administrator.get(`${base}/municipalities`));
  const [known] = items;
  await answered(
    administrator.put(
      `${base}/municipalities/${known.id}`,
      { ...host, host: true },
      { 'if-match': `${known.version}` },
    ),
  );
  for (const one of others) await answered(administrator.post(`${base}/municipalities`, one), 201);
  const { items: all } = await answered(administrator.get(`${base}/municipalities`));
  return new Map(all.map(({ name, id }: { name: string; id: string }) => [name, id]));
}

export async function addPractices(
  administrator: TestClient,
  base: string,
  { practices }: DemoDistrict,
  municipalities: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { name, municipality, surgeryHours, travelMinutes } of practices) {
    const practice = { name, municipality: municipalities.get(municipality), surgeryHours, travelMinutes };
    await answered(administrator.post(`${base}/practices`, practice), 201);
  }
}

/** What the district asks for in training, which no preset knows. */
export async function replaceTraining(
  administrator: TestClient,
  base: string,
  { settings }: DemoDistrict,
): Promise<TestAnswer['body']> {
  const before = await answered(administrator.get(`${base}/settings`));
  const body = {
    settings: { ...before.settings, training: settings.training },
    reason: 'Opplæringskravene er drøftet og vedtatt.',
  };
  return answered(administrator.put(`${base}/settings`, body, { 'if-match': `${before.version}` }));
}

/** Records what municipalities have decided about single doctors; returns how much. */
export async function recordDecisions(
  coordinator: TestClient,
  base: string,
  { doctors }: DemoDistrict,
  ids: ReadonlyMap<string, string>,
): Promise<number> {
  const decisions = doctors.flatMap(({ doctor }) =>
    doctor.decisions.map((decision) => ({ post: ids.get(doctor.hpr), decision })),
  );
  await eachOf(decisions, ({ post, decision }) =>
    answered(coordinator.post(`${base}/doctors/${post!}/competence-decisions`, decision), 201),
  );
  return decisions.length;
}

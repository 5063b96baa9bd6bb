import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startClient, PHONE, type TestedClient } from './support/start-client.ts';

const CANARY = 'kanarifugl-4711';

let client: TestedClient;

beforeAll(async () => {
  client = await startClient({ shape: 'trondheim', seed: 1 });
});

afterAll(async () => {
  await client.stop();
});

describe('an exemption', () => {
  it('is applied for and decided on without the coordinator ever seeing the ground', async () => {
    const doctor = await client.open('lege@example.no', PHONE);
    const { page: phone } = doctor;
    await doctor.goto('/min/fritak');
    await phone.getByRole('link', { name: 'Søk om fritak' }).tap();
    await phone.getByRole('heading', { level: 1, name: 'Søknad om fritak' }).waitFor();
    expect(await phone.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await phone.getByRole('button', { name: 'Se over søknaden' }).tap();
    await phone.getByRole('heading', { name: 'Rett opp dette' }).waitFor();
    await phone.getByRole('link', { name: 'Velg et grunnlag' }).tap();
    expect(await phone.evaluate(() => document.activeElement?.id)).toBe('ground');
    await phone.getByRole('radio', { name: 'Helse' }).check();
    await phone.getByRole('textbox', { name: 'Utfyllende forklaring' }).fill(`Orker ikke netter. ${CANARY}`);
    await phone.getByLabel('Fra og med').fill('2027-03-01');
    await phone.getByLabel('Til og med').fill('2027-05-31');
    await phone.getByRole('button', { name: 'Se over søknaden' }).tap();
    await phone.getByRole('button', { name: 'Send søknaden' }).tap();
    await phone.getByRole('heading', { name: 'Søknaden er sendt' }).waitFor();
    const id = new URL(phone.url()).pathname.split('/').at(-1) ?? '';

    const decider = await client.open('vedtak@example.no', { viewport: { width: 1280, height: 900 } });
    const { page: desk } = decider;
    await decider.goto('/');
    const me = (await (await client.service.as('lege@example.no')).get('/me')).body.roles[0].name as string;
    await desk.getByRole('link', { name: me }).click();
    await desk.getByText('Begrunnelsen er skjult.').waitFor();
    expect(await desk.content()).not.toContain(CANARY);
    expect(await readsOf(id)).toBe(0);
    await desk.getByRole('button', { name: 'Åpne begrunnelsen' }).click();
    await desk.getByText(CANARY).waitFor();
    expect(await readsOf(id)).toBe(1);
    expect(await desk.evaluate(() => JSON.stringify(localStorage))).not.toContain(CANARY);

    await desk.getByRole('button', { name: 'Fatt vedtak' }).click();
    await desk.getByRole('link', { name: 'Svar på om du er inhabil' }).click();
    expect(await desk.evaluate(() => document.activeElement?.id)).toBe('impartial');
    await desk.getByRole('checkbox', { name: 'Jeg er ikke inhabil i saken' }).check();
    await desk.getByRole('radio', { name: 'Innvilge delvis' }).check();
    await desk.getByRole('radio', { name: 'En del av vaktene' }).check();
    await desk.getByRole('textbox', { name: 'Begrunnelse for vedtaket' }).fill('Halv vaktandel er nok.');
    await desk.getByText('Søknaden er delvis innvilget: Vaktandel 50 %').waitFor();
    await desk.getByText('Du kan klage til kommunens klageorgan').waitFor();
    await desk.getByRole('button', { name: 'Fatt vedtak' }).click();
    await desk.getByRole('main').getByText('Delvis innvilget', { exact: true }).waitFor();
    expect(await decider.violations()).toEqual([]);

    await noGroundFor('koordinator@example.no');
    await doctor.goto(`/min/fritak/${id}`);
    await phone.getByRole('main').getByText('Delvis innvilget', { exact: true }).waitFor();
    await phone
      .getByText(/Vera Vedtak/)
      .first()
      .waitFor();
    expect([doctor.faults, decider.faults]).toEqual([[], []]);
    await doctor.close();
    await decider.close();
  });

  it('needs more than a code by mail', async () => {
    const doctor = await client.open(null, PHONE);
    const { page } = doctor;
    await doctor.goto('/min/fritak/ny');
    await page.getByRole('textbox', { name: 'E-postadresse' }).fill('lege@example.no');
    await page.getByRole('button', { name: 'Send meg en kode' }).tap();
    const mail = await client.service.smtp.waitFor(
      ({ messageId }) => messageId?.startsWith('<login.') ?? false,
    );
    const code = /[B-Z0-9]{4}-[B-Z0-9]{4}/.exec(mail.text ?? '')?.[0] ?? '';
    await page.getByRole('textbox', { name: 'Kode' }).fill(code);
    await page.getByRole('button', { name: 'Logg inn', exact: true }).tap();
    await page.getByRole('heading', { name: 'Søknad om fritak krever sterk innlogging' }).waitFor();
    expect(doctor.faults).toEqual([]);
    await doctor.close();
  });
});

/** How often the ground has been read, as the audit trail has it. */
async function readsOf(exemption: string): Promise<number> {
  const rows = await client.service.database.inDistrict(client.demo.district, (runner) =>
    runner.query(`SELECT count(*)::int AS n FROM audit_event WHERE subject = $1 AND action = 'ground.read'`, [
      `exemption/${exemption}`,
    ]),
  );
  return (rows as { n: number }[])[0]!.n;
}

/** Everything that a role sees on its pages, and what came over the wire for it. */
async function noGroundFor(email: string): Promise<void> {
  const page = await client.open(email, { viewport: { width: 1280, height: 900 } });
  const bodies: Promise<string>[] = [];
  page.page.on('response', (response) => bodies.push(response.text().catch(() => '')));
  for (const path of ['/', '/fritak', '/min/fritak', '/meg']) {
    await page.goto(path);
    expect(await page.page.content()).not.toContain(CANARY);
  }
  const coordinator = await client.service.as(email);
  const { body } = await coordinator.get(`/districts/${client.demo.district}/exemptions?limit=200`);
  expect(JSON.stringify(body)).not.toMatch(/health|kanarifugl/);
  expect((await Promise.all(bodies)).join('')).not.toContain(CANARY);
  await page.close();
}

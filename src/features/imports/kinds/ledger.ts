import { rows } from '../../../infrastructure/database/database.ts';
import { OPENING_BALANCES } from '../../periods/index.ts';
import { planningLaw } from '../../planning/index.ts';
import { needed } from '../columns.ts';
import { type DoctorIds, doctorIds, knownDoctor } from '../doctor-ids.ts';
import { importKind } from '../import-kind.ts';
import { words } from '../words.ts';

interface Balance {
  hpr: string;
  category: string;
  balance: number;
}

interface Context {
  ids: DoctorIds;
  balances: Balance[];
}

/** Shifts that nobody can be ahead or behind. */
const MOST = 10_000;

function categoryWords() {
  const { categories } = planningLaw().burden;
  return words<string>(
    Object.fromEntries(categories.map(({ id, names }) => [id, [names.nb, names.nn, names.en]])),
  );
}

/** Opening balances of the fairness ledger (vaktregnskap) of a period; 0 takes a balance away. */
export const ledger = importKind<Context, Balance>({
  columns: [
    needed('hpr', 'HPR-nummer', 'HPR', 'HPR number'),
    needed('category', 'belastningskategori', 'kategori', 'burden category'),
    needed('balance', 'saldo', 'balance'),
  ],
  sheet: 'Vaktregnskap',
  ofPeriod: true,
  load: async ({ runner, period }) => {
    const ids = await doctorIds(runner);
    const found = await rows<{ doctor: string; category: string; balance: string }>(
      runner,
      `SELECT b.doctor_id AS doctor, b.category, b.balance FROM ${OPENING_BALANCES} b JOIN doctor d ON d.id = b.doctor_id
       ORDER BY d.name COLLATE "nb-x-icu", d.id, b.category`,
      [period.id],
    );
    const balances = found.map(({ doctor, category, balance }) => {
      return { hpr: ids.hprOf(doctor), category, balance: Number(balance) };
    });
    return { ids, balances };
  },
  read: ([reader], { ids }) => {
    const hpr = knownDoctor(reader!, ids);
    const category = reader!.need('category', reader!.choice('category', categoryWords()));
    const balance = reader!.need('balance', reader!.number('balance', -MOST, MOST));
    return hpr === null || category === null || balance === null ? null : { hpr, category, balance };
  },
  current: ({ balances }) => balances,
  key: ({ hpr, category }) => `${hpr}/${category}`,
  cells: ({ hpr, category, balance }) => [{ hpr, category: categoryWords().write(category), balance }],
  apply: async ({ runner, district, period }, items, { ids }) => {
    const balances = items.map(({ item }) => ({ ...item, doctor: ids.byHpr.get(item.hpr) }));
    await runner.query(
      `INSERT INTO ledger_balance (district_id, duty_period_id, doctor_id, category, balance)
       SELECT $1, $2, doctor, category, balance FROM json_to_recordset($3::json) AS r (doctor uuid, category text, balance numeric)
       ON CONFLICT (district_id, duty_period_id, doctor_id, category) DO UPDATE SET balance = excluded.balance`,
      [district, period.id, JSON.stringify(balances)],
    );
    await runner.query('DELETE FROM ledger_balance WHERE duty_period_id = $1 AND balance = 0', [period.id]);
  },
});

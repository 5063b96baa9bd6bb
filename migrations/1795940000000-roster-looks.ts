import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './helpers/grant.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** Which roster in force each doctor has looked at last: what a newer one tells them is the difference. */
export class RosterLooks1795940000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Which one and not when: nobody's habits are anybody's business.
    await runner.query(`
      CREATE TABLE roster_look (
        district_id uuid NOT NULL,
        duty_period_id uuid NOT NULL,
        doctor_id uuid NOT NULL,
        roster_version_id uuid NOT NULL,
        PRIMARY KEY (district_id, duty_period_id, doctor_id),
        FOREIGN KEY (district_id, duty_period_id) REFERENCES duty_period ON DELETE CASCADE,
        FOREIGN KEY (district_id, doctor_id) REFERENCES doctor ON DELETE CASCADE,
        FOREIGN KEY (district_id, roster_version_id) REFERENCES roster_version ON DELETE CASCADE
      )`);
    await separateDistricts(runner, 'roster_look');
    await grant(runner, 'SELECT, INSERT, UPDATE ON roster_look');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE roster_look');
  }
}

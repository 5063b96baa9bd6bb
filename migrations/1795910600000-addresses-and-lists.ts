import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './helpers/grant.ts';

/** Where mail to a doctor goes, and orders in which long lists are read. */
export class AddressesAndLists1795910600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // With the caller's own rights: no row of another district is seen. The address of the post goes before
    // that of the account that acts for it.
    await runner.query(`
      CREATE FUNCTION doctor_address(post uuid) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT coalesce(d.email, (SELECT account_email(g.account_id) FROM role_grant g
          WHERE g.doctor_id = d.id AND g.ended_at IS NULL ORDER BY g.created_at DESC LIMIT 1))
        FROM doctor d WHERE d.id = post $$`);
    await runner.query('REVOKE ALL ON FUNCTION doctor_address FROM PUBLIC');
    await grant(runner, 'EXECUTE ON FUNCTION doctor_address');
    await runner.query(
      'CREATE INDEX outbox_message_list ON outbox_message (district_id, created_at DESC, id DESC)',
    );
    await runner.query('CREATE INDEX publication_list ON publication (district_id, at DESC, id DESC)');
    await runner.query(
      'CREATE INDEX hearing_comment_version ON hearing_comment (district_id, roster_version_id, at, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_message_list, publication_list, hearing_comment_version');
    await runner.query('DROP FUNCTION doctor_address');
  }
}

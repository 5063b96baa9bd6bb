/**
 * SQL for what an account is called in the district of the transaction, by its latest role there; `null`
 * for somebody without one.
 *
 * @param column the account's id
 */
export const NAME_OF_ACCOUNT = (column: string): string =>
  `(SELECT g.name FROM role_grant g WHERE g.account_id = ${column}
     ORDER BY g.ended_at DESC NULLS FIRST, g.created_at DESC, g.id LIMIT 1)`;

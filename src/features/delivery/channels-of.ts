/**
 * The channels that reach doctors, as a subquery: `doctor_id`, `channel`, the doctor's `choice` (`all` or
 * `urgent`; what is switched off or cannot reach them is left out) and its `place` in the order in which they
 * are tried.
 */
export const CHANNELS_OF = `(
  SELECT d.id AS doctor_id, 'push' AS channel, coalesce(s.push, 'all') AS choice, 1 AS place
  FROM doctor d LEFT JOIN notice_settings s ON s.doctor_id = d.id
  WHERE coalesce(s.push, 'all') <> 'off' AND EXISTS (SELECT FROM push_subscription p WHERE p.doctor_id = d.id)
  UNION ALL
  SELECT s.doctor_id, 'sms', s.sms, 2 FROM notice_settings s WHERE s.sms <> 'off' AND s.mobile IS NOT NULL
  UNION ALL
  SELECT d.id, 'mail', 'all', 3 FROM doctor d WHERE doctor_address(d.id) IS NOT NULL)`;

/** SQL for an instant as the domain writes it: `2027-01-31T08:00:00Z`. */
export function instantText(expression: string): string {
  return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

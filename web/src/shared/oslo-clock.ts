/** What Oslo's clock shows at an instant. */
export interface OsloTime {
  /** Civil date, `2027-02-13`. */
  date: string;
  /** `16:30`. */
  time: string;
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the clock in Norway shows it, wherever the browser is. */
export function osloTime(instant: string | number): OsloTime {
  const [date = '', time = ''] = CLOCK.format(new Date(instant)).split(' ');
  return { date, time };
}

/** Today's civil date in Norway. */
export function osloToday(): string {
  return osloTime(Date.now()).date;
}

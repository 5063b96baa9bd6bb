import { PeriodsPage } from './PeriodsPage.tsx';

/** What each role sees first. */
export function HomePage() {
  return <PeriodsPage />;
}

import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useActing } from '../session/acting.tsx';
import { Loading } from '../shared/Loading.tsx';
import { PeriodsPage } from './PeriodsPage.tsx';

const DoctorHome = lazy(() => import('../doctor/home/DoctorHome.tsx'));

/** What each role sees first. */
export function HomePage() {
  const { role } = useActing();
  if (role === 'decisionMaker') return <Navigate to="/fritak" replace />;
  if (role !== 'doctor') return <PeriodsPage />;
  return (
    <Suspense fallback={<Loading />}>
      <DoctorHome />
    </Suspense>
  );
}

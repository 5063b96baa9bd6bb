import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useActing } from '../session/acting.tsx';
import { Loading } from '../shared/Loading.tsx';

const DoctorHome = lazy(() => import('../doctor/home/DoctorHome.tsx'));
const PeriodsPage = lazy(() => import('./PeriodsPage.tsx'));

/** What each role sees first. */
export function HomePage() {
  const { role } = useActing();
  if (role === 'decisionMaker') return <Navigate to="/fritak" replace />;
  return <Suspense fallback={<Loading />}>{role === 'doctor' ? <DoctorHome /> : <PeriodsPage />}</Suspense>;
}

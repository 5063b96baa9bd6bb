import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { needTexts } from '../messages/language.tsx';
import { useActing } from '../session/acting.tsx';
import type { Role } from '../session/session.ts';
import { Loading } from '../shared/Loading.tsx';

const DoctorHome = lazy(() => import('../doctor/home/DoctorHome.tsx'));
const desk = async () => {
  const [pages] = await Promise.all([import('../plan/pages.ts'), needTexts('office')]);
  return pages;
};
const StartPage = lazy(async () => ({ default: (await desk()).StartPage }));
const PeriodsPage = lazy(async () => ({ default: (await desk()).PeriodsPage }));

/** What each role sees first. */
export function HomePage() {
  const { role } = useActing();
  if (role === 'decisionMaker') return <Navigate to="/fritak" replace />;
  if (role === 'auditor') return <Navigate to="/rapporter" replace />;
  return (
    <Suspense fallback={<Loading />}>
      <Home role={role} />
    </Suspense>
  );
}

function Home({ role }: { role: Role }) {
  if (role === 'doctor') return <DoctorHome />;
  return role === 'coordinator' ? <StartPage /> : <PeriodsPage />;
}

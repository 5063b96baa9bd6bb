import { BodyLong } from '@navikt/ds-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useMatches, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useText } from '../messages/language.tsx';
import { ActingProvider, grantFor, rememberGrant, useRememberedGrant } from '../session/acting.tsx';
import { type Grant, type Me, meQuery, type Role } from '../session/session.ts';
import { Brand } from './Brand.tsx';
import { Footer } from './Footer.tsx';
import { LogoutButton } from './LogoutButton.tsx';
import { Navigation } from './Navigation.tsx';
import { PageHeading } from './PageHeading.tsx';
import { RoleSwitch } from './RoleSwitch.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TextLink } from '../shared/links.tsx';
import { useOnline } from './use-online.ts';

/** Comes after the page: what it counts comes later still. */
const NoticeBell = lazy(() => import('./NoticeBell.tsx'));

/** Around every page of somebody who is logged in. */
export function InsideFrame() {
  const { data: me } = useSuspenseQuery(meQuery);
  const { distrikt: district } = useSearch({ from: '/inside' });
  const roles = useRolesOfPage();
  const stored = useRememberedGrant();
  const grant = grantFor(me, stored, { district, ...(roles && { roles }) });
  useEffect(() => {
    if (grant) rememberGrant(grant);
  }, [grant]);
  if (!grant) return <Roleless me={me} />;
  return <ActingFrame me={me} grant={grant} />;
}

function ActingFrame({ me, grant }: { me: Me; grant: Grant }) {
  const text = useText();
  const isOnline = useOnline();
  const { district, role } = grant;
  return (
    <ActingProvider acting={{ me, grant, district, role }}>
      <div className="frame inside">
        <SkipLink />
        <header className="top">
          <Brand />
          <Navigation role={role} />
          {role === 'doctor' && (
            <Suspense>
              <NoticeBell district={district} />
            </Suspense>
          )}
          <div className="top-end wide-only">
            <RoleSwitch />
            <LogoutButton />
          </div>
        </header>
        {!isOnline && (
          <p className="offline" role="status">
            {text('frame.offline')}
          </p>
        )}
        <main id="content" tabIndex={-1} className="content">
          <Outlet />
        </main>
        <Footer />
      </div>
    </ActingProvider>
  );
}

/** Logged in, and nobody here: no role at all, or none for this page. */
function Roleless({ me }: { me: Me }) {
  const text = useText();
  const isNobody = me.roles.length === 0;
  return (
    <div className="frame">
      <SkipLink />
      <header className="top">
        <Brand />
        <LogoutButton />
      </header>
      <main id="content" tabIndex={-1} className="content">
        <PageHeading>{text(isNobody ? 'roles.none.title' : 'roles.elsewhere.title')}</PageHeading>
        <BodyLong spacing>{text(isNobody ? 'roles.none' : 'roles.elsewhere')}</BodyLong>
        {!isNobody && <TextLink to="/">{text('roles.elsewhere.home')}</TextLink>}
      </main>
      <Footer />
    </div>
  );
}

/** The roles that the page is for, as its route says; `null` for everybody. */
function useRolesOfPage(): readonly Role[] | null {
  return useMatches({
    select: (matches) => matches.findLast(({ staticData }) => staticData.roles)?.staticData.roles ?? null,
  });
}

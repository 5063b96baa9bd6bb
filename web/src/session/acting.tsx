import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Grant, Me, Role } from './session.ts';

/** Where the device keeps the role that was used last. */
const STORED = 'vaktsirkel.role';

/** As what the reader acts: one role in one district, of all that the reader holds. */
export interface Acting {
  me: Me;
  grant: Grant;
  district: string;
  role: Role;
}

const ActingContext = createContext<Acting | null>(null);

/** A role as it is named in addresses and on the device. */
export function grantKey({ district, role }: Grant): string {
  return `${role}/${district}`;
}

/** Roles with a screen of their own come first. */
const ORDER: readonly Role[] = [
  'coordinator',
  'doctor',
  'decisionMaker',
  'districtAdministrator',
  'auditor',
  'representative',
];

/**
 * The role to act in: the one that the address asks for, else the one used last, else the first.
 *
 * @param stored key of the role used last
 * @param wanted roles that the page is for, and the district of its address, where it names them
 */
export function grantFor(
  { roles }: Me,
  stored: string | null,
  wanted: { roles?: readonly Role[]; district?: string | undefined } = {},
): Grant | null {
  const fitting = roles
    .filter(({ role }) => wanted.roles?.includes(role) ?? true)
    .filter(({ district }) => wanted.district === undefined || district === wanted.district)
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  return fitting.find((grant) => grantKey(grant) === stored) ?? fitting[0] ?? null;
}

const listeners = new Set<() => void>();

/** Remembers the role on this device. */
export function rememberGrant(grant: Grant): void {
  if (localStorage.getItem(STORED) === grantKey(grant)) return;
  localStorage.setItem(STORED, grantKey(grant));
  for (const listener of listeners) listener();
}

/** Key of the role that was used last on this device; `null` for none. */
export function useRememberedGrant(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(STORED),
  );
}

export function ActingProvider({ acting, children }: { acting: Acting; children: ReactNode }) {
  return <ActingContext value={acting}>{children}</ActingContext>;
}

/** As what the reader acts on this page. */
export function useActing(): Acting {
  const acting = use(ActingContext);
  if (!acting) throw new Error('the page is not inside the frame of somebody who is logged in');
  return acting;
}

/** The district and post of a doctor on a doctor's page. */
export function useOwnPost(): { district: string; doctor: string } {
  const { district, grant } = useActing();
  if (grant.doctor === null) throw new Error('the role has no post');
  return { district, doctor: grant.doctor };
}

import type { Locale } from '../messages/locales.ts';

/** rolle: what somebody may be in a district; one person may hold several, in several districts. */
export const ROLES = [
  'doctor',
  'coordinator',
  'decisionMaker',
  'districtAdministrator',
  'auditor',
  'representative',
] as const;
export type Role = (typeof ROLES)[number];

/** One role in one district. */
export interface Grant {
  district: string;
  districtName: string;
  role: Role;
  name: string;
  /** The post of a doctor. */
  doctor: string | null;
  /** The municipality whose contracts a decision-maker decides on. */
  municipality: string | null;
  substitute: boolean;
}

/** How a person was identified: by a code sent to an address, by a demo login, or by a strong login. */
export type LoginStrength = 'code' | 'demo' | 'oidc';

/** Who sends a request. */
export interface Caller {
  /** The account; of an API token, nobody's. */
  account: string | null;
  token: string | null;
  email: string | null;
  locale: Locale;
  strength: LoginStrength | 'token';
  /** Whether it may change anything: a token may be for reading only. */
  mayWrite: boolean;
  grants: Grant[];
  /** Hash of the session's token, to end it. */
  session: Buffer | null;
}

/** Who acts in a district, with the roles held there. */
export interface Actor {
  district: string;
  account: string | null;
  token: string | null;
  locale: Locale;
  strength: Caller['strength'];
  roles: ReadonlySet<Role>;
  /** The actor's own post, when a doctor here. */
  doctor: string | null;
  /** Municipalities whose exemptions the actor decides on. */
  municipalities: readonly string[];
}

/** The caller as an actor of a district; `null` for somebody without a role there. */
export function actorIn(caller: Caller, district: string): Actor | null {
  const grants = caller.grants.filter((grant) => grant.district === district);
  if (grants.length === 0) return null;
  return {
    district,
    account: caller.account,
    token: caller.token,
    locale: caller.locale,
    strength: caller.strength,
    roles: new Set(grants.map(({ role }) => role)),
    doctor: grants.find(({ doctor }) => doctor !== null)?.doctor ?? null,
    municipalities: grants.flatMap(({ municipality }) => municipality ?? []),
  };
}

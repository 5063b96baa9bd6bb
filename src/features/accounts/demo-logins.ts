import type { Role } from '../../http/caller.ts';

/** The fixed logins of the demo: they exist only where the demo does, on loopback. */
export const DEMO_LOGINS: readonly { email: string; name: string; roles: readonly Role[] }[] = [
  { email: 'koordinator@example.no', name: 'Kari Koordinator', roles: ['coordinator'] },
  { email: 'lege@example.no', name: 'Demolege', roles: ['doctor'] },
  { email: 'vedtak@example.no', name: 'Vera Vedtak', roles: ['decisionMaker'] },
  { email: 'administrator@example.no', name: 'Arne Administrator', roles: ['districtAdministrator'] },
  { email: 'revisor@example.no', name: 'Rita Revisor', roles: ['auditor'] },
  { email: 'tillitsvalgt@example.no', name: 'Tor Tillitsvalgt', roles: ['representative'] },
];

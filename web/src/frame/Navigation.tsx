import {
  ArrowsSquarepathIcon,
  BarChartIcon,
  CalendarIcon,
  FileTextIcon,
  HouseIcon,
  HandShakeHeartIcon,
  MenuHamburgerIcon,
  TasklistIcon,
  ThumbUpIcon,
} from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { MessageKey } from '../messages/texts.ts';
import { useText } from '../messages/language.tsx';
import type { Role } from '../session/session.ts';

interface Place {
  to:
    | '/'
    | '/min/onsker'
    | '/min/vakter'
    | '/min/bytter'
    | '/ledige'
    | '/min/fritak'
    | '/fritak'
    | '/i-dag'
    | '/bytter'
    | '/rapporter'
    | '/meg';
  label: MessageKey;
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  /** Small screens have it under «more». */
  wideOnly?: boolean;
}

const HOME: Place = { to: '/', label: 'nav.home', icon: HouseIcon };
const REPORTS: Place = { to: '/rapporter', label: 'nav.reports', icon: BarChartIcon };
const MORE: Place = { to: '/meg', label: 'nav.more', icon: MenuHamburgerIcon };

/** Where each role goes; the first one is where it begins. */
const PLACES: Record<Role, readonly Place[]> = {
  doctor: [
    HOME,
    { to: '/min/onsker', label: 'nav.wishes', icon: ThumbUpIcon },
    { to: '/min/vakter', label: 'nav.shifts', icon: CalendarIcon },
    { to: '/min/bytter', label: 'nav.swaps', icon: ArrowsSquarepathIcon },
    { to: '/ledige', label: 'nav.open', icon: HandShakeHeartIcon, wideOnly: true },
    { to: '/min/fritak', label: 'nav.exemptions', icon: FileTextIcon, wideOnly: true },
    MORE,
  ],
  decisionMaker: [{ to: '/fritak', label: 'nav.queue', icon: TasklistIcon }, MORE],
  coordinator: [
    HOME,
    { to: '/i-dag', label: 'nav.today', icon: CalendarIcon },
    { to: '/bytter', label: 'nav.swaps', icon: ArrowsSquarepathIcon },
    REPORTS,
    MORE,
  ],
  districtAdministrator: [HOME, MORE],
  auditor: [REPORTS, MORE],
  representative: [HOME, MORE],
};

/** The pages of a role: a row on top, and below 768 px a bar at the bottom. */
export function Navigation({ role }: { role: Role }) {
  const text = useText();
  return (
    <nav className="navigation" aria-label={text('frame.nav')}>
      <ul>
        {PLACES[role].map(({ to, label, icon: Icon, wideOnly }) => (
          <li key={to} className={wideOnly ? 'wide-only' : undefined}>
            <Link to={to} activeOptions={{ exact: to === '/' }} className="place">
              <Icon aria-hidden />
              <span>{text(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

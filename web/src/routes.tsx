import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { isProblem } from './api/problem.ts';
import type { BoardSearch } from './board/board-search.ts';
import { BrokenPage } from './frame/BrokenPage.tsx';
import { HomePage } from './frame/HomePage.tsx';
import { InsideFrame } from './frame/InsideFrame.tsx';
import { MissingPage } from './frame/MissingPage.tsx';
import { needTexts } from './messages/language.tsx';
import { PublicFrame } from './frame/PublicFrame.tsx';
import type { AnswersSearch } from './plan/answers/standings.ts';
import type { ReportSearch } from './reports/ScopeSelect.tsx';
import { meQuery, type Role } from './session/session.ts';
import { Loading } from './shared/Loading.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Roles that the page is for; left out for everybody. */
    roles?: readonly Role[];
  }
}

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: MissingPage,
});

const open = createRoute({
  getParentRoute: () => root,
  id: 'public',
  beforeLoad: () => needTexts('public'),
  component: PublicFrame,
});

const login = createRoute({
  getParentRoute: () => open,
  path: '/logg-inn',
  component: lazyRouteComponent(() => import('./login/LoginPage.tsx'), 'LoginPage'),
  validateSearch: ({ til }: { til?: unknown }): { til?: string } => (typeof til === 'string' ? { til } : {}),
});

const accessibility = createRoute({
  getParentRoute: () => open,
  path: '/tilgjengelighet',
  component: lazyRouteComponent(() => import('./frame/AccessibilityPage.tsx'), 'AccessibilityPage'),
});

/** Everything that needs a login. The district is in the address for who has roles in several. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: InsideFrame,
  validateSearch: ({ distrikt }: { distrikt?: unknown }): { distrikt?: string } =>
    typeof distrikt === 'string' ? { distrikt } : {},
  search: { middlewares: [retainSearchParams(['distrikt'])] },
  beforeLoad: async ({ context: { client }, location }) => {
    try {
      await client.query({ ...meQuery, staleTime: 'static' });
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      const search = location.href === '/' ? {} : { til: location.href };
      redirect({ to: '/logg-inn', search, throw: true });
    }
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => needTexts('shifts'),
  component: HomePage,
});
const more = createRoute({
  getParentRoute: () => inside,
  path: '/meg',
  component: lazyRouteComponent(() => import('./frame/MorePage.tsx'), 'MorePage'),
});

const doctor = createRoute({
  getParentRoute: () => inside,
  id: 'doctor',
  component: Outlet,
  staticData: { roles: ['doctor'] },
});
const wishes = createRoute({
  getParentRoute: () => doctor,
  path: '/min/onsker',
  component: lazyRouteComponent(() => import('./doctor/wishes/WishesPage.tsx')),
  validateSearch: ({ periode }: { periode?: unknown }): { periode?: string } =>
    typeof periode === 'string' ? { periode } : {},
});
const receipt = createRoute({
  getParentRoute: () => doctor,
  path: '/min/onsker/$periode/kvittering/$nummer',
  beforeLoad: () => needTexts('receipt'),
  component: lazyRouteComponent(() => import('./doctor/wishes/ReceiptPage.tsx')),
});
const shifts = createRoute({
  getParentRoute: () => doctor,
  path: '/min/vakter',
  beforeLoad: () => needTexts('shifts'),
  component: lazyRouteComponent(() => import('./doctor/shifts/ShiftsPage.tsx')),
  validateSearch: ({ hvorfor }: { hvorfor?: unknown }): { hvorfor?: string } =>
    typeof hvorfor === 'string' ? { hvorfor } : {},
});
const ownLedger = createRoute({
  getParentRoute: () => doctor,
  path: '/min/regnskap',
  beforeLoad: () => needTexts('ledger'),
  component: lazyRouteComponent(() => import('./doctor/ledger/OwnLedgerPage.tsx')),
  validateSearch: ({ periode }: { periode?: unknown }): { periode?: string } =>
    typeof periode === 'string' ? { periode } : {},
});
const openShifts = createRoute({
  getParentRoute: () => doctor,
  path: '/ledige',
  beforeLoad: () => needTexts('shifts'),
  component: lazyRouteComponent(() => import('./doctor/open/OpenShiftsPage.tsx')),
});
const swaps = createRoute({
  getParentRoute: () => doctor,
  path: '/min/bytter',
  beforeLoad: () => needTexts('shifts', 'swaps'),
  component: lazyRouteComponent(() => import('./doctor/swaps/SwapsPage.tsx')),
});
const newSwap = createRoute({
  getParentRoute: () => doctor,
  path: '/min/bytter/ny',
  beforeLoad: () => needTexts('shifts', 'swaps'),
  component: lazyRouteComponent(() => import('./doctor/swaps/NewSwapPage.tsx')),
  validateSearch: ({ vakt }: { vakt?: unknown }): { vakt?: string } =>
    typeof vakt === 'string' ? { vakt } : {},
});
const notices = createRoute({
  getParentRoute: () => doctor,
  path: '/min/varsler',
  beforeLoad: () => needTexts('notices'),
  component: lazyRouteComponent(() => import('./doctor/notices/NoticesPage.tsx')),
});
const noticeSettings = createRoute({
  getParentRoute: () => doctor,
  path: '/min/varsler/valg',
  beforeLoad: () => needTexts('notices'),
  component: lazyRouteComponent(() => import('./doctor/notices/NoticeSettingsPage.tsx')),
});
/** Where the mail about a hearing leads. */
const hearing = createRoute({
  getParentRoute: () => doctor,
  path: '/min/horing',
  beforeLoad: () => redirect({ to: '/min/vakter', replace: true, throw: true }),
});
const ownCases = createRoute({
  getParentRoute: () => doctor,
  path: '/min/fritak',
  beforeLoad: () => needTexts('exemptions'),
  component: lazyRouteComponent(() => import('./doctor/exemptions/OwnCasesPage.tsx')),
});
const application = createRoute({
  getParentRoute: () => doctor,
  path: '/min/fritak/ny',
  beforeLoad: () => needTexts('exemptions'),
  component: lazyRouteComponent(() => import('./doctor/exemptions/ApplyPage.tsx')),
});
const ownCase = createRoute({
  getParentRoute: () => doctor,
  path: '/min/fritak/$sak',
  beforeLoad: () => needTexts('exemptions'),
  component: lazyRouteComponent(() => import('./doctor/exemptions/OwnCasePage.tsx')),
  validateSearch: ({ sendt }: { sendt?: unknown }): { sendt?: boolean } => (sendt === true ? { sendt } : {}),
});

const decisions = createRoute({
  getParentRoute: () => inside,
  id: 'decisions',
  component: Outlet,
  staticData: { roles: ['decisionMaker'] },
  beforeLoad: () => needTexts('exemptions', 'office'),
});
const queue = createRoute({
  getParentRoute: () => decisions,
  path: '/fritak',
  component: lazyRouteComponent(() => import('./decisions/QueuePage.tsx')),
  validateSearch: ({ alle }: { alle?: unknown }): { alle?: boolean } => (alle === true ? { alle } : {}),
});
const decisionCase = createRoute({
  getParentRoute: () => decisions,
  path: '/fritak/$sak',
  component: lazyRouteComponent(() => import('./decisions/CasePage.tsx')),
});

const reportPages = () => import('./reports/pages.ts');

const reports = createRoute({
  getParentRoute: () => inside,
  id: 'reports',
  component: Outlet,
  staticData: { roles: ['auditor', 'coordinator'] },
  beforeLoad: () => needTexts('office'),
});
const reportList = createRoute({
  getParentRoute: () => reports,
  path: '/rapporter',
  component: lazyRouteComponent(reportPages, 'ReportsPage'),
});
const report = createRoute({
  getParentRoute: () => reports,
  path: '/rapporter/$rapport',
  component: lazyRouteComponent(reportPages, 'ReportPage'),
  validateSearch: (search: Record<string, unknown>): ReportSearch => search,
});
const auditLog = createRoute({
  getParentRoute: () => reports,
  path: '/rapporter/logg',
  component: lazyRouteComponent(reportPages, 'AuditPage'),
  staticData: { roles: ['auditor', 'districtAdministrator'] },
  validateSearch: (search: Record<string, unknown>): { handling?: string; fra?: string; til?: string } =>
    search,
});

const planPages = () => import('./plan/pages.ts');

/** Messages that did not arrive. */
const messages = createRoute({
  getParentRoute: () => inside,
  path: '/meldinger',
  staticData: { roles: ['coordinator'] },
  beforeLoad: () => needTexts('office'),
  component: lazyRouteComponent(planPages, 'MessagesPage'),
});

const today = createRoute({
  getParentRoute: () => inside,
  path: '/i-dag',
  staticData: { roles: ['coordinator'] },
  beforeLoad: () => needTexts('office'),
  component: lazyRouteComponent(() => import('./plan/today/TodayPage.tsx')),
});

/** Swaps that wait for approval. */
const swapDesk = createRoute({
  getParentRoute: () => inside,
  path: '/bytter',
  staticData: { roles: ['coordinator'] },
  beforeLoad: () => needTexts('office', 'swaps'),
  component: lazyRouteComponent(() => import('./plan/swaps/SwapDeskPage.tsx')),
});

/** Offering a duty for a doctor. */
const offerFor = createRoute({
  getParentRoute: () => inside,
  path: '/bytter/ny',
  staticData: { roles: ['coordinator'] },
  beforeLoad: () => needTexts('office', 'swaps'),
  component: lazyRouteComponent(() => import('./plan/swaps/OfferForPage.tsx')),
  validateSearch: (search: Record<string, unknown>): { versjon?: string; lege?: string; vakt?: string } =>
    search,
});

/** Everything about one duty period; what lies in the address of a page is read and checked by the page. */
const plan = createRoute({
  getParentRoute: () => inside,
  path: '/plan/$periode',
  component: lazyRouteComponent(planPages, 'PlanFrame'),
  staticData: { roles: ['coordinator'] },
  beforeLoad: () => needTexts('office'),
});
/** Where a duty period begins: with its answers. */
const planStart = createRoute({
  getParentRoute: () => plan,
  path: '/',
  beforeLoad: ({ params }) => redirect({ to: '/plan/$periode/svar', params, replace: true, throw: true }),
});
const setup = createRoute({
  getParentRoute: () => plan,
  path: '/oppsett',
  component: lazyRouteComponent(planPages, 'SetupPage'),
});
const answers = createRoute({
  getParentRoute: () => plan,
  path: '/svar',
  component: lazyRouteComponent(planPages, 'AnswersPage'),
  validateSearch: (search: Record<string, unknown>): AnswersSearch => search,
});
const onBehalf = createRoute({
  getParentRoute: () => plan,
  path: '/svar/$lege',
  component: lazyRouteComponent(() => import('./plan/answers/OnBehalfPage.tsx')),
});
const run = createRoute({
  getParentRoute: () => plan,
  path: '/kjoring',
  component: lazyRouteComponent(planPages, 'RunPage'),
});
const board = createRoute({
  getParentRoute: () => plan,
  path: '/tavle',
  component: lazyRouteComponent(() => import('./board/BoardPage.tsx')),
  validateSearch: (search: Record<string, unknown>): BoardSearch => search,
});
const fairness = createRoute({
  getParentRoute: () => plan,
  path: '/rettferdighet',
  component: lazyRouteComponent(planPages, 'FairnessPage'),
  validateSearch: (search: Record<string, unknown>): { versjon?: string; mal?: string } => search,
});
const versions = createRoute({
  getParentRoute: () => plan,
  path: '/versjoner',
  component: lazyRouteComponent(planPages, 'VersionsPage'),
  validateSearch: (search: Record<string, unknown>): { a?: string; b?: string; etter?: string } => search,
});
const publishing = createRoute({
  getParentRoute: () => plan,
  path: '/publisering',
  component: lazyRouteComponent(planPages, 'PublishPage'),
  validateSearch: (search: Record<string, unknown>): { versjon?: string; svar?: string } => search,
});
const ledger = createRoute({
  getParentRoute: () => plan,
  path: '/regnskap',
  beforeLoad: () => needTexts('ledger'),
  component: lazyRouteComponent(() => import('./ledger/LedgerPage.tsx')),
  validateSearch: ({ type }: { type?: unknown }): { type?: string } =>
    typeof type === 'string' ? { type } : {},
});
const account = createRoute({
  getParentRoute: () => plan,
  path: '/regnskap/$lege',
  beforeLoad: () => needTexts('ledger'),
  component: lazyRouteComponent(() => import('./ledger/AccountPage.tsx')),
});
/** Hearing and publication are one page. */
const planHearing = createRoute({
  getParentRoute: () => plan,
  path: '/horing',
  beforeLoad: ({ params }) =>
    redirect({ to: '/plan/$periode/publisering', params, replace: true, throw: true }),
});

const tree = root.addChildren([
  open.addChildren([login, accessibility]),
  inside.addChildren([
    home,
    more,
    doctor.addChildren([
      wishes,
      receipt,
      shifts,
      ownLedger,
      swaps,
      newSwap,
      openShifts,
      notices,
      noticeSettings,
      hearing,
      ownCases,
      application,
      ownCase,
    ]),
    decisions.addChildren([queue, decisionCase]),
    reports.addChildren([reportList, report, auditLog]),
    messages,
    today,
    swapDesk,
    offerFor,
    plan.addChildren([
      planStart,
      setup,
      answers,
      onBehalf,
      run,
      board,
      fairness,
      versions,
      publishing,
      ledger,
      account,
      planHearing,
    ]),
  ]),
]);

/** The client's pages and their addresses. */
export function createRoutes(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: BrokenPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createRoutes>;
  }
}

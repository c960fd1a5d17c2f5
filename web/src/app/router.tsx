// Which page stands at which address. An address holds ids and codes only, never a name, a number or what was looked
// for. Every page is a part of its own, fetched when it is first needed.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { Shell } from './Shell';
import { NotHere, PageBroke } from './NotHere';

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere, errorComponent: PageBroke });
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path });

/** The ids that a page may be given to begin with. Anything else in an address is dropped. */
export type Given = {
  person?: string | undefined;
  case?: string | undefined;
  recipient?: string | undefined;
  kind?: string | undefined;
  item?: string | undefined;
};
const id_shape = /^[\w-]{1,64}$/;
function given(search: Record<string, unknown>): Given {
  const read = (name: string) => {
    const value = search[name];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && id_shape.test(text) ? text : undefined;
  };
  return {
    person: read('person'),
    case: read('case'),
    recipient: read('recipient'),
    kind: read('kind'),
    item: read('item'),
  };
}

const routes = [
  createRoute({ ...at('/'), component: lazyRouteComponent(() => import('../screens/Day'), 'Day') }),
  createRoute({ ...at('/login'), component: lazyRouteComponent(() => import('../screens/Day'), 'Day') }),
  createRoute({ ...at('/signals'), component: lazyRouteComponent(() => import('../screens/Signals'), 'Signals') }),
  createRoute({
    ...at('/signals/new'),
    component: lazyRouteComponent(() => import('../screens/NewSignal'), 'NewSignal'),
  }),
  createRoute({
    ...at('/signals/$id'),
    component: lazyRouteComponent(() => import('../screens/SignalPage'), 'SignalPage'),
  }),
  createRoute({
    ...at('/matches/$id'),
    component: lazyRouteComponent(() => import('../screens/MatchPage'), 'MatchPage'),
  }),
  createRoute({
    ...at('/sharing'),
    validateSearch: given,
    component: lazyRouteComponent(() => import('../screens/Sharing'), 'Sharing'),
  }),
  createRoute({
    ...at('/consents/$id'),
    component: lazyRouteComponent(() => import('../screens/ConsentPage'), 'ConsentPage'),
  }),
  createRoute({
    ...at('/disclosures'),
    component: lazyRouteComponent(() => import('../screens/Disclosures'), 'Disclosures'),
  }),
  createRoute({ ...at('/duties'), component: lazyRouteComponent(() => import('../screens/Duties'), 'Duties') }),
  createRoute({
    ...at('/concern-reports'),
    component: lazyRouteComponent(() => import('../screens/ConcernReports'), 'ConcernReports'),
  }),
  createRoute({
    ...at('/concern-reports/new'),
    validateSearch: given,
    component: lazyRouteComponent(() => import('../screens/NewConcernReport'), 'NewConcernReport'),
  }),
  createRoute({
    ...at('/concern-reports/$id'),
    component: lazyRouteComponent(() => import('../screens/ConcernReportPage'), 'ConcernReportPage'),
  }),
  createRoute({
    ...at('/inquiries'),
    component: lazyRouteComponent(() => import('../screens/InquiriesPage'), 'InquiriesPage'),
  }),
  createRoute({
    ...at('/inquiries/$id'),
    component: lazyRouteComponent(() => import('../screens/InquiriesPage'), 'InquiriesPage'),
  }),
  createRoute({ ...at('/cases'), component: lazyRouteComponent(() => import('../screens/Cases'), 'Cases') }),
  createRoute({ ...at('/cases/$id'), component: lazyRouteComponent(() => import('../screens/CasePage'), 'CasePage') }),
  createRoute({
    ...at('/cases/$id/plan'),
    component: lazyRouteComponent(() => import('../screens/PlanPage'), 'PlanPage'),
  }),
  createRoute({
    ...at('/cases/$id/plan/new'),
    component: lazyRouteComponent(() => import('../screens/PlanEditor'), 'PlanEditor'),
  }),
  createRoute({
    ...at('/cases/$id/handover'),
    component: lazyRouteComponent(() => import('../screens/NewHandover'), 'NewHandover'),
  }),
  createRoute({ ...at('/persons'), component: lazyRouteComponent(() => import('../screens/Persons'), 'Persons') }),
  createRoute({
    ...at('/persons/$id'),
    component: lazyRouteComponent(() => import('../screens/PersonPage'), 'PersonPage'),
  }),
  createRoute({ ...at('/plans/$id'), component: lazyRouteComponent(() => import('../screens/FindPlace'), 'FindPlan') }),
  createRoute({
    ...at('/plans/$id/fridge-sheet'),
    component: lazyRouteComponent(() => import('../screens/FridgeSheetPage'), 'FridgeSheetPage'),
  }),
  createRoute({
    ...at('/agenda-items/$id'),
    component: lazyRouteComponent(() => import('../screens/FindPlace'), 'FindAgendaItem'),
  }),
  createRoute({ ...at('/meetings'), component: lazyRouteComponent(() => import('../screens/Meetings'), 'Meetings') }),
  createRoute({
    ...at('/meetings/$id'),
    component: lazyRouteComponent(() => import('../screens/MeetingPage'), 'MeetingPage'),
  }),
  createRoute({
    ...at('/meetings/$id/live'),
    validateSearch: given,
    component: lazyRouteComponent(() => import('../screens/LiveMeeting'), 'LiveMeeting'),
  }),
  createRoute({
    ...at('/handovers'),
    component: lazyRouteComponent(() => import('../screens/Handovers'), 'Handovers'),
  }),
  createRoute({
    ...at('/handovers/$id'),
    component: lazyRouteComponent(() => import('../screens/HandoverPage'), 'HandoverPage'),
  }),
  createRoute({
    ...at('/report-backs'),
    component: lazyRouteComponent(() => import('../screens/ReportBacks'), 'ReportBacks'),
  }),
  createRoute({
    ...at('/commitments'),
    component: lazyRouteComponent(() => import('../screens/Commitments'), 'Commitments'),
  }),
  createRoute({
    ...at('/directory'),
    component: lazyRouteComponent(() => import('../screens/Directory'), 'Directory'),
  }),
  createRoute({
    ...at('/agreements/$id'),
    component: lazyRouteComponent(() => import('../screens/AgreementPage'), 'AgreementPage'),
  }),
  createRoute({
    ...at('/figures'),
    component: lazyRouteComponent(() => import('../screens/FiguresPage'), 'FiguresPage'),
  }),
  createRoute({
    ...at('/readings'),
    component: lazyRouteComponent(() => import('../screens/Readings'), 'Readings'),
  }),
  createRoute({
    ...at('/reference-index'),
    component: lazyRouteComponent(() => import('../screens/ReferenceIndex'), 'ReferenceIndex'),
  }),
  createRoute({
    ...at('/policy'),
    component: lazyRouteComponent(() => import('../screens/PolicyVersions'), 'PolicyVersions'),
  }),
  createRoute({
    ...at('/policy/$id'),
    component: lazyRouteComponent(() => import('../screens/PolicyVersionPage'), 'PolicyVersionPage'),
  }),
  createRoute({
    ...at('/processing'),
    component: lazyRouteComponent(() => import('../screens/Processing'), 'Processing'),
  }),
  createRoute({
    ...at('/processing/$id'),
    component: lazyRouteComponent(() => import('../screens/AssessmentPage'), 'AssessmentPage'),
  }),
  createRoute({
    ...at('/account'),
    component: lazyRouteComponent(() => import('../screens/AccountPage'), 'AccountPage'),
  }),
];

const tree = root.addChildren(routes);

/** Without a history of its own it follows the address bar. */
export function make_router(history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    scrollRestoration: false,
    defaultPendingMs: 300,
    ...(history ? { history } : {}),
  });
}
export const router = make_router();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

// Which readings someone who guards privacy wants to see, and how that is asked.
import { read_date } from './dates';

export type Wish = { professional: string; person: string; case: string; from: string; until: string };
export type WishFault = 'person' | 'case' | 'from' | 'until';

export const no_wish: Wish = { professional: '', person: '', case: '', from: '', until: '' };

const reference = /^[\w-]{1,64}$/;

/** What cannot be asked: a reference that is none, both a person and a case, days that are none or the wrong way round. */
export function faults_of(wish: Wish): WishFault[] {
  const found: WishFault[] = [];
  const person = wish.person.trim();
  const about_case = wish.case.trim();
  if (person && !reference.test(person)) found.push('person');
  if (about_case && (person || !reference.test(about_case))) found.push('case');
  const from = wish.from.trim() ? read_date(wish.from) : '';
  const until = wish.until.trim() ? read_date(wish.until) : '';
  if (from === undefined) found.push('from');
  if (until === undefined || (from && until && until < from)) found.push('until');
  return found;
}

/** Of a wish without faults. What is left empty is not asked. */
export function query_of(wish: Wish): Record<string, string> {
  const asked: [string, string | undefined][] = [
    ['professional', wish.professional],
    ['person', wish.person.trim()],
    ['case', wish.case.trim()],
    ['from', wish.from.trim() && read_date(wish.from)],
    ['until', wish.until.trim() && read_date(wish.until)],
  ];
  return Object.fromEntries(asked.filter((each): each is [string, string] => Boolean(each[1])));
}

/** What has words of its own on the page; of anything else its address is shown. */
export const known_places = [
  'persons',
  'person-searches',
  'signals',
  'matches',
  'disclosures',
  'duties',
  'consents',
  'concern-reports',
  'inquiries',
  'cases',
  'groups',
  'areas',
  'handovers',
  'report-backs',
  'case-meetings',
  'agenda-items',
  'commitments',
  'plans',
  'readings',
] as const;

/** "/v1/cases/{id}/plan" is about cases. */
export function place_of(what: string): string {
  return what.split('/')[2] ?? '';
}

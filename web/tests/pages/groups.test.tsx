// @vitest-environment jsdom
// A group of young people and an area on an agenda: what the page offers, sends, and leaves out.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AgendaItemView, CaseMeetingView, CaseSummary, CaseView, MeetingKind } from '../../src/api/schema';
import { speak } from '../../src/words';
import { asked, bare_case, choose, open_page, pages, pick, press, sent, type } from './page';

pages();

const hco = {
  id: 'hco',
  name: 'Hulpverlening Casusoverleg Jeugd',
  shortName: 'HCO',
  ground: ['WGS-2.31'],
  permittedOrganisations: ['o1', 'politie'],
  approaches: ['person', 'group', 'area'],
  criteria: [],
} as unknown as MeetingKind;
const base = {
  state: 'open',
  meetingKind: 'hco',
  responsible: { id: 'o1', name: 'Veiligheidshuis' },
  openedAt: '2026-11-01T10:00:00Z',
  step: 'meeting',
  stepSince: '2026-11-02T10:00:00Z',
  overdue: false,
};
const family = { ...base, id: 'c1', name: 'Jansen', approach: 'person' } as CaseSummary;
const group_row = { ...base, id: 'g1', name: 'Groep Wagnerplein', approach: 'group' } as CaseSummary;
const teun = { id: 'teun', displayName: 'Teun Jansen', age: 14 };
const member = {
  person: teun,
  case: { id: 'c1', name: 'Jansen' },
  ground: 'WGS-2.31',
  reason: 'Is er elke nacht bij.',
  since: '2026-11-03T10:00:00Z',
};
const group = {
  ...bare_case,
  ...group_row,
  occasion: 'Vernielingen in de nacht.',
  group: [member],
  may: ['write', 'add_participant', 'join_group'],
} as unknown as CaseView;
const own_case = { ...group, ...family, group: [], members: [{ person: teun, place: 'child' }] } as unknown as CaseView;
const item = {
  id: 'i1',
  meeting: 'm1',
  case: { id: 'g1', name: 'Groep Wagnerplein' },
  approach: 'group',
  occasion: 'Vernielingen in de nacht.',
  group: [member],
  persons: [],
  question: 'Wie doet wat?',
  hears: [],
  doubles: [],
  family: [],
  commitments: [],
  absentToInform: [],
  words: [],
  state: 'open',
  version: 1,
} as unknown as AgendaItemView;
const park = {
  ...item,
  id: 'i2',
  case: { id: 'a1', name: 'Wilhelminapark' },
  approach: 'area',
  occasion: 'Glas en vuur.',
  group: [],
} as unknown as AgendaItemView;
const meeting = (agenda: AgendaItemView[]) =>
  ({
    id: 'm1',
    kind: 'hco',
    kindName: hco.name,
    shortName: 'HCO',
    startsAt: '2026-12-01T10:00:00Z',
    place: 'Zaal 1',
    state: 'planned',
    attendance: [],
    agenda,
    version: 1,
    may: ['put_on_agenda'],
  }) as unknown as CaseMeetingView;

const open = (address: string, agenda: AgendaItemView[] = [], taken: MeetingKind = hco) =>
  open_page(address, ({ method, path }) => {
    if (method === 'POST' && path === '/groups') return { status: 201, body: { ...group, id: 'g2', name: 'Nieuw' } };
    if (method === 'POST') return { status: 201, body: path.startsWith('/groups') ? group : item };
    if (path === '/case-meetings/m1') return { body: meeting(agenda) };
    if (path === '/meeting-kinds') return { body: { items: [taken] } };
    if (path === '/organisations') return { body: { items: [{ id: 'politie', name: 'Politie', task: 'x' }] } };
    if (path === '/cases') return { body: { items: [family, group_row, { ...group_row, id: 'g2', name: 'Nieuw' }] } };
    if (path === '/cases/g1') return { body: group };
    if (path === '/cases/c1') return { body: own_case };
    return undefined;
  });

describe('C3 The agenda', () => {
  it('offers a group and an area only where the meeting takes them', async () => {
    open('/meetings/m1', [], { ...hco, approaches: [] });
    await screen.findByRole('combobox', { name: /Welk gezin/ });
    expect(screen.queryByRole('radio', { name: 'Een groep jongeren' })).toBeNull();
  });

  it('takes a new group with its name, why it is one and who works on it', async () => {
    open('/meetings/m1');
    await pick('Een groep jongeren');
    expect(screen.queryByText('Hoe doet het gezin mee?')).toBeNull();
    await press('Nieuwe groep');
    await press('Groep bewaren');
    expect(sent('/groups')).toHaveLength(0);
    await type(/Hoe heet de groep/, 'Groep Wagnerplein');
    await type(/Waarom is dit een groep/, 'Vernielingen in de nacht.');
    fireEvent.click(await screen.findByRole('checkbox', { name: /Politie/ }));
    await press('Groep bewaren');
    await waitFor(() => expect(sent('/groups')).toHaveLength(1));
    expect(sent('/groups')[0]!.body).toEqual({
      name: 'Groep Wagnerplein',
      occasion: 'Vernielingen in de nacht.',
      meetingKind: 'hco',
      partners: ['politie'],
    });
    await waitFor(() =>
      expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /Welke groep/ }).value).toBe('g2'),
    );
    await type(/Wat is de vraag/, 'Wie doet wat?');
    await press('Op de agenda zetten');
    await waitFor(() => expect(sent('/case-meetings/m1/agenda-items')).toHaveLength(1));
    expect(sent('/case-meetings/m1/agenda-items')[0]!.body).toEqual({ caseId: 'g2', question: 'Wie doet wat?' });
  });

  it('takes an area, whose form has no place for a person', async () => {
    open('/meetings/m1');
    await pick('Een plek');
    await press('Nieuwe plek');
    await type(/Om welke plek gaat het/, 'Wilhelminapark');
    await type(/Wat is daar het probleem/, 'Glas en vuur.');
    await press('Plek bewaren');
    await waitFor(() => expect(sent('/areas')).toHaveLength(1));
    expect(Object.keys(sent('/areas')[0]!.body as object).sort()).toEqual([
      'meetingKind',
      'partners',
      'place',
      'problem',
    ]);
  });

  it('shows of a group who may be known, of an area nobody, and of both no part of a family', async () => {
    open('/meetings/m1', [item, park]);
    await screen.findByText('Vernielingen in de nacht.');
    expect(screen.getByText(/Teun Jansen/)).toBeTruthy();
    expect(screen.getByText('Glas en vuur.')).toBeTruthy();
    const report = screen.getByRole('link', { name: 'Zorgmelding doen' });
    expect(report.getAttribute('href')).toBe('/concern-reports/new?kind=hco');
    expect(screen.queryByText('Gezin uitnodigen')).toBeNull();
    expect(screen.getByRole('link', { name: 'Naar de plek' })).toBeTruthy();
  });
});

describe('C3 The page of a group', () => {
  it('takes someone in by a case of their own, with a reason and a ground', async () => {
    open('/cases/g1');
    await press('Iemand bij de groep zetten');
    await choose(/Uit welk dossier/, 'c1');
    expect(screen.queryByRole('option', { name: 'Groep Wagnerplein' })).toBeNull();
    await choose(/^Wie\?/, 'teun');
    await choose(/Op welke grond/, 'WGS-2.31');
    await press('Bij de groep zetten');
    expect(sent('/groups/g1/members')).toHaveLength(0);
    await type(/Waarom hoort deze persoon/, 'Is er elke nacht bij.');
    await press('Bij de groep zetten');
    await waitFor(() => expect(sent('/groups/g1/members')).toHaveLength(1));
    expect(sent('/groups/g1/members')[0]!.body).toEqual({
      person: 'teun',
      caseId: 'c1',
      reason: 'Is er elke nacht bij.',
      ground: 'WGS-2.31',
    });
  });

  it('lets someone go with a reason', async () => {
    open('/cases/g1');
    await press(/Uit de groep halen: Teun Jansen/);
    await type(/Waarom gaat Teun Jansen uit de groep/, 'Komt er niet meer.');
    await press('Uit de groep halen en bewaren');
    await waitFor(() => expect(sent('/groups/g1/departures')).toHaveLength(1));
    expect(sent('/groups/g1/departures')[0]!.body).toEqual({
      person: 'teun',
      caseId: 'c1',
      reason: 'Komt er niet meer.',
    });
  });

  it('has no family, no plan, no consent and no handover, and speaks English too', async () => {
    open('/cases/g1');
    await screen.findByText('Vernielingen in de nacht.');
    expect(asked.some((each) => each.path === '/cases/g1/plan')).toBe(false);
    expect(asked.some((each) => each.path === '/cases/g1/consents')).toBe(false);
    expect(screen.queryByRole('heading', { name: 'Wie hoort erbij' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Iemand aan het gezin toevoegen' })).toBeNull();
    await speak('en', false);
    const members = await screen.findByText('Who belongs to the group?');
    expect(within(members.closest('section')!).getByText(/on the ground of WGS-2.31/)).toBeTruthy();
    await speak('nl', false);
  });
});

// @vitest-environment jsdom
// Numbers for policy: who finds them, what is told and what is withheld.
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AgendaItemView, CaseMeetingView, KindFigures } from '../../src/api/schema';
import { asked, open_page, pages, professional } from './page';

pages();

const school: KindFigures = {
  kind: 'zat',
  kindName: 'Zorg- en adviesteam',
  calendar: 'school_year',
  nextOn: '2026-09-01',
  periods: [
    {
      firstDay: '2024-08-01',
      lastDay: '2025-07-31',
      tables: [
        {
          subject: 'families',
          total: 31,
          figures: [
            { name: 'handed_over', count: 13 },
            { name: 'stays', count: 18 },
          ],
        },
        { subject: 'taken_up', figures: [{ name: 'taken_up' }, { name: 'not_taken_up' }] },
        { subject: 'reports', figures: [{ name: 'case_opened' }, { name: 'returned' }] },
      ],
      leadTimes: [{ step: 'intake', medianDays: 6 }, { step: 'plan' }],
    },
  ],
};
const house: KindFigures = { ...school, kind: 'hco', kindName: 'HCO', calendar: 'calendar_year', periods: [] };
const adviser = { ...professional, roles: ['policy_adviser'] };
const open = (kinds: KindFigures[]) =>
  open_page('/figures', ({ path }) => (path === '/figures' ? { body: { smallest: 5, kinds } } : undefined), adviser);
const card = async (name: string) => within(await screen.findByRole('region', { name }));

describe('The figures', () => {
  it('C1 tell a count of five or more, and of a smaller one that it is withheld and why', async () => {
    open([school, house]);
    const families = await card('Gezinnen die zijn besproken');
    expect(families.getByText('31')).toBeTruthy();
    expect(families.getByText('13')).toBeTruthy();
    expect((await card('Overgedragen, en opgepakt')).getAllByText('afgeschermd')).toHaveLength(3);
    expect((await card('Meldingen die binnenkwamen')).getByText('minder dan 5')).toBeTruthy();
    expect((await card('Hoe lang duurde elke stap?')).getByText('6 dagen')).toBeTruthy();
    expect(screen.getByText(/Bij minder dan 5 kan een getal over een bepaald gezin gaan/)).toBeTruthy();
  });

  it('say of a meeting without a settled year when there will be some', async () => {
    open([school, house]);
    fireEvent.change(await screen.findByLabelText('Welk overleg?'), { target: { value: 'hco' } });
    expect(await screen.findByText(/Op zijn vroegst op 1 september 2026/)).toBeTruthy();
    expect(screen.queryByLabelText('Welke periode?')).toBeNull();
  });

  it('are in the menu for who may see them, and for nobody else', async () => {
    open([school]);
    expect(await screen.findByRole('link', { name: 'Cijfers' })).toBeTruthy();
    cleanup();
    open_page('/directory');
    expect(await screen.findByRole('link', { name: 'Wie is wie' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Cijfers' })).toBeNull();
  });
});

describe('The minutes of an item', () => {
  const item = {
    id: 'a1',
    meeting: 'm1',
    case: { id: 'c1', name: 'Gezin Jansen' },
    approach: 'person',
    group: [],
    persons: [],
    question: 'Wat nu?',
    hears: [],
    doubles: [],
    mayAnnounce: false,
    family: [],
    commitments: [],
    absentToInform: [],
    words: [],
    state: 'open',
    version: 1,
  } as AgendaItemView;
  const meeting: CaseMeetingView = {
    id: 'm1',
    kind: 'zat',
    kindName: 'Zorg- en adviesteam',
    shortName: 'ZAT',
    startsAt: '2026-11-20T10:00:00Z',
    place: 'Zaal 1',
    state: 'running',
    attendance: [],
    agenda: [item],
    version: 1,
    may: ['record_minutes'],
  };
  const school_itself = {
    id: 'school',
    name: 'School',
    kind: 'school',
    task: '',
    secrecy: '',
    networks: [],
    wgsRole: 'none',
  };
  const at_table = () =>
    open_page('/meetings/m1/live', ({ path }) => {
      if (path === '/case-meetings/m1') return { body: meeting };
      if (path === '/organisations')
        return { body: { items: [school_itself] } };
      return undefined;
    });
  const write = async (label: string, value: string) =>
    fireEvent.change(await screen.findByLabelText(label, { exact: false }), { target: { value } });
  const sent = () => asked.filter((each) => each.path === '/agenda-items/a1/minutes').map((each) => each.body);

  it('C1 hold the problem by life area and the advice to the school', async () => {
    at_table();
    await write('Wat is er besproken?', 'Hij komt niet.');
    fireEvent.click(await screen.findByText('Hoe ziet u samen het probleem?'));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'School en werk' }));
    await write('Wat is er volgens u samen aan de hand?', 'Hij is bang.');
    await write('Wie adviseert u?', 'school');
    await write('Wat kan die organisatie doen?', 'Een vaste mentor.');
    fireEvent.click(screen.getByRole('button', { name: 'Verslag opslaan' }));
    await screen.findByText('Hoe ziet u samen het probleem?');
    expect(sent()).toEqual([
      {
        text: 'Hij komt niet.',
        assessment: { lifeAreas: ['school_work'], text: 'Hij is bang.' },
        advice: { organisation: 'school', text: 'Een vaste mentor.' },
      },
    ]);
  });

  it('are not sent with half an assessment', async () => {
    at_table();
    await write('Wat is er besproken?', 'Hij komt niet.');
    fireEvent.click(await screen.findByText('Hoe ziet u samen het probleem?'));
    await write('Wat is er volgens u samen aan de hand?', 'Hij is bang.');
    fireEvent.click(screen.getByRole('button', { name: 'Verslag opslaan' }));
    expect(await screen.findByText('Kies een leefgebied en schrijf op hoe u het samen ziet.')).toBeTruthy();
    expect(sent()).toEqual([]);
  });
});

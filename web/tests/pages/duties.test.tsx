// @vitest-environment jsdom
// What an answer still obliges to: the term beside the answer, what waits, and saying that it was done.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdviceView, DutyView, SharingFacts } from '../../src/api/schema';
import { away, bare_advice, contact, open_page, pages, pick, press, sent, type } from './page';

pages();

const moment = '2026-11-20T10:00:00Z';
const word = (code: string, labelNl: string) => ({ code, labelNl, labelEn: code });
const facts: SharingFacts = {
  facts: [],
  words: {
    verdict: [word('must', 'Moet')],
    manner: [],
    duties: [word('hear_child', 'Kind horen'), word('minimise', 'Niet meer dan nodig')],
    conditions: [],
    norm: [],
  },
  duties: [
    { duty: 'hear_child', becomes: 'task', reasonNl: 'Het staat bij uw taken.', reasonEn: 'A task.' },
    { duty: 'minimise', becomes: 'in_sharing', reasonNl: 'U kiest wat u meegeeft.', reasonEn: 'You choose.' },
  ],
};
const daan = { id: 'daan', displayName: 'Daan Jansen', sex: 'male' } as const;
const school = { id: 'o3', name: 'School' };
const hearing: DutyView = {
  id: 'u1',
  duty: 'hear_child',
  disclosure: 'd1',
  person: daan,
  organisation: school,
  sentenceNl: 'U mag dit delen.',
  sentenceEn: 'You may share this.',
  since: moment,
  overdue: false,
  done: false,
  bySharingOnly: false,
};
const owed: DutyView = {
  ...hearing,
  id: 'u2',
  duty: 'must',
  disclosure: undefined,
  advice: 'a1',
  sentenceNl: 'U moet dit geven.',
  dueAt: '2026-11-25T23:00:00Z',
  overdue: true,
  bySharingOnly: true,
};
const open_duties = (...items: DutyView[]) =>
  open_page('/duties', ({ method, path }) => {
    if (path === '/sharing-facts') return { body: facts };
    if (method === 'POST') return path === '/refusals' ? { status: 204 } : { body: { ...items[0], done: true } };
    return path === '/duties' ? { body: { items } } : undefined;
  });

describe('What still has to be done', () => {
  it('is nothing, or cannot be told now', async () => {
    open_duties();
    expect(await screen.findByText('Er hoeft nu niets meer.')).toBeTruthy();
    open_page('/duties', ({ path }) => (path === '/duties' ? away : undefined));
    expect(await screen.findByText('Het systeem kan nu niets vastleggen')).toBeTruthy();
  });

  it('R-DUTY-5 is said to be done, with what was said', async () => {
    open_duties(hearing);
    const card = within(await screen.findByRole('region', { name: 'Kind horen: Daan Jansen' }));
    expect(card.getByText('Gedeeld met School')).toBeTruthy();
    await pick(/Ik heb dit gedaan/);
    await type(/Wat deed u/, 'Hij wil naar school.');
    await press('Vastleggen');
    await waitFor(() => expect(sent('/duties/u1/outcome')).toHaveLength(1));
    expect(sent('/duties/u1/outcome')[0]?.body).toEqual({ how: 'done', words: 'Hij wil naar school.' });
  });

  it('R-DUTY-5 is put off with a reason and a day only', async () => {
    open_duties(hearing);
    await pick(/Ik stel het uit/);
    await press('Vastleggen');
    expect(await screen.findByText('Schrijf op waarom het nu niet kan.')).toBeTruthy();
    expect(sent('/duties/u1/outcome')).toHaveLength(0);
    await type(/Waarom stelt u het uit/, 'Hij is ziek.');
    await type(/Uitstellen tot/, '1-12-2026');
    await press('Vastleggen');
    await waitFor(() => expect(sent('/duties/u1/outcome')).toHaveLength(1));
    expect(sent('/duties/u1/outcome')[0]?.body).toEqual({
      how: 'postponed',
      words: 'Hij is ziek.',
      until: '2026-12-01',
    });
  });

  it('R-DUTY-7, R-DUTY-8 is shared by sharing it, or refused with the reason', async () => {
    open_duties(owed);
    expect(await screen.findByRole('region', { name: 'Dit moet u delen: Daan Jansen' })).toBeTruthy();
    expect(screen.getByText('De laatste dag is voorbij. Doe dit nu.')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /Ik heb dit gedaan/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Opnieuw vragen en delen' }).getAttribute('href')).toBe(
      '/sharing?person=daan&recipient=o3',
    );
    await press('Ik deel dit niet');
    await press('Vastleggen dat ik niet deel');
    expect(await screen.findByText('Schrijf op waarom u dit niet deelt.')).toBeTruthy();
    expect(sent('/refusals')).toHaveLength(0);
    await type(/Waarom deelt u dit niet/, 'Het brengt moeder in gevaar.');
    await press('Vastleggen dat ik niet deel');
    await waitFor(() => expect(sent('/refusals')).toHaveLength(1));
    expect(sent('/refusals')[0]?.body).toEqual({ advice: 'a1', reason: 'Het brengt moeder in gevaar.' });
  });

  it('shows what was said of it before, and by whom', async () => {
    open_duties({
      ...hearing,
      said: { how: 'postponed', words: 'Hij is ziek.', by: contact, at: moment, until: '2026-12-01' },
    });
    expect(await screen.findByText('Uitgesteld')).toBeTruthy();
    expect(screen.getByText(/Ali Demir · uitgesteld tot .* · Hij is ziek\./)).toBeTruthy();
  });
});

const answer: AdviceView = {
  ...bare_advice,
  id: 'a1',
  verdict: 'must',
  duties: ['minimise', 'hear_child'],
  sentenceNl: 'U moet dit geven.',
  sentenceEn: 'You must give this.',
  term: {
    provision: { id: 'AVG-15', law: 'AVG', article: '15', gist: 'Inzage.' },
    withoutDelay: false,
    value: 1,
    unit: 'month',
    from: 'request',
  },
};
const open_answer = (said: AdviceView) => {
  open_page('/sharing?person=daan&recipient=o3', ({ method, path, body }) => {
    if (path === '/sharing-facts') return { body: facts };
    if (path === '/persons/daan') return { body: daan };
    if (path === '/organisations') return { body: { items: [{ ...school, professionals: [], networks: [] }] } };
    if (method !== 'POST' || path !== '/advices') return undefined;
    const requested = (body as { requestedOn?: string }).requestedOn;
    if (!requested || !said.term) return { status: 201, body: said };
    const term = { ...said.term, requestedOn: requested, lastDay: '2025-12-10' };
    return { status: 201, body: { ...said, term } };
  });
  return press('Vragen of ik mag delen');
};

describe('The answer that one must share', () => {
  it('R-DUTY-1 says by when, with the article, and the last day once the day of the request is known', async () => {
    await open_answer(answer);
    expect(await screen.findByText('Doe dit binnen 1 maand nadat erom is gevraagd (AVG 15).')).toBeTruthy();
    expect(screen.queryByText(/De laatste dag is/)).toBeNull();
    await type(/Op welke dag is erom gevraagd/, '10-11-2025');
    await press('Laatste dag uitrekenen');
    expect(await screen.findByText(/10 december 2025/)).toBeTruthy();
  });

  it('R-DUTY-1 says at once where the law says so', async () => {
    await open_answer({ ...answer, term: { ...answer.term!, withoutDelay: true, value: 0, unit: 'day' } });
    expect(await screen.findByText('Doe dit meteen (AVG 15).')).toBeTruthy();
  });

  it('R-DUTY-1 names no term where the law gives none', async () => {
    await open_answer({ ...answer, term: undefined });
    await screen.findByText('Dit blijft bij uw taken staan tot het is gedeeld.');
    expect(screen.queryByText(/Doe dit/)).toBeNull();
  });

  it('R-DUTY-3 says with the sharing what goes with it', async () => {
    await open_answer(answer);
    await press('Delen voorbereiden');
    expect(await screen.findByText('U kiest wat u meegeeft.')).toBeTruthy();
    expect(screen.queryByText('Het staat bij uw taken.')).toBeNull();
  });
});

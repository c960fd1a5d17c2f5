// @vitest-environment jsdom
// Who directs a case: what everyone at the table reads of it, and what the forms send.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import i18next from 'i18next';
import type { CaseView, DirectionView } from '../../src/api/schema';
import { speak } from '../../src/words';
import { bare_case, choose, contact, not_there, open_page, pages, press, sent, type } from './page';

pages();

const director = { ...contact, professional: 'samira', name: 'Samira Regenboog', function: 'regisseur', organisation: 'team' };
const open_case: CaseView = {
  ...bare_case,
  id: 'c1',
  name: 'Jansen',
  responsible: { id: 'o1', name: 'Veiligheidshuis' },
  director,
  openedAt: '2026-11-01T10:00:00Z',
  step: 'plan',
  stepSince: '2026-11-02T10:00:00Z',
  version: 4,
  may: ['name_director'],
};
const mandate = {
  text: 'Gezinsbegeleiding starten.',
  givenBy: { id: 'gemeente', name: 'Gemeente Tilburg' },
  from: '2026-11-02',
  until: '2026-12-31',
  holds: true,
};
const plain: DirectionView = {
  director,
  since: '2026-11-02T10:00:00Z',
  processDirector: director,
  mandate,
  duties: [
    { part: 'case_direction', text: 'Maakt één plan.', textEn: 'Makes one plan.' },
    { part: 'process_direction', text: 'Stemt af.' },
  ],
  competences: [],
  mayAsk: [{ text: 'Dat partners doen wat zij toezegden.' }],
  mayNot: [{ text: 'Beslissen wat de wet aan een ander geeft.' }],
  basedOn: 'Leidraad',
  exceptionUntilAtMost: '2027-02-22',
  directors: [{ director, since: '2026-11-02T10:00:00Z', mandates: [mandate] }],
  exceptions: [],
  version: 4,
  may: ['name_director', 'separate_process'],
};
const exception = {
  director: contact,
  separatedBy: director,
  since: '2026-11-10T10:00:00Z',
  until: '2026-12-01',
  stuck: 'School en zorg wachten op elkaar.',
  tried: 'Drie keer overlegd.',
};
const shows = (direction: DirectionView | undefined) =>
  open_page('/cases/c1', ({ path, method }) => {
    if (path === '/cases/c1') return { body: open_case };
    if (path === '/cases/c1/direction') return direction ? { body: direction } : not_there;
    if (path === '/organisations') return { body: { items: [{ id: 'gemeente', name: 'Gemeente Tilburg' }] } };
    if (path === '/professionals')
      return {
        body: {
          items: [
            { id: 'samira', name: 'Samira Regenboog', function: 'regisseur', organisation: { id: 'team', name: 'Lokaal team' }, roles: [] },
            { id: 'marit', name: 'Marit Zandloper', function: 'voorzitter', organisation: { id: 'o1', name: 'Veiligheidshuis' }, roles: [] },
          ],
        },
      };
    if (method === 'POST' && path === '/cases/c1/director') return { body: open_case };
    if (method === 'POST') return { body: plain };
    return undefined;
  });
const panel = async () => within(await screen.findByRole('region', { name: /^(Regie|Direction)$/ }));

describe('The direction of a case', () => {
  it('D2 is one person for case and process, with mandate, duties and competence', async () => {
    shows(plain);
    const card = await panel();
    expect(await card.findByText('Regie op casus en proces')).toBeTruthy();
    expect(card.getByText(/Samira Regenboog, regisseur/)).toBeTruthy();
    expect(card.getByText(/Gezinsbegeleiding starten\./)).toBeTruthy();
    expect(card.getByText('Van Gemeente Tilburg, vanaf 2 november 2026 tot en met 31 december 2026.')).toBeTruthy();
    expect(card.getByText('Maakt één plan.')).toBeTruthy();
    expect(card.getByText('Beslissen wat de wet aan een ander geeft.')).toBeTruthy();
    expect(card.queryByText('Uitzondering')).toBeNull();
  });

  it('D2 says who directs the process by exception, why, and until when', async () => {
    shows({ ...plain, processDirector: contact, exception, may: ['name_director', 'end_separation'] });
    const card = await panel();
    expect(await card.findByText('Regie op de casus')).toBeTruthy();
    expect(card.getByText('Uitzondering', { exact: false, selector: 'span' })).toBeTruthy();
    expect(card.getByText('School en zorg wachten op elkaar.')).toBeTruthy();
    expect(card.getByText('1 december 2026. Daarna heeft de regisseur beide weer.')).toBeTruthy();
    await press('Procesregie teruggeven');
    expect(await screen.findByText('De regisseur heeft beide weer.')).toBeTruthy();
    expect(sent('/cases/c1/process-director/ending')[0]!.headers.get('If-Match')).toBe('"4"');
  });

  it('is shown in English, and a sentence that a network wrote in Dutch only is read aloud in Dutch', async () => {
    await speak('en', false);
    shows(plain);
    const card = await panel();
    expect(await card.findByText('Makes one plan.')).toBeTruthy();
    expect(card.getByText('Stemt af.').getAttribute('lang')).toBe('nl');
    await i18next.changeLanguage('nl');
  });

  it('is not there for whom only an offered handover brought in', async () => {
    shows(undefined);
    await screen.findByRole('heading', { name: 'Dossier' });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Regie' })).toBeNull());
  });
});

describe('Naming a director', () => {
  it('D2 asks why it becomes another, and sends the mandate with it', async () => {
    shows(plain);
    await press('Andere regisseur aanwijzen');
    await choose('Wie wordt regisseur?', 'marit');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'De regisseur krijgt een eigen mandaat' }));
    await press('Regisseur vastleggen');
    expect(await screen.findAllByText('Vul dit in.')).toHaveLength(2);
    expect(sent('/cases/c1/director')).toHaveLength(0);
    await type(/Waarom komt er een andere regisseur/, 'Het gezin verhuisde.');
    await type(/Wat mag de regisseur alleen beslissen/, 'Begeleiding starten.');
    await choose('Wie geeft het mandaat?', 'gemeente');
    await type(/Tot en met/, '31-12-2026');
    await press('Regisseur vastleggen');
    expect(await screen.findByText('De regisseur is vastgelegd.')).toBeTruthy();
    expect(sent('/cases/c1/director')[0]!.body).toEqual({
      professional: 'marit',
      reason: 'Het gezin verhuisde.',
      mandate: { text: 'Begeleiding starten.', givenBy: 'gemeente', until: '2026-12-31' },
    });
  });

  it('asks no reason when the director stays and gets a mandate', async () => {
    shows(plain);
    await press('Andere regisseur aanwijzen');
    await choose('Wie wordt regisseur?', 'samira');
    expect(screen.queryByRole('textbox', { name: /Waarom komt er/ })).toBeNull();
  });
});

describe('Directing the process separately', () => {
  it('D2 says what is stuck, what was tried and until when, before it is sent', async () => {
    shows(plain);
    await press('Procesregie apart zetten');
    await type('Laatste dag', '1-3-2027');
    await press('Doorbraak vastleggen');
    expect(await screen.findByText('Vul een dag in tot en met 22 februari 2027, als dag-maand-jaar.')).toBeTruthy();
    expect(screen.getAllByText('Vul dit in.')).toHaveLength(2);
    expect(sent('/cases/c1/process-director')).toHaveLength(0);
    await choose('Wie krijgt de regie op het proces?', 'marit');
    await type('Wat zit vast?', 'School en zorg wachten op elkaar.');
    await type('Wat is al geprobeerd?', 'Drie keer overlegd.');
    await type('Laatste dag', '1-2-2027');
    await press('Doorbraak vastleggen');
    expect(await screen.findByText('De procesregie is tijdelijk apart.')).toBeTruthy();
    expect(sent('/cases/c1/process-director')[0]!.body).toEqual({
      professional: 'marit',
      stuck: 'School en zorg wachten op elkaar.',
      tried: 'Drie keer overlegd.',
      until: '2027-02-01',
    });
  });
});

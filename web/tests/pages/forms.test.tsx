// @vitest-environment jsdom
// What a form sends, and what it holds back until it is whole.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseMeetingView } from '../../src/api/schema';
import { bare_advice, contact, open_page, pages, press, sent, type } from './page';

pages();

const choose = async (role: 'radio' | 'checkbox', name: RegExp | string) =>
  fireEvent.click(await screen.findByRole(role, { name }));

describe('Somebody whom no search finds', () => {
  const nobody_found = async (by: () => Promise<void>) => {
    open_page('/signals/new', ({ path, method }) => {
      if (path === '/person-searches') return { body: { items: [] } };
      if (path === '/persons' && method === 'POST')
        return {
          status: 201,
          body: {
            id: 'new',
            name: { familyName: 'Berg' },
            displayName: 'N. Berg',
            birthDate: '2013-12-00',
            sex: 'female',
            addressSecret: false,
            deceased: false,
          },
        };
      return undefined;
    });
    await by();
    await press('Zoeken');
    expect(await screen.findByText('Wij vonden niemand met deze naam en geboortedatum.')).toBeTruthy();
    await press('Deze persoon toevoegen');
    await screen.findByRole('heading', { name: 'Nieuwe persoon' });
  };
  const by_name = async () => {
    await type(/Achternaam/, 'Berg');
    await type(/Geboortedatum/, '00-12-2013');
    await type(/^Voornaam/, 'Noor');
  };

  it('is written down with what was looked for filled in, and is then the one that was chosen', async () => {
    await nobody_found(by_name);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Voornamen' }).value).toBe('Noor');
    await press('Persoon toevoegen');
    expect(await screen.findByText('Kies er een.')).toBeTruthy();
    expect(sent('/persons')).toHaveLength(0);
    await choose('radio', 'Vrouw');
    await press('Persoon toevoegen');
    expect(await screen.findByText(/N\. Berg/)).toBeTruthy();
    expect(sent('/persons')[0]!.body).toEqual({
      name: { givenNames: 'Noor', familyName: 'Berg' },
      birthDate: '2013-12-00',
      sex: 'female',
    });
  });

  it('is not sent with a number that fails the eleven test or half an address', async () => {
    await nobody_found(by_name);
    await choose('radio', 'Onbekend');
    await type(/Burgerservicenummer/, '999990018');
    await type('Plaats', 'Tilburg');
    await press('Persoon toevoegen');
    expect(await screen.findByText('Dit nummer klopt niet. Kijk de negen cijfers na.')).toBeTruthy();
    expect(screen.getByText('Vul de postcode in als 1234 AB.')).toBeTruthy();
    expect(sent('/persons')).toHaveLength(0);
  });
});

describe('Somebody who is only alike', () => {
  it('is looked for when that is asked, and shown with what speaks for and against it', async () => {
    open_page('/signals/new', ({ path, body }) => {
      if (path !== '/person-searches') return undefined;
      const alike = {
        person: { id: 'd', displayName: 'Noor van den Berg', sex: 'female' as const },
        band: 'alike',
        reasons: [],
        probability: 0.22,
        findings: [
          { nl: 'dezelfde voornaam', en: 'the same given name', weight: 6 },
          { nl: 'één cijfer van de geboortedatum verschilt', en: 'one digit of the birth date differs', weight: -1 },
          { nl: 'Het kan een tweeling zijn.', en: 'These may be twins.', weight: 0 },
        ],
      };
      return { body: { items: (body as { alsoAlike?: boolean }).alsoAlike ? [alike] : [] } };
    });
    await type(/Achternaam/, 'Berch');
    await type(/Geboortedatum/, '1-12-2013');
    await press('Zoeken');
    await press('Zoeken naar wie erop lijkt');
    expect(await screen.findByText('geschatte kans 22%')).toBeTruthy();
    for (const [title, text] of [
      ['Ervoor:', 'dezelfde voornaam'],
      ['Ertegen:', 'één cijfer van de geboortedatum verschilt'],
      ['Let op:', 'Het kan een tweeling zijn.'],
    ])
      expect(screen.getByText(title!).parentElement!.textContent).toBe(`${title} ${text}`);
    expect(screen.queryByRole('button', { name: 'Zoeken naar wie erop lijkt' })).toBeNull();
    expect(sent('/person-searches').map(({ body }) => body)).toEqual([
      { familyName: 'Berch', birthDate: '2013-12-01' },
      { familyName: 'Berch', birthDate: '2013-12-01', alsoAlike: true },
    ]);
  });
});

describe('The parents of somebody who is made known', () => {
  it('are looked for, and have custody only as far as that was said', async () => {
    const mother = { id: 'm1', displayName: 'Wilma Berg', sex: 'female' as const };
    open_page('/signals/new', ({ path, method, body }) => {
      if (path === '/person-searches')
        return (body as { familyName: string }).familyName === 'Jansen'
          ? { body: { items: [{ person: mother, band: 'certain', reasons: ['name'] }] } }
          : { body: { items: [] } };
      if (path === '/persons' && method === 'POST')
        return { status: 201, body: { id: 'new', displayName: 'N. Berg', birthDate: '2013-12-00', sex: 'female' } };
      return undefined;
    });
    await type(/Achternaam/, 'Berg');
    await type(/Geboortedatum/, '00-12-2013');
    await press('Zoeken');
    await press('Deze persoon toevoegen');
    await screen.findByRole('heading', { name: 'Nieuwe persoon' });
    await choose('radio', 'Vrouw');
    await press('Een ouder zoeken');
    const search = within((await screen.findByRole('heading', { name: 'Een ouder zoeken' })).closest('section')!);
    const typed = (name: RegExp, value: string) =>
      fireEvent.change(search.getByRole('textbox', { name }), { target: { value } });
    typed(/Achternaam/, 'Jansen');
    typed(/Geboortedatum/, '1-5-1985');
    fireEvent.click(search.getByRole('button', { name: 'Zoeken' }));
    fireEvent.click(await screen.findByRole('button', { name: /Deze persoon kiezen/ }));
    expect(await screen.findByRole('radiogroup', { name: 'Heeft Wilma Berg het gezag?' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dat weet ik niet' }).checked).toBe(true);
    await choose('radio', 'Ja, alleen');
    await press('Persoon toevoegen');
    await waitFor(() => expect(sent('/persons')).toHaveLength(1));
    expect(sent('/persons')[0]!.body).toMatchObject({ parents: [{ id: 'm1', custody: 'alone' }] });
  });
});

describe('The family at the table', () => {
  const daan = { id: 'daan', displayName: 'Daan Jansen', sex: 'male' as const };
  const meeting: CaseMeetingView = {
    id: 'm1',
    kind: 'jco',
    kindName: 'JCO',
    shortName: 'JCO',
    startsAt: '2026-11-24T10:00:00Z',
    place: 'Tilburg',
    state: 'planned',
    attendance: [],
    agenda: [
      {
        id: 'i1',
        meeting: 'm1',
        case: { id: 'c1', name: 'Gezin Jansen' },
        approach: 'person',
        group: [],
        persons: [daan],
        question: 'Wie gaat langs?',
        hears: [{ organisation: { id: 'o2', name: 'GGD' }, hears: false, reason: 'guest_not_set' }],
        doubles: [],
        mayAnnounce: false,
        family: [{ person: daan, invited: true, words: 'Ik wil er zelf bij zijn.' }],
        commitments: [],
        absentToInform: [],
        words: [
          {
            organisation: { id: 'o3', name: 'School' },
            givenBy: { id: 'o1', name: 'Bureau Jeugdzorg' },
            dueAt: '2026-12-01T10:00:00Z',
            overdue: false,
          },
          {
            organisation: { id: 'o4', name: 'Politie' },
            givenBy: { id: 'o2', name: 'GGD' },
            dueAt: '2026-12-01T10:00:00Z',
            overdue: true,
          },
        ],
        state: 'open',
        version: 4,
        liaison: contact,
      },
    ],
    version: 1,
    may: [],
  };
  const open = (address: string) =>
    open_page(address, ({ path, method }) =>
      path === '/case-meetings/m1' ? { body: meeting } : method === 'POST' ? { body: meeting.agenda[0] } : undefined,
    );

  it('is shown with who is invited and what they said, and why a partner may not hear it', async () => {
    open('/meetings/m1');
    expect(await screen.findByText('Uitgenodigd')).toBeTruthy();
    expect(screen.getByText(/Ik wil er zelf bij zijn/)).toBeTruthy();
    expect(screen.getByText('Is gast, en voor dit punt niet uitgenodigd')).toBeTruthy();
  });

  it('is left out for safety only with a reason, and then nobody of it is invited', async () => {
    open('/meetings/m1');
    await press('Gezin uitnodigen');
    const left_out = (await screen.findAllByRole('radio', { name: /dat is veiliger/ }))[0]!;
    fireEvent.click(left_out);
    await press('Uitnodiging vastleggen');
    expect(await screen.findByText('Schrijf op waarom dat veiliger is.')).toBeTruthy();
    expect(sent('/agenda-items/i1/family-part')).toHaveLength(0);
    await type(/Waarom is dat veiliger/, 'Vader leest mee.');
    await press('Uitnodiging vastleggen');
    await waitFor(() => expect(sent('/agenda-items/i1/family-part')).toHaveLength(1));
    expect(sent('/agenda-items/i1/family-part')[0]!.body).toEqual({
      familyPart: 'left_out_for_safety',
      familyReason: 'Vader leest mee.',
      persons: [],
    });
    expect(sent('/agenda-items/i1/family-part')[0]!.headers.get('If-Match')).toBe('"4"');
  });

  it('is heard in its own words', async () => {
    open('/meetings/m1');
    await press('Opschrijven wat het gezin zegt');
    fireEvent.change(await screen.findByLabelText('Wie zegt het?'), { target: { value: 'daan' } });
    await type(/Wat zegt hij of zij/, ' Ik wil naar mijn oma. ');
    await press('Woorden bewaren');
    await waitFor(() => expect(sent('/agenda-items/i1/family-words')).toHaveLength(1));
    expect(sent('/agenda-items/i1/family-words')[0]!.body).toEqual({
      person: 'daan',
      words: 'Ik wil naar mijn oma.',
    });
  });

  it('and who was absent: only who owes the word can say that it was given', async () => {
    open('/meetings/m1/live');
    await press('Is ingelicht: School');
    expect(screen.queryByRole('button', { name: 'Is ingelicht: Politie' })).toBeNull();
    await waitFor(() => expect(sent('/agenda-items/i1/words-given')[0]?.body).toEqual({ organisation: 'o3' }));
  });
});

const beside_a_protocol = {
  status: 409,
  body: {
    type: '/problems/protocol-reason-missing',
    title: 'Waarom gaat dit niet volgens het protocol?',
    status: 409,
    detail: 'Schrijf op waarom.',
    errors: [{ pointer: '/besideProtocol', code: 'missing', message: 'must say why' }],
  },
};

describe('Word to who brought a case in', () => {
  const owed = {
    id: 'r1',
    caseId: 'c1',
    caseName: 'Jansen',
    to: { id: 'o3', name: 'Politie' },
    state: 'owed',
    dueAt: '2099-01-01T00:00:00Z',
    overdue: false,
    toGive: true,
    version: 1,
  };
  it('is asked about someone of the family, so that it stands on their own page', async () => {
    open_page('/report-backs', ({ path }) => {
      if (path === '/report-backs')
        return { body: { items: [owed] } };
      if (path === '/advices') return 'never';
      if (path === '/cases/c1')
        return { body: { members: [{ person: { id: 'daan', displayName: 'Daan Jansen', ageYears: 12 } }] } };
      return undefined;
    });
    await press(/Terugkoppel/);
    const about = await screen.findByLabelText('Over wie gaat wat u terugkoppelt?');
    expect(sent('/advices')).toHaveLength(0);
    fireEvent.change(about, { target: { value: 'daan' } });
    await waitFor(() => expect(sent('/advices')).toHaveLength(1));
    expect(sent('/advices')[0]!.body).toMatchObject({ about: 'daan', caseId: 'c1', recipient: 'o3' });
  });

  it('R-PROTOCOL-7 goes beside a protocol with the reason, which is asked once it is needed', async () => {
    open_page('/report-backs', ({ path, method, body }) => {
      if (path === '/report-backs') return { body: { items: [owed] } };
      if (path === '/advices') return { status: 201, body: bare_advice };
      if (path === '/cases/c1')
        return { body: { members: [{ person: { id: 'daan', displayName: 'Daan Jansen', ageYears: 12 } }] } };
      if (method !== 'POST') return undefined;
      return (body as { besideProtocol?: string }).besideProtocol ? { body: owed } : beside_a_protocol;
    });
    await press(/Terugkoppel/);
    fireEvent.change(await screen.findByLabelText('Over wie gaat wat u terugkoppelt?'), { target: { value: 'daan' } });
    await type(/Wat laat u weten/, 'De hulp is begonnen.');
    expect(screen.queryByRole('textbox', { name: /volgens het protocol/ })).toBeNull();
    await press('Terugkoppeling versturen');
    await type(/Waarom deelt u niet volgens het protocol/, 'De contactpersoon is ziek.');
    await press('Terugkoppeling versturen');
    await waitFor(() => expect(sent('/report-backs/r1/giving')).toHaveLength(2));
    expect(sent('/report-backs/r1/giving')[1]!.body).toEqual({
      text: 'De hulp is begonnen.',
      advice: 'advice',
      confirmed: [],
      besideProtocol: 'De contactpersoon is ziek.',
    });
  });
});

// @vitest-environment jsdom
// The consents of a family, and asking for one only where it is the ground.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdviceView, CaseView, ConsentReachView, ConsentView, SharingFacts } from '../../src/api/schema';
import { away, bare_advice, bare_case, contact, open_page, pages, press, sent, type Reply } from './page';

pages();

const moment = '2026-11-20T10:00:00Z';
const us = { id: 'o1', name: 'Bureau Jeugdzorg' };
const school = { id: 'o3', name: 'School' };
const word = (code: string, labelNl: string) => ({ code, labelNl, labelEn: code });
const fact = (name: string, values: { code: string; labelNl: string; labelEn: string }[]) => ({
  fact: name,
  labelNl: name,
  labelEn: name,
  questionNl: name,
  questionEn: name,
  whyNl: '',
  whyEn: '',
  multiple: true,
  values,
});
const facts: SharingFacts = {
  facts: [
    fact('consent_by', [word('child', 'het kind zelf'), word('parent_1', 'ouder 1')]),
    fact('data', [word('concern', 'een zorg'), word('school', 'gegevens over school')]),
    fact('purpose', [word('coordinate_help', 'hulp afstemmen')]),
  ],
  words: { verdict: [], manner: [], duties: [], conditions: [], norm: [] },
  duties: [],
};
const family: CaseView = {
  ...bare_case,
  id: 'c1',
  name: 'Gezin Jansen',
  responsible: us,
  openedAt: moment,
  step: 'plan',
  stepSince: moment,
};
const given: ConsentView = {
  id: 't1',
  person: { id: 'daan', displayName: 'Daan Jansen', sex: 'male' },
  givenBy: 'child',
  answer: 'partly',
  form: 'in_person',
  purpose: 'coordinate_help',
  kinds: ['school'],
  leftOut: ['concern'],
  recipients: [school],
  age: 16,
  words: 'Daan vindt het goed, maar niets over thuis.',
  askedBy: contact,
  at: moment,
  withdrawnByThemselves: false,
  toSee: false,
  stands: true,
};

const reach: ConsentReachView = {
  stops: [{ id: 's1', at: moment, to: school, kinds: ['school'] }],
  sharedOnIt: [],
  restsElsewhere: [],
};

function open_family(consents: Reply) {
  open_page('/cases/c1', ({ path }) => {
    if (path === '/cases/c1') return { body: family };
    if (path === '/sharing-facts') return { body: facts };
    if (path === '/consents/t1/reach') return { body: reach };
    return path === '/cases/c1/consents' ? consents : undefined;
  });
}
const card = async () => within(await screen.findByRole('region', { name: 'Toestemming van het gezin' }));

describe('The consents of a family', () => {
  it('wait, are away, or are none', async () => {
    open_family('never');
    expect(await (await card()).findByText('Even geduld, de gegevens komen eraan.')).toBeTruthy();
    open_family(away);
    expect(await screen.findByText('Het systeem kan nu niets vastleggen')).toBeTruthy();
    open_family({ body: { items: [] } });
    expect(await screen.findByText('Er is geen toestemming vastgelegd.')).toBeTruthy();
  });

  it('say by whom, at which age, how, to what, to what not, and what was said', async () => {
    open_family({ body: { items: [given] } });
    const shown = await card();
    expect(await shown.findByText('het kind zelf, in een gesprek, 16 jaar oud')).toBeTruthy();
    expect(shown.getByText('Geldt')).toBeTruthy();
    expect(shown.getByText('gegevens over school')).toBeTruthy();
    expect(shown.getByText('een zorg')).toBeTruthy();
    expect(shown.getByText('Daan vindt het goed, maar niets over thuis.')).toBeTruthy();
  });

  it('are each told apart in words: withdrawn, ended, refused, not asked and why', async () => {
    open_family({
      body: {
        items: [
          { ...given, id: 'a', stands: false, withdrawnAt: moment, withdrawnBy: contact },
          { ...given, id: 'b', stands: false, until: moment },
          { ...given, id: 'c', stands: false, answer: 'refused' },
          {
            ...given,
            id: 'd',
            stands: false,
            answer: 'not_asked',
            givenBy: undefined,
            whyNotAsked: 'Vader leest mee.',
          },
        ],
      },
    });
    const shown = await card();
    for (const state of ['Ingetrokken', 'Afgelopen', 'Nee gezegd', 'Niet gevraagd'])
      expect(await shown.findByText(state)).toBeTruthy();
    expect(shown.getByText('Vader leest mee.')).toBeTruthy();
    expect(shown.queryByRole('button', { name: /intrekken/ })).toBeNull();
  });

  it('are withdrawn without a reason, after saying what that means', async () => {
    open_family({ body: { items: [given] } });
    await press('Toestemming intrekken: Daan Jansen');
    expect(await screen.findByText(/Een reden is niet nodig/)).toBeTruthy();
    expect(await screen.findByText(/met School delen \(gegevens over school\)/)).toBeTruthy();
    expect(sent('/consents/t1/withdrawal')).toHaveLength(0);
    await press('Ja, intrekken');
    await waitFor(() => expect(sent('/consents/t1/withdrawal')).toHaveLength(1));
  });
});

describe('Asking for consent', () => {
  const advice = (part: Partial<AdviceView>): AdviceView => ({
    ...bare_advice,
    verdict: 'only_with_consent',
    scope: ['concern', 'school'],
    sentenceNl: 'Dit mag alleen met toestemming.',
    known: [
      { fact: 'data', value: ['concern', 'school'], source: 'answer' },
      { fact: 'purpose', value: 'coordinate_help', source: 'answer' },
    ],
    ...part,
  });
  const ask = async (answer: AdviceView) => {
    open_page('/sharing?person=daan&recipient=o3', ({ path, method }) => {
      if (path === '/sharing-facts') return { body: facts };
      if (path === '/organisations') return { body: { items: [{ ...school, networks: [] }] } };
      if (path === '/advices') return { status: 201, body: answer };
      return path === '/consents' && method === 'POST' ? { status: 201, body: given } : undefined;
    });
    await press('Vragen of ik mag delen');
    await screen.findByText('Dit mag alleen met toestemming.');
  };

  it('stands beside what came from another, and one can say that one knows it by oneself', async () => {
    await ask(
      advice({
        came: [
          {
            disclosure: 'd1',
            from: school,
            at: moment,
            data: ['concern'],
            purpose: 'coordinate_help',
            carried: [],
            sentenceNl: 'Omdat het mag.',
            sentenceEn: '',
          },
        ],
      }),
    );
    expect(await screen.findByText('Dit kreeg u van een ander')).toBeTruthy();
    expect(screen.getByText(/Van School op .*: een zorg. Gegeven voor: hulp afstemmen/)).toBeTruthy();
    await press('Ik deel alleen wat wij zelf weten');
    await waitFor(() => expect(sent('/advices').at(-1)!.body).toMatchObject({ ownKnowledge: true }));
  });

  it('leaves the least to be shared, of which one may take away', async () => {
    await ask(
      advice({
        verdict: 'may',
        least: {
          kinds: ['concern'],
          obliged: false,
          askAlone: [],
          sentenceNl: 'Deel dan ten minste de zorg.',
          sentenceEn: '',
        },
      }),
    );
    expect(await screen.findByText('Deel dan ten minste de zorg.')).toBeTruthy();
    await press('Delen voorbereiden');
    expect(screen.getByRole('checkbox', { name: /een zorg/ })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: /gegevens over school/ })).toHaveProperty('checked', false);
    expect(screen.getByLabelText('Wat deelt u: een zorg')).toBeTruthy();
    expect(screen.queryByLabelText('Wat deelt u: gegevens over school')).toBeNull();
  });

  it('is not offered where consent is not the ground, and that is said', async () => {
    await ask(advice({ verdict: 'must_not' }));
    expect(await screen.findByText('Toestemming verandert dit antwoord niet. Vraag er dus niet om.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Toestemming vastleggen' })).toBeNull();
  });

  it('records who answered, how, and to which part the answer is yes', async () => {
    await ask(advice({}));
    await press('Toestemming vastleggen');
    await press('Antwoord vastleggen');
    expect(await screen.findByText('Kies er een.')).toBeTruthy();
    for (const name of ['Ja, maar niet voor alles', 'het kind zelf', 'In een gesprek'])
      fireEvent.click(await screen.findByRole('radio', { name }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'gegevens over school' }));
    fireEvent.change(await screen.findByRole('textbox', { name: /wat was het antwoord/i }), {
      target: { value: 'Niets over thuis.' },
    });
    await press('Antwoord vastleggen');
    await waitFor(() => expect(sent('/consents')).toHaveLength(1));
    expect(sent('/consents')[0]!.body).toEqual({
      advice: 'advice',
      answer: 'partly',
      givenBy: 'child',
      form: 'in_person',
      kinds: ['school'],
      words: 'Niets over thuis.',
    });
    expect(await screen.findByText('Het antwoord is vastgelegd. Stel uw vraag opnieuw.')).toBeTruthy();
  });
});

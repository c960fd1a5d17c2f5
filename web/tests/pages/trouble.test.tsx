// @vitest-environment jsdom
// What someone sees when the server is busy or away, when somebody else was first, and when the session ended: a calm
// message that says what to do, and nothing typed is lost.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/api/problem';
import { may_ask_again, time_until_next } from '../../src/app/queries';
import type { CaseMeetingView, CommitmentView, HandoverView, PlanView } from '../../src/api/schema';
import { asked, away, contact, open_door, open_page, pages, parent, press, professional, type Reply } from './page';

pages();

const us = { id: 'o1', name: 'Bureau Jeugdzorg' };
const them = { id: 'o2', name: 'GGD' };
const moment = '2026-11-20T10:00:00Z';
const handover: HandoverView = {
  id: 'h1',
  case: { id: 'c1', name: 'Gezin Jansen' },
  sender: them,
  receiver: us,
  question: 'Wilt u de jongen zien?',
  state: 'accepted',
  steps: [
    { kind: 'offered', by: contact, at: moment },
    { kind: 'accepted', by: { ...contact, name: 'Sanne de Wit', organisationName: us.name }, at: moment },
  ],
  answerDueAt: moment,
  overdue: false,
  responsible: them,
  may: ['confirm_action'],
  version: 2,
};
const changed = {
  status: 412,
  body: {
    type: '/problems/changed-meanwhile',
    title: 'Iemand anders heeft dit net veranderd',
    status: 412,
    detail: 'Bekijk de nieuwe versie.',
    rule: 'R-STORE-2',
  },
};
const busy = {
  status: 429,
  body: { type: '/problems/too-many-requests', title: 'Te veel verzoeken na elkaar', status: 429, detail: 'Wacht.' },
  headers: { 'Retry-After': '300' },
};
const no_session = {
  status: 401,
  body: { type: '/problems/session-needed', title: 'U bent niet ingelogd', status: 401, detail: 'Log in.' },
};
const text = (name: RegExp) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

/** Opens the handover, types what was done and sends it; the server answers each attempt with the next reply. */
async function confirm_action(...replies: Reply[]) {
  open_page('/handovers/h1', ({ method, path }) => {
    if (method === 'POST') return replies.shift();
    return path === '/handovers/h1' ? { body: handover } : undefined;
  });
  const field = await text(/^Wat hebt u gedaan/);
  fireEvent.change(field, { target: { value: 'Ik sprak hem op school.' } });
  await press('Actie melden');
  return field;
}
const sent = () => asked.filter((each) => each.method === 'POST');

describe('A server that is busy', () => {
  it('says after how long to try again, and keeps what was typed', async () => {
    const field = await confirm_action(busy);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Te veel verzoeken na elkaar/);
    expect(alert.textContent).toMatch(/Probeer het over 5 minuten opnieuw. Wat u invulde, staat er nog./);
    expect(field.value).toBe('Ik sprak hem op school.');
    expect(document.activeElement).toBe(alert);
  });
});

describe('A server that can keep nothing', () => {
  it('says after how long to try again; the same text sent again is the same deed', async () => {
    const field = await confirm_action(away, { body: handover });
    expect((await screen.findByRole('alert')).textContent).toMatch(/Probeer het over 45 seconden opnieuw/);
    expect(field.value).toBe('Ik sprak hem op school.');
    await press('Actie melden');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(sent()).toHaveLength(2);
    expect(sent()[1]!.body).toEqual(sent()[0]!.body);
    expect(sent()[1]!.headers.get('Idempotency-Key')).toBe(sent()[0]!.headers.get('Idempotency-Key'));
  });
  it('is asked again by a reading after the time that it named, and not by itself when that is long', () => {
    const problem = (status: number, wait?: number) =>
      new Problem({ type: '/problems/x', title: 'x', status, detail: '' }, wait);
    expect([may_ask_again(0, problem(503, 30)), time_until_next(0, problem(503, 30))]).toEqual([true, 30_000]);
    expect([may_ask_again(0, problem(429, 3)), time_until_next(1, problem(429, 3))]).toEqual([true, 3000]);
    expect([may_ask_again(1, problem(0)), time_until_next(1, problem(0))]).toEqual([true, 2000]);
    expect(may_ask_again(2, problem(503, 1))).toBe(false);
    expect(may_ask_again(0, problem(503, 31))).toBe(false);
    for (const status of [400, 401, 403, 404, 409, 412]) expect(may_ask_again(0, problem(status))).toBe(false);
  });
});

describe('Somebody who was first', () => {
  it('is named with what he did to a handover, and the text stays though the deed is gone', async () => {
    let now = handover;
    open_page('/handovers/h1', ({ method, path }) => {
      if (method === 'POST') {
        now = {
          ...handover,
          state: 'closed',
          steps: [...handover.steps, { kind: 'closed', by: contact, at: moment }],
          may: [],
          version: 3,
        };
        return changed;
      }
      return path === '/handovers/h1' ? { body: now } : undefined;
    });
    fireEvent.change(await text(/^Wat hebt u gedaan/), { target: { value: 'Ik sprak hem op school.' } });
    await press('Actie melden');
    expect(await screen.findByText(/Zo staat het nu:/)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Ali Demir, GGD/));
    expect(screen.getByRole('alert').textContent).toMatch(/Wat u invulde, staat er nog/);
    expect((await text(/^Wat hebt u gedaan/)).value).toBe('Ik sprak hem op school.');
    expect(sent()[0]!.headers.get('If-Match')).toBe('"2"');
  });

  it('is shown with what he recorded of an agreement', async () => {
    const commitment: CommitmentView = {
      id: 'a1',
      caseId: 'c1',
      caseName: 'Gezin Jansen',
      what: 'School bellen',
      owner: us,
      dueOn: '2026-12-01',
      state: 'open',
      overdue: false,
      version: 1,
    };
    let now = commitment;
    open_page('/commitments', ({ method, path }) => {
      if (method === 'POST') {
        now = { ...commitment, state: 'done', result: 'Moeder belde zelf.', version: 2 };
        return changed;
      }
      return path === '/commitments' ? { body: { items: [now] } } : undefined;
    });
    await press(/School bellen/);
    const field = await text(/Wat is ervan gekomen/);
    fireEvent.change(field, { target: { value: 'Ik belde.' } });
    await press('Resultaat opslaan');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Zo staat het nu: Moeder belde zelf\./));
    expect(field.value).toBe('Ik belde.');
  });

  it('is shown with the minutes that stand there now, and a closed meeting takes no text away', async () => {
    const item: CaseMeetingView['agenda'][number] = {
      id: 'i1',
      meeting: 'm1',
      case: { id: 'c1', name: 'Gezin Jansen' },
      approach: 'person',
      group: [],
      persons: [],
      question: 'Wie gaat langs?',
      hears: [],
      doubles: [],
      mayAnnounce: false,
      commitments: [],
      family: [],
      words: [],
      absentToInform: [],
      state: 'open',
      version: 1,
    };
    const meeting: CaseMeetingView = {
      id: 'm1',
      kind: 'jco',
      kindName: 'JCO',
      shortName: 'JCO',
      startsAt: moment,
      place: 'Tilburg',
      state: 'running',
      attendance: [],
      agenda: [item],
      version: 1,
      may: ['record_minutes'],
    };
    let now = meeting;
    open_page('/meetings/m1/live', ({ method, path }) => {
      if (method === 'POST') {
        now = { ...meeting, state: 'held', may: [], agenda: [{ ...item, minutes: 'De wijkagent gaat.', version: 2 }] };
        return changed;
      }
      return path === '/case-meetings/m1' ? { body: now } : undefined;
    });
    const field = await text(/Wat is er besproken/);
    fireEvent.change(field, { target: { value: 'De jeugdarts gaat.' } });
    await press('Verslag opslaan');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Zo staat het nu: De wijkagent gaat\./));
    expect((await text(/Wat is er besproken/)).value).toBe('De jeugdarts gaat.');
  });

  it('is shown to the mother with the number of the new plan', async () => {
    const plan = {
      agreedOn: '2026-11-20',
      goals: [],
      whenItGoesWrong: [],
      planId: 'p1',
      version: 1,
      endorsements: [] as PlanView['endorsements'],
    };
    let now = plan;
    open_door(({ method, path }) => {
      if (path === '/session') return { body: parent };
      if (method === 'POST') {
        now = { ...plan, version: 2 };
        return changed;
      }
      return path === '/own-file/plan' ? { body: now } : undefined;
    });
    fireEvent.click(await screen.findByLabelText(/ik heb bezwaar/));
    fireEvent.change(await text(/iets bij zeggen/), { target: { value: 'Te veel ineens.' } });
    await press('Mijn mening versturen');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/een nieuw plan: versie 2/));
    expect((await text(/iets bij zeggen/)).value).toBe('Te veel ineens.');
  });
});

describe('A session that ended', () => {
  it('asks to log in again, and gives back the page with what was typed', async () => {
    let inside = true;
    window.history.replaceState(null, '', '/handovers/h1');
    open_door(({ method, path }) => {
      if (path === '/session' && method === 'POST') {
        inside = true;
        return { status: 201, body: professional };
      }
      if (!inside) return no_session;
      if (path === '/session') return { body: professional };
      return path === '/handovers/h1' ? { body: handover } : undefined;
    });
    fireEvent.change(await text(/^Wat hebt u gedaan/), { target: { value: 'Ik sprak hem op school.' } });
    inside = false;
    await press('Actie melden');
    fireEvent.change(await screen.findByLabelText(/Accountnaam/), { target: { value: 'someone' } });
    fireEvent.change(await screen.findByLabelText(/Wachtwoord/), { target: { value: 'secret' } });
    expect(screen.queryByRole('button', { name: 'Actie melden' })).toBeNull();
    await press('Inloggen');
    expect((await text(/^Wat hebt u gedaan/)).value).toBe('Ik sprak hem op school.');
    expect(screen.getByRole('alert').textContent).toMatch(/U bent weer ingelogd. Wat u invulde, staat er nog./);
    expect(await screen.findByRole('button', { name: 'Actie melden' })).toBeTruthy();
  });
});

// @vitest-environment jsdom
// Every page while it waits, when the server is away, and when there is nothing yet.
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { away, open_door, open_page, pages, parent, type Asked, type Says } from './page';

pages();

/** An address, what it asks, and what it says when there is nothing. */
const all: { page: string; asks: string; empty: RegExp }[] = [
  { page: '/', asks: '/tasks', empty: /Er wacht nu niets op u/ },
  { page: '/signals', asks: '/signals', empty: /Uw organisatie heeft geen signalen/ },
  { page: '/signals', asks: '/matches', empty: /Er zijn geen matches/ },
  { page: '/signals/s1', asks: '/signals', empty: /Het bestaat niet, of u bent er niet bij betrokken/ },
  { page: '/matches/m1', asks: '/matches', empty: /Het bestaat niet, of u bent er niet bij betrokken/ },
  { page: '/disclosures', asks: '/disclosures', empty: /Er is nog niets gedeeld/ },
  { page: '/concern-reports', asks: '/concern-reports', empty: /Er wacht geen zorgmelding/ },
  { page: '/concern-reports/c1', asks: '/concern-reports', empty: /Het bestaat niet, of u bent er niet bij betrokken/ },
  { page: '/inquiries', asks: '/inquiries', empty: /Er is u niets gevraagd/ },
  { page: '/cases', asks: '/cases', empty: /U bent bij geen gezin betrokken/ },
  { page: '/cases/c1', asks: '/cases/c1', empty: /Misschien bent u hier niet bij betrokken/ },
  { page: '/cases/c1/plan', asks: '/cases/c1/plan', empty: /Er is nog geen plan/ },
  { page: '/cases/c1/plan/new', asks: '/cases/c1', empty: /Misschien bent u hier niet bij betrokken/ },
  { page: '/cases/c1/handover', asks: '/cases/c1', empty: /Misschien bent u hier niet bij betrokken/ },
  { page: '/plans/p1', asks: '/cases', empty: /Het bestaat niet, of u bent er niet bij betrokken/ },
  { page: '/plans/p1/fridge-sheet', asks: '/plans/p1/fridge-sheet', empty: /Misschien bent u hier niet bij betrokken/ },
  { page: '/agenda-items/a1', asks: '/case-meetings', empty: /Het bestaat niet, of u bent er niet bij betrokken/ },
  { page: '/meetings', asks: '/case-meetings', empty: /Er is nog geen overleg gepland/ },
  { page: '/meetings/m1', asks: '/case-meetings/m1', empty: /Misschien bent u hier niet bij betrokken/ },
  { page: '/meetings/m1/live', asks: '/case-meetings/m1', empty: /Misschien bent u hier niet bij betrokken/ },
  { page: '/handovers', asks: '/handovers', empty: /Er zijn geen overdrachten/ },
  { page: '/handovers/h1', asks: '/handovers/h1', empty: /Misschien bent u hier niet bij betrokken/ },
  { page: '/report-backs', asks: '/report-backs', empty: /Er is geen terugkoppeling nodig/ },
  { page: '/commitments', asks: '/commitments', empty: /Er zijn nog geen afspraken/ },
  { page: '/directory', asks: '/professionals', empty: /Niemand gevonden/ },
  { page: '/directory', asks: '/agreements', empty: /Er is geen convenant/ },
  { page: '/agreements/a1', asks: '/agreements/a1', empty: /Er is geen convenant/ },
  { page: '/figures', asks: '/figures', empty: /Er is geen overleg waarvan u de cijfers mag zien/ },
];

describe.each(all)('The page $page, asking $asks,', ({ page, asks, empty }) => {
  const at_its_address =
    (reply: ReturnType<Says>): Says =>
    ({ path }: Asked) =>
      path === asks ? reply : undefined;

  it('shows after a moment that it waits, and nothing that looks like an answer', async () => {
    open_page(page, at_its_address('never'));
    expect((await screen.findAllByText('Even geduld, de gegevens komen eraan.')).length).toBeGreaterThan(0);
    expect(screen.getByRole('main').textContent).not.toMatch(empty);
  });

  it('says when the server is away what happened and when to try again', async () => {
    open_page(page, at_its_address(away));
    expect((await screen.findAllByText('Het systeem kan nu niets vastleggen')).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/over 45 seconden opnieuw/).length).toBeGreaterThan(0);
    expect(screen.getByRole('main').textContent).not.toMatch(empty);
  });

  it('says when there is nothing that there is nothing', async () => {
    open_page(page);
    expect((await screen.findAllByText(empty)).length).toBeGreaterThan(0);
    expect(screen.queryByText('Het systeem kan nu niets vastleggen')).toBeNull();
  });
});

describe.each(['/sharing', '/signals/new', '/concern-reports/new', '/account'])('The page %s', (page) => {
  it('can be filled in while nothing else is known yet, and while the server is away', async () => {
    for (const reply of ['never', away] as const) {
      open_page(page, () => reply);
      expect((await screen.findAllByRole('button', { hidden: false })).length).toBeGreaterThan(0);
      expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
      cleanup();
    }
  });
});

describe('A choice without choices', () => {
  it('says that the lists are away, without taking the focus, and offers to ask again', async () => {
    let here = false;
    open_page('/sharing', ({ path }) =>
      path !== '/organisations' ? undefined : here ? { body: { items: [{ id: 'o2', name: 'GGD' }] } } : away,
    );
    expect(await screen.findByText('De lijsten van wie is wie zijn er nu niet.')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
    here = true;
    fireEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
    expect(await screen.findByRole('option', { name: 'GGD' })).toBeTruthy();
    expect(screen.queryByText('De lijsten van wie is wie zijn er nu niet.')).toBeNull();
  });
});

describe('The page of the family', () => {
  const parts = [
    ['/own-file/involvements', /Er is nog niemand betrokken/],
    ['/own-file/plan', /Er is nog geen plan/],
    ['/own-file/appointments', /Er zijn geen afspraken/],
    ['/own-file/disclosures', /Er is nog niets gedeeld/],
  ] as const;
  const own =
    (says: Says): Says =>
    (asked) =>
      asked.path === '/session' ? { body: parent } : says(asked);

  it.each(parts)('waits for %s without an answer that is none', async (path, empty) => {
    open_door(own((asked) => (asked.path === path ? 'never' : undefined)));
    expect(await screen.findByText('Even geduld, de gegevens komen eraan.')).toBeTruthy();
    expect(screen.queryByText(empty)).toBeNull();
  });
  it.each(parts)('says when %s is away', async (path, empty) => {
    open_door(own((asked) => (asked.path === path ? away : undefined)));
    expect(await screen.findByText('Het systeem kan nu niets vastleggen')).toBeTruthy();
    expect(screen.queryByText(empty)).toBeNull();
  });
  it('says part by part that there is nothing yet', async () => {
    open_door(own(() => undefined));
    for (const [, empty] of parts) expect(await screen.findByText(empty)).toBeTruthy();
  });
});

describe('The door', () => {
  it('waits, says when the server is away, and asks who it is', async () => {
    open_door(({ path }) => (path === '/session' ? 'never' : undefined));
    expect(await screen.findByText('Even geduld, de gegevens komen eraan.')).toBeTruthy();
    cleanup();
    open_door(({ path }) => (path === '/session' ? away : undefined));
    expect(await screen.findByText('Het systeem kan nu niets vastleggen')).toBeTruthy();
    cleanup();
    open_door(({ path }) => (path === '/session' ? { status: 401, body: {} } : undefined));
    expect(await screen.findByRole('button', { name: 'Inloggen' })).toBeTruthy();
  });
});

// @vitest-environment jsdom
// Who read what: for who guards privacy, and for nobody else.
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asked, open_page, pages, professional } from './page';

pages();

const officer = { ...professional, roles: ['privacy_officer'] };
const case_id = '0a1b2c3d-0000-4000-8000-000000000001';
const reading = {
  at: '2026-11-23T09:00:00Z',
  by: { professional: 'p2', name: 'Ali Demir', function: 'jeugdarts', organisation: 'o1', organisationName: 'GGD' },
  what: '/v1/cases/{id}',
  about: [{ kind: 'case_file', id: case_id }],
  ground: 'task',
};
const queries = () => asked.filter((each) => each.path === '/readings').map((each) => each.query);

describe('Who read what', () => {
  it('is a place of who guards privacy only', async () => {
    open_page('/directory', () => undefined);
    await screen.findByRole('link', { name: 'Wie is wie' });
    expect(screen.queryByRole('link', { name: 'Wie las wat' })).toBeNull();
  });
  it('says so when nobody read anything', async () => {
    open_page('/readings', () => undefined, officer);
    expect(await screen.findByText('Niemand las iets.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Wie las wat' })).toBeTruthy();
  });
  it('shows who, when and what, and leads from a reference to all about the same family', async () => {
    open_page(
      '/readings',
      ({ path }) => (path === '/readings' ? { body: { items: [reading] } } : undefined),
      officer,
    );
    expect(await screen.findByText('Ali Demir, jeugdarts')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Gezin 0a1b2c3d' }));
    await screen.findByDisplayValue(case_id);
    expect(queries().at(-1)).toContain(`case=${case_id}`);
  });
  it('turns the page when there is an older one', async () => {
    open_page(
      '/readings',
      ({ path, query }) => {
        if (path !== '/readings') return undefined;
        return { body: query.includes('after=r1') ? { items: [reading] } : { items: [reading], next: 'r1' } };
      },
      officer,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Ouder' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Naar de nieuwste' }));
    expect(queries()).toHaveLength(2);
    expect(queries()[1]).toContain('after=r1');
  });
  it('asks nothing that is no reference', async () => {
    open_page('/readings', () => undefined, officer);
    await screen.findByText('Niemand las iets.');
    fireEvent.change(screen.getByRole('textbox', { name: /Kenmerk van een persoon/ }), {
      target: { value: 'Daan Groot Esselink' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Tonen' }));
    expect(await screen.findByText('Dit is geen kenmerk. Kijk het na.')).toBeTruthy();
    expect(queries()).toHaveLength(1);
  });
});

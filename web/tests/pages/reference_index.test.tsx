// @vitest-environment jsdom
// What the coordinator of the reference index closes is what they chose, and never the first of the list by itself.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../src/api/schema';
import { contact, open_page, pages, press, professional, sent } from './page';

pages();

const match = (id: string, name: string): FollowUp => ({
  id,
  network: 'net',
  foundAt: '2026-11-01T10:00:00Z',
  kind: 'same_person',
  reporters: [{ ...contact, name }, contact],
  spoke: [],
  dueAt: '2026-11-15T10:00:00Z',
  overdue: true,
});
const opened = (open: FollowUp[]) =>
  open_page(
    '/reference-index',
    ({ path, method }) => {
      if (path === '/index-follow-ups') return { body: { items: open } };
      if (method === 'POST') return { body: open[1] };
      return path.startsWith('/index-') ? { body: { items: [] } } : undefined;
    },
    { ...professional, roles: ['index_coordinator'] },
  );
const why = async () => fireEvent.click(await screen.findByRole('radio', { name: 'Ze werken al samen' }));
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Match afsluiten' });

describe('A match that is closed without contact (R-MATCH-5)', () => {
  it('is the one that was chosen, where there are more', async () => {
    opened([match('m1', 'Ada Een'), match('m2', 'Bea Twee')]);
    await why();
    expect(button().disabled).toBe(true);
    fireEvent.change(screen.getByRole('combobox', { name: 'Welke match?' }), { target: { value: 'm2' } });
    expect(button().disabled).toBe(false);
    await press('Match afsluiten');
    await waitFor(() => expect(sent('/index-follow-ups/m2/closing')).toHaveLength(1));
    expect(sent('/index-follow-ups/m1/closing')).toHaveLength(0);
  });
  it('needs no choosing where it is the only one', async () => {
    opened([match('m1', 'Ada Een')]);
    await why();
    expect(button().disabled).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { Task } from '../src/api/schema';
import { in_order, is_now, place_of, state_of } from '../src/models/tasks';

const task = (part: Partial<Task>): Task => ({
  kind: 'complete_commitment',
  urgency: 'planned',
  subject: 'x',
  subjectKind: 'commitment',
  since: '2026-11-01T00:00:00Z',
  overdue: false,
  ...part,
});

describe('My day', () => {
  it('begins with safety, then what waits, then the rest; what is late first', () => {
    const order = in_order([
      task({ subject: 'later', dueAt: '2026-12-02T00:00:00Z' }),
      task({ subject: 'waits', urgency: 'waits_for_you' }),
      task({ subject: 'sooner', dueAt: '2026-12-01T00:00:00Z' }),
      task({ subject: 'safety', urgency: 'safety' }),
      task({ subject: 'late', overdue: true, dueAt: '2026-12-03T00:00:00Z' }),
    ]).map((each) => each.subject);
    expect(order).toEqual(['safety', 'waits', 'late', 'sooner', 'later']);
  });
  it('counts what is late as now, whatever it is', () => {
    expect(is_now(task({}))).toBe(false);
    expect(is_now(task({ overdue: true }))).toBe(true);
    expect(state_of(task({ overdue: true })).word).toBe('late');
  });
  it('never puts a name into an address', () => {
    for (const subjectKind of ['match', 'case', 'plan', 'handover', 'agenda_item', 'inquiry'] as const)
      expect(place_of(task({ subjectKind, subject: 'id-1', caseName: 'Groot', personName: 'Daan' }))).toMatch(
        /^\/[a-z-]+\/id-1$/,
      );
  });
});

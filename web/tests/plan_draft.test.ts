import { describe, expect, it } from 'vitest';
import type { Goal } from '../src/api/schema';
import { as_texts } from '../src/models/dates';
import { differences, draft_of, empty_draft, faults, moved, sent_plan } from '../src/models/plan_draft';

const goal = (words: string): Goal => ({
  phase: 'safety',
  goal: words,
  effectOnSafety: 'rust thuis',
  actions: [{ who: 'Mama', what: 'belt oom Ruud' }],
  ifBroken: 'dezelfde dag overleg',
});
const plan = { goals: [goal('een'), goal('twee'), goal('drie')], callList: [] };

describe('The rank of goals', () => {
  it('changes by one place, up or down', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
  it('does not change at the edge, nor for a goal that is not there', () => {
    const goals = ['a', 'b'];
    expect(moved(goals, 0, -1)).toBe(goals);
    expect(moved(goals, 1, 1)).toBe(goals);
    expect(moved(goals, 7, -1)).toBe(goals);
  });
});

describe('A plan', () => {
  it('is complete when every goal says what, why it is safer, who does something, and what if it breaks', () => {
    expect(faults(draft_of(plan, as_texts))).toEqual([]);
  });
  it('says of an empty goal everything that is missing', () => {
    expect(faults(empty_draft()).map((fault) => fault.kind)).toEqual(['goal', 'effect', 'action', 'broken']);
  });
  it('wants at least one goal, and a next time whole or not at all', () => {
    expect(faults({ ...empty_draft(), goals: [], next_date: '4-12-2026' }).map((fault) => fault.kind)).toEqual([
      'no_goals',
      'next',
    ]);
  });
  it('is sent without empty lines and empty members', () => {
    const draft = draft_of(plan, as_texts);
    draft.goals[0]!.actions.push({ who: ' ', what: '' });
    draft.goals[0]!.actions[0]!.when = '  ';
    draft.calls = [
      { name: 'Oom Ruud ', phone: ' 06 00 00 00 00' },
      { name: '', phone: '' },
    ];
    const sent = sent_plan(draft);
    expect(sent.goals[0]).toEqual(goal('een'));
    expect(sent.callList).toEqual([{ name: 'Oom Ruud', phone: '06 00 00 00 00' }]);
    expect(sent).not.toHaveProperty('nextTime');
    expect(sent.goals[0]).not.toHaveProperty('key');
  });
  it('keeps the next time as a moment on an Amsterdam clock', () => {
    const draft = draft_of({ ...plan, nextTime: { at: '2026-12-04T15:00:00Z', place: 'thuis' } }, as_texts);
    expect([draft.next_date, draft.next_time]).toEqual(['4-12-2026', '16:00']);
    expect(sent_plan(draft).nextTime).toEqual({ at: '2026-12-04T15:00:00Z', place: 'thuis' });
  });
});

describe('What someone changed meanwhile', () => {
  it('is told per goal: added, changed, moved, removed', () => {
    const after = { goals: [goal('twee'), { ...goal('een'), ifBroken: 'anders' }, goal('vier')] };
    expect(differences(plan, after).map(({ kind, goal: words }) => `${kind} ${words}`)).toEqual([
      'moved twee',
      'changed een',
      'added vier',
      'removed drie',
    ]);
  });
  it('is nothing when the goals are the same, and everything when there was no plan', () => {
    expect(differences(plan, plan)).toEqual([]);
    expect(differences(undefined, plan)).toHaveLength(3);
  });
});

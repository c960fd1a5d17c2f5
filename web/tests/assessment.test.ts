import { describe, expect, it } from 'vitest';
import type { ImpactView } from '../src/api/schema';
import {
  adoption_faults,
  draft_of,
  half_judged,
  no_adoption,
  sent_assessment,
  state_of_assessment,
} from '../src/models/assessment';

const view = {
  chapters: [
    { chapter: 'description', title: '', question: '', article: '', always: true, text: 'Sixty families.' },
    { chapter: 'views', title: '', question: '', article: '', always: true },
  ],
  risks: [
    {
      risk: 'wrong_person',
      name: '',
      what: '',
      measures: [],
      judged: { risk: 'wrong_person', likelihood: 'low', impact: 'high', residual: 'low', reasons: 'Two look.' },
    },
    { risk: 'stolen', name: '', what: '', measures: [] },
  ],
  questions: [
    { question: { id: 'transfers', question: '', why: '', owner: '' }, answer: 'No.' },
    { question: { id: 'processors', question: '', why: '', owner: '' } },
  ],
} as unknown as ImpactView;

describe('An impact assessment that is written', () => {
  it('goes on from the last version and sends what is not empty', () => {
    expect(sent_assessment(draft_of(view))).toEqual({
      chapters: [{ chapter: 'description', text: 'Sixty families.' }],
      risks: [{ risk: 'wrong_person', likelihood: 'low', impact: 'high', residual: 'low', reasons: 'Two look.' }],
      answers: [{ question: 'transfers', text: 'No.' }],
    });
  });
  it('has whole judgements only', () => {
    const draft = draft_of(view);
    expect(half_judged(draft)).toEqual([]);
    draft.risks[1]!.likelihood = 'high';
    expect(half_judged(draft)).toEqual(['stolen']);
    Object.assign(draft.risks[1]!, { impact: 'high', residual: 'low', reasons: ' ' });
    expect(half_judged(draft)).toEqual(['stolen']);
    draft.risks[1]!.reasons = 'Why.';
    expect(half_judged(draft)).toEqual([]);
  });
  it('is adopted by someone with a name and a function, on a day', () => {
    expect(adoption_faults(no_adoption)).toEqual(['organisation', 'name', 'function', 'date']);
    expect(adoption_faults({ organisation: 'a', name: 'B', function: 'c', date: '1-3-2026' })).toEqual([]);
  });
  it('is out of date whether it was adopted or not', () => {
    expect(state_of_assessment(undefined, false)).toBe('none');
    expect(state_of_assessment({}, false)).toBe('draft');
    expect(state_of_assessment({ adopted: {} }, false)).toBe('adopted');
    expect(state_of_assessment({ adopted: {} }, true)).toBe('out_of_date');
  });
});

import { describe, expect, it } from 'vitest';
import type { AdviceView, ConsentView } from '../src/api/schema';
import {
  codes_of,
  consent_faults,
  consent_is_the_ground,
  no_answer_yet,
  sent_consent,
  state_of_consent,
} from '../src/models/consent';

const now = '2026-11-24T10:00:00Z';
const advice = (part: Partial<AdviceView>) =>
  ({ verdict: 'may', wouldChange: [], known: [], ...part }) as unknown as AdviceView;
const yes = {
  ...no_answer_yet,
  answer: 'given',
  given_by: 'parent_1',
  form: 'in_person',
  words: ' Moeder vindt het goed. ',
};
const asked = ['concern', 'school'];

describe('Consent', () => {
  it('is asked only where the answer would be another with it', () => {
    expect(consent_is_the_ground(advice({ verdict: 'only_with_consent' }))).toBe(true);
    expect(
      consent_is_the_ground(
        advice({ wouldChange: [{ fact: 'consent', from: 'given', to: 'refused', verdict: 'must_not' }] }),
      ),
    ).toBe(true);
    expect(
      consent_is_the_ground(advice({ wouldChange: [{ fact: 'danger', from: 'no', to: 'acute', verdict: 'must' }] })),
    ).toBe(false);
    expect(consent_is_the_ground(advice({ verdict: 'must_not' }))).toBe(false);
  });
  it('is about the kinds of data that the question was about', () => {
    const known = [{ fact: 'data', value: asked, source: 'answer' as const }];
    expect(codes_of(advice({ known }), 'data')).toEqual(asked);
    expect(codes_of(advice({ known }), 'purpose')).toEqual([]);
  });
});

describe('An answer', () => {
  it('says who gave it, how, and what was said', () => {
    expect(consent_faults(no_answer_yet, asked, now)).toEqual(['answer']);
    for (const answer of ['given', 'refused'])
      expect(consent_faults({ ...no_answer_yet, answer }, asked, now)).toEqual(['given_by', 'form', 'words']);
    expect(consent_faults(yes, asked, now)).toEqual([]);
    expect(sent_consent(yes, 'a1')).toEqual({
      advice: 'a1',
      answer: 'given',
      givenBy: 'parent_1',
      form: 'in_person',
      words: 'Moeder vindt het goed.',
    });
  });
  it('that is a yes to a part says to which: not to nothing and not to all', () => {
    const partly = { ...yes, answer: 'partly' };
    expect(consent_faults(partly, asked, now)).toEqual(['kinds']);
    expect(consent_faults({ ...partly, kinds: asked }, asked, now)).toEqual(['kinds']);
    expect(consent_faults({ ...partly, kinds: ['other'] }, asked, now)).toEqual(['kinds']);
    expect(consent_faults({ ...partly, kinds: ['school'] }, asked, now)).toEqual([]);
    expect(sent_consent({ ...partly, kinds: ['school'] }, 'a1').kinds).toEqual(['school']);
  });
  it('may end by itself, on a day that is still to come', () => {
    expect(consent_faults({ ...yes, until: '24-11-2025' }, asked, now)).toEqual(['until']);
    expect(consent_faults({ ...yes, until: 'ooit' }, asked, now)).toEqual(['until']);
    expect(consent_faults({ ...yes, until: '24-11-2026' }, asked, now)).toEqual([]);
    expect(sent_consent({ ...yes, until: '24-11-2026' }, 'a1').until).toBe('2026-11-24T22:59:00Z');
  });
  it('that was not asked says why, and nothing else that was typed before', () => {
    expect(consent_faults({ ...yes, answer: 'not_asked' }, asked, now)).toEqual(['why_not']);
    expect(sent_consent({ ...yes, answer: 'not_asked', why_not: 'Vader leest mee.' }, 'a1')).toEqual({
      advice: 'a1',
      answer: 'not_asked',
      whyNotAsked: 'Vader leest mee.',
    });
  });
  it('that was no carries no end', () => {
    expect(sent_consent({ ...yes, answer: 'refused', until: '24-11-2027' }, 'a1').until).toBeUndefined();
  });
  it('stands only as a yes that was not withdrawn and has not ended', () => {
    const kept = (part: Partial<ConsentView>) =>
      state_of_consent({ answer: 'given', stands: true, ...part } as ConsentView);
    expect(kept({})).toBe('stands');
    expect(kept({ answer: 'partly' })).toBe('stands');
    expect(kept({ stands: false })).toBe('ended');
    expect(kept({ stands: false, withdrawnAt: now })).toBe('withdrawn');
    expect(kept({ answer: 'refused', stands: false })).toBe('refused');
    expect(kept({ answer: 'not_asked', stands: false })).toBe('not_asked');
  });
});

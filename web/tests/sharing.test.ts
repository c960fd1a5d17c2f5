import { describe, expect, it } from 'vitest';
import type { AdviceView, FactView, SharingFacts, Verdict } from '../src/api/schema';
import { is_yes_or_no, permits, sent_value, tone_of, value_label } from '../src/models/sharing';

const fact = (part: Partial<FactView>): FactView => ({
  fact: 'f',
  labelNl: 'Feit',
  labelEn: 'Fact',
  questionNl: '?',
  questionEn: '?',
  whyNl: '',
  whyEn: '',
  multiple: false,
  values: [],
  ...part,
});
const word = (code: string, labelNl: string) => ({ code, labelNl, labelEn: code });

describe('An answer', () => {
  it('to a yes-or-no question is sent as a boolean', () => {
    const yes_no = fact({ values: [word('true', 'Ja'), word('false', 'Nee')] });
    expect(is_yes_or_no(yes_no)).toBe(true);
    expect([sent_value(yes_no, ['true']), sent_value(yes_no, ['false'])]).toEqual([true, false]);
    expect(sent_value(fact({}), ['false'])).toBe(false);
  });
  it('of one choice is its code, of several a list', () => {
    const choice = fact({ values: [word('yes', 'Ja'), word('no', 'Nee'), word('unknown', '?')] });
    expect(is_yes_or_no(choice)).toBe(false);
    expect(sent_value(choice, ['unknown'])).toBe('unknown');
    expect(sent_value(fact({ multiple: true, values: [word('true', 'x')] }), ['a', 'b'])).toEqual(['a', 'b']);
  });
  it('is shown in words', () => {
    const facts = { facts: [fact({ values: [word('concern', 'Zorg')] })], words: {} } as unknown as SharingFacts;
    expect(value_label(facts, 'f', ['concern', 'safe_address'], 'nl')).toBe('Zorg, safe address');
    // What has no code is said, and not left blank.
    expect(value_label(facts, 'f', [], 'nl')).toBe('geen van deze');
    expect(value_label(facts, 'f', [], 'en')).toBe('none of these');
    expect(value_label(facts, 'f', true, 'nl')).toBe('Ja');
  });
});

describe('An advice', () => {
  it.each<[Verdict, boolean, string]>([
    ['must', true, 'good'],
    ['may', true, 'good'],
    ['may_under_conditions', true, 'mind'],
    ['only_with_consent', false, 'mind'],
    ['must_not', false, 'stop'],
    ['unknown', false, 'mind'],
  ])('%s: the page lets one share: %s', (verdict, allowed, tone) => {
    expect(permits({ verdict } as AdviceView)).toBe(allowed);
    expect(tone_of(verdict)).toBe(tone);
  });
});

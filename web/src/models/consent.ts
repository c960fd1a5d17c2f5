// Consent: when it may be asked for at all, and an answer while it is being written down.
import type { AdviceView, AnswerConsent, ConsentAnswer, ConsentForm, ConsentView } from '../api/schema';
import { read_moment } from './dates';

/** Only where the answer would be another with it; elsewhere a question for consent suggests a choice that is not there. */
export function consent_is_the_ground(advice: AdviceView): boolean {
  return advice.verdict === 'only_with_consent' || advice.wouldChange.some((change) => change.fact === 'consent');
}

/** What the question was for: the codes of one fact. */
export function codes_of(advice: AdviceView, fact: string): string[] {
  const value = advice.known.find((known) => known.fact === fact)?.value;
  return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
}

export type ConsentDraft = {
  answer: string;
  given_by: string;
  form: string;
  kinds: string[];
  until: string;
  words: string;
  why_not: string;
};
export const no_answer_yet: ConsentDraft = {
  answer: '',
  given_by: '',
  form: '',
  kinds: [],
  until: '',
  words: '',
  why_not: '',
};
export type ConsentFault = 'answer' | 'given_by' | 'form' | 'kinds' | 'until' | 'words' | 'why_not';

const is_yes = (answer: string) => answer === 'given' || answer === 'partly';

/** The end of a consent: the end of that day in Amsterdam. */
function end_of(draft: ConsentDraft): string | undefined {
  return read_moment(draft.until, '23:59');
}

/** What is still missing. A yes to a part is a yes to some of it and not to all. */
export function consent_faults(draft: ConsentDraft, asked: string[], now: string): ConsentFault[] {
  const found: ConsentFault[] = [];
  if (!draft.answer) return ['answer'];
  if (draft.answer === 'not_asked') return draft.why_not.trim() ? [] : ['why_not'];
  if (!draft.given_by) found.push('given_by');
  if (!draft.form) found.push('form');
  const kinds = draft.kinds.filter((kind) => asked.includes(kind));
  if (draft.answer === 'partly' && (kinds.length === 0 || kinds.length === asked.length)) found.push('kinds');
  if (is_yes(draft.answer) && draft.until.trim()) {
    const end = end_of(draft);
    if (!end || end <= now) found.push('until');
  }
  if (!draft.words.trim()) found.push('words');
  return found;
}

/** As it is sent, of a draft without faults: what belongs to this answer and nothing else that was typed. */
export function sent_consent(draft: ConsentDraft, advice: string): AnswerConsent {
  const answer = draft.answer as ConsentAnswer;
  if (answer === 'not_asked') return { advice, answer, whyNotAsked: draft.why_not.trim() };
  const end = is_yes(answer) ? end_of(draft) : undefined;
  return {
    advice,
    answer,
    givenBy: draft.given_by,
    form: draft.form as ConsentForm,
    ...(answer === 'partly' ? { kinds: draft.kinds } : {}),
    ...(end ? { until: end } : {}),
    words: draft.words.trim(),
  };
}

export type ConsentState = 'stands' | 'withdrawn' | 'ended' | 'refused' | 'not_asked';

/** How a consent stands now. Where it is not a yes that holds, it permits nothing. */
export function state_of_consent(consent: ConsentView): ConsentState {
  if (consent.answer === 'refused' || consent.answer === 'not_asked') return consent.answer;
  if (consent.withdrawnAt) return 'withdrawn';
  return consent.stands ? 'stands' : 'ended';
}

// The words of the Grondslag, and how an answer is sent.
import type { AdviceView, FactView, JointQuestionView, SharingFacts, Verdict, Word } from '../api/schema';
import type { Tone } from '../components/Parts';

/** The value of a fact: a code or a number, yes or no, or several codes. */
export type FactValue = unknown;
export type Answers = Record<string, FactValue>;

/** One answer to one question, in the order in which they were given. */
export type Step = {
  /** The fact that was asked; of a joint question the one that led to it. */
  fact: string;
  joint: JointQuestionView | undefined;
  said: Answers;
  /** What the asker does not know. */
  not_known: string[];
};

export function answers_of(steps: Step[]): Answers {
  return Object.assign({}, ...steps.map((step) => step.said)) as Answers;
}

/** A value as it is chosen in a form. */
export function chosen_codes(value: FactValue): string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** A question whose words the server did not send is still a question. */
export function fact_view(facts: SharingFacts, fact: string): FactView {
  const found = facts.facts.find((each) => each.fact === fact);
  if (found) return found;
  const words = fact.replaceAll('_', ' ');
  const asked = { labelNl: words, labelEn: words, questionNl: words, questionEn: words, whyNl: '', whyEn: '' };
  return { fact, ...asked, multiple: false, values: [] };
}

export function label(coded: { labelNl: string; labelEn: string }, language: string): string {
  return language === 'en' ? coded.labelEn : coded.labelNl;
}

export function word_for(list: Word[] | undefined, code: string, language: string): string {
  const found = list?.find((each) => each.code === code);
  return found ? label(found, language) : code.replaceAll('_', ' ');
}

/** Undefined for what is no duty of the Grondslag. */
export function duty_label(facts: SharingFacts | undefined, duty: string, language: string): string | undefined {
  const found = facts?.words.duties.find((each) => each.code === duty);
  return found && label(found, language);
}

/** Of these duties the ones that who shares says with the sharing itself. */
export function said_with_sharing(facts: SharingFacts, duties: string[]): SharingFacts['duties'] {
  return facts.duties.filter((way) => way.becomes === 'in_sharing' && duties.includes(way.duty));
}

export function fact_label(facts: SharingFacts, fact: string, language: string): string {
  const found = facts.facts.find((each) => each.fact === fact);
  return found ? label(found, language) : fact.replaceAll('_', ' ');
}

/** A value as people read it: several codes with commas, yes and no in words. */
export function value_label(facts: SharingFacts, fact: string, value: FactValue, language: string): string {
  const values = facts.facts.find((each) => each.fact === fact)?.values ?? [];
  const one = (code: string) => {
    const found = values.find((each) => each.code === code);
    if (found) return label(found, language);
    if (code === 'true') return language === 'en' ? 'Yes' : 'Ja';
    if (code === 'false') return language === 'en' ? 'No' : 'Nee';
    return code.replaceAll('_', ' ');
  };
  if (Array.isArray(value) && value.length === 0) return language === 'en' ? 'none of these' : 'geen van deze';
  return (Array.isArray(value) ? value : [String(value)]).map(one).join(', ');
}

export function is_yes_or_no(fact: FactView): boolean {
  return (
    !fact.multiple &&
    (fact.values.length === 0 || fact.values.every((value) => value.code === 'true' || value.code === 'false'))
  );
}

/** As it is sent: yes and no are booleans, several choices a list, one choice its code. */
export function sent_value(fact: FactView, chosen: string[]): FactValue {
  if (fact.multiple) return chosen;
  if (is_yes_or_no(fact)) return chosen[0] === 'true';
  return chosen[0] ?? '';
}

export function tone_of(verdict: Verdict): Tone {
  switch (verdict) {
    case 'must':
    case 'may':
      return 'good';
    case 'may_under_conditions':
    case 'only_with_consent':
    case 'unknown':
      return 'mind';
    case 'must_not':
      return 'stop';
  }
}

export function permits(advice: AdviceView): boolean {
  return advice.verdict === 'must' || advice.verdict === 'may' || advice.verdict === 'may_under_conditions';
}

/** What would give another answer, with the values of one fact that give the same answer together. */
export function changes_of(
  advice: Pick<AdviceView, 'wouldChange'>,
): { fact: string; to: FactValue[]; verdict: Verdict }[] {
  const groups: { fact: string; to: FactValue[]; verdict: Verdict }[] = [];
  for (const { fact, to, verdict } of advice.wouldChange) {
    const group = groups.find((each) => each.fact === fact && each.verdict === verdict);
    if (group) group.to.push(to);
    else groups.push({ fact, to: [to], verdict });
  }
  return groups;
}

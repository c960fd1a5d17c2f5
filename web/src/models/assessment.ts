// An impact assessment while it is being written: what people fill in, and what is sent of it.
import type { ImpactChapter, ImpactContent, ImpactView, RiskLevel } from '../api/schema';
import { read_date } from './dates';

export const levels: RiskLevel[] = ['low', 'medium', 'high'];

export type RiskDraft = {
  risk: string;
  likelihood: RiskLevel | '';
  impact: RiskLevel | '';
  residual: RiskLevel | '';
  reasons: string;
};
export type AssessmentDraft = {
  chapters: Record<string, string>;
  risks: RiskDraft[];
  answers: Record<string, string>;
};

/** What the last version says, to write on from. */
export function draft_of(view: ImpactView): AssessmentDraft {
  return {
    chapters: Object.fromEntries(view.chapters.map((each) => [each.chapter, each.text ?? ''])),
    risks: view.risks.map(({ risk, judged }) => ({
      risk,
      likelihood: judged?.likelihood ?? '',
      impact: judged?.impact ?? '',
      residual: judged?.residual ?? '',
      reasons: judged?.reasons ?? '',
    })),
    answers: Object.fromEntries(view.questions.map((each) => [each.question.id, each.answer ?? ''])),
  };
}

const begun = (risk: RiskDraft) => Boolean(risk.likelihood || risk.impact || risk.residual || risk.reasons.trim());

/** Risks that are judged in part: a judgement is whole, with its reasons, or there is none. */
export function half_judged(draft: AssessmentDraft): string[] {
  return draft.risks
    .filter((each) => begun(each) && !(each.likelihood && each.impact && each.residual && each.reasons.trim()))
    .map((each) => each.risk);
}

/** As it is sent, of a draft without half a judgement: what was left empty is left out. */
export function sent_assessment(draft: AssessmentDraft): ImpactContent {
  return {
    chapters: Object.entries(draft.chapters)
      .filter(([, text]) => text.trim())
      .map(([chapter, text]) => ({ chapter: chapter as ImpactChapter, text: text.trim() })),
    risks: draft.risks.filter(begun).map((each) => ({
      risk: each.risk,
      likelihood: each.likelihood as RiskLevel,
      impact: each.impact as RiskLevel,
      residual: each.residual as RiskLevel,
      reasons: each.reasons.trim(),
    })),
    answers: Object.entries(draft.answers)
      .filter(([, text]) => text.trim())
      .map(([question, text]) => ({ question, text: text.trim() })),
  };
}

export type AdoptionDraft = { organisation: string; name: string; function: string; date: string };
export type AdoptionFault = keyof AdoptionDraft;
export const no_adoption: AdoptionDraft = { organisation: '', name: '', function: '', date: '' };

export function adoption_faults(draft: AdoptionDraft): AdoptionFault[] {
  const found: AdoptionFault[] = [];
  if (!draft.organisation) found.push('organisation');
  if (!draft.name.trim()) found.push('name');
  if (!draft.function.trim()) found.push('function');
  if (!read_date(draft.date)) found.push('date');
  return found;
}

export type AssessmentState = 'none' | 'draft' | 'adopted' | 'out_of_date';

/** How the assessment of a network stands: the worst that holds. */
export function state_of_assessment(version: { adopted?: unknown } | undefined, out_of_date: boolean): AssessmentState {
  if (!version) return 'none';
  if (out_of_date) return 'out_of_date';
  return version.adopted ? 'adopted' : 'draft';
}

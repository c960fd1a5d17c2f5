import { useTranslation } from 'react-i18next';
import type { AgendaItemView, LifeArea, RecordMinutes } from '../api/schema';
import { ManyOf } from '../components/Choices';
import { ChoiceList, LongTextField } from '../components/Fields';
import type { Pair } from '../components/Parts';
import { useOrganisationOptions } from '../components/useDirectory';
import { life_areas } from '../components/WeighingFields';

/** What the table sees as the problem, and whom it advises what: as it is typed. */
export type Outcome = { areas: LifeArea[]; problem: string; advised: string; advice: string };

export function outcome_of(item: AgendaItemView): Outcome {
  return {
    areas: item.assessment?.lifeAreas ?? [],
    problem: item.assessment?.text ?? '',
    advised: item.advice?.organisation.id ?? '',
    advice: item.advice?.text ?? '',
  };
}

/** As it is sent: what was left empty is left out. */
export function sent_outcome(outcome: Outcome): Pick<RecordMinutes, 'assessment' | 'advice'> {
  const { areas, advised } = outcome;
  const problem = outcome.problem.trim();
  const advice = outcome.advice.trim();
  return {
    ...(areas.length > 0 || problem ? { assessment: { lifeAreas: areas, text: problem } } : {}),
    ...(advised || advice ? { advice: { organisation: advised, text: advice } } : {}),
  };
}

/** Half an assessment or half an advice is neither. */
export function whole(outcome: Outcome): { assessment: boolean; advice: boolean } {
  const { assessment, advice } = sent_outcome(outcome);
  return {
    assessment: !assessment || (assessment.lifeAreas.length > 0 && assessment.text !== ''),
    advice: !advice || (advice.organisation !== '' && advice.text !== ''),
  };
}

export function OutcomeFields(props: { value: Outcome; onChange: (value: Outcome) => void; tried: boolean }) {
  const { t } = useTranslation();
  const organisations = useOrganisationOptions();
  const { value, onChange } = props;
  const is_whole = whole(value);
  return (
    <details open={value.areas.length > 0 || value.problem !== '' || value.advised !== ''}>
      <summary>{t('assessment.title')}</summary>
      <div className="stack">
        <ManyOf
          label={t('assessment.areas')}
          value={value.areas}
          onChange={(areas) => onChange({ ...value, areas: areas as LifeArea[] })}
          choices={life_areas.map((area) => ({ value: area, text: t(`life_area.${area}`) }))}
          columns
          error={props.tried && !is_whole.assessment ? t('assessment.incomplete') : undefined}
        />
        <LongTextField
          label={t('assessment.text')}
          value={value.problem}
          onChange={(problem) => onChange({ ...value, problem })}
          rows={2}
        />
        <ChoiceList
          label={t('assessment.advised')}
          hint={t('assessment.advised_hint')}
          value={value.advised}
          onChange={(advised) => onChange({ ...value, advised })}
          options={organisations}
          empty={t('assessment.nobody')}
          error={props.tried && !is_whole.advice ? t('assessment.advice_incomplete') : undefined}
        />
        {(value.advised || value.advice) && (
          <LongTextField
            label={t('assessment.advice')}
            value={value.advice}
            onChange={(advice) => onChange({ ...value, advice })}
            rows={2}
          />
        )}
      </div>
    </details>
  );
}

/** The same to be read. */
export function useOutcomePairs(item: AgendaItemView): (Pair | false)[] {
  const { t } = useTranslation();
  const { assessment, advice } = item;
  return [
    assessment !== undefined && [
      t('assessment.label'),
      `${assessment.lifeAreas.map((area) => t(`life_area.${area}`)).join(', ')}. ${assessment.text}`,
    ],
    advice !== undefined && [t('assessment.advice_label', { name: advice.organisation.name }), advice.text],
  ];
}

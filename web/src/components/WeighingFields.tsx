import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import type { LifeArea, Risk, Weighing } from '../api/schema';
import { ManyOf } from './Choices';
import { LongTextField } from './Fields';

export const life_areas: LifeArea[] = ['material', 'health', 'upbringing', 'school_work', 'social'];
/** The twelve risks of Jeugdwet art. 7.1.4.1, a to l. */
export const risks: Risk[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
export const no_weighing: Weighing = { risks: [], lifeAreas: [], reasons: '' };

export function LifeAreas(props: {
  value: LifeArea[];
  onChange: (value: LifeArea[]) => void;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <ManyOf
      label={t('weighing.life_areas')}
      hint={t('weighing.life_areas_hint')}
      value={props.value}
      onChange={(value) => props.onChange(value as LifeArea[])}
      choices={life_areas.map((area) => ({ value: area, text: t(`life_area.${area}`) }))}
      columns
      error={props.error}
    />
  );
}

/** The weighing behind a signal. It stays with the organisation that writes it; the index never gets it. */
export function WeighingFields(props: {
  value: Weighing;
  onChange: (value: Weighing) => void;
  problem?: Problem | undefined;
  at: string;
  missing?: { risks?: string | undefined; reasons?: string | undefined };
  /** The form asks for the life areas elsewhere. */
  life_areas_asked?: boolean;
}) {
  const { t } = useTranslation();
  const { value, onChange, problem, at, missing } = props;
  return (
    <>
      {!props.life_areas_asked && (
        <LifeAreas
          value={value.lifeAreas}
          onChange={(lifeAreas) => onChange({ ...value, lifeAreas })}
          error={problem?.at(`${at}/lifeAreas`)}
        />
      )}
      <ManyOf
        label={t('weighing.risks')}
        hint={t('weighing.risks_hint')}
        value={value.risks}
        onChange={(chosen) => onChange({ ...value, risks: chosen as Risk[] })}
        choices={risks.map((risk) => ({ value: risk, text: t(`risk.${risk}`) }))}
        columns
        error={missing?.risks ?? problem?.at(`${at}/risks`)}
      />
      <LongTextField
        label={t('weighing.reasons')}
        hint={t('weighing.reasons_hint')}
        value={value.reasons}
        onChange={(reasons) => onChange({ ...value, reasons })}
        error={missing?.reasons ?? problem?.at(`${at}/reasons`)}
        required
      />
      <LongTextField
        label={t('weighing.consulted')}
        hint={t('weighing.consulted_hint')}
        value={value.consulted ?? ''}
        onChange={(consulted) => onChange({ ...value, consulted })}
        error={problem?.at(`${at}/consulted`)}
        rows={2}
      />
    </>
  );
}

/** As it is sent: an empty field is left out. */
export function sent_weighing(value: Weighing): Weighing {
  const { consulted, ...rest } = value;
  const asked = consulted?.trim();
  return { ...rest, reasons: rest.reasons.trim(), ...(asked ? { consulted: asked } : {}) };
}

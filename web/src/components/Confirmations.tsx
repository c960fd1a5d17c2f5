import { useTranslation } from 'react-i18next';
import type { AdviceView, SharingFacts } from '../api/schema';
import { word_for } from '../models/sharing';
import { ManyOf } from './Choices';

/** The conditions of an advice, each confirmed by the professional who acts on it. */
export function Confirmations(props: {
  advice: AdviceView;
  facts: SharingFacts;
  value: string[];
  onChange: (value: string[]) => void;
}) {
  const { t, i18n } = useTranslation();
  if (props.advice.conditions.length === 0) return null;
  return (
    <ManyOf
      label={t('sharing.confirm')}
      hint={t('sharing.confirm_hint')}
      value={props.value}
      onChange={props.onChange}
      choices={props.advice.conditions.map((code) => ({
        value: code,
        text: word_for(props.facts.words.conditions, code, i18n.language),
      }))}
    />
  );
}

export function all_confirmed(advice: AdviceView, confirmed: string[]): boolean {
  return advice.conditions.every((code) => confirmed.includes(code));
}

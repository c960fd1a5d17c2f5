import { useTranslation } from 'react-i18next';
import type { AdviceView } from '../api/schema';
import { TextField } from './Fields';

/** With whom it was weighed. Some advices ask for it. */
export function ColleagueField(props: { advice: AdviceView; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const needed = props.advice.duties.includes('weigh_with_colleague');
  return (
    <TextField
      label={t('sharing.colleague')}
      hint={needed ? t('sharing.colleague_needed') : t('sharing.colleague_hint')}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** As it is sent: left out when nobody was consulted. */
export function sent_colleague(value: string): { colleague?: string } {
  return value.trim() ? { colleague: value.trim() } : {};
}

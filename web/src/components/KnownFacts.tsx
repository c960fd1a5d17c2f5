import { useTranslation } from 'react-i18next';
import type { AdviceView, SharingFacts } from '../api/schema';
import { fact_label, value_label } from '../models/sharing';
import { Button } from './Button';

type Known = AdviceView['known'][number];

/**
 * What was answered stands in sight; what Schakel filled in is one step deeper with from where it is known, for who wants
 * to look it over. Each of it can be changed: a register can be wrong.
 */
export function KnownFacts(props: {
  known: Known[];
  left_open: string[];
  /** In which order they were answered. */
  order: string[];
  facts: SharingFacts;
  onChange: (fact: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { facts, onChange } = props;
  const row = (fact: string, value: string, source?: string) => {
    const name = fact_label(facts, fact, i18n.language);
    return (
      <div key={fact} className="known__row">
        <dt>{name}</dt>
        <dd>
          <span>
            {value}
            {source && <span className="quiet small"> ({source})</span>}
          </span>
          <Button kind="subtle" about={name} onPress={() => onChange(fact)}>
            {t('common.change')}
          </Button>
        </dd>
      </div>
    );
  };
  const said = (each: Known) => value_label(facts, each.fact, each.value, i18n.language);
  const filled_in = props.known.filter((each) => each.source === 'system');
  const answered = props.known
    .filter((each) => each.source !== 'system')
    .sort((one, other) => props.order.indexOf(one.fact) - props.order.indexOf(other.fact));
  const none = answered.length === 0 && props.left_open.length === 0;
  return (
    <>
      {none ? (
        <p className="quiet">{t('sharing.yours_none')}</p>
      ) : (
        <dl className="known">
          {answered.map((each) => row(each.fact, said(each)))}
          {props.left_open.map((fact) => row(fact, t('sharing.left_open')))}
        </dl>
      )}
      {filled_in.length > 0 && (
        <details>
          <summary>{t('sharing.from_system', { count: filled_in.length })}</summary>
          <dl className="known">
            {filled_in.map((each) => row(each.fact, said(each), each.from && t(`sharing.from.${each.from}`)))}
          </dl>
        </details>
      )}
    </>
  );
}

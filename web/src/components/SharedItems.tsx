import { useTranslation } from 'react-i18next';
import type { DisclosedItem, SharingFacts } from '../api/schema';
import { value_label } from '../models/sharing';
import { LongTextField } from './Fields';

/** One text for each kind of data that the advice permits, and for no other. */
export function SharedItems(props: {
  scope: string[];
  facts: SharingFacts;
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
}) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {props.scope.map((data) => (
        <LongTextField
          key={data}
          label={t('sharing.item', { data: value_label(props.facts, 'data', data, i18n.language) })}
          value={props.value[data] ?? ''}
          onChange={(text) => props.onChange({ ...props.value, [data]: text })}
          rows={2}
        />
      ))}
    </>
  );
}

/** As they are sent: what was left empty is not shared. */
export function sent_items(scope: string[], value: Record<string, string>): DisclosedItem[] {
  return scope.flatMap((data) => {
    const text = value[data]?.trim();
    return text ? [{ data, text }] : [];
  });
}

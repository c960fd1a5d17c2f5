import { useTranslation } from 'react-i18next';
import type { ParentCustody } from '../api/schema';
import type { PersonDraft } from '../models/new_person';
import { Button } from './Button';
import { OneOf } from './Choices';
import { PersonLabel } from './PersonName';

const answers = ['together', 'alone', 'none', 'unknown'] as const;

/** The parents of somebody who is made known, each with what is known of custody. What is not known stays so. */
export function ParentFields(props: {
  value: PersonDraft['parents'];
  onChange: (value: PersonDraft['parents']) => void;
  error: string | undefined;
  /** Absent while one is looked for, and when there are two. */
  onSearch: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { value, onChange, onSearch } = props;
  return (
    <fieldset className="action stack">
      <legend>{t('new_person.parents')}</legend>
      <p className="quiet">{t('new_person.parents_hint')}</p>
      {value.map((parent) => (
        <div className="stack stack--tight" key={parent.person.id}>
          <PersonLabel person={parent.person} />
          <OneOf
            label={t('new_person.custody_of', { name: parent.person.displayName })}
            value={parent.custody}
            onChange={(custody) =>
              onChange(
                value.map((each) => (each === parent ? { ...parent, custody: custody as ParentCustody } : each)),
              )
            }
            error={props.error}
            choices={answers.map((answer) => ({ value: answer, text: t(`new_person.custody_answer.${answer}`) }))}
            columns
            plain
          />
          <div>
            <Button
              kind="subtle"
              onPress={() => onChange(value.filter((each) => each !== parent))}
              about={parent.person.displayName}
            >
              {t('common.remove')}
            </Button>
          </div>
        </div>
      ))}
      {onSearch && (
        <div>
          <Button onPress={onSearch}>{t('new_person.find_parent')}</Button>
        </div>
      )}
      <p className="quiet">{t('new_person.custody')}</p>
    </fieldset>
  );
}

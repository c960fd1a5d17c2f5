import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonShort } from '../api/schema';
import { useResource } from '../api/use';
import { Button } from './Button';
import { ManyOf } from './Choices';
import { Card, Row, Rows } from './Parts';
import { PersonLabel } from './PersonName';
import { PersonSearch } from './PersonSearch';

/** Several persons: the first is looked up, his family is offered, and others can be looked up too. */
export function PersonList(props: { title: string; value: PersonShort[]; onChange: (value: PersonShort[]) => void }) {
  const { t } = useTranslation();
  const [searching, set_searching] = useState(props.value.length === 0);
  const first = props.value[0];
  const family = useResource('/persons/{id}/family', { id: first?.id });
  const add = (person: PersonShort) => {
    set_searching(false);
    if (!props.value.some((each) => each.id === person.id)) props.onChange([...props.value, person]);
  };
  const relatives = (family.data?.members ?? [])
    .map((member) => member.person)
    .filter((person) => person.id !== first?.id);
  const others = props.value.slice(1).filter((person) => !relatives.some((relative) => relative.id === person.id));

  if (searching || !first) return <PersonSearch title={props.title} onChosen={add} />;
  return (
    <Card title={props.title}>
      <Rows>
        {[first, ...others].map((person) => (
          <Row
            key={person.id}
            title={<PersonLabel person={person} />}
            action={
              <Button
                onPress={() => props.onChange(person === first ? [] : props.value.filter((each) => each !== person))}
                about={person.displayName}
              >
                {t('common.remove')}
              </Button>
            }
          />
        ))}
      </Rows>
      {relatives.length > 0 && (
        <ManyOf
          label={t('concern.family')}
          hint={t('concern.family_hint')}
          value={props.value.map((person) => person.id)}
          onChange={(chosen) =>
            props.onChange([first, ...others, ...relatives.filter((relative) => chosen.includes(relative.id))])
          }
          choices={relatives.map((person) => ({
            value: person.id,
            text: person.age === undefined ? person.displayName : `${person.displayName} (${person.age})`,
          }))}
          columns
        />
      )}
      <div>
        <Button onPress={() => set_searching(true)}>{t('concern.add_person')}</Button>
      </div>
    </Card>
  );
}

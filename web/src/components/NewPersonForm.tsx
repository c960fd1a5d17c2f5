import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonShort } from '../api/schema';
import { useDeed } from '../api/use';
import { today } from '../models/dates';
import {
  faults_of,
  nobody_yet,
  parents_max,
  sent_person,
  type PersonDraft,
  type PersonFault,
} from '../models/new_person';
import { Button } from './Button';
import { OneOf, YesNo } from './Choices';
import { TextField } from './Fields';
import { Form } from './Form';
import { ParentFields } from './ParentFields';
import { Card } from './Parts';
import { PersonSearch } from './PersonSearch';
import { ProblemAlert } from './ProblemAlert';

/** Makes somebody known whom no search found. What was looked for is filled in already. */
export function NewPersonForm(props: {
  start: Partial<PersonDraft>;
  onMade: (person: PersonShort) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [draft, set_draft] = useState<PersonDraft>({ ...nobody_yet, ...props.start });
  const [faults, set_faults] = useState<PersonFault[]>([]);
  const [searching, set_searching] = useState(false);
  const register = useDeed('/persons', { done: props.onMade });
  const change = (part: Partial<PersonDraft>) => set_draft({ ...draft, ...part });
  const wrong = (...of: PersonFault[]) => {
    const found = of.find((fault) => faults.includes(fault));
    return found && t(`new_person.wrong.${found}`);
  };
  const send = () => {
    const found = faults_of(draft, today(new Date()));
    set_faults(found);
    if (found.length === 0) register.run(sent_person(draft));
  };

  const add_parent = (person: PersonShort) => {
    set_searching(false);
    if (!draft.parents.some((each) => each.person.id === person.id))
      change({ parents: [...draft.parents, { person, custody: 'unknown' }] });
  };

  return (
    <>
      <Card title={t('new_person.title')}>
        <p className="quiet">{t('new_person.more')}</p>
        <Form onSubmit={send}>
          <ProblemAlert problem={register.problem} />
          <div className="fields">
            <TextField
              label={t('new_person.given_names')}
              value={draft.given_names}
              onChange={(given_names) => change({ given_names })}
            />
            <TextField
              label={t('new_person.prefix')}
              hint={t('new_person.prefix_hint')}
              value={draft.prefix}
              onChange={(prefix) => change({ prefix })}
            />
            <TextField
              label={t('search.family_name')}
              value={draft.family_name}
              onChange={(family_name) => change({ family_name })}
              error={wrong('family_name')}
              required
            />
            <TextField
              label={t('new_person.name_title')}
              hint={t('new_person.name_title_hint')}
              value={draft.title}
              onChange={(title) => change({ title })}
            />
          </div>
          <TextField
            label={t('search.birth_date')}
            hint={t('new_person.birth_date_hint')}
            value={draft.birth_date}
            onChange={(birth_date) => change({ birth_date })}
            error={wrong('birth_date', 'future')}
            short
            required
          />
          <OneOf
            label={t('new_person.sex')}
            value={draft.sex}
            onChange={(sex) => change({ sex })}
            error={wrong('sex')}
            choices={(['female', 'male', 'unknown'] as const).map((value) => ({
              value,
              text: t(`new_person.sexes.${value}`),
            }))}
            columns
            plain
          />
          <TextField
            label={t('search.number')}
            hint={t('new_person.number_hint')}
            value={draft.number}
            onChange={(number) => change({ number })}
            error={wrong('number')}
            inputMode="numeric"
            short
          />
          <fieldset className="action stack">
            <legend>{t('new_person.address')}</legend>
            <p className="quiet">{t('new_person.address_hint')}</p>
            <div className="fields">
              <TextField
                label={t('new_person.street')}
                value={draft.street}
                onChange={(street) => change({ street })}
                error={wrong('street')}
              />
              <TextField
                label={t('new_person.house_number')}
                value={draft.house_number}
                onChange={(house_number) => change({ house_number })}
                error={wrong('house_number')}
                inputMode="numeric"
              />
              <TextField
                label={t('new_person.addition')}
                value={draft.addition}
                onChange={(addition) => change({ addition })}
              />
              <TextField
                label={t('new_person.postcode')}
                value={draft.postcode}
                onChange={(postcode) => change({ postcode })}
                error={wrong('postcode')}
              />
              <TextField
                label={t('new_person.place')}
                value={draft.place}
                onChange={(place) => change({ place })}
                error={wrong('place')}
              />
            </div>
            <YesNo
              label={t('new_person.secret')}
              hint={t('new_person.secret_hint')}
              value={draft.secret}
              onChange={(secret) => change({ secret })}
            />
          </fieldset>
          <ParentFields
            value={draft.parents}
            onChange={(parents) => change({ parents })}
            error={wrong('custody')}
            onSearch={searching || draft.parents.length === parents_max ? undefined : () => set_searching(true)}
          />
          <div className="utrecht-button-group">
            <Button kind="primary-action" type="submit" busy={register.busy}>
              {t('new_person.record')}
            </Button>
            <Button onPress={props.onCancel}>{t('common.cancel')}</Button>
          </div>
        </Form>
      </Card>
      {searching && <PersonSearch title={t('new_person.find_parent')} onChosen={add_parent} />}
    </>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../api/schema';
import { useResource } from '../api/use';
import { PageHead } from '../components/PageHead';
import { Card, Pairs } from '../components/Parts';
import { SamePersons } from '../components/SamePersons';
import { Loaded } from '../components/Waiting';
import { partial_date } from '../models/dates';

/** One registration of a person, and with which others it is held for one. */
export function PersonPage() {
  const { id } = useParams({ from: '/persons/$id' });
  const person = useResource('/persons/{id}', { id });
  return <Loaded of={person}>{(view) => <One key={view.id} person={view} />}</Loaded>;
}

function One({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const { address } = person;
  const lives = address
    ? `${address.street} ${address.houseNumber}${address.addition ?? ''}, ${address.postcode} ${address.place}`
    : t(person.addressSecret ? 'persons.address_secret' : 'persons.not_known');
  return (
    <>
      <PageHead kind={t('shell.place.persons')} title={person.displayName} back={<Link to="/persons">{t('shell.place.persons')}</Link>} />
      <Card title={t('persons.known')}>
        <Pairs
          pairs={[
            [t('search.birth_date'), partial_date(person.birthDate)],
            [t('new_person.sex'), t(`new_person.sexes.${person.sex}`)],
            [t('new_person.address'), lives],
            person.deceased && [t('persons.state'), t('persons.deceased')],
          ]}
        />
      </Card>
      <SamePersons person={person} />
    </>
  );
}

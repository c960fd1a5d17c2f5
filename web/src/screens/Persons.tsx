import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../components/PageHead';
import { PersonSearch } from '../components/PersonSearch';

/** Who is it? Finding a person, apart from any task. */
export function Persons() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <PageHead kind={t('shell.place.persons')} title={t('persons.title')} sub={t('persons.sub')} />
      <PersonSearch
        title={t('persons.search')}
        onChosen={(person) => void navigate({ to: '/persons/$id', params: { id: person.id } })}
      />
    </>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useResource } from '../api/use';
import { PageHead } from '../components/PageHead';
import { Card } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { OneConsent } from './CaseConsents';

/** One consent: where the task leads that comes of a withdrawal on the family's own page. */
export function ConsentPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/consents/$id' });
  const consent = useResource('/consents/{id}', { id });
  return (
    <>
      <PageHead kind={t('consent.title')} title={t('consent.one')} back={<Link to="/">{t('shell.place.day')}</Link>} />
      <Loaded of={consent}>
        {(found) => (
          <Card title={found.person.displayName}>
            <ul className="rows">
              <OneConsent consent={found} />
            </ul>
          </Card>
        )}
      </Loaded>
    </>
  );
}

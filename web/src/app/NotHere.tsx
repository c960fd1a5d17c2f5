import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../components/PageHead';
import { Alert } from '../components/Parts';

export function NotHere() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead kind={t('not_here.title')} title={t('not_here.title')} />
      <p>
        {t('not_here.text')} <Link to="/">{t('not_here.to_day')}</Link>
      </p>
    </>
  );
}

export function PageBroke() {
  const { t } = useTranslation();
  return (
    <Alert kind="error" title={t('problem.page_error')} live>
      <p>{t('problem.now.server')}</p>
    </Alert>
  );
}

import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { FridgeSheetView } from '../components/FridgeSheetView';
import { PageHead } from '../components/PageHead';
import { Loaded } from '../components/Waiting';

export function FridgeSheetPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/plans/$id/fridge-sheet' });
  const sheet = useResource('/plans/{id}/fridge-sheet', { id });
  return (
    <>
      <div className="not-on-paper stack">
        <PageHead kind={t('fridge.title')} title={t('fridge.title')} sub={t('fridge.sub')} />
        <Buttons>
          <Button kind="primary-action" onPress={() => window.print()}>
            {t('plan.fridge')}
          </Button>
          <Button onPress={() => window.history.back()}>{t('common.back')}</Button>
        </Buttons>
      </div>
      <Loaded of={sheet}>{(data) => <FridgeSheetView sheet={data} />}</Loaded>
    </>
  );
}

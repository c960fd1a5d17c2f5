import { useTranslation } from 'react-i18next';
import type { LeastSharing, SharingFacts } from '../api/schema';
import { value_label } from '../models/sharing';
import { Button, Buttons } from './Button';
import { Card } from './Parts';

/** What is shared at least where the family does not cooperate and there is unsafety; or what can be asked instead. */
export function LeastCard(props: { least: LeastSharing; facts: SharingFacts; onAskAlone: (kinds: string[]) => void }) {
  const { t, i18n } = useTranslation();
  const { least, facts } = props;
  return (
    <Card title={t('least.title')} tone="mind">
      <p>{i18n.language === 'en' ? least.sentenceEn : least.sentenceNl}</p>
      {least.askAlone.length > 0 && (
        <Buttons>
          <Button onPress={() => props.onAskAlone(least.askAlone)}>
            {t('least.ask_alone', { data: value_label(facts, 'data', least.askAlone, i18n.language) })}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

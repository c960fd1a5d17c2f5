import { useTranslation } from 'react-i18next';
import type { AdviceView, SharingFacts } from '../api/schema';
import { day_with_year } from '../models/dates';
import { value_label } from '../models/sharing';
import { Button, Buttons } from './Button';
import { Card } from './Parts';

/**
 * What came to the asker's organisation from another, with what it was given for. Who knows it by themselves says so; then
 * the words that came are not passed on.
 */
export function CameCard(props: {
  advice: Pick<AdviceView, 'came' | 'ownKnowledge'>;
  facts: SharingFacts;
  busy: boolean;
  onOwnKnowledge: (own: boolean) => void;
}) {
  const { t, i18n } = useTranslation();
  const { came, ownKnowledge } = props.advice;
  if (came.length === 0) return null;
  const words = (fact: string, codes: string | string[]) => value_label(props.facts, fact, codes, i18n.language);
  return (
    <Card title={t('came.title')} tone="mind">
      <ul className="bullets">
        {came.map((each) => (
          <li key={each.disclosure}>
            {t('came.line', {
              from: each.from.name,
              date: day_with_year(each.at, i18n.language),
              data: words('data', each.data),
              purpose: words('purpose', each.purpose),
            })}
            {each.carried.length > 0 && ` ${t('came.carried', { purposes: words('purpose', each.carried) })}`}{' '}
            <span className="quiet">{i18n.language === 'en' ? each.sentenceEn : each.sentenceNl}</span>
          </li>
        ))}
      </ul>
      <p>{t(ownKnowledge ? 'came.own' : 'came.asked')}</p>
      <Buttons>
        <Button busy={props.busy} onPress={() => props.onOwnKnowledge(!ownKnowledge)}>
          {t(ownKnowledge ? 'came.take' : 'came.know')}
        </Button>
      </Buttons>
    </Card>
  );
}

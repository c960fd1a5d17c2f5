import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnConsent, OwnDisclosure } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { Alert, Badge, Card, Empty, Pairs } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { day_with_year } from '../models/dates';
import { useOwnWords } from './own_words';

/** What the family agreed to, in plain words, and taking it back without anyone in between. */
export function OwnConsents() {
  const { t } = useTranslation();
  const list = useResource('/own-file/consents');
  return (
    <Card title={t('own.consents')}>
      <p className="quiet">{t('own.consents_more')}</p>
      <Loaded of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('own.no_consents')} />
          ) : (
            <ul className="rows">
              {items.map((each) => (
                <One key={each.id} consent={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function One({ consent }: { consent: OwnConsent }) {
  const { t, i18n } = useTranslation();
  const words = useOwnWords();
  const [sure, set_sure] = useState(false);
  const deed = useDeed('/own-file/consents/{id}/withdrawal', { id: consent.id, done: () => set_sure(false) });
  const day = (moment: string) => day_with_year(moment, i18n.language);
  const to = consent.recipients.map((each) => each.name).join(', ');
  const shared = (list: OwnDisclosure[]) => (
    <ul className="beneath">
      {list.map((each) => (
        <li key={each.id}>
          {day(each.at)}: {t('disclosures.from_to', { from: each.from.name, to: each.to.name })},{' '}
          {each.data.map(words.data).join(', ')}.{' '}
          <span className="quiet">{i18n.language === 'en' ? each.sentenceEn : each.sentenceNl}</span>
        </li>
      ))}
    </ul>
  );
  const state = consent.stands ? 'stands' : consent.withdrawnAt !== undefined ? 'withdrawn' : 'ended';
  return (
    <li className="row row--two">
      <div className="stack stack--tight">
        <p>
          <Badge tone={consent.stands ? 'good' : 'calm'}>{t(`own.consent.state.${state}`)}</Badge>
        </p>
        <p className="row__title">{t('own.consent.may', { from: consent.askedBy.name, to })}</p>
        <Pairs
          pairs={[
            [t('own.consent.about'), consent.about.displayName],
            [t('own.consent.what'), consent.kinds.map(words.data).join(', ')],
            consent.leftOut.length > 0 && [t('own.consent.not'), consent.leftOut.map(words.data).join(', ')],
            [t('own.consent.purpose'), words.purpose(consent.purpose)],
            [t('own.consent.since'), day(consent.at)],
            consent.until !== undefined && [t('own.consent.until'), day(consent.until)],
            consent.withdrawnAt !== undefined && [t('own.consent.withdrawn'), day(consent.withdrawnAt)],
            consent.sharedOnIt.length > 0 && [t('own.consent.shared'), shared(consent.sharedOnIt)],
            !consent.stands && consent.goesOn.length > 0 && [t('own.consent.goes_on'), shared(consent.goesOn)],
          ]}
        />
        <ProblemAlert problem={deed.problem} />
        {deed.result && !consent.stands && (
          <Alert kind="ok" title={t('own.consent.done')} live>
            <p>{t('own.consent.done_more')}</p>
          </Alert>
        )}
        {sure ? (
          <div className="stack stack--tight">
            <p>{t('own.consent.means')}</p>
            {consent.goesOn.length > 0 && (
              <>
                <p>{t('own.consent.goes_on_then')}</p>
                {shared(consent.goesOn)}
              </>
            )}
            <Buttons>
              <Button kind="danger" busy={deed.busy} onPress={() => deed.run({})}>
                {t('own.consent.do')}
              </Button>
              <Button onPress={() => set_sure(false)}>{t('common.cancel')}</Button>
            </Buttons>
          </div>
        ) : (
          consent.stands && (
            <Buttons>
              <Button about={to} onPress={() => set_sure(true)}>
                {t('own.consent.withdraw')}
              </Button>
            </Buttons>
          )
        )}
      </div>
      <span />
    </li>
  );
}

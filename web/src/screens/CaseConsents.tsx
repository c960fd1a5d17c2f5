import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentReachView, ConsentView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button } from '../components/Button';
import { Badge, Card, Empty, Pairs, type Tone } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { state_of_consent, type ConsentState } from '../models/consent';
import { day_with_year } from '../models/dates';
import { value_label } from '../models/sharing';

/** What the family agreed to and what not: as far as one's own organisation asked for it, or may receive on it. */
export function CaseConsents({ id }: { id: string }) {
  const { t } = useTranslation();
  const consents = useResource('/cases/{id}/consents', { id });
  return (
    <Card title={t('consent.of_family')}>
      <Loaded of={consents}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('consent.none')}>
              <p>{t('consent.none_more')}</p>
            </Empty>
          ) : (
            <ul className="rows">
              {[...items]
                .sort((a, b) => b.at.localeCompare(a.at))
                .map((consent) => (
                  <OneConsent key={consent.id} consent={consent} />
                ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

const tones: Record<ConsentState, Tone> = {
  stands: 'good',
  withdrawn: 'stop',
  ended: 'calm',
  refused: 'stop',
  not_asked: 'mind',
};

export function OneConsent({ consent }: { consent: ConsentView }) {
  const { t, i18n } = useTranslation();
  const facts = useResource('/sharing-facts').data;
  const [sure, set_sure] = useState(false);
  const withdrawal = useDeed('/consents/{id}/withdrawal', { id: consent.id, done: () => set_sure(false) });
  const seeing = useDeed('/consents/{id}/withdrawal-seen', { id: consent.id });
  const state = state_of_consent(consent);
  const words = (fact: string, codes: string | string[]) =>
    facts ? value_label(facts, fact, codes, i18n.language) : [codes].flat().join(', ');
  const day = (moment: string) => day_with_year(moment, i18n.language);
  const { person, withdrawnBy, withdrawnAt } = consent;
  return (
    <li className="row">
      <Badge tone={tones[state]}>{t(`consent.state.${state}`)}</Badge>
      <div className="stack stack--tight">
        <p className="row__title">
          <PersonLabel person={person} /> → {consent.recipients.map((each) => each.name).join(', ')}
        </p>
        <Pairs
          pairs={[
            consent.givenBy !== undefined && [
              t(consent.answer === 'refused' ? 'consent.refused_by' : 'consent.by'),
              [
                words('consent_by', consent.givenBy),
                consent.form && t(`consent.form.${consent.form}`).toLowerCase(),
                consent.age !== undefined && t('consent.at_age', { count: consent.age }),
              ]
                .filter(Boolean)
                .join(', '),
            ],
            [t('consent.purpose'), words('purpose', consent.purpose)],
            consent.kinds.length > 0 && [t('consent.kinds'), words('data', consent.kinds)],
            consent.leftOut.length > 0 && [t('consent.left_out'), words('data', consent.leftOut)],
            consent.words !== undefined && [t('consent.said'), consent.words],
            consent.whyNotAsked !== undefined && [t('consent.why_not'), consent.whyNotAsked],
            [
              t('consent.asked_by'),
              <>
                <ContactLine contact={consent.askedBy} />, {day(consent.at)}
              </>,
            ],
            consent.until !== undefined && [t('consent.until'), day(consent.until)],
            withdrawnAt !== undefined && [
              t('consent.withdrawn'),
              withdrawnBy ? (
                <>
                  <ContactLine contact={withdrawnBy} />, {day(withdrawnAt)}
                </>
              ) : consent.withdrawnByThemselves ? (
                t('consent.by_themselves', { date: day(withdrawnAt) })
              ) : (
                day(withdrawnAt)
              ),
            ],
          ]}
        />
        <ProblemAlert problem={withdrawal.problem} />
        {state === 'withdrawn' && <Reach id={consent.id} />}
        <ProblemAlert problem={seeing.problem} />
        {consent.toSee && (
          <div className="stack stack--tight">
            <p>{t('consent.to_see')}</p>
            <div>
              <Button kind="primary-action" busy={seeing.busy} onPress={() => seeing.run({})}>
                {t('consent.seen')}
              </Button>
            </div>
          </div>
        )}
        {sure && (
          <div className="stack stack--tight">
            <p>{t('consent.withdraw_means')}</p>
            <Reach id={consent.id} />
            <div className="utrecht-button-group">
              <Button kind="danger" busy={withdrawal.busy} onPress={() => withdrawal.run({})}>
                {t('consent.withdraw_do')}
              </Button>
              <Button onPress={() => set_sure(false)}>{t('common.cancel')}</Button>
            </div>
          </div>
        )}
      </div>
      {state === 'stands' && !sure ? (
        <Button onPress={() => set_sure(true)} about={person.displayName}>
          {t('consent.withdraw')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}

/** What stops by withdrawing it, what was shared on it, and what goes on because it rests on something else. */
function Reach({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const facts = useResource('/sharing-facts').data;
  const reach = useResource('/consents/{id}/reach', { id });
  const kinds = (codes: string[]) => (facts ? value_label(facts, 'data', codes, i18n.language) : codes.join(', '));
  const shared = (each: ConsentReachView['sharedOnIt'][number]) => (
    <li key={each.id}>
      {day_with_year(each.at, i18n.language)}: {each.from.name} → {each.to.name}, {kinds(each.kinds)}.{' '}
      <span className="quiet">{i18n.language === 'nl' ? each.sentenceNl : each.sentenceEn}</span>
    </li>
  );
  return (
    <Loaded of={reach}>
      {({ stops, sharedOnIt, restsElsewhere }) => (
        <Pairs
          pairs={[
            [
              t('consent.reach.stops'),
              stops.length === 0 ? (
                t('consent.reach.stops_none')
              ) : (
                <ul className="beneath">
                  {stops.map((each) => (
                    <li key={each.id}>
                      {t('consent.reach.answer', {
                        date: day_with_year(each.at, i18n.language),
                        to: each.to.name,
                        kinds: kinds(each.kinds),
                      })}
                    </li>
                  ))}
                </ul>
              ),
            ],
            sharedOnIt.length > 0 && [t('consent.reach.shared'), <ul className="beneath">{sharedOnIt.map(shared)}</ul>],
            restsElsewhere.length > 0 && [
              t('consent.reach.elsewhere'),
              <ul className="beneath">{restsElsewhere.map(shared)}</ul>,
            ],
          ]}
        />
      )}
    </Loaded>
  );
}

import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonShort, SignalRegistered, Weighing } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Alert, Badge, Card } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { PersonSearch } from '../components/PersonSearch';
import { ProblemAlert } from '../components/ProblemAlert';
import { no_weighing, sent_weighing, WeighingFields } from '../components/WeighingFields';
import { organisation_of } from '../models/contact';
import { day_with_year } from '../models/dates';

/** First look someone up, then weigh, then signal. */
export function NewSignal() {
  const { t } = useTranslation();
  const [person, set_person] = useState<PersonShort>();
  const [weighing, set_weighing] = useState<Weighing>(no_weighing);
  const [missing, set_missing] = useState<{ risks?: string; reasons?: string }>({});
  const form = useRef<HTMLDivElement>(null);
  const signal = useDeed('/signals', {
    done: () => window.scrollTo(0, 0),
  });

  useEffect(() => {
    if (person) form.current?.focus();
  }, [person]);

  const register = () => {
    const found = {
      ...(weighing.risks.length > 0 ? {} : { risks: t('weighing.risk_missing') }),
      ...(weighing.reasons.trim() ? {} : { reasons: t('weighing.reasons_missing') }),
    };
    set_missing(found);
    if (person && Object.keys(found).length === 0) signal.run({ person: person.id, weighing: sent_weighing(weighing) });
  };

  if (signal.result && person) return <Registered registered={signal.result} person={person} />;
  return (
    <>
      <PageHead
        kind={t('signals.new')}
        title={t('signals.new')}
        sub={t('signals.new_sub')}
        back={<Link to="/signals">{t('shell.place.signals')}</Link>}
      />
      {!person ? (
        <PersonSearch title={t('signals.about_whom')} onChosen={set_person} />
      ) : (
        <div tabIndex={-1} ref={form} role="region" aria-label={t('weighing.title')}>
          <Card
            title={
              <>
                {t('weighing.title')}: <PersonLabel person={person} />
              </>
            }
          >
            <p className="quiet">{t('weighing.sub')}</p>
            <Form onSubmit={register}>
              <ProblemAlert problem={signal.problem} />
              <WeighingFields
                value={weighing}
                onChange={set_weighing}
                problem={signal.problem}
                at="/weighing"
                missing={missing}
              />
              <Buttons>
                <Button kind="primary-action" type="submit" busy={signal.busy}>
                  {t('signals.register')}
                </Button>
                <Button onPress={() => set_person(undefined)}>{t('signals.someone_else')}</Button>
              </Buttons>
            </Form>
          </Card>
        </div>
      )}
    </>
  );
}

function Registered({ registered, person }: { registered: SignalRegistered; person: PersonShort }) {
  const { t, i18n } = useTranslation();
  const matched = registered.matches.length > 0;
  const waits = registered.waitsSince !== undefined;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.querySelector('h1')?.focus(), []);
  return (
    <div className="stack" ref={heading}>
      <PageHead
        kind={t('signals.new')}
        title={t(
          waits
            ? 'signals.registered_waiting'
            : !matched
              ? 'signals.registered_no_match'
              : registered.matches.every((match) => match.kind === 'possibly_same_person')
                ? 'signals.registered_question'
                : 'signals.registered_match',
        )}
        sub={
          <>
            <PersonLabel person={person} /> ·{' '}
            {t('signals.stays_until', { date: day_with_year(registered.removalAt, i18n.language) })}
          </>
        }
        back={<Link to="/signals">{t('shell.place.signals')}</Link>}
      />
      {matched &&
        registered.matches.map((match) => (
          <Card key={match.id} title={t(`signals.kind.${match.kind}`)} tone="mind">
            <p>{t('signals.call_them')}</p>
            <ul className="bullets">
              {match.others.map((other) => (
                <li key={`${other.name} ${organisation_of(other)}`}>
                  <ContactLine contact={other} />
                </li>
              ))}
            </ul>
            <Buttons>
              <LinkButton to="/matches/$id" params={{ id: match.id }} primary>
                {t('signals.open_match')}
              </LinkButton>
            </Buttons>
          </Card>
        ))}
      {waits && (
        <Card title={t('signals.sending_title')}>
          <p>{t('signals.sending_more')}</p>
        </Card>
      )}
      {!matched && !waits && (
        <Card title={t('signals.no_match_title')}>
          <p>
            <Badge tone="good">{t('signals.active')}</Badge>
          </p>
          <p>{t('signals.no_match_more')}</p>
        </Card>
      )}
      <Card title={t('signals.inform_title')}>
        {registered.toInform.length === 0 ? (
          <p>{t('signals.inform_nobody')}</p>
        ) : (
          <>
            <ul className="bullets">
              {registered.toInform.map((who) => (
                <li key={who}>{t(`signals.inform.${who}`)}</li>
              ))}
            </ul>
            <Alert title={t('signals.inform_when')}>
              <p>{t('signals.inform_safe')}</p>
            </Alert>
            <Buttons>
              <LinkButton to="/signals/$id" params={{ id: registered.id }}>
                {t('informing.record')}
              </LinkButton>
            </Buttons>
          </>
        )}
      </Card>
    </div>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coordinator, Match, NoContact as NoContactReason } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Alert, Card, Empty, Pairs } from '../components/Parts';
import { PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_with_year } from '../models/dates';
import { MatchState } from './Signals';

export function MatchPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/matches/$id' });
  const matches = useResource('/matches');
  return (
    <Loaded of={matches}>
      {({ items }) => {
        const match = items.find((each) => each.id === id);
        return match ? <One match={match} /> : <Empty title={t('not_here.title')}>{t('not_here.text')}</Empty>;
      }}
    </Loaded>
  );
}

function One({ match }: { match: Match }) {
  const { t } = useTranslation();
  const is_question = match.kind === 'possibly_same_person';
  return (
    <>
      <PageHead
        kind={t('signals.match')}
        title={is_question ? t('signals.question_title') : t('signals.match_title')}
        sub={
          <>
            {t('signals.your_signal')} <PersonLabel person={match.ownPerson} />
          </>
        }
        back={<Link to="/signals">{t('shell.place.signals')}</Link>}
      />
      <Card title={t('signals.who_else')} tone={match.closedAt ? 'good' : 'mind'}>
        <p>
          <MatchState match={match} /> {t(`signals.kind.${match.kind}`)}
        </p>
        {match.fromArchive && <p>{t('signals.from_archive')}</p>}
        <ul className="bullets">
          {match.others.map((other) => (
            <li key={`${other.name} ${organisation_of(other)}`}>
              <strong>{other.name}</strong>
              <Pairs
                pairs={[
                  [t('signals.function'), other.function],
                  [t('signals.organisation'), organisation_of(other)],
                  other.phone !== undefined && [
                    t('signals.phone'),
                    <a key="p" href={`tel:${other.phone.replace(/[^+\d]/g, '')}`}>
                      {other.phone}
                    </a>,
                  ],
                  other.email !== undefined && [t('signals.email'), other.email],
                ]}
              />
            </li>
          ))}
        </ul>
        {is_question ? (
          <Alert title={t('signals.question')}>
            <p>{t('signals.question_why')}</p>
          </Alert>
        ) : (
          <>
            <Alert title={t('signals.nothing_more')}>
              <p>{t('signals.nothing_more_why')}</p>
            </Alert>
            <Buttons>
              <LinkButton to="/sharing" search={{ person: match.ownPerson.id }}>
                {t('signals.ask_sharing')}
              </LinkButton>
            </Buttons>
          </>
        )}
      </Card>
      {match.closedFor ? (
        <Card title={t('signals.spoke_title')} tone="good">
          <p>{t(`signals.closed.${match.closedFor}`)}</p>
          <Spoke match={match} />
        </Card>
      ) : (
        <>
          {is_question && <NotTheSame match={match} />}
          <SayWeSpoke match={match} />
          <NoContact match={match} />
        </>
      )}
    </>
  );
}

function Spoke({ match }: { match: Match }) {
  const { t, i18n } = useTranslation();
  if (!match.contact) return null;
  return (
    <p>
      {t('signals.spoke_on', { date: day_with_year(match.contact.at, i18n.language) })}{' '}
      {t(`signals.coordinator.${match.contact.coordinator}`)}
    </p>
  );
}

/** Each of the two says so: then it is closed. */
function SayWeSpoke({ match }: { match: Match }) {
  const { t } = useTranslation();
  const [coordinator, set_coordinator] = useState<string>('');
  const contact = useDeed('/matches/{id}/contact', { id: match.id });
  const chosen = coordinator || (match.contact?.coordinator ?? '');
  return (
    <Card title={t('signals.spoke_title')}>
      <Spoke match={match} />
      {match.weSpoke ? (
        <p>{t('signals.waits_for_them')}</p>
      ) : (
        <>
          {match.theySpoke && <p>{t('signals.waits_for_you')}</p>}
          <Form
            onSubmit={() => {
              if (chosen) contact.run({ coordinator: chosen as Coordinator });
            }}
          >
            <ProblemAlert problem={contact.problem} />
            <OneOf
              label={t('signals.who_coordinates')}
              value={chosen}
              onChange={set_coordinator}
              choices={(['us', 'them', 'undecided'] as const).map((value) => ({
                value,
                text: t(`signals.coordinator.${value}`),
              }))}
            />
            <Buttons>
              <Button kind="primary-action" type="submit" busy={contact.busy} disabled={chosen === ''}>
                {t('signals.record_spoke')}
              </Button>
            </Buttons>
          </Form>
        </>
      )}
    </Card>
  );
}

/** One of the two says so, and it is closed: there was never more than a question. */
function NotTheSame({ match }: { match: Match }) {
  const { t } = useTranslation();
  const closing = useDeed('/matches/{id}/closing', { id: match.id });
  return (
    <Card title={t('signals.not_the_same_title')}>
      <p>{t('signals.not_the_same')}</p>
      <ProblemAlert problem={closing.problem} />
      <Buttons>
        <Button busy={closing.busy} onPress={() => closing.run({ why: 'not_the_same' })}>
          {t('signals.not_the_same_do')}
        </Button>
      </Buttons>
    </Card>
  );
}

function NoContact({ match }: { match: Match }) {
  const { t } = useTranslation();
  const [why, set_why] = useState('');
  const closing = useDeed('/matches/{id}/closing', { id: match.id });
  return (
    <Card title={t('signals.no_contact_title')}>
      <Form
        onSubmit={() => {
          if (why) closing.run({ why: why as NoContactReason });
        }}
      >
        <ProblemAlert problem={closing.problem} />
        <OneOf
          label={t('signals.no_contact_why')}
          value={why}
          onChange={set_why}
          choices={(['working_together', 'left_the_work'] as const).map((value) => ({
            value,
            text: t(`signals.no_contact.${value}`),
          }))}
        />
        <Buttons>
          <Button type="submit" busy={closing.busy} disabled={why === ''}>
            {t('signals.no_contact_do')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

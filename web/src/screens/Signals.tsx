import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Match, Signal, SignalState } from '../api/schema';
import { useResource } from '../api/use';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Row, Rows, type Tone } from '../components/Parts';
import { Buttons } from '../components/Button';
import { PersonLabel } from '../components/PersonName';
import { Loaded } from '../components/Waiting';
import { day_and_time, day_of, day_with_year } from '../models/dates';

export function Signals() {
  const { t, i18n } = useTranslation();
  const matches = useResource('/matches');
  const signals = useResource('/signals');
  return (
    <>
      <PageHead kind={t('shell.place.signals')} title={t('shell.place.signals')} sub={t('signals.sub')} />
      <Buttons>
        <LinkButton to="/signals/new" primary>
          {t('signals.new')}
        </LinkButton>
      </Buttons>
      <Card title={t('signals.matches')}>
        <Loaded of={matches}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('signals.no_matches')}>
                <p>{t('signals.no_matches_more')}</p>
              </Empty>
            ) : (
              <Rows>
                {items.map((match) => (
                  <Row
                    key={match.id}
                    badge={<MatchState match={match} />}
                    title={<PersonLabel person={match.ownPerson} />}
                    text={`${t(`signals.kind.${match.kind}`)} · ${t('signals.others', { count: match.others.length })} · ${t('signals.talk_before', { date: day_of(match.followUpDueAt, i18n.language) })}`}
                    action={
                      <LinkButton to="/matches/$id" params={{ id: match.id }} about={match.ownPerson.displayName}>
                        {t('signals.open_match')}
                      </LinkButton>
                    }
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Card>
      <Card title={t('signals.ours')}>
        <Loaded of={signals}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('signals.none')}>
                <p>
                  {t('signals.none_more')} <Link to="/signals/new">{t('signals.new')}</Link>
                </p>
              </Empty>
            ) : (
              <Rows>
                {items.map((signal) => (
                  <Row
                    key={signal.id}
                    badge={
                      <Badge tone={tone_of[signal.state]}>{t(`signals.${signal.state}`)}</Badge>
                    }
                    title={<PersonLabel person={signal.person} />}
                    text={[
                      how_long(signal, t, i18n.language),
                      signal.informed || signal.toInform.length === 0 ? '' : t('signals.not_informed'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    action={
                      <LinkButton to="/signals/$id" params={{ id: signal.id }} about={signal.person.displayName}>
                        {t('signals.open')}
                      </LinkButton>
                    }
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

const tone_of: Record<SignalState, Tone> = { active: 'good', waiting: 'mind', objected: 'mind', archived: 'calm', removed: 'calm' };

/** Until when it stays, and where; nothing of what is gone. */
export function how_long(signal: Signal, t: TFunction, language: string): string {
  if (signal.state === 'removed') return '';
  if (signal.state === 'waiting' && signal.waitsSince)
    return t('signals.waits_since', { at: day_and_time(signal.waitsSince, language) });
  if (signal.state === 'archived')
    return t('signals.archived_until', { date: day_with_year(signal.archiveUntil, language) });
  return t('signals.stays_until', { date: day_with_year(signal.removalAt, language) });
}

export function MatchState({ match }: { match: Match }) {
  const { t } = useTranslation();
  if (match.closedAt) return <Badge tone="good">{t('signals.spoke')}</Badge>;
  if (match.overdue) return <Badge tone="stop">{t('day.state.late')}</Badge>;
  return <Badge tone="mind">{t('day.state.waits')}</Badge>;
}

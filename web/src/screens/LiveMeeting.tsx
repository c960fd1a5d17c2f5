import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type TouchEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMeetingView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Alert, Card } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { Doubles, Hears } from './AgendaParts';
import { FamilyAtTable } from './FamilyAtTable';
import { GroupAtTable } from './GroupMembers';
import { Commitments, Minutes, WordsOwed } from './LiveParts';
import '../theme/live.css';

/** The page for a tablet on the table: one family at a time, big, the next one a swipe or a button away. */
export function LiveMeeting() {
  const { id } = useParams({ from: '/meetings/$id/live' });
  const meeting = useResource('/case-meetings/{id}', { id });
  return (
    <Loaded of={meeting} lines={6}>
      {(data) => <Table meeting={data} />}
    </Loaded>
  );
}

const swipe_in_pixels = 80;

function Table({ meeting }: { meeting: CaseMeetingView }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/meetings/$id/live' });
  const { item: chosen } = useSearch({ from: '/meetings/$id/live' });
  const touch = useRef<{ x: number; y: number }>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const index = Math.max(
    0,
    meeting.agenda.findIndex((each) => each.id === chosen),
  );
  const item = meeting.agenda[index];
  const go = (to: number) => {
    const next = meeting.agenda[to];
    if (!next) return;
    moved.current = true;
    void navigate({ search: { item: next.id }, replace: true });
  };
  useEffect(() => {
    if (moved.current) place.current?.querySelector<HTMLElement>('h1')?.focus();
    moved.current = false;
  }, [index]);

  const end = (event: TouchEvent) => {
    const start = touch.current;
    const last = event.changedTouches[0];
    touch.current = undefined;
    if (!start || !last) return;
    const [dx, dy] = [last.clientX - start.x, last.clientY - start.y];
    if (Math.abs(dx) > swipe_in_pixels && Math.abs(dx) > 2 * Math.abs(dy)) go(index + (dx < 0 ? 1 : -1));
  };

  if (!item) return <Alert title={t('meetings.empty_agenda')} />;
  return (
    <div
      className="live"
      ref={place}
      onTouchStart={(event) => {
        const first = event.touches[0];
        touch.current = first && event.touches.length === 1 ? { x: first.clientX, y: first.clientY } : undefined;
      }}
      onTouchEnd={end}
    >
      <PageHead
        kind={t('meetings.one')}
        title={item.case.name}
        sub={t('live.item_of', { number: index + 1, total: meeting.agenda.length, meeting: meeting.shortName })}
        back={
          <Link to="/meetings/$id" params={{ id: meeting.id }}>
            {meeting.kindName}
          </Link>
        }
      />
      <nav className="live__turn" aria-label={t('live.turn')}>
        <Button large onPress={() => go(index - 1)} disabled={index === 0}>
          {t('live.previous')}
        </Button>
        <span aria-hidden="true">
          {index + 1} / {meeting.agenda.length}
        </span>
        <Button large onPress={() => go(index + 1)} disabled={index === meeting.agenda.length - 1}>
          {t('live.next')}
        </Button>
      </nav>
      <Doubles item={item} />
      <div className="two two--wide-first">
        <div className="stack">
          <Card title={t('meetings.asked')} tone="brand">
            <p className="lead">{item.question}</p>
            <p>
              {item.persons.map((person, at) => (
                <span key={person.id}>
                  {at > 0 && ', '}
                  <PersonLabel person={person} />
                </span>
              ))}
            </p>
            {item.liaison && (
              <p className="quiet">
                {t('meetings.liaison')}: <ContactLine contact={item.liaison} />
              </p>
            )}
            {item.approach === 'person' && meeting.state !== 'held' && (
              <Buttons>
                <LinkButton to="/sharing" search={{ case: item.case.id, kind: meeting.kind }} about={item.case.name}>
                  {t('signals.ask_sharing')}
                </LinkButton>
              </Buttons>
            )}
          </Card>
          <Minutes key={`m ${item.id}`} item={item} open={meeting.may.includes('record_minutes')} />
          <Commitments key={`c ${item.id}`} item={item} open={meeting.may.includes('make_commitment')} />
        </div>
        <div className="stack">
          <Card>
            <Hears item={item} level={2} />
          </Card>
          {item.approach === 'person' ? (
            <Card title={t('meetings.family')}>
              <FamilyAtTable key={item.id} item={item} open={meeting.state !== 'held'} />
            </Card>
          ) : (
            <Card title={t(`groups.kind.${item.approach}`)}>
              <GroupAtTable key={item.id} item={item} kind={meeting.kind} />
            </Card>
          )}
          <WordsOwed item={item} />
        </div>
      </div>
      <Closing meeting={meeting} />
    </div>
  );
}

function Closing({ meeting }: { meeting: CaseMeetingView }) {
  const { t } = useTranslation();
  const [sure, set_sure] = useState(false);
  const opening = useDeed('/case-meetings/{id}/opening', { id: meeting.id });
  const closing = useDeed('/case-meetings/{id}/closing', { id: meeting.id, done: () => set_sure(false) });
  const left = meeting.agenda.filter((item) => item.state === 'open').length;
  if (meeting.state === 'held') return <Alert kind="ok" title={t('live.held')} />;
  if (meeting.may.includes('open'))
    return (
      <>
        <ProblemAlert problem={opening.problem} />
        <Buttons>
          <Button kind="primary-action" large onPress={() => opening.run({}, meeting.version)} busy={opening.busy}>
            {t('meetings.start')}
          </Button>
        </Buttons>
      </>
    );
  if (!meeting.may.includes('close')) return null;
  return (
    <>
      <ProblemAlert problem={closing.problem} />
      {sure && left > 0 && <Alert kind="warning" title={t('live.not_discussed', { count: left })} live />}
      <Buttons>
        {sure || left === 0 ? (
          <Button kind="primary-action" large onPress={() => closing.run({}, meeting.version)} busy={closing.busy}>
            {t('live.close')}
          </Button>
        ) : (
          <Button large onPress={() => set_sure(true)}>
            {t('live.close')}
          </Button>
        )}
      </Buttons>
    </>
  );
}

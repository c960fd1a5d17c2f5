import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/schema';
import { useResource } from '../api/use';
import { useSession } from '../app/session';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Pairs, Row, Rows } from '../components/Parts';
import { StepShares } from '../components/StepShares';
import { Loaded } from '../components/Waiting';
import { day_of, hour_now, short_day_and_time, today } from '../models/dates';
import { duty_label } from '../models/sharing';
import { in_order, is_now, place_of, state_of } from '../models/tasks';

const week_in_milliseconds = 7 * 24 * 3600 * 1000;

export function Day() {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const tasks = useResource('/tasks');
  const meetings = useResource('/case-meetings');
  const now = new Date();
  const date = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(now);
  const hour = hour_now(now);
  const greeting = hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const first_name = session.name.split(' ')[0];

  return (
    <>
      <PageHead
        kind={t('shell.place.day')}
        title={`${t(`day.greeting.${greeting}`)}, ${first_name}`}
        sub={`${date.charAt(0).toUpperCase()}${date.slice(1)}. ${t('day.sub')}`}
      />
      <Card title={t('day.now')}>
        <Loaded of={tasks} lines={6}>
          {({ items }) => {
            const waiting = in_order(items).filter(is_now);
            if (waiting.length === 0)
              return (
                <Empty title={t('day.nothing')}>
                  <p>
                    {t('day.nothing_more')} <Link to="/signals/new">{t('signals.new')}</Link> {t('common.or')}{' '}
                    <Link to="/sharing">{t('day.ask_sharing')}</Link>.
                  </p>
                </Empty>
              );
            return (
              <Rows>
                {waiting.map((task) => (
                  <TaskRow key={`${task.kind} ${task.subject}`} task={task} with_state />
                ))}
              </Rows>
            );
          }}
        </Loaded>
      </Card>
      <div className="two">
        <Card title={t('day.week')}>
          <Loaded of={tasks}>
            {({ items }) => {
              const planned = in_order(items).filter((task) => !is_now(task));
              const soon = (meetings.data?.items ?? [])
                .filter(
                  (meeting) =>
                    meeting.state !== 'held' &&
                    today(new Date(meeting.startsAt)) >= today(now) &&
                    Date.parse(meeting.startsAt) < now.getTime() + week_in_milliseconds,
                )
                .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
              if (planned.length + soon.length === 0)
                return (
                  <Empty title={t('day.free_week')}>
                    <Link to="/meetings">{t('day.plan_meeting')}</Link>
                  </Empty>
                );
              return (
                <Rows>
                  {soon.map((meeting) => (
                    <Row
                      key={meeting.id}
                      badge={
                        <span className="quiet small row__when">
                          {short_day_and_time(meeting.startsAt, i18n.language)}
                        </span>
                      }
                      title={meeting.kindName}
                      text={t('meetings.items', { count: meeting.items })}
                      action={
                        <LinkButton to="/meetings/$id" params={{ id: meeting.id }} about={meeting.kindName}>
                          {t('day.prepare')}
                        </LinkButton>
                      }
                    />
                  ))}
                  {planned.map((task) => (
                    <TaskRow key={`${task.kind} ${task.subject}`} task={task} />
                  ))}
                </Rows>
              );
            }}
          </Loaded>
        </Card>
        <Families />
      </div>
    </>
  );
}

type RowOf = { task: Task; with_state?: boolean | undefined };

function TaskRow({ task, with_state }: RowOf) {
  return task.duty ? (
    <DutyRow task={task} duty={task.duty} with_state={with_state} />
  ) : (
    <OneTask task={task} with_state={with_state} />
  );
}

/** A duty is called as the Grondslag calls it. */
function DutyRow({ task, duty, with_state }: RowOf & { duty: string }) {
  const { i18n } = useTranslation();
  const facts = useResource('/sharing-facts').data;
  return <OneTask task={task} with_state={with_state} name={duty_label(facts, duty, i18n.language)} />;
}

function OneTask({ task, with_state, name }: RowOf & { name?: string | undefined }) {
  const { t, i18n } = useTranslation();
  const state = state_of(task);
  const about = task.caseName ?? task.personName ?? task.organisationName ?? '';
  const title = [name ?? t(`task.${task.kind}.title`), about].filter(Boolean).join(': ');
  const due = task.dueAt ? t('day.do_before', { date: day_of(task.dueAt, i18n.language) }) : '';
  const from = task.organisationName && about !== task.organisationName ? task.organisationName : '';
  return (
    <Row
      badge={
        with_state ? (
          <Badge tone={state.tone}>{t(`day.state.${state.word}`)}</Badge>
        ) : (
          <span className="quiet small row__when">{task.dueAt ? day_of(task.dueAt, i18n.language) : ''}</span>
        )
      }
      title={title}
      text={[from && `${from}.`, t(`task.${task.kind}.text`), with_state ? due : ''].filter(Boolean).join(' ')}
      action={
        <LinkButton to={place_of(task) as LinkProps['to']} primary={state.tone === 'stop'} about={about}>
          {t(`task.${task.kind}.do`)}
        </LinkButton>
      }
    />
  );
}

function Families() {
  const { t } = useTranslation();
  const cases = useResource('/cases');
  const commitments = useResource('/commitments');
  return (
    <Card title={t('day.families')}>
      <Loaded of={cases}>
        {({ items }) => {
          const open = items.filter((each) => each.state === 'open');
          if (open.length === 0)
            return (
              <Empty title={t('cases.none')}>
                <p>{t('cases.none_more')}</p>
              </Empty>
            );
          const promised = (commitments.data?.items ?? []).filter((each) => each.state === 'open');
          return (
            <>
              <Pairs
                pairs={[
                  [t('day.open_families'), <strong key="n">{open.length}</strong>],
                  [t('day.steps_late'), t('day.late_count', { count: open.filter((each) => each.overdue).length })],
                  [
                    t('day.commitments'),
                    <Link key="c" to="/commitments">
                      {t('day.commitment_counts', {
                        open: promised.length,
                        late: promised.filter((each) => each.overdue).length,
                      })}
                    </Link>,
                  ],
                ]}
              />
              <StepShares cases={open} />
              <p>
                <Link to="/cases">{t('day.all_families')}</Link>
              </p>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

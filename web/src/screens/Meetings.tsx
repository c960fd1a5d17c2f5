import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import type { CaseMeetingRow } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ChoiceList, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Row, Rows } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMeetingKinds } from '../components/useDirectory';
import { Loaded } from '../components/Waiting';
import { day_and_time, read_moment } from '../models/dates';

export function Meetings() {
  const { t, i18n } = useTranslation();
  const meetings = useResource('/case-meetings');
  const [planning, set_planning] = useState(false);
  return (
    <>
      <PageHead kind={t('shell.place.meetings')} title={t('shell.place.meetings')} sub={t('meetings.sub')} />
      {planning ? (
        <Plan onCancel={() => set_planning(false)} />
      ) : (
        <Buttons>
          <Button kind="primary-action" onPress={() => set_planning(true)}>
            {t('day.plan_meeting')}
          </Button>
        </Buttons>
      )}
      <Card>
        <Loaded of={meetings}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('meetings.none')}>{t('meetings.none_more')}</Empty>
            ) : (
              <Rows>
                {[...items]
                  .sort(
                    (a, b) =>
                      Number(a.state === 'held') - Number(b.state === 'held') ||
                      (a.state === 'held'
                        ? b.startsAt.localeCompare(a.startsAt)
                        : a.startsAt.localeCompare(b.startsAt)),
                  )
                  .map((meeting) => (
                    <Row
                      key={meeting.id}
                      badge={<MeetingBadge state={meeting.state} />}
                      title={meeting.kindName}
                      text={`${day_and_time(meeting.startsAt, i18n.language)} · ${meeting.place} · ${t('meetings.items', { count: meeting.items })}`}
                      action={
                        <LinkButton to="/meetings/$id" params={{ id: meeting.id }} about={meeting.kindName}>
                          {meeting.state === 'planned' ? t('day.prepare') : t('meetings.open')}
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

export function MeetingBadge({ state }: { state: CaseMeetingRow['state'] }) {
  const { t } = useTranslation();
  return (
    <Badge tone={state === 'running' ? 'mind' : state === 'held' ? 'good' : 'note'}>
      {t(`meetings.state.${state}`)}
    </Badge>
  );
}

function Plan({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = useMeetingKinds();
  const [kind, set_kind] = useState('');
  const [date, set_date] = useState('');
  const [time, set_time] = useState('');
  const [place, set_place] = useState('');
  const [missing, set_missing] = useState<{ kind?: string; moment?: string; place?: string }>({});
  const deed = useDeed('/case-meetings', {
    done: (meeting) => void navigate({ to: '/meetings/$id', params: { id: meeting.id } }),
  });
  const plan = () => {
    const starts_at = read_moment(date, time);
    const found = {
      ...(kind ? {} : { kind: t('common.choose_one') }),
      ...(starts_at ? {} : { moment: t('common.moment_wrong') }),
      ...(place.trim() ? {} : { place: t('common.needed') }),
    };
    set_missing(found);
    if (starts_at && Object.keys(found).length === 0) deed.run({ kind, startsAt: starts_at, place: place.trim() });
  };
  return (
    <Card title={t('day.plan_meeting')}>
      <Form onSubmit={plan}>
        <ProblemAlert problem={deed.problem} />
        <ChoiceList
          label={t('meetings.kind')}
          value={kind}
          onChange={set_kind}
          options={kinds.map((each) => ({ value: each.id, text: each.name }))}
          empty={t('common.choose')}
          error={missing.kind}
          required
        />
        <div className="fields">
          <TextField
            label={t('meetings.date')}
            hint={t('common.date_hint')}
            value={date}
            onChange={set_date}
            error={missing.moment}
            required
          />
          <TextField
            label={t('meetings.time')}
            hint={t('common.time_hint')}
            value={time}
            onChange={set_time}
            required
          />
          <TextField label={t('meetings.place')} value={place} onChange={set_place} error={missing.place} required />
        </div>
        <Buttons>
          <Button kind="primary-action" type="submit" busy={deed.busy}>
            {t('meetings.plan')}
          </Button>
          <Button onPress={onCancel}>{t('common.cancel')}</Button>
        </Buttons>
      </Form>
    </Card>
  );
}

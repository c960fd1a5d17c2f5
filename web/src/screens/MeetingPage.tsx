import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, CaseMeetingView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Alert, Badge, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { day_and_time } from '../models/dates';
import { AttendanceCard } from './AttendanceCard';
import { ChooseHearers, ChooseTable, Doubles, Hears } from './AgendaParts';
import { AddToAgenda } from './AddToAgenda';
import { Announcement } from './AnnounceItem';
import { FamilyAtTable } from './FamilyAtTable';
import { GroupAtTable } from './GroupMembers';
import { useOutcomePairs } from './TableOutcome';
import { MeetingBadge } from './Meetings';

export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' });
  const meeting = useResource('/case-meetings/{id}', { id });
  return (
    <Loaded of={meeting} lines={8}>
      {(data) => <One meeting={data} />}
    </Loaded>
  );
}

function One({ meeting }: { meeting: CaseMeetingView }) {
  const { t, i18n } = useTranslation();
  const invitations = useDeed('/case-meetings/{id}/invitations', { id: meeting.id });
  const opening = useDeed('/case-meetings/{id}/opening', { id: meeting.id });
  const [adding, set_adding] = useState(false);
  return (
    <>
      <PageHead
        kind={t('meetings.one')}
        title={meeting.kindName}
        sub={`${day_and_time(meeting.startsAt, i18n.language)}, ${meeting.place}`}
        back={<Link to="/meetings">{t('shell.place.meetings')}</Link>}
      />
      <Card>
        <p>
          <MeetingBadge state={meeting.state} />
        </p>
        <Pairs
          pairs={[
            meeting.chair !== undefined && [t('meetings.chair'), <ContactLine key="c" contact={meeting.chair} />],
            [
              t('meetings.invitations'),
              meeting.invitationsSentAt
                ? t('meetings.invited_on', { date: day_and_time(meeting.invitationsSentAt, i18n.language) })
                : t('meetings.not_invited'),
            ],
          ]}
        />
        <ProblemAlert problem={invitations.problem ?? opening.problem} />
        {invitations.result && (
          <Alert kind="ok" title={t('meetings.sent', { count: invitations.result.sent })} live>
            <p>{t('meetings.sent_more')}</p>
          </Alert>
        )}
        <Buttons>
          {meeting.may.includes('invite') && (
            <Button onPress={() => invitations.run({}, meeting.version)} busy={invitations.busy}>
              {t('meetings.invite')}
            </Button>
          )}
          {meeting.may.includes('open') && (
            <Button kind="primary-action" onPress={() => opening.run({}, meeting.version)} busy={opening.busy}>
              {t('meetings.start')}
            </Button>
          )}
          {meeting.agenda.length > 0 && (
            <LinkButton to="/meetings/$id/live" params={{ id: meeting.id }} primary={meeting.state === 'running'}>
              {meeting.state === 'held' ? t('meetings.look_back') : t('meetings.live')}
            </LinkButton>
          )}
        </Buttons>
      </Card>
      <h2>{t('meetings.agenda')}</h2>
      {meeting.agenda.length === 0 && (
        <Card>
          <Empty title={t('meetings.empty_agenda')}>{t('meetings.empty_agenda_more')}</Empty>
        </Card>
      )}
      {meeting.agenda.map((item, index) => (
        <Item key={item.id} item={item} number={index + 1} meeting={meeting} />
      ))}
      {meeting.may.includes('put_on_agenda') &&
        (adding || meeting.agenda.length === 0 ? (
          <AddToAgenda meeting={meeting} onDone={() => set_adding(false)} />
        ) : (
          <Buttons>
            <Button onPress={() => set_adding(true)}>{t('meetings.add_other')}</Button>
          </Buttons>
        ))}
      <AttendanceCard meeting={meeting} />
    </>
  );
}

function Item({ item, number, meeting }: { item: AgendaItemView; number: number; meeting: CaseMeetingView }) {
  const { t } = useTranslation();
  const { may } = meeting;
  const outcome = useOutcomePairs(item);
  return (
    <Card
      title={`${number}. ${item.case.name}`}
      aside={item.approach !== 'person' && <Badge tone="note">{t(`groups.kind.${item.approach}`)}</Badge>}
      level={3}
      tone={item.doubles.length > 0 && !item.choice ? 'mind' : 'brand'}
    >
      <Doubles item={item} />
      {may.includes('choose_table') && item.doubles.length > 0 && <ChooseTable item={item} />}
      <Announcement item={item} />
      <Pairs
        pairs={[
          [t('meetings.asked'), item.question],
          item.approach === 'person' && [
            t('meetings.about'),
            item.persons.map((person) => person.displayName).join(', ') || '-',
          ],
          item.liaison !== undefined && [t('meetings.liaison'), <ContactLine key="l" contact={item.liaison} />],
          item.minutes !== undefined && [t('meetings.minutes'), item.minutes],
          item.decision !== undefined && [t('meetings.decision'), item.decision],
          ...outcome,
        ]}
      />
      {item.approach === 'person' ? (
        <>
          <h4>{t('meetings.family')}</h4>
          <FamilyAtTable item={item} open={meeting.state !== 'held'} />
        </>
      ) : (
        <GroupAtTable item={item} kind={meeting.kind} />
      )}
      <Hears item={item} />
      {may.includes('set_hearers') && <ChooseHearers item={item} />}
      <p>
        <Link to="/cases/$id" params={{ id: item.case.id }}>
          {t(`groups.to.${item.approach}`)}
        </Link>
      </p>
      {item.approach === 'person' && meeting.state !== 'held' && (
        <Buttons>
          <LinkButton to="/sharing" search={{ case: item.case.id, kind: meeting.kind }} about={item.case.name}>
            {t('signals.ask_sharing')}
          </LinkButton>
        </Buttons>
      )}
    </Card>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, CaseMeetingView, FamilyPart } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Alert, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { professional_options, useProfessionals } from '../components/useDirectory';
import { Loaded } from '../components/Waiting';
import { day_and_time } from '../models/dates';
import { AttendanceCard } from './AttendanceCard';
import { ChooseHearers, ChooseTable, Doubles, Hears } from './AgendaParts';
import { FamilyAtTable, family_parts } from './FamilyAtTable';
import { MeetingBadge } from './Meetings';
import { useOutcomePairs } from './TableOutcome';

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
          <AddItem meeting={meeting} onDone={() => set_adding(false)} />
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
      level={3}
      tone={item.doubles.length > 0 && !item.choice ? 'mind' : 'brand'}
    >
      <Doubles item={item} />
      {may.includes('choose_table') && item.doubles.length > 0 && <ChooseTable item={item} />}
      <Pairs
        pairs={[
          [t('meetings.asked'), item.question],
          [t('meetings.about'), item.persons.map((person) => person.displayName).join(', ') || '-'],
          item.liaison !== undefined && [t('meetings.liaison'), <ContactLine key="l" contact={item.liaison} />],
          item.minutes !== undefined && [t('meetings.minutes'), item.minutes],
          item.decision !== undefined && [t('meetings.decision'), item.decision],
          ...outcome,
        ]}
      />
      <h4>{t('meetings.family')}</h4>
      <FamilyAtTable item={item} open={meeting.state !== 'held'} />
      <Hears item={item} />
      {may.includes('set_hearers') && <ChooseHearers item={item} />}
      <p>
        <Link to="/cases/$id" params={{ id: item.case.id }}>
          {t('meetings.to_family')}
        </Link>
      </p>
    </Card>
  );
}

function AddItem({ meeting, onDone }: { meeting: CaseMeetingView; onDone: () => void }) {
  const { t } = useTranslation();
  const cases = useResource('/cases');
  const professionals = useProfessionals();
  const [case_id, set_case_id] = useState('');
  const [question, set_question] = useState('');
  const [liaison, set_liaison] = useState('');
  const [family_part, set_family_part] = useState('');
  const [family_reason, set_family_reason] = useState('');
  const [missing, set_missing] = useState<{ case?: string; question?: string; family?: string }>({});
  const deed = useDeed('/case-meetings/{id}/agenda-items', {
    id: meeting.id,
    done: () => {
      set_case_id('');
      set_question('');
      set_liaison('');
      set_family_part('');
      set_family_reason('');
      onDone();
    },
  });
  const add = () => {
    const found = {
      ...(case_id ? {} : { case: t('common.choose_one') }),
      ...(question.trim() ? {} : { question: t('common.needed') }),
      ...(family_part !== 'left_out_for_safety' || family_reason.trim() ? {} : { family: t('common.needed') }),
    };
    set_missing(found);
    if (Object.keys(found).length === 0)
      deed.run({
        caseId: case_id,
        question: question.trim(),
        ...(liaison ? { liaison } : {}),
        ...(family_part ? { familyPart: family_part as FamilyPart } : {}),
        ...(family_reason.trim() ? { familyReason: family_reason.trim() } : {}),
      });
  };
  const free = (cases.data?.items ?? []).filter(
    (each) => each.state === 'open' && !meeting.agenda.some((item) => item.case.id === each.id),
  );
  return (
    <Card title={t('meetings.add')} level={3}>
      <Form onSubmit={add}>
        <ProblemAlert problem={deed.problem} />
        <ChoiceList
          label={t('meetings.which_family')}
          value={case_id}
          onChange={set_case_id}
          options={free.map((each) => ({ value: each.id, text: each.name }))}
          empty={t('common.choose')}
          error={missing.case}
          required
        />
        <LongTextField
          label={t('meetings.question')}
          hint={t('meetings.question_hint')}
          value={question}
          onChange={set_question}
          error={missing.question}
          rows={2}
          required
        />
        <ChoiceList
          label={t('meetings.liaison')}
          hint={t('meetings.liaison_hint')}
          value={liaison}
          onChange={set_liaison}
          options={professional_options(professionals)}
          empty={t('meetings.no_liaison')}
        />
        <OneOf
          label={t('meetings.family')}
          value={family_part}
          onChange={set_family_part}
          choices={family_parts.map((value) => ({ value, text: t(`meetings.family_part.${value}`) }))}
          plain
        />
        {family_part === 'left_out_for_safety' && (
          <LongTextField
            label={t('meetings.family_reason')}
            value={family_reason}
            onChange={set_family_reason}
            error={missing.family}
            rows={2}
            required
          />
        )}
        <Buttons>
          <Button kind="primary-action" type="submit" busy={deed.busy}>
            {t('meetings.add_do')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, CaseView, GroupMemberView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { OneText } from '../components/OneText';
import { Alert, Card, Empty, Row, Rows } from '../components/Parts';
import { PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMeetingKinds } from '../components/useDirectory';
import { day_with_year } from '../models/dates';

/** What stands on an agenda beside the families: why it is a group and who of it one may know, or what the trouble is. */
export function GroupAtTable({ item, kind }: { item: AgendaItemView; kind: string }) {
  const { t } = useTranslation();
  if (item.approach === 'person') return null;
  return (
    <div className="stack stack--tight">
      <p>
        <strong>{t(`groups.occasion.${item.approach}`)}:</strong> {item.occasion}
      </p>
      {item.approach === 'group' ? <Known members={item.group} /> : <NobodyHere kind={kind} />}
    </div>
  );
}

/** A group or an area on its own page. */
export function GroupCard({ found }: { found: CaseView }) {
  const { t } = useTranslation();
  const [joining, set_joining] = useState(false);
  const [done, set_done] = useState('');
  if (found.approach === 'person') return null;
  const may_join = found.may.includes('join_group');
  return (
    <Card title={t(`groups.occasion.${found.approach}`)}>
      <p>{found.occasion}</p>
      {found.approach === 'area' ? (
        <NobodyHere kind={found.meetingKind ?? ''} />
      ) : (
        <>
          <Known members={found.group} leaving={may_join ? found.id : undefined} />
          {done && <Alert kind="ok" title={done} live />}
          {may_join && (
            <Buttons>
              <Button
                expanded={joining}
                onPress={() => {
                  set_done('');
                  set_joining(!joining);
                }}
              >
                {t('groups.join')}
              </Button>
            </Buttons>
          )}
          {joining && (
            <Join
              found={found}
              onDone={() => {
                set_joining(false);
                set_done(t('groups.joined'));
              }}
            />
          )}
        </>
      )}
    </Card>
  );
}

function NobodyHere({ kind }: { kind: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="quiet">{t('groups.nobody')}</p>
      <Buttons>
        <LinkButton to="/concern-reports/new" search={{ kind }}>
          {t('groups.report')}
        </LinkButton>
      </Buttons>
    </>
  );
}

function Known({ members, leaving }: { members: GroupMemberView[]; leaving?: string | undefined }) {
  const { t, i18n } = useTranslation();
  const [out, set_out] = useState('');
  const goes = members.find((each) => each.person.id === out);
  return (
    <div className="stack stack--tight">
      <p>
        <strong>{t('groups.members')}</strong>
      </p>
      {members.length === 0 ? (
        <Empty title={t('groups.members_none')}>{t('groups.members_more')}</Empty>
      ) : (
        <>
          <Rows>
            {members.map((each) => (
              <Row
                key={`${each.person.id} ${each.case.id}`}
                title={
                  <Link to="/cases/$id" params={{ id: each.case.id }}>
                    <PersonLabel person={each.person} />
                  </Link>
                }
                text={[
                  t('groups.since', { date: day_with_year(each.since, i18n.language), ground: each.ground }),
                  each.reason,
                ]
                  .filter(Boolean)
                  .join('. ')}
                action={
                  leaving && (
                    <Button
                      about={each.person.displayName}
                      expanded={out === each.person.id}
                      onPress={() => set_out(out === each.person.id ? '' : each.person.id)}
                    >
                      {t('groups.leave')}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
          <p className="quiet">{t('groups.members_more')}</p>
        </>
      )}
      {leaving && goes && <Leave key={out} group={leaving} member={goes} onDone={() => set_out('')} />}
    </div>
  );
}

function Leave({ group, member, onDone }: { group: string; member: GroupMemberView; onDone: () => void }) {
  const { t } = useTranslation();
  const [reason, set_reason] = useState('');
  const deed = useDeed('/groups/{id}/departures', { id: group, done: onDone });
  return (
    <OneText
      label={t('groups.leave_reason', { name: member.person.displayName })}
      send={t('groups.record_leave')}
      deed={deed}
      text={reason}
      onText={set_reason}
      onSend={(text) => deed.run({ person: member.person.id, caseId: member.case.id, reason: text })}
    />
  );
}

function Join({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const cases = useResource('/cases');
  const kind = useMeetingKinds().find((each) => each.id === found.meetingKind);
  const [case_id, set_case_id] = useState('');
  const own = useResource('/cases/{id}', { id: case_id || undefined });
  const [person, set_person] = useState('');
  const [reason, set_reason] = useState('');
  const [ground, set_ground] = useState('');
  const [missing, set_missing] = useState<{ case?: string; person?: string; reason?: string; ground?: string }>({});
  const deed = useDeed('/groups/{id}/members', { id: found.id, done: onDone });
  const join = () => {
    const lacks = {
      ...(case_id ? {} : { case: t('common.choose_one') }),
      ...(person ? {} : { person: t('common.choose_one') }),
      ...(reason.trim() ? {} : { reason: t('common.needed') }),
      ...(ground ? {} : { ground: t('common.choose_one') }),
    };
    set_missing(lacks);
    if (Object.keys(lacks).length === 0) deed.run({ person, caseId: case_id, reason: reason.trim(), ground });
  };
  const own_cases = (cases.data?.items ?? []).filter(
    (each) => each.approach === 'person' && each.state === 'open' && each.meetingKind === found.meetingKind,
  );
  if (cases.data && own_cases.length === 0) return <Empty title={t('groups.no_own_case')} />;
  return (
    <Form onSubmit={join}>
      <ProblemAlert problem={deed.problem} />
      <ChoiceList
        label={t('groups.own_case')}
        hint={t('groups.own_case_hint')}
        value={case_id}
        onChange={(value) => {
          set_case_id(value);
          set_person('');
        }}
        options={own_cases.map((each) => ({ value: each.id, text: each.name }))}
        empty={t('common.choose')}
        error={missing.case}
        required
      />
      <ChoiceList
        label={t('groups.person')}
        value={person}
        onChange={set_person}
        options={(own.data?.members ?? []).map((each) => ({
          value: each.person.id,
          text: each.person.displayName,
        }))}
        empty={t('common.choose')}
        error={missing.person}
        required
      />
      <LongTextField
        label={t('groups.reason')}
        hint={t('groups.reason_hint')}
        value={reason}
        onChange={set_reason}
        error={missing.reason}
        rows={2}
        required
      />
      <ChoiceList
        label={t('groups.ground')}
        value={ground}
        onChange={set_ground}
        options={(kind?.ground ?? []).map((each) => ({ value: each, text: each }))}
        empty={t('common.choose')}
        error={missing.ground}
        required
      />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('groups.record_join')}
        </Button>
      </Buttons>
    </Form>
  );
}

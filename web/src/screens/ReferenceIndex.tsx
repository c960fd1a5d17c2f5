import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FollowUp,
  IndexProfileView,
  SignalJudgement,
  LegalProfile,
  ObjectionToJudge,
} from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ManyOf, OneOf } from '../components/Choices';
import { ChoiceList, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { LogbookTable } from '../components/LogbookTable';
import { PageHead } from '../components/PageHead';
import { Alert, Badge, Card, Empty, Row, Rows, Table } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_of, day_with_year, read_date, today } from '../models/dates';
import { IndexAccess } from './IndexAccess';

/** For who coordinates the index for the municipality: who was told of whom, and never about which family. */
export function ReferenceIndex() {
  const { t } = useTranslation();
  const follow_ups = useResource('/index-follow-ups');
  const objections = useResource('/index-objections');
  const profiles = useResource('/index-profiles');
  const logbook = useResource('/index-logbook');
  return (
    <>
      <PageHead
        kind={t('shell.place.reference_index')}
        title={t('shell.place.reference_index')}
        sub={t('coordinating.sub')}
      />
      <Card title={t('coordinating.follow_ups')}>
        <Loaded of={follow_ups}>{({ items }) => <FollowUps matches={items} />}</Loaded>
      </Card>
      <Card title={t('coordinating.objections')}>
        <Loaded of={objections}>{({ items }) => <Objections objections={items} />}</Loaded>
      </Card>
      <Loaded of={profiles}>
        {({ items }) => (
          <>
            {items.map((each) => (
              <Profile key={each.network} profile={each} />
            ))}
          </>
        )}
      </Loaded>
      <IndexAccess />
      <Card title={t('signals.logbook.title')}>
        <Loaded of={logbook}>
          {({ items }) => <LogbookTable lines={items} empty={t('coordinating.logbook_none')} />}
        </Loaded>
      </Card>
    </>
  );
}

const reporters_of = (match: FollowUp, join: string) =>
  match.reporters.map((each) => `${each.name} (${organisation_of(each)})`).join(join);

function FollowUps({ matches }: { matches: FollowUp[] }) {
  const { t, i18n } = useTranslation();
  if (matches.length === 0) return <Empty title={t('coordinating.no_follow_ups')} />;
  const open = matches.filter((match) => !match.closedAt);
  return (
    <>
      <Rows>
        {matches.map((match) => (
          <Row
            key={match.id}
            badge={<FollowUpState match={match} />}
            title={t('coordinating.told', { who: reporters_of(match, t('coordinating.told_join')) })}
            text={[
              t(`signals.kind.${match.kind}`),
              match.closedFor
                ? t(`coordinating.closed_for.${match.closedFor}`)
                : t('coordinating.spoke', { count: match.spoke.length, of: match.reporters.length }),
              !match.closedAt && t('coordinating.before', { date: day_of(match.dueAt, i18n.language) }),
              match.remindedAt && t('coordinating.reminded', { date: day_of(match.remindedAt, i18n.language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
      {open.length > 0 && <CloseFollowUp open={open} />}
    </>
  );
}

function FollowUpState({ match }: { match: FollowUp }) {
  const { t } = useTranslation();
  if (match.closedAt) return <Badge tone="good">{t('coordinating.closed')}</Badge>;
  if (match.overdue) return <Badge tone="stop">{t('day.state.late')}</Badge>;
  return <Badge tone="mind">{t('coordinating.open')}</Badge>;
}

function CloseFollowUp({ open }: { open: FollowUp[] }) {
  const { t } = useTranslation();
  const [chosen, set_chosen] = useState('');
  const [why, set_why] = useState('');
  // The only one there is; of more, the one that was chosen and is still open.
  const to_close = open.length === 1 ? open[0] : open.find((match) => match.id === chosen);
  const which = to_close?.id;
  const reasons = (['not_the_same', 'working_together', 'left_the_work', 'not_reached'] as const).filter(
    // That it is another young person answers a question, and nothing else.
    (value) => value !== 'not_the_same' || to_close?.kind === 'possibly_same_person',
  );
  const closing = useDeed('/index-follow-ups/{id}/closing', { id: which ?? '', done: () => set_why('') });
  return (
    <Form
      onSubmit={() => {
        const reason = reasons.find((value) => value === why);
        if (which && reason) closing.run({ why: reason });
      }}
    >
      <h3>{t('coordinating.close_title')}</h3>
      <ProblemAlert problem={closing.problem} />
      <ChoiceList
        label={t('coordinating.close_which')}
        value={which ?? ''}
        onChange={set_chosen}
        options={open.map((match) => ({
          value: match.id,
          text: reporters_of(match, t('coordinating.told_join')),
        }))}
        empty={t('common.choose')}
      />
      <OneOf
        label={t('coordinating.close_why')}
        value={why}
        onChange={set_why}
        choices={reasons.map((value) => ({
          value,
          text: t(`coordinating.close.${value}`),
        }))}
      />
      <Buttons>
        <Button type="submit" busy={closing.busy} disabled={!which || !reasons.some((value) => value === why)}>
          {t('coordinating.close_do')}
        </Button>
      </Buttons>
    </Form>
  );
}

function Objections({ objections }: { objections: ObjectionToJudge[] }) {
  const { t } = useTranslation();
  if (objections.length === 0) return <Empty title={t('coordinating.no_objections')} />;
  return (
    <>
      {objections.map((objection) => (
        <Judge key={objection.id} objection={objection} />
      ))}
    </>
  );
}

function Judge({ objection }: { objection: ObjectionToJudge }) {
  const { t, i18n } = useTranslation();
  const [outcome, set_outcome] = useState('');
  const judge = useDeed('/index-objections/{id}/judgement', { id: objection.id });
  return (
    <Form
      onSubmit={() => {
        if (outcome) judge.run({ outcome: outcome as SignalJudgement });
      }}
    >
      <h3>{t('coordinating.judge_title')}</h3>
      <p>
        {t('coordinating.judge_which')} <ContactLine contact={objection.reporter} />
      </p>
      <p>
        {objection.overdue && <Badge tone="stop">{t('day.state.late')}</Badge>}{' '}
        {t('coordinating.before', { date: day_with_year(objection.dueAt, i18n.language) })} ·{' '}
        {t(`coordinating.advice.${objection.advice}`)}
      </p>
      <p>{t('coordinating.judge_more')}</p>
      <ProblemAlert problem={judge.problem} />
      <OneOf
        label={t('coordinating.judge_how')}
        value={outcome}
        onChange={set_outcome}
        choices={(['upheld', 'rejected'] as const).map((value) => ({
          value,
          text: t(`coordinating.judge.${value}`),
        }))}
      />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={judge.busy} disabled={outcome === ''}>
          {t('coordinating.judge_do')}
        </Button>
      </Buttons>
    </Form>
  );
}

function Profile({ profile }: { profile: IndexProfileView }) {
  const { t, i18n } = useTranslation();
  return (
    <Card title={`${t('coordinating.profile')} ${profile.networkName}`}>
      <p>
        <strong>{t(`coordinating.profiles.${profile.profile}`)}</strong>
      </p>
      {profile.nextProfile && profile.nextAt && (
        <Alert
          title={t('coordinating.profile_next', {
            date: day_with_year(profile.nextAt, i18n.language),
            what: t(`coordinating.profiles.${profile.nextProfile}`),
          })}
        >
          <WillGo profile={profile} />
        </Alert>
      )}
      <p>
        {t('coordinating.kept')}:{' '}
        {t('coordinating.kept_counts', {
          active: profile.active,
          archived: profile.archived,
          objected: profile.objected,
          matches: profile.openMatches,
        })}
      </p>
      {profile.profile === 'vir_jeugdwet' && (
        <p>
          {profile.meetByAddressUntil
            ? t('coordinating.by_address', { date: day_with_year(profile.meetByAddressUntil, i18n.language) })
            : t('coordinating.not_by_address')}
        </p>
      )}
      <ChangeProfile profile={profile} />
      {profile.purges.length > 0 && (
        <Table
          caption={t('coordinating.purged')}
          head={[t('coordinating.purge_when'), t('coordinating.purge_what'), t('coordinating.purge_hash')]}
          rows={profile.purges.map((purge) => [
            day_with_year(purge.at, i18n.language),
            t('coordinating.purge_counts', {
              signals: purge.signals,
              matches: purge.matches,
              agendas: purge.agendaItems,
              entries: purge.logEntries,
            }),
            <code key="hash">
              {purge.hash}
            </code>,
          ])}
        />
      )}
    </Card>
  );
}

/** What is destroyed on the day, as it stands now. */
function WillGo({ profile }: { profile: IndexProfileView }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('coordinating.will_happen')}</p>
      <ul className="bullets">
        <li>
          {t('coordinating.will_signals', { count: profile.active + profile.archived + profile.objected })}
        </li>
        <li>{t('coordinating.will_matches', { count: profile.openMatches })}</li>
        {profile.announced > 0 && <li>{t('coordinating.will_agendas', { count: profile.announced })}</li>}
      </ul>
      <p>{t('coordinating.will_not_back')}</p>
    </>
  );
}

function ChangeProfile({ profile }: { profile: IndexProfileView }) {
  const { t } = useTranslation();
  const [to, set_to] = useState('');
  const [from, set_from] = useState('');
  const [sure, set_sure] = useState<string[]>([]);
  const [wrong, set_wrong] = useState<string>();
  const change = useDeed('/index-profiles/{id}', {
    id: profile.network,
    done: () => {
      set_to('');
      set_from('');
      set_sure([]);
    },
  });
  // Back to what holds needs no day: a change that was to come is taken back.
  const takes_back = to === profile.profile;
  const send = () => {
    const now = today(new Date());
    const day = takes_back ? now : read_date(from);
    const fault = !day || day < now ? t('coordinating.change_from_wrong') : undefined;
    set_wrong(fault);
    if (!fault && day) change.run({ profile: to as LegalProfile, from: day });
  };
  const choices = (['vir_jeugdwet', 'consent', 'off'] as const).filter(
    (value) => value !== profile.profile || profile.nextProfile !== undefined,
  );
  return (
    <Form onSubmit={send}>
      <h3>{t('coordinating.change')}</h3>
      <ProblemAlert problem={change.problem} />
      <OneOf
        label={t('coordinating.change_to')}
        value={to}
        onChange={set_to}
        choices={choices.map((value) => ({ value, text: t(`coordinating.profiles.${value}`) }))}
      />
      {to !== '' && !takes_back && (
        <>
          <TextField
            label={t('coordinating.change_from')}
            hint={t('coordinating.change_from_hint')}
            value={from}
            onChange={set_from}
            error={wrong}
          />
          <WillGo profile={profile} />
          <ManyOf
            label={t('coordinating.change')}
            hide_label
            value={sure}
            onChange={set_sure}
            choices={[{ value: 'sure', text: t('coordinating.will_sure') }]}
          />
        </>
      )}
      <Buttons>
        <Button
          kind="danger"
          type="submit"
          busy={change.busy}
          disabled={to === '' || (!takes_back && !sure.includes('sure'))}
        >
          {t('coordinating.change_do')}
        </Button>
      </Buttons>
    </Form>
  );
}

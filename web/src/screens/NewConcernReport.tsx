import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AdviceView,
  ConcernReport,
  LifeArea,
  MakeConcernReport,
  MeetingKind,
  PersonShort,
  SharingFacts,
  Weighing,
} from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { AdviceAsker, NotPermitted } from '../components/AdviceAsker';
import { Button, Buttons } from '../components/Button';
import { YesNo } from '../components/Choices';
import { CarryOut, type OnAdvice } from '../components/CarryOut';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Card, Pairs } from '../components/Parts';
import { PersonList } from '../components/PersonList';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMeetingKinds } from '../components/useDirectory';
import { LifeAreas, no_weighing, sent_weighing, WeighingFields } from '../components/WeighingFields';
import { permits } from '../models/sharing';

type Draft = {
  receiver: string;
  concern: string;
  question: string;
  discussed_in: string;
  life_areas: LifeArea[];
  care_avoidance: boolean;
  offence: boolean;
  with_signal: boolean;
  weighing: Weighing;
};

/** First the concern, then the question whether it may be shared with this meeting, then it goes. */
export function NewConcernReport() {
  const { t } = useTranslation();
  const given = useSearch({ from: '/concern-reports/new' });
  const known = useResource('/persons/{id}', { id: given.person });
  const kinds = useMeetingKinds();
  const [persons, set_persons] = useState<PersonShort[]>([]);
  const [draft, set_draft] = useState<Draft>({
    receiver: given.kind ?? '',
    concern: '',
    question: '',
    discussed_in: '',
    life_areas: [],
    care_avoidance: false,
    offence: false,
    with_signal: false,
    weighing: no_weighing,
  });
  const [written, set_written] = useState(false);
  const [missing, set_missing] = useState<{ receiver?: string; concern?: string; risks?: string; reasons?: string }>(
    {},
  );
  const [made, set_made] = useState<ConcernReport>();
  const second = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const { data } = known;
    if (data) set_persons((now) => (now.length > 0 ? now : [data]));
  }, [known.data]);
  useEffect(() => {
    if (written) second.current?.focus();
  }, [written]);

  const tables = useTablesBefore(draft.receiver);
  const kept_by_ourselves = useKeptByOurselves(kinds.find((kind) => kind.id === draft.receiver));
  const what: Report = {
    persons: persons.map((person) => person.id),
    receiver: draft.receiver,
    concern: draft.concern.trim(),
    ...(draft.question.trim() ? { question: draft.question.trim() } : {}),
    ...(draft.discussed_in ? { discussedIn: draft.discussed_in } : {}),
    lifeAreas: draft.life_areas,
    careAvoidance: draft.care_avoidance,
    offence: draft.offence,
    ...(draft.with_signal
      ? { signal: { weighing: sent_weighing({ ...draft.weighing, lifeAreas: draft.life_areas }) } }
      : {}),
  };
  const change = (part: Partial<Draft>) => set_draft({ ...draft, ...part });
  const check = () => {
    const found = {
      ...(draft.receiver ? {} : { receiver: t('concern.receiver_missing') }),
      ...(draft.concern.trim() ? {} : { concern: t('concern.concern_missing') }),
      ...(!draft.with_signal || draft.weighing.risks.length > 0 ? {} : { risks: t('weighing.risk_missing') }),
      ...(!draft.with_signal || draft.weighing.reasons.trim() ? {} : { reasons: t('weighing.reasons_missing') }),
    };
    set_missing(found);
    if (Object.keys(found).length === 0 && persons.length > 0) set_written(true);
  };

  if (made)
    return (
      <>
        <PageHead
          kind={t('concern.new')}
          title={t('concern.made')}
          sub={t('concern.made_more', { receiver: made.receiver.name })}
        />
        <Buttons>
          <LinkButton to="/concern-reports/$id" params={{ id: made.id }} primary>
            {t('concern.open')}
          </LinkButton>
          <LinkButton to="/signals">{t('signals.matches')}</LinkButton>
        </Buttons>
      </>
    );

  return (
    <>
      <PageHead
        kind={t('concern.new')}
        title={t('concern.new')}
        sub={written ? t('concern.step_sharing') : t('concern.step_write')}
        back={<Link to="/concern-reports">{t('shell.place.concern_reports')}</Link>}
      />
      {!written && (
        <>
          <PersonList title={t('concern.about')} value={persons} onChange={set_persons} />
          {persons.length > 0 && (
            <Card title={t('concern.concern_title')}>
              <Form onSubmit={check}>
                <ChoiceList
                  label={t('concern.receiver')}
                  hint={t('concern.receiver_hint')}
                  value={draft.receiver}
                  onChange={(receiver) => change({ receiver, discussed_in: '' })}
                  options={kinds.map((kind) => ({ value: kind.id, text: kind.name }))}
                  empty={t('common.choose')}
                  error={missing.receiver}
                  required
                />
                <LongTextField
                  label={t('concern.concern')}
                  hint={t('concern.concern_hint')}
                  value={draft.concern}
                  onChange={(concern) => change({ concern })}
                  error={missing.concern}
                  required
                />
                <LongTextField
                  label={t('concern.question')}
                  hint={t('concern.question_hint')}
                  value={draft.question}
                  onChange={(question) => change({ question })}
                  rows={2}
                />
                {tables.length > 0 && (
                  <ChoiceList
                    label={t('concern.discussed_in')}
                    hint={t('concern.discussed_in_hint')}
                    value={draft.discussed_in}
                    onChange={(discussed_in) => change({ discussed_in })}
                    options={tables.map((kind) => ({ value: kind.id, text: kind.name }))}
                    empty={t('concern.discussed_nowhere')}
                  />
                )}
                <LifeAreas value={draft.life_areas} onChange={(life_areas) => change({ life_areas })} />
                <div className="choices choices--columns">
                  <YesNo
                    label={t('concern.care_avoidance')}
                    value={draft.care_avoidance}
                    onChange={(care_avoidance) => change({ care_avoidance })}
                  />
                  <YesNo
                    label={t('concern.offence')}
                    value={draft.offence}
                    onChange={(offence) => change({ offence })}
                  />
                </div>
                <YesNo
                  label={t('concern.with_signal')}
                  hint={t('concern.with_signal_hint')}
                  value={draft.with_signal}
                  onChange={(with_signal) => change({ with_signal })}
                />
                {draft.with_signal && (
                  <fieldset className="action stack">
                    <legend>{t('weighing.title')}</legend>
                    <WeighingFields
                      value={draft.weighing}
                      onChange={(weighing) => change({ weighing })}
                      at="/signal/weighing"
                      missing={missing}
                      life_areas_asked
                    />
                  </fieldset>
                )}
                <Buttons>
                  <Button kind="primary-action" type="submit">
                    {t(kept_by_ourselves ? 'concern.go_on' : 'concern.ask_sharing')}
                  </Button>
                </Buttons>
              </Form>
            </Card>
          )}
        </>
      )}
      {written && (
        <div className="stack" tabIndex={-1} ref={second} role="region" aria-label={t('concern.step_sharing')}>
          <Card title={t('concern.summary')}>
            <Pairs
              pairs={[
                [t('concern.about'), persons.map((person) => person.displayName).join(', ')],
                [t('concern.receiver'), kinds.find((kind) => kind.id === draft.receiver)?.name ?? ''],
                [t('concern.concern'), draft.concern],
                draft.question.trim() !== '' && [t('concern.question'), draft.question],
              ]}
            />
            <Buttons>
              <Button onPress={() => set_written(false)}>{t('common.change')}</Button>
            </Buttons>
          </Card>
          {kept_by_ourselves ? (
            <SendWithin what={what} onDone={set_made} />
          ) : (
            <AdviceAsker asked={{ about: persons[0]?.id, meetingKind: draft.receiver }}>
              {(advice, facts) =>
                permits(advice) ? (
                  <Send advice={advice} facts={facts} what={what} onDone={set_made} />
                ) : (
                  <NotPermitted />
                )
              }
            </AdviceAsker>
          )}
        </div>
      )}
    </>
  );
}

/** The meetings from which a way leads to this one, along which the user's organisation carries the information. */
function useTablesBefore(receiver: string): MeetingKind[] {
  const session = useSession();
  const kinds = useMeetingKinds();
  const routes = useResource('/routes').data?.items ?? [];
  return kinds.filter((kind) =>
    routes.some(
      (route) =>
        route.kind === 'concern_report' &&
        route.from === kind.id &&
        route.to === receiver &&
        route.liaison?.organisation === session.organisation,
    ),
  );
}

/** Within one's own organisation nothing is disclosed, so nothing is asked first. */
function SendWithin(props: { what: Report; onDone: (report: ConcernReport) => void }) {
  const { t } = useTranslation();
  const report = useDeed('/concern-reports', { done: props.onDone });
  return (
    <Card title={t('concern.own_meeting')}>
      <ProblemAlert problem={report.problem} />
      <p>{t('concern.own_meeting_more')}</p>
      <Buttons>
        <Button kind="primary-action" busy={report.busy} onPress={() => report.run(props.what)}>
          {t('concern.send')}
        </Button>
      </Buttons>
    </Card>
  );
}

type Report = Omit<MakeConcernReport, keyof OnAdvice>;

/** Whether the user's organisation records or chairs this meeting. */
function useKeptByOurselves(kind: MeetingKind | undefined): boolean {
  const { organisation } = useSession();
  const chair = useResource('/professionals').data?.items.find((each) => each.id === kind?.chair);
  return organisation !== undefined && [kind?.recorder, chair?.organisation.id].includes(organisation);
}

function Send(props: {
  advice: AdviceView;
  facts: SharingFacts;
  what: Report;
  onDone: (report: ConcernReport) => void;
}) {
  const { t } = useTranslation();
  const report = useDeed('/concern-reports', { done: props.onDone });
  return (
    <CarryOut
      className="card"
      advice={props.advice}
      facts={props.facts}
      deed={report}
      send={t('concern.send')}
      onSend={(on) => report.run({ ...props.what, ...on })}
    />
  );
}

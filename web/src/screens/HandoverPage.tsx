import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverState, HandoverView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { Button, Buttons } from '../components/Button';
import { OneText } from '../components/OneText';
import { PageHead } from '../components/PageHead';
import { Alert, Card, Pairs } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_and_time, day_with_year } from '../models/dates';

export function HandoverPage() {
  const { id } = useParams({ from: '/handovers/$id' });
  const handover = useResource('/handovers/{id}', { id });
  return <Loaded of={handover}>{(data) => <One handover={data} />}</Loaded>;
}

const line: HandoverState[] = ['offered', 'accepted', 'action_confirmed', 'closed'];

function One({ handover }: { handover: HandoverView }) {
  const { t } = useTranslation();
  const session = useSession();
  const ours = handover.responsible.id === session.organisation;
  return (
    <>
      <PageHead
        kind={t('handover.one')}
        title={t('handover.now_is', { name: handover.responsible.name })}
        sub={`${t('handover.of_to', { sender: handover.sender.name, receiver: handover.receiver.name })}${ours ? ` ${t('handover.that_is_you')}` : ''}`}
        back={<Link to="/handovers">{t('shell.place.handovers')}</Link>}
      />
      <StateLine handover={handover} />
      <div className="two two--wide-first">
        <Card title={t('handover.asked')}>
          <p className="lead">{handover.question}</p>
          <p>
            <Link to="/cases/$id" params={{ id: handover.case.id }}>
              {handover.case.name}
            </Link>
          </p>
        </Card>
        <Card title={t('handover.happened')}>
          <Steps handover={handover} />
        </Card>
      </div>
      <Deeds handover={handover} />
    </>
  );
}

function StateLine({ handover }: { handover: HandoverView }) {
  const { t, i18n } = useTranslation();
  const states: HandoverState[] = handover.state === 'declined' ? ['offered', 'declined'] : line;
  const now = states.indexOf(handover.state);
  return (
    <ol className="state-line" aria-label={t('handover.line')}>
      {states.map((state, index) => {
        const step = handover.steps.find((each) => each.kind === state);
        return (
          <li
            key={state}
            className={`state-line__step${index <= now ? ' state-line__step--done' : ''}`}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className="state-line__sign" aria-hidden="true">
              {state === 'declined' ? '✕' : index <= now ? '✓' : index + 1}
            </span>
            <span>
              <strong>{t(`handover.state.${state}`)}</strong>
              <br />
              <span className="quiet small">
                {step
                  ? day_with_year(step.at, i18n.language)
                  : index === now + 1 && state === 'accepted'
                    ? t('handover.answer_before', { date: day_with_year(handover.answerDueAt, i18n.language) })
                    : t('handover.not_yet')}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Steps({ handover }: { handover: HandoverView }) {
  const { t, i18n } = useTranslation();
  return (
    <Pairs
      pairs={handover.steps.map((step) => [
        t(`handover.state.${step.kind}`),
        <>
          {step.by.name}, {organisation_of(step.by)}
          <br />
          <span className="quiet small">{day_and_time(step.at, i18n.language)}</span>
          {step.words && (
            <>
              <br />“{step.words}”
            </>
          )}
        </>,
      ])}
    />
  );
}

function Deeds({ handover }: { handover: HandoverView }) {
  const { t } = useTranslation();
  const [declining, set_declining] = useState(false);
  const [reason, set_reason] = useState('');
  const [action, set_action] = useState('');
  const { id } = handover;
  const accept = useDeed('/handovers/{id}/acceptance', { id });
  const decline = useDeed('/handovers/{id}/refusal', {
    id,
    done: () => {
      set_declining(false);
      set_reason('');
    },
  });
  const confirm = useDeed('/handovers/{id}/action-confirmation', { id, done: () => set_action('') });
  const close = useDeed('/handovers/{id}/closing', { id });
  const may = new Set(handover.may);
  const { version } = handover;
  // What someone types stays in its form, also when somebody else did the deed meanwhile.
  const last = handover.steps.at(-1);
  const stands = last && `${t(`handover.state.${last.kind}`)}, ${last.by.name}, ${organisation_of(last.by)}.`;
  const sender_waits = handover.state === 'accepted' || handover.state === 'offered';

  return (
    <Card title={t('handover.deeds')}>
      <ProblemAlert problem={accept.problem ?? close.problem} stands={stands} />
      {may.size === 0 && (
        <p>
          {t(`handover.waits.${handover.state}`, { sender: handover.sender.name, receiver: handover.receiver.name })}
        </p>
      )}
      {(may.has('accept') || may.has('decline') || reason) && (
        <>
          <p>{t('handover.accept_means', { sender: handover.sender.name })}</p>
          <Buttons>
            {may.has('accept') && (
              <Button kind="primary-action" onPress={() => accept.run({}, version)} busy={accept.busy}>
                {t('handover.accept')}
              </Button>
            )}
            {(may.has('decline') || reason) && (
              <Button expanded={declining} onPress={() => set_declining(!declining)}>
                {t('handover.decline')}
              </Button>
            )}
          </Buttons>
          {declining && (
            <OneText
              label={t('handover.decline_reason')}
              hint={t('handover.decline_hint')}
              send={t('handover.decline_do')}
              danger
              deed={decline}
              stands={stands}
              text={reason}
              onText={set_reason}
              onSend={(text) => decline.run({ reason: text }, version)}
            />
          )}
        </>
      )}
      {(may.has('confirm_action') || action) && (
        <OneText
          label={t('handover.action')}
          hint={t('handover.action_hint')}
          send={t('handover.confirm')}
          deed={confirm}
          stands={stands}
          text={action}
          onText={set_action}
          onSend={(text) => confirm.run({ action: text }, version)}
        />
      )}
      {may.has('close') ? (
        <>
          {sender_waits && (
            <Alert kind="warning" title={t('handover.cannot_close')}>
              <p>{t('handover.cannot_close_why')}</p>
            </Alert>
          )}
          <Buttons>
            <Button kind="primary-action" onPress={() => close.run({}, version)} busy={close.busy}>
              {t('handover.close')}
            </Button>
          </Buttons>
        </>
      ) : (
        sender_waits && (
          <p className="quiet">
            {t('handover.cannot_close')} {t('handover.cannot_close_why')}
          </p>
        )
      )}
    </Card>
  );
}

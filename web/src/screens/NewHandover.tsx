import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, CaseView, OfferHandover, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { AdviceAsker, NotPermitted } from '../components/AdviceAsker';
import { Button, Buttons } from '../components/Button';
import { ColleagueField, sent_colleague } from '../components/ColleagueField';
import { all_confirmed, Confirmations } from '../components/Confirmations';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Alert, Card, Pairs } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { sent_items, SharedItems } from '../components/SharedItems';
import { useOrganisationOptions } from '../components/useDirectory';
import { Loaded } from '../components/Waiting';
import { permits } from '../models/sharing';

export function NewHandover() {
  const { id } = useParams({ from: '/cases/$id/handover' });
  const found = useResource('/cases/{id}', { id });
  return <Loaded of={found}>{(data) => <Offer found={data} />}</Loaded>;
}

/** To whom and with which question; then whether and what may be shared; then the offer goes. */
function Offer({ found }: { found: CaseView }) {
  const { t } = useTranslation();
  const session = useSession();
  const organisations = useOrganisationOptions(session.organisation);
  const routes = useResource('/routes').data?.items ?? [];
  const [receiver, set_receiver] = useState('');
  const [question, set_question] = useState('');
  const [missing, set_missing] = useState<{ receiver?: string; question?: string }>({});
  const [written, set_written] = useState(false);
  // A route begins at an organisation or at the meeting that discusses the family.
  const route = routes.find(
    (each) =>
      each.kind === 'handover' &&
      each.to === receiver &&
      (each.from === session.organisation || each.from === found.meetingKind),
  );

  const check = () => {
    const wrong = {
      ...(receiver ? {} : { receiver: t('common.choose_one') }),
      ...(question.trim() ? {} : { question: t('common.needed') }),
    };
    set_missing(wrong);
    if (Object.keys(wrong).length === 0) set_written(true);
  };
  const name = organisations.find((each) => each.value === receiver)?.text ?? '';
  return (
    <>
      <PageHead
        kind={t('handover.offer')}
        title={t('handover.offer')}
        sub={t('handover.stays', { name: found.responsible.name })}
        back={
          <Link to="/cases/$id" params={{ id: found.id }}>
            {found.name}
          </Link>
        }
      />
      {!written ? (
        <Card title={t('handover.to_whom')}>
          <Form onSubmit={check}>
            <ChoiceList
              label={t('handover.receiver')}
              value={receiver}
              onChange={set_receiver}
              options={organisations}
              empty={t('common.choose')}
              error={missing.receiver}
              required
            />
            <LongTextField
              label={t('handover.question')}
              hint={t('handover.question_hint')}
              value={question}
              onChange={set_question}
              error={missing.question}
              required
            />
            <Buttons>
              <Button kind="primary-action" type="submit">
                {t('concern.ask_sharing')}
              </Button>
            </Buttons>
          </Form>
        </Card>
      ) : (
        <>
          <Card title={t('concern.summary')}>
            <Pairs
              pairs={[
                [t('handover.receiver'), name],
                [t('handover.question'), question],
                route?.termDays !== undefined && [
                  t('throughput.term'),
                  t('throughput.days', { count: route.termDays }),
                ],
              ]}
            />
            <Buttons>
              <Button onPress={() => set_written(false)}>{t('common.change')}</Button>
            </Buttons>
          </Card>
          <AdviceAsker asked={{ caseId: found.id, recipient: receiver }}>
            {(advice, facts) =>
              permits(advice) ? (
                <Send
                  advice={advice}
                  facts={facts}
                  make={(confirmed, items, colleague) => ({
                    caseId: found.id,
                    receiver,
                    ...(route ? { route: route.id } : {}),
                    question: question.trim(),
                    advice: advice.id,
                    confirmed,
                    items,
                    ...sent_colleague(colleague),
                  })}
                />
              ) : (
                <NotPermitted />
              )
            }
          </AdviceAsker>
        </>
      )}
    </>
  );
}

function Send(props: {
  advice: AdviceView;
  facts: SharingFacts;
  make: (confirmed: string[], items: OfferHandover['items'], colleague: string) => OfferHandover;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [confirmed, set_confirmed] = useState<string[]>([]);
  const [colleague, set_colleague] = useState('');
  const [texts, set_texts] = useState<Record<string, string>>({});
  const [missing, set_missing] = useState(false);
  const deed = useDeed('/handovers', {
    done: (handover) => void navigate({ to: '/handovers/$id', params: { id: handover.id } }),
  });
  return (
    <Form
      className="card utrecht-form"
      onSubmit={() => {
        const complete = all_confirmed(props.advice, confirmed);
        set_missing(!complete);
        if (complete) deed.run(props.make(confirmed, sent_items(props.advice.scope, texts), colleague));
      }}
    >
      <h2>{t('handover.give')}</h2>
      <p className="quiet">{t('sharing.carry_out_more')}</p>
      <ProblemAlert problem={deed.problem} />
      {missing && <Alert kind="error" title={t('sharing.confirm_missing')} live />}
      <SharedItems scope={props.advice.scope} facts={props.facts} value={texts} onChange={set_texts} />
      <Confirmations advice={props.advice} facts={props.facts} value={confirmed} onChange={set_confirmed} />
      <ColleagueField advice={props.advice} value={colleague} onChange={set_colleague} />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('handover.send')}
        </Button>
      </Buttons>
    </Form>
  );
}

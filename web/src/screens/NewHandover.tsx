import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, CaseView, OfferHandover, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { AdviceAsker, NotPermitted } from '../components/AdviceAsker';
import { Button, Buttons } from '../components/Button';
import { CarryOut } from '../components/CarryOut';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Card, Pairs } from '../components/Parts';
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
  const [about, set_about] = useState('');
  const [question, set_question] = useState('');
  const [missing, set_missing] = useState<{ receiver?: string; about?: string; question?: string }>({});
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
      ...(about ? {} : { about: t('common.choose_one') }),
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
            <ChoiceList
              label={t('handover.about')}
              hint={t('handover.about_hint')}
              value={about}
              onChange={set_about}
              options={found.members.map(({ person }) => ({ value: person.id, text: person.displayName }))}
              empty={t('common.choose')}
              error={missing.about}
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
                [
                  t('handover.about'),
                  found.members.find(({ person }) => person.id === about)?.person.displayName ?? '',
                ],
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
          <AdviceAsker asked={{ about, caseId: found.id, recipient: receiver }}>
            {(advice, facts) =>
              permits(advice) ? (
                <Send
                  advice={advice}
                  facts={facts}
                  to={{ caseId: found.id, receiver, question: question.trim(), ...(route ? { route: route.id } : {}) }}
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
  to: Pick<OfferHandover, 'caseId' | 'receiver' | 'question' | 'route'>;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { advice, facts, to } = props;
  const [texts, set_texts] = useState<Record<string, string>>({});
  const deed = useDeed('/handovers', {
    done: (handover) => void navigate({ to: '/handovers/$id', params: { id: handover.id } }),
  });
  return (
    <Card title={t('handover.give')}>
      <p className="quiet">{t('sharing.carry_out_more')}</p>
      <CarryOut
        advice={advice}
        facts={facts}
        deed={deed}
        send={t('handover.send')}
        onSend={(on) => deed.run({ ...to, ...on, items: sent_items(advice.scope, texts) })}
      >
        <SharedItems scope={advice.scope} facts={facts} value={texts} onChange={set_texts} />
      </CarryOut>
    </Card>
  );
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, DisclosureView, PersonShort, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { AdviceAsker, type Asked } from '../components/AdviceAsker';
import { Button, Buttons } from '../components/Button';
import { ManyOf } from '../components/Choices';
import { CarryOut } from '../components/CarryOut';
import { RefuseWhatMust } from '../components/DutyTask';
import { ExchangeHow, type Followed } from '../components/ExchangeHow';
import { ChoiceList } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Alert, Card } from '../components/Parts';
import { PersonLabel } from '../components/PersonName';
import { PersonSearch } from '../components/PersonSearch';
import { ProblemAlert } from '../components/ProblemAlert';
import { sent_items, SharedItems } from '../components/SharedItems';
import { useMeetingKinds } from '../components/useDirectory';
import { nobody, type Who, WhoFields } from '../components/WhoFields';
import { consent_is_the_ground } from '../models/consent';
import { permits, value_label } from '../models/sharing';
import { ConsentForm } from './ConsentForm';
import { WhatRemains } from './Disclosures';

/** "May I share?": over whom and to whom, then the questions, then what can be done with the answer. */
export function Sharing() {
  const { t } = useTranslation();
  const given = useSearch({ from: '/sharing' });
  const [asked, set_asked] = useState<Asked>();
  return (
    <>
      <PageHead kind={t('shell.place.sharing')} title={t('shell.place.sharing')} sub={t('sharing.sub')} />
      {asked ? (
        <>
          <AdviceAsker asked={asked}>
            {(advice, facts) => <WhatNow advice={advice} facts={facts} asked={asked} />}
          </AdviceAsker>
          <Buttons>
            <Button onPress={() => set_asked(undefined)}>{t('sharing.other_question')}</Button>
          </Buttons>
        </>
      ) : (
        <Start given={given} onStart={set_asked} />
      )}
    </>
  );
}

function Start({
  given,
  onStart,
}: {
  given: {
    person?: string | undefined;
    case?: string | undefined;
    recipient?: string | undefined;
    kind?: string | undefined;
  };
  onStart: (asked: Asked) => void;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate({ from: '/sharing' });
  const kinds = useMeetingKinds();
  const cases = useResource('/cases');
  const person = useResource('/persons/{id}', { id: given.person });
  const [found, set_found] = useState<PersonShort>();
  const [searching, set_searching] = useState(false);
  const [recipient, set_recipient] = useState<Who>({ ...nobody, organisation: given.recipient ?? '' });
  const [kind, set_kind] = useState(given.kind ?? '');
  const [case_id, set_case_id] = useState(given.case ?? '');
  const [missing, set_missing] = useState(false);
  const about = found ?? (given.person && person.data ? person.data : undefined);

  // Who asks for their own data is no organisation; the scheme asks who it is.
  const start = (own_data = false) => {
    if (!own_data && !recipient.organisation && !kind) return set_missing(true);
    // Only ids go into the address, so that the question can be asked again without telling anything.
    void navigate({
      search: {
        person: about?.id ?? given.person,
        case: case_id || undefined,
        recipient: recipient.organisation || undefined,
        kind: kind || undefined,
      },
      replace: true,
    });
    return onStart({
      ...(about || given.person ? { about: about?.id ?? given.person } : {}),
      ...(case_id ? { caseId: case_id } : {}),
      ...(recipient.organisation && !own_data ? { recipient: recipient.organisation } : {}),
      ...(recipient.professional && !own_data ? { recipientProfessional: recipient.professional } : {}),
      ...(kind && !own_data ? { meetingKind: kind } : {}),
    });
  };

  const family = useResource('/cases/{id}', { id: case_id || undefined });
  const members = case_id ? (family.data?.members ?? []) : [];

  return (
    <>
      {searching && (
        <PersonSearch
          title={t('sharing.about')}
          onChosen={(chosen) => {
            set_found(chosen);
            set_searching(false);
          }}
        />
      )}
      <Card title={t('sharing.start')}>
        <Form onSubmit={() => start()}>
          {(cases.data?.items.length ?? 0) > 0 && (
            <ChoiceList
              label={t('sharing.case')}
              hint={t('sharing.case_hint')}
              value={case_id}
              onChange={set_case_id}
              options={(cases.data?.items ?? []).map((each) => ({ value: each.id, text: each.name }))}
              empty={t('sharing.no_case')}
            />
          )}
          {members.length > 0 ? (
            <ChoiceList
              label={t('sharing.member')}
              value={members.some(({ person: { id } }) => id === about?.id) ? about!.id : ''}
              onChange={(value) => set_found(members.find(({ person: { id } }) => id === value)?.person)}
              options={members.map(({ person: { id, displayName } }) => ({ value: id, text: displayName }))}
              empty={t('common.choose')}
            />
          ) : (
            <div className="stack stack--tight">
              <p>
                <strong>{t('sharing.about')}</strong>{' '}
                {about ? (
                  <PersonLabel person={about} />
                ) : given.person ? (
                  t('sharing.about_chosen')
                ) : (
                  <span className="quiet">{t('sharing.about_nobody')}</span>
                )}
              </p>
              <div>
                <Button onPress={() => set_searching(true)}>
                  {about ? t('signals.someone_else') : t('sharing.choose_person')}
                </Button>
              </div>
            </div>
          )}
          <WhoFields
            value={recipient}
            onChange={set_recipient}
            organisation_label={t('sharing.recipient')}
            professional_label={t('sharing.recipient_professional')}
            except={session.organisation}
            error={missing && !recipient.organisation && !kind ? t('sharing.recipient_missing') : undefined}
          />
          <ChoiceList
            label={t('sharing.meeting_kind')}
            hint={t('sharing.meeting_kind_hint')}
            value={kind}
            onChange={set_kind}
            options={kinds.map((each) => ({ value: each.id, text: each.name }))}
            empty={t('sharing.no_meeting')}
          />
          <Buttons>
            <Button kind="primary-action" type="submit">
              {t('sharing.ask')}
            </Button>
            {(about || given.person) && (
              <Button onPress={() => start(true)}>{t('sharing.own_data')}</Button>
            )}
          </Buttons>
        </Form>
      </Card>
      <Card title={t('sharing.anonymous')}>
        <p>{t('sharing.anonymous_text')}</p>
        <Buttons>
          <Button onPress={() => onStart({ anonymous: true })}>{t('sharing.anonymous_ask')}</Button>
        </Buttons>
      </Card>
      <p>
        <Link to="/disclosures">{t('sharing.log_link')}</Link>
      </p>
      <p>
        <Link to="/duties">{t('duties.all')}</Link>
      </p>
    </>
  );
}

function WhatNow({ advice, facts, asked }: { advice: AdviceView; facts: SharingFacts; asked: Asked }) {
  const { t } = useTranslation();
  const [doing, set_doing] = useState<'' | 'share' | 'consent' | 'refuse'>('');
  const [made, set_made] = useState<DisclosureView>();
  const [recorded, set_recorded] = useState('');
  const [follows, set_follows] = useState<Followed>();
  const refusal = useDeed('/refusals', {
    done: () => set_recorded(t('sharing.refusal_done')),
  });

  if (!advice.kept)
    return (
      <Alert kind="info" title={t('sharing.anonymous_done')} live>
        <p>{t('sharing.anonymous_done_more')}</p>
      </Alert>
    );
  if (recorded)
    return (
      <>
        <Alert kind="ok" title={recorded} live>
          <p>
            <Link to="/disclosures">{t('sharing.log_link')}</Link>
          </p>
        </Alert>
        {made && <After made={made} />}
      </>
    );
  const can_share = permits(advice) && advice.scope.length > 0 && asked.recipient !== undefined;
  // About someone, for someone, and only where it makes a difference.
  const can_consent = consent_is_the_ground(advice) && asked.about !== undefined && asked.recipient !== undefined;
  return (
    <>
      <ProblemAlert problem={refusal.problem} />
      <Buttons>
        {can_share && doing !== 'share' && (
          <Button
            kind="primary-action"
            onPress={() => {
              set_follows(undefined);
              set_doing('share');
            }}
          >
            {t('sharing.prepare')}
          </Button>
        )}
        {can_consent && doing !== 'consent' && (
          <Button onPress={() => set_doing('consent')}>{t('consent.open')}</Button>
        )}
        {advice.verdict === 'must' ? (
          doing !== 'refuse' && <Button onPress={() => set_doing('refuse')}>{t('duties.refuse')}</Button>
        ) : (
          <Button busy={refusal.busy} onPress={() => refusal.run({ advice: advice.id })}>
            {t('sharing.record_only')}
          </Button>
        )}
      </Buttons>
      {!consent_is_the_ground(advice) && <p className="quiet">{t('consent.not_the_ground')}</p>}
      <ExchangeHow
        advice={advice}
        facts={facts}
        recipient={asked.recipient}
        onFollow={(line) => {
          set_follows(line);
          set_doing('share');
        }}
      />
      {doing === 'consent' && (
        <ConsentForm advice={advice} facts={facts} onDone={() => set_recorded(t('consent.done'))} />
      )}
      {doing === 'refuse' && (
        <RefuseWhatMust advice={advice.id} onDone={() => set_recorded(t('sharing.refusal_done'))} />
      )}
      {doing === 'share' && (
        <Share
          key={follows?.exchange}
          advice={advice}
          facts={facts}
          follows={follows}
          onDone={(disclosure) => {
            set_made(disclosure);
            set_recorded(t('sharing.shared'));
          }}
        />
      )}
    </>
  );
}

/** What sharing it obliges to, as it stands now. */
function After({ made }: { made: DisclosureView }) {
  const { t } = useTranslation();
  const list = useResource('/disclosures').data;
  const now = list?.items.find((each) => each.id === made.id) ?? made;
  const remains = now.tasks.length > 0 || now.tellBefore !== undefined || now.informed !== undefined;
  return (
    <Card title={t('duties.after')}>{remains ? <WhatRemains of={now} /> : <p>{t('duties.nothing_after')}</p>}</Card>
  );
}

function Share({
  advice,
  facts,
  follows,
  onDone,
}: {
  advice: AdviceView;
  facts: SharingFacts;
  follows: Followed | undefined;
  onDone: (made: DisclosureView) => void;
}) {
  const { t, i18n } = useTranslation();
  const [texts, set_texts] = useState<Record<string, string>>({});
  // Of a line of a protocol what it names; else what is proposed as the least. Never more than the answer permits.
  const scope = follows ? advice.scope.filter((data) => follows.told.includes(data)) : advice.scope;
  const [kinds, set_kinds] = useState(scope.filter((data) => advice.least?.kinds.includes(data) ?? true));
  const disclosure = useDeed('/disclosures', { done: onDone });
  const chosen = scope.filter((data) => kinds.includes(data));
  const items = sent_items(chosen, texts);
  return (
    <Card title={t('sharing.carry_out')}>
      <p className="quiet">{t('sharing.carry_out_more')}</p>
      {follows && <p>{t('exchange.follows', { name: follows.name, line: follows.exchange })}</p>}
      <CarryOut
        advice={advice}
        facts={facts}
        deed={disclosure}
        send={t('sharing.share')}
        check={() => (items.length > 0 ? undefined : t('sharing.nothing_written'))}
        onSend={(on) =>
          disclosure.run({
            ...on,
            items,
            ...(follows ? { follows: { protocol: follows.protocol, exchange: follows.exchange } } : {}),
          })
        }
      >
        {advice.least && advice.least.kinds.length > 0 && (
          <ManyOf
            label={t('least.kinds')}
            hint={t('least.kinds_hint')}
            value={kinds}
            onChange={set_kinds}
            choices={scope.map((data) => ({ value: data, text: value_label(facts, 'data', data, i18n.language) }))}
          />
        )}
        <SharedItems scope={chosen} facts={facts} value={texts} onChange={set_texts} />
      </CarryOut>
    </Card>
  );
}

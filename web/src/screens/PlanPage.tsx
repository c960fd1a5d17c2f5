import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndorsementAnswer, PlanParty, PlanView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Pairs, Row, Rows } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_and_time, day_with_year } from '../models/dates';
import { EndorsementBadge, GoalCards } from './PlanGoals';

export function PlanPage() {
  const { id } = useParams({ from: '/cases/$id/plan' });
  const plan = useResource('/cases/{id}/plan', { id });
  const { t } = useTranslation();
  if (plan.error?.status === 404)
    return (
      <>
        <PageHead kind={t('plan.title')} title={t('plan.title')} />
        <Empty title={t('plan.none')}>
          <Link to="/cases/$id" params={{ id }}>
            {t('cases.one')}
          </Link>
        </Empty>
      </>
    );
  return <Loaded of={plan}>{(data) => <One plan={data} />}</Loaded>;
}

function One({ plan }: { plan: PlanView }) {
  const { t, i18n } = useTranslation();
  const open = plan.toEndorse.filter(
    (party) => !plan.endorsements.some((each) => each.party === party.party && each.id === party.id),
  );
  // An organisation speaks for itself; what the family says may be written down by who takes part.
  const session = useSession();
  const may_record = (party: PlanParty) =>
    plan.may.includes('endorse') && (party.party === 'person' || party.id === session.organisation);
  return (
    <>
      <PageHead
        kind={t('plan.title')}
        title={t('plan.title')}
        sub={t('plan.made_by', {
          version: plan.version,
          name: plan.by.name,
          organisation: organisation_of(plan.by),
          date: day_with_year(plan.createdAt, i18n.language),
        })}
        back={
          <Link to="/cases/$id" params={{ id: plan.caseId }}>
            {t('cases.one')}
          </Link>
        }
      />
      <Card title={t('plan.goals')}>
        <GoalCards goals={plan.goals} />
        <Buttons>
          <LinkButton to="/plans/$id/fridge-sheet" params={{ id: plan.id }} primary>
            {t('plan.fridge')}
          </LinkButton>
          {plan.may.includes('change_plan') && (
            <LinkButton to="/cases/$id/plan/new" params={{ id: plan.caseId }}>
              {t('plan.new_version')}
            </LinkButton>
          )}
          <LinkButton to="/sharing" search={{ case: plan.caseId }}>
            {t('signals.ask_sharing')}
          </LinkButton>
        </Buttons>
      </Card>
      <div className="two">
        <Card title={t('plan.endorsements')}>
          {plan.endorsements.length > 0 && (
            <Rows>
              {plan.endorsements.map((each) => (
                <Row
                  key={`${each.party} ${each.id}`}
                  badge={<EndorsementBadge answer={each.answer} />}
                  title={each.name}
                  text={[each.words && `“${each.words}”`, day_with_year(each.at, i18n.language)]
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
            </Rows>
          )}
          {open.length === 0 ? (
            <Empty title={t('plan.all_endorsed')} />
          ) : (
            <Rows>
              {open.map((party) => (
                <Endorse key={`${party.party} ${party.id}`} plan={plan.id} party={party} may={may_record(party)} />
              ))}
            </Rows>
          )}
        </Card>
        <Card title={t('plan.together')}>
          <Pairs
            pairs={[
              [
                t('plan.next_time'),
                plan.nextTime
                  ? `${day_and_time(plan.nextTime.at, i18n.language)}, ${plan.nextTime.place}`
                  : t('plan.no_next_time'),
              ],
              ...plan.callList.map((call) => [call.name, call.phone] as [string, string]),
            ]}
          />
        </Card>
      </div>
    </>
  );
}

function Endorse({ plan, party, may }: { plan: string; party: PlanParty; may: boolean }) {
  const { t } = useTranslation();
  const [open, set_open] = useState(false);
  const [answer, set_answer] = useState('');
  const [words, set_words] = useState('');
  const deed = useDeed('/plans/{id}/endorsements', { id: plan });
  if (!open)
    return (
      <Row
        badge={<Badge tone="mind">{t('plan.not_said')}</Badge>}
        title={party.name}
        action={
          may && (
            <Button onPress={() => set_open(true)} about={party.name}>
              {t('plan.record_endorsement')}
            </Button>
          )
        }
      />
    );
  return (
    <li>
      <Form
        onSubmit={() => {
          if (answer)
            deed.run({
              party: party.party,
              id: party.id,
              answer: answer as EndorsementAnswer,
              ...(words.trim() ? { words: words.trim() } : {}),
            });
        }}
      >
        <ProblemAlert problem={deed.problem} />
        <OneOf
          label={t('plan.what_says', { name: party.name })}
          value={answer}
          onChange={set_answer}
          choices={[
            { value: 'agrees', text: t('plan.says_agrees') },
            { value: 'objects', text: t('plan.says_objects') },
          ]}
          columns
        />
        <LongTextField
          label={t('plan.own_words')}
          hint={t('plan.own_words_hint')}
          value={words}
          onChange={set_words}
          rows={2}
        />
        <div>
          <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!answer}>
            {t('plan.save_endorsement')}
          </Button>
        </div>
      </Form>
    </li>
  );
}

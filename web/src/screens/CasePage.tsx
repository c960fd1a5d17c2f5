import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/schema';
import { useResource } from '../api/use';
import { useSession } from '../app/session';
import { Buttons } from '../components/Button';
import { FamilyDrawing } from '../components/FamilyDrawing';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Row, Rows } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ThroughputBars } from '../components/ThroughputBars';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_and_time, day_of, day_with_year } from '../models/dates';
import { value_label } from '../models/sharing';
import { CaseConsents } from './CaseConsents';
import { CaseDeeds, CaseReads } from './CaseDeeds';
import { CaseDirection } from './CaseDirection';
import { CommitmentRow } from './Commitments';
import { GroupCard } from './GroupMembers';
import { HandoverBadge } from './Handovers';
import { GoalRows } from './PlanGoals';
import { ToldByFamily } from './ToldByFamily';

export function CasePage() {
  const { id } = useParams({ from: '/cases/$id' });
  const found = useResource('/cases/{id}', { id });
  return (
    <Loaded of={found} lines={10}>
      {(data) => <One found={data} />}
    </Loaded>
  );
}

/** One sentence on who answers for this family. */
export function useResponsible(found: CaseView): string {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const taken = found.handovers
    .filter((handover) => handover.receiver.id === found.responsible.id)
    .flatMap((handover) => handover.steps.filter((step) => step.kind === 'accepted'))
    .map((step) => step.at)
    .sort()
    .at(-1);
  const director =
    found.director === undefined
      ? t('cases.no_director')
      : t('cases.director', {
          name: found.director.name === session.name ? t('common.you') : found.director.name,
        });
  return `${t('cases.responsible_since', {
    name: found.responsible.name,
    date: day_with_year(taken ?? found.openedAt, i18n.language),
  })} ${director}.`;
}

function One({ found }: { found: CaseView }) {
  const { t, i18n } = useTranslation();
  const sentence = useResponsible(found);
  const { commitments } = found;
  const told_by = (person?: string) => {
    const teller = found.members.find((member) => member.person.id === person);
    return teller ? ` · ${t('told.told_by', { name: teller.person.displayName })}` : '';
  };
  // A group or an area has no family, no plan of one and nothing that is shared about someone.
  const of_family = found.approach === 'person';
  return (
    <>
      <PageHead
        kind={t(`groups.kind.${found.approach}`)}
        title={found.name}
        sub={sentence}
        back={<Link to="/cases">{t('shell.place.cases')}</Link>}
      />
      {found.state === 'closed' && (
        <p>
          <Badge tone="calm">{t('cases.closed')}</Badge>
        </p>
      )}
      <div className="two">
        <Card title={t('throughput.title')}>
          <ThroughputBars steps={found.throughput} />
        </Card>
        {of_family ? (
          <Card title={t('family.title')}>
            <FamilyDrawing family={found} />
          </Card>
        ) : (
          <GroupCard found={found} />
        )}
      </div>
      <CaseDirection id={found.id} />
      {of_family && <PlanCard found={found} />}
      <div className="two">
        <Card title={t('commitments.title')}>
          {commitments.length === 0 ? (
            <Empty title={t('commitments.none')}>{t('commitments.none_more')}</Empty>
          ) : (
            <Rows>
              {commitments.map((commitment) => (
                <CommitmentRow key={commitment.id} commitment={commitment} within_case />
              ))}
            </Rows>
          )}
        </Card>
        {of_family && (
          <Card title={t('handover.title')}>
            {found.handovers.length === 0 ? (
              <Empty title={t('handover.none_here')}>{t('cases.stays', { name: found.responsible.name })}</Empty>
            ) : (
              <Rows>
                {found.handovers.map((handover) => (
                  <Row
                    key={handover.id}
                    badge={<HandoverBadge handover={handover} />}
                    title={`${handover.sender.name} → ${handover.receiver.name}`}
                    text={handover.question}
                    action={
                      <LinkButton to="/handovers/$id" params={{ id: handover.id }} about={handover.receiver.name}>
                        {t('handover.open')}
                      </LinkButton>
                    }
                  />
                ))}
              </Rows>
            )}
            {found.may.includes('offer_handover') && (
              <Buttons>
                <LinkButton to="/cases/$id/handover" params={{ id: found.id }}>
                  {t('handover.offer')}
                </LinkButton>
              </Buttons>
            )}
          </Card>
        )}
      </div>
      <div className="two">
        <Card title={t('cases.participants')}>
          {found.participants.length === 0 ? (
            <Empty title={t('cases.no_participants')} />
          ) : (
            <Rows>
              {found.participants.map((participant) => (
                <Row
                  key={participant.organisation.id}
                  badge={<Badge tone="calm">{t(`cases.role.${participant.role}`)}</Badge>}
                  title={participant.organisation.name}
                  text={
                    <>
                      {participant.contact && (
                        <>
                          <ContactLine contact={participant.contact} /> ·{' '}
                        </>
                      )}
                      {t('common.since', { date: day_of(participant.since, i18n.language) })}
                    </>
                  }
                />
              ))}
            </Rows>
          )}
          {found.contactPerson && (
            <p>
              {t('cases.contact_person')}: <ContactLine contact={found.contactPerson} />
            </p>
          )}
          {of_family && (
            <Buttons>
              <LinkButton to="/sharing" search={{ case: found.id }}>
                {t('signals.ask_sharing')}
              </LinkButton>
            </Buttons>
          )}
        </Card>
        <Card title={t('meetings.on_agenda')}>
          {found.agendaItems.length === 0 ? (
            <Empty title={t('meetings.not_on_agenda')}>
              <Link to="/meetings">{t('day.plan_meeting')}</Link>
            </Empty>
          ) : (
            <Rows>
              {found.agendaItems.map((item) => (
                <Row
                  key={item.id}
                  title={item.kindName}
                  text={day_and_time(item.startsAt, i18n.language)}
                  action={
                    <LinkButton to="/meetings/$id" params={{ id: item.meeting }} about={item.kindName}>
                      {t('meetings.open')}
                    </LinkButton>
                  }
                />
              ))}
            </Rows>
          )}
        </Card>
      </div>
      {of_family && <CaseConsents id={found.id} />}
      {of_family && <ToldByFamily found={found} />}
      <Card title={t('file.title')}>
        {found.fileItems.length === 0 ? (
          <Empty title={t('file.none')}>{t('file.none_more')}</Empty>
        ) : (
          <Rows>
            {[...found.fileItems]
              .sort((a, b) => b.at.localeCompare(a.at))
              .map((item) => (
                <Row
                  key={item.id}
                  badge={<Badge tone={item.kind === 'fact' ? 'note' : 'calm'}>{t(`file.kind.${item.kind}`)}</Badge>}
                  title={item.text}
                  text={`${item.by.name}, ${organisation_of(item.by)} · ${day_with_year(item.at, i18n.language)} · ${t(`file.${item.how}`)}${told_by(item.told?.person)}`}
                  more={item.came && <CameFor came={item.came} />}
                />
              ))}
          </Rows>
        )}
      </Card>
      <CaseDeeds found={found} />
      <CaseReads id={found.id} />
    </>
  );
}

function PlanCard({ found }: { found: CaseView }) {
  const { t, i18n } = useTranslation();
  const plan = useResource('/cases/{id}/plan', { id: found.id });
  const none = plan.error?.status === 404;
  if (none)
    return (
      <Card title={t('plan.title')}>
        <Empty title={t('plan.none')}>
          <p>{t('plan.none_more')}</p>
        </Empty>
        {found.may.includes('change_plan') && (
          <Buttons>
            <LinkButton to="/cases/$id/plan/new" params={{ id: found.id }} primary>
              {t('plan.make')}
            </LinkButton>
          </Buttons>
        )}
      </Card>
    );
  return (
    <Card
      title={t('plan.title')}
      aside={
        plan.data &&
        t('plan.version_of', { version: plan.data.version, date: day_of(plan.data.createdAt, i18n.language) })
      }
    >
      <Loaded of={plan}>{(data) => <GoalRows goals={data.goals} />}</Loaded>
      <Buttons>
        <LinkButton to="/cases/$id/plan" params={{ id: found.id }}>
          {t('plan.open')}
        </LinkButton>
        {plan.data && (
          <LinkButton to="/plans/$id/fridge-sheet" params={{ id: plan.data.id }}>
            {t('plan.fridge')}
          </LinkButton>
        )}
        {found.may.includes('change_plan') && (
          <LinkButton to="/cases/$id/plan/new" params={{ id: found.id }}>
            {t('plan.new_version')}
          </LinkButton>
        )}
      </Buttons>
    </Card>
  );
}

/** What came from another carries along what it was given for, and on which ground. */
function CameFor({ came }: { came: NonNullable<CaseView['fileItems'][number]['came']> }) {
  const { t, i18n } = useTranslation();
  const facts = useResource('/sharing-facts').data;
  const purpose = (codes: string | string[]) =>
    facts ? value_label(facts, 'purpose', codes, i18n.language) : [codes].flat().join(', ');
  return (
    <p className="quiet small">
      {t('came.for', { purpose: purpose(came.purpose) })}
      {came.carried.length > 0 && ` ${t('came.carried', { purposes: purpose(came.carried) })}`}{' '}
      {i18n.language === 'en' ? came.sentenceEn : came.sentenceNl}
    </p>
  );
}

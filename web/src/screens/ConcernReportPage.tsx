import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernReport, Judgement } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { AdviceAsker, NotPermitted } from '../components/AdviceAsker';
import { Button, Buttons } from '../components/Button';
import { CarryOut } from '../components/CarryOut';
import { ManyOf, OneOf } from '../components/Choices';
import { ChoiceList, LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { InquiryAnswers } from '../components/InquiryAnswers';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Alert, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMeetingKinds, useOrganisationOptions } from '../components/useDirectory';
import { Loaded } from '../components/Waiting';
import { day_with_year } from '../models/dates';
import { permits } from '../models/sharing';
import { ReportState } from './ConcernReports';

export function ConcernReportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/concern-reports/$id' });
  const reports = useResource('/concern-reports');
  return (
    <Loaded of={reports}>
      {({ items }) => {
        const report = items.find((each) => each.id === id);
        return report ? <One report={report} /> : <Empty title={t('not_here.title')}>{t('not_here.text')}</Empty>;
      }}
    </Loaded>
  );
}

function One({ report }: { report: ConcernReport }) {
  const { t, i18n } = useTranslation();
  const yes_no = (value: boolean | undefined) => (value === undefined ? '-' : value ? t('common.yes') : t('common.no'));
  const [judging, set_judging] = useState(false);
  const to_judge = report.made === 'to_us' && report.state === 'waiting';
  return (
    <>
      <PageHead
        kind={t('concern.one')}
        title={
          <>
            {t('concern.one')}: {report.persons.map((person) => person.displayName).join(', ')}
          </>
        }
        sub={t('concern.sent_to', {
          receiver: report.receiver.name,
          date: day_with_year(report.madeAt, i18n.language),
        })}
        back={<Link to="/concern-reports">{t('shell.place.concern_reports')}</Link>}
      />
      <Card title={t('concern.state_title')} tone={report.state === 'admitted' ? 'good' : 'mind'}>
        <p>
          <ReportState report={report} /> {t(`concern.state_more.${report.state}`)}
        </p>
        {report.reason && <Pairs pairs={[[t('concern.reason'), report.reason]]} />}
        {report.caseId && (
          <Buttons>
            <LinkButton to="/cases/$id" params={{ id: report.caseId }} primary>
              {t('concern.to_case')}
            </LinkButton>
          </Buttons>
        )}
      </Card>
      <div className="two">
        <Card title={t('concern.concern_title')}>
          {report.concern ? <p>{report.concern}</p> : <p className="quiet">{t('concern.concern_hidden')}</p>}
          <Pairs
            pairs={[
              report.question !== undefined && [t('concern.asked'), report.question],
              [
                t('weighing.life_areas_short'),
                report.lifeAreas.map((area) => t(`life_area.${area}`)).join(', ') || '-',
              ],
              [t('concern.care_avoidance_short'), yes_no(report.careAvoidance)],
              [t('concern.offence_short'), yes_no(report.offence)],
              [t('concern.by'), <ContactLine key="b" contact={report.by} />],
            ]}
          />
        </Card>
        <Card title={t('concern.about')}>
          <ul className="bullets">
            {report.persons.map((person) => (
              <li key={person.id}>
                <PersonLabel person={person} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
      {report.made === 'to_us' && <Known report={report} />}
      {(to_judge || judging) && <Judge report={report} onTyped={set_judging} />}
    </>
  );
}

/** "Known to you?": the partners say yes or no and nothing else, and are not told why. */
function Known({ report }: { report: ConcernReport }) {
  const { t } = useTranslation();
  const organisations = useOrganisationOptions();
  const inquiries = useResource('/inquiries');
  const [chosen, set_chosen] = useState<string[]>([]);
  const [asking, set_asking] = useState(false);
  const inquiry = useDeed('/inquiries', {
    done: () => {
      set_chosen([]);
      set_asking(false);
    },
  });
  const asked = (inquiries.data?.asked ?? []).filter((each) =>
    each.persons.some((person) => report.persons.some((other) => other.id === person.id)),
  );
  return (
    <Card title={t('inquiry.title')}>
      <p className="quiet">{t('inquiry.explained')}</p>
      {asked.map((each) => (
        <InquiryAnswers key={each.id} inquiry={each} />
      ))}
      {asking ? (
        <Form
          onSubmit={() => {
            inquiry.run({
              concernReport: report.id,
              persons: report.persons.map((person) => person.id),
              organisations: chosen,
            });
          }}
        >
          <ProblemAlert problem={inquiry.problem} />
          <ManyOf label={t('inquiry.whom')} value={chosen} onChange={set_chosen} choices={organisations} columns />
          <Buttons>
            <Button kind="primary-action" type="submit" busy={inquiry.busy} disabled={chosen.length === 0}>
              {t('inquiry.ask')}
            </Button>
            <Button onPress={() => set_asking(false)}>{t('common.cancel')}</Button>
          </Buttons>
        </Form>
      ) : (
        <Buttons>
          <Button onPress={() => set_asking(true)}>{t('inquiry.open')}</Button>
        </Buttons>
      )}
    </Card>
  );
}

/** What was typed here stays here until it is sent, also when somebody else judged meanwhile. */
function Judge({ report, onTyped }: { report: ConcernReport; onTyped: (typed: boolean) => void }) {
  const { t } = useTranslation();
  const kinds = useMeetingKinds();
  const organisations = useOrganisationOptions();
  const [met, set_met] = useState<Record<string, string>>({});
  const [judged_by, set_judged_by] = useState<string[]>([]);
  const [decision, set_decision] = useState('');
  const [route_to, set_route_to] = useState('');
  const [reason, set_reason] = useState('');
  const [missing, set_missing] = useState('');
  const [routing, set_routing] = useState(false);
  const intake = useDeed('/concern-reports/{id}/intake', {
    id: report.id,
    done: () => {
      onTyped(false);
      window.scrollTo(0, 0);
    },
  });
  const permitted = kinds.find((kind) => kind.id === report.receiver.id)?.permittedOrganisations;
  const judges = organisations.filter((each) => permitted === undefined || permitted.includes(each.value));

  const judgement = (): Judgement => ({
    criteria: report.criteria.map(({ code }) => ({ code, met: met[code] === 'yes' })),
    decision: decision as Judgement['decision'],
    ...(decision === 'route' ? { routeTo: route_to } : {}),
    reason: reason.trim(),
    judgedBy: judged_by,
  });
  const decide = () => {
    if (report.criteria.some((criterion) => !met[criterion.code])) return set_missing(t('intake.criteria_missing'));
    if (judged_by.length === 0) return set_missing(t('intake.judges_missing'));
    if (!decision) return set_missing(t('intake.decision_missing'));
    if (decision === 'route' && !route_to) return set_missing(t('intake.route_missing'));
    if (!reason.trim()) return set_missing(t('intake.reason_missing'));
    set_missing('');
    // Sending on to another meeting is a disclosure, so that is asked first.
    if (decision === 'route') return set_routing(true);
    return intake.run(judgement());
  };
  if (routing)
    return (
      <div className="stack">
        <Card title={t('intake.route')}>
          <Pairs
            pairs={[
              [t('intake.route_to'), kinds.find((kind) => kind.id === route_to)?.name ?? ''],
              [t('intake.reason'), reason],
            ]}
          />
          <Buttons>
            <Button onPress={() => set_routing(false)}>{t('common.change')}</Button>
          </Buttons>
        </Card>
        <AdviceAsker asked={{ about: report.persons[0]?.id, meetingKind: route_to }}>
          {(advice, facts) =>
            permits(advice) ? (
              <CarryOut
                className="card"
                advice={advice}
                facts={facts}
                deed={intake}
                send={t('intake.decide')}
                alone
                onSend={(on) => intake.run({ ...judgement(), ...on })}
              />
            ) : (
              <NotPermitted />
            )
          }
        </AdviceAsker>
      </div>
    );
  return (
    <Card title={t('intake.title')}>
      <p className="quiet">{t('intake.explained')}</p>
      <Form onSubmit={decide}>
        <ProblemAlert problem={intake.problem} />
        {missing && <Alert kind="error" title={missing} live />}
        {report.criteria.map((criterion) => (
          <OneOf
            key={criterion.code}
            label={criterion.text}
            value={met[criterion.code] ?? ''}
            onChange={(value) => set_met({ ...met, [criterion.code]: value })}
            choices={[
              { value: 'yes', text: t('common.yes') },
              { value: 'no', text: t('common.no') },
            ]}
            columns
          />
        ))}
        <ManyOf
          label={t('intake.judged_by')}
          hint={t('intake.judged_by_hint')}
          value={judged_by}
          onChange={set_judged_by}
          choices={judges}
          columns
        />
        <OneOf
          label={t('intake.decision')}
          value={decision}
          onChange={set_decision}
          choices={(['admit', 'route', 'return'] as const).map((value) => ({
            value,
            text: t(`intake.${value}`),
            more: t(`intake.${value}_more`),
          }))}
        />
        {decision === 'route' && (
          <ChoiceList
            label={t('intake.route_to')}
            value={route_to}
            onChange={set_route_to}
            options={kinds
              .filter((kind) => kind.id !== report.receiver.id)
              .map((kind) => ({ value: kind.id, text: kind.name }))}
            empty={t('common.choose')}
            required
          />
        )}
        <LongTextField
          label={t('intake.reason')}
          hint={t('intake.reason_hint')}
          value={reason}
          onChange={(text) => {
            set_reason(text);
            onTyped(text !== '');
          }}
          error={intake.problem?.at('/reason')}
          required
        />
        <Buttons>
          <Button kind="primary-action" type="submit" busy={intake.busy}>
            {decision === 'route' ? t('concern.ask_sharing') : t('intake.decide')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

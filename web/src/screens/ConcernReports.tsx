import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConcernReport } from '../api/schema';
import { useResource } from '../api/use';
import { Buttons } from '../components/Button';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Row, Rows } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_of } from '../models/dates';

export function ConcernReports() {
  const { t } = useTranslation();
  const reports = useResource('/concern-reports');
  return (
    <>
      <PageHead
        kind={t('shell.place.concern_reports')}
        title={t('shell.place.concern_reports')}
        sub={t('concern.sub')}
      />
      <Buttons>
        <LinkButton to="/concern-reports/new" primary>
          {t('concern.new')}
        </LinkButton>
        <LinkButton to="/inquiries">{t('inquiry.title')}</LinkButton>
      </Buttons>
      <Loaded of={reports}>
        {({ items }) => {
          const to_us = items.filter((report) => report.made === 'to_us');
          const by_us = items.filter((report) => report.made === 'by_us');
          return (
            <>
              <Card title={t('concern.to_us')}>
                <ReportRows reports={to_us} empty={t('concern.none_to_us')} more={t('concern.none_to_us_more')} />
              </Card>
              <Card title={t('concern.by_us')}>
                <ReportRows reports={by_us} empty={t('concern.none_by_us')} more={t('concern.none_by_us_more')} />
              </Card>
            </>
          );
        }}
      </Loaded>
      <p>
        <Link to="/report-backs">{t('report_back.link')}</Link>
      </p>
    </>
  );
}

export function ReportState({ report }: { report: ConcernReport }) {
  const { t } = useTranslation();
  if (report.state === 'waiting')
    return report.overdue ? (
      <Badge tone="stop">{t('day.state.late')}</Badge>
    ) : (
      <Badge tone="mind">{t('concern.state.waiting')}</Badge>
    );
  return <Badge tone={report.state === 'admitted' ? 'good' : 'note'}>{t(`concern.state.${report.state}`)}</Badge>;
}

function ReportRows({ reports, empty, more }: { reports: ConcernReport[]; empty: string; more: string }) {
  const { t, i18n } = useTranslation();
  if (reports.length === 0)
    return (
      <Empty title={empty}>
        <p>{more}</p>
      </Empty>
    );
  return (
    <Rows>
      {reports.map((report) => (
        <Row
          key={report.id}
          badge={<ReportState report={report} />}
          title={report.persons.map((person) => person.displayName).join(', ')}
          text={[
            t('concern.made_on', { date: day_of(report.madeAt, i18n.language) }),
            report.made === 'to_us' ? organisation_of(report.by) : t('concern.to', { receiver: report.receiver.name }),
            report.state === 'waiting' && report.dueAt
              ? t('day.before', { date: day_of(report.dueAt, i18n.language) })
              : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          action={
            <LinkButton
              to="/concern-reports/$id"
              params={{ id: report.id }}
              about={report.persons.map((person) => person.displayName).join(', ')}
            >
              {report.made === 'to_us' && report.state === 'waiting' ? t('concern.judge') : t('concern.open')}
            </LinkButton>
          }
        />
      ))}
    </Rows>
  );
}

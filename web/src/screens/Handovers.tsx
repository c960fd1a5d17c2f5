import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverView } from '../api/schema';
import { useResource } from '../api/use';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Row, Rows } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { day_of } from '../models/dates';

export function Handovers() {
  const { t, i18n } = useTranslation();
  const handovers = useResource('/handovers');
  return (
    <>
      <PageHead kind={t('shell.place.handovers')} title={t('shell.place.handovers')} sub={t('handover.sub')} />
      <Card>
        <Loaded of={handovers}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('handover.none')}>{t('handover.none_more')}</Empty>
            ) : (
              <Rows>
                {[...items]
                  .sort(
                    (a, b) =>
                      Number(a.state === 'closed') - Number(b.state === 'closed') ||
                      Number(b.overdue) - Number(a.overdue),
                  )
                  .map((handover) => (
                    <Row
                      key={handover.id}
                      badge={<HandoverBadge handover={handover} />}
                      title={handover.case.name}
                      text={[
                        `${handover.sender.name} → ${handover.receiver.name}`,
                        t('handover.now', { name: handover.responsible.name }),
                        handover.state === 'offered'
                          ? t('handover.answer_before', { date: day_of(handover.answerDueAt, i18n.language) })
                          : '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                      action={
                        <LinkButton to="/handovers/$id" params={{ id: handover.id }} about={handover.case.name}>
                          {t('handover.open')}
                        </LinkButton>
                      }
                    />
                  ))}
              </Rows>
            )
          }
        </Loaded>
      </Card>
      <p>
        <Link to="/report-backs">{t('report_back.link')}</Link>
      </p>
    </>
  );
}

export function HandoverBadge({ handover }: { handover: Pick<HandoverView, 'state' | 'overdue'> }) {
  const { t } = useTranslation();
  if (handover.overdue) return <Badge tone="stop">{t('day.state.late')}</Badge>;
  const tone = {
    offered: 'mind',
    declined: 'stop',
    accepted: 'note',
    action_confirmed: 'note',
    closed: 'good',
  } as const;
  return <Badge tone={tone[handover.state]}>{t(`handover.state.${handover.state}`)}</Badge>;
}

import { useTranslation } from 'react-i18next';
import type { ThroughputTimeView } from '../api/schema';
import { day_of } from '../models/dates';
import { Badge, Table } from './Parts';

const day_in_milliseconds = 24 * 3600 * 1000;

/** How long each step took against its term; the same in a table. */
export function ThroughputBars({ steps }: { steps: ThroughputTimeView[] }) {
  const { t, i18n } = useTranslation();
  const rows = steps.map((step) => {
    const end = step.endedAt ? Date.parse(step.endedAt) : Date.now();
    return { ...step, days: Math.max(0, Math.round((end - Date.parse(step.startedAt)) / day_in_milliseconds)) };
  });
  const longest = Math.max(7, ...rows.map((row) => Math.max(row.days, row.termDays ?? 0)));
  const scale = (days: number) => (days / longest) * 250;
  return (
    <>
      <svg className="bars" viewBox={`0 0 400 ${rows.length * 30}`} aria-hidden="true" focusable="false">
        {rows.map((row, index) => (
          <g key={`${row.step} ${row.startedAt}`}>
            <text x={0} y={index * 30 + 19}>
              {t(`step.${row.step}`)}
            </text>
            <rect
              className={`bar${row.overdue ? ' bar--late' : row.endedAt ? '' : ' bar--running'}`}
              x={90}
              y={index * 30 + 6}
              width={Math.max(scale(row.days), 3)}
              height={18}
              rx={3}
            />
            {row.termDays !== undefined && (
              <line
                className="term"
                x1={90 + scale(row.termDays)}
                x2={90 + scale(row.termDays)}
                y1={index * 30 + 2}
                y2={index * 30 + 28}
              />
            )}
            <text x={348} y={index * 30 + 19}>
              {t('throughput.short', { count: row.days })}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{t('common.as_table')}</summary>
        <Table
          caption={t('throughput.title')}
          hide_caption
          head={[
            t('throughput.step'),
            t('throughput.from'),
            t('throughput.took'),
            t('throughput.term'),
            t('throughput.state'),
          ]}
          rows={rows.map((row) => [
            t(`step.${row.step}`),
            day_of(row.startedAt, i18n.language),
            t('throughput.days', { count: row.days }),
            row.termDays === undefined ? '-' : t('throughput.days', { count: row.termDays }),
            <Badge key="s" tone={row.overdue ? 'stop' : row.endedAt ? 'good' : 'note'}>
              {row.overdue ? t('day.state.late') : row.endedAt ? t('throughput.done') : t('throughput.running')}
            </Badge>,
          ])}
        />
      </details>
    </>
  );
}

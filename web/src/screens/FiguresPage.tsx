import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTable, KindFigures, PeriodFigures } from '../api/schema';
import { useResource } from '../api/use';
import { ChoiceList } from '../components/Fields';
import { PageHead } from '../components/PageHead';
import { Card, Empty, Table } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { plain_day } from '../models/dates';

/** Numbers for policy, by kind of meeting and period. Small ones are not there; the page says why. */
export function FiguresPage() {
  const { t } = useTranslation();
  const figures = useResource('/figures');
  return (
    <>
      <PageHead kind={t('shell.place.figures')} title={t('shell.place.figures')} sub={t('figures.sub')} />
      <Loaded of={figures} lines={8}>
        {({ kinds, smallest }) => <Kinds kinds={kinds} smallest={smallest} />}
      </Loaded>
    </>
  );
}

function Kinds({ kinds, smallest }: { kinds: KindFigures[]; smallest: number }) {
  const { t } = useTranslation();
  const [chosen, set_chosen] = useState('');
  const [first_day, set_first_day] = useState('');
  const name_of_period = usePeriodName();
  const kind = kinds.find((each) => each.kind === chosen) ?? kinds[0];
  if (!kind)
    return (
      <Card>
        <Empty title={t('figures.no_kinds')} />
      </Card>
    );
  const period = kind.periods.find((each) => each.firstDay === first_day) ?? kind.periods[0];
  return (
    <>
      <div className="fields">
        <ChoiceList
          label={t('figures.kind')}
          value={kind.kind}
          onChange={set_chosen}
          options={kinds.map((each) => ({ value: each.kind, text: each.kindName }))}
          empty={t('common.choose')}
        />
        {period && (
          <ChoiceList
            label={t('figures.period')}
            value={period.firstDay}
            onChange={set_first_day}
            options={kind.periods.map((each) => ({ value: each.firstDay, text: name_of_period(kind, each) }))}
            empty={t('common.choose')}
          />
        )}
      </div>
      {period ? <Period period={period} smallest={smallest} /> : <Nothing kind={kind} />}
    </>
  );
}

function usePeriodName(): (kind: KindFigures, period: PeriodFigures) => string {
  const { t } = useTranslation();
  return (kind, period) =>
    t(`figures.${kind.calendar}`, { from: period.firstDay.slice(0, 4), to: period.lastDay.slice(0, 4) });
}

function Nothing({ kind }: { kind: KindFigures }) {
  const { t, i18n } = useTranslation();
  return (
    <Card title={kind.kindName}>
      <Empty title={t('figures.none')}>
        <p>{t('figures.none_more', { date: plain_day(kind.nextOn, i18n.language) })}</p>
      </Empty>
    </Card>
  );
}

function Period({ period, smallest }: { period: PeriodFigures; smallest: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('figures.small')} level={2}>
        <p>{t('figures.small_more', { smallest })}</p>
        <p>{t('figures.small_other')}</p>
        <p>{t('figures.small_still')}</p>
      </Card>
      {period.tables.map((table) => (
        <Counts key={table.subject} table={table} smallest={smallest} />
      ))}
      <Card title={t('figures.lead_times')}>
        <Table
          caption={t('figures.lead_times')}
          hide_caption
          head={[t('throughput.step'), t('figures.days')]}
          rows={period.leadTimes.map((time) => [
            t(`step.${time.step}`),
            time.medianDays === undefined
              ? t('figures.less', { smallest })
              : t('throughput.days', { count: time.medianDays }),
          ])}
        />
      </Card>
    </>
  );
}

/** These are counted themselves: without a number there were too few. The total of another table is a part of these. */
const counted = new Set<FigureTable['subject']>(['reports', 'families', 'life_areas', 'advice']);

function Counts({ table, smallest }: { table: FigureTable; smallest: number }) {
  const { t } = useTranslation();
  const title = t(`figures.subject.${table.subject}`);
  const none = counted.has(table.subject) ? t('figures.less', { smallest }) : t('figures.withheld');
  return (
    <Card title={title}>
      {table.subject === 'life_areas' && <p className="quiet">{t('figures.life_areas_more')}</p>}
      <Table
        caption={title}
        hide_caption
        head={[t('figures.what'), t('figures.number')]}
        rows={[
          ...table.figures.map((figure) => [t(`figures.name.${figure.name}`), figure.count ?? t('figures.withheld')]),
          [<strong key="t">{t('figures.total')}</strong>, <strong key="n">{table.total ?? none}</strong>],
        ]}
      />
    </Card>
  );
}

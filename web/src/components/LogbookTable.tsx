import { useTranslation } from 'react-i18next';
import type { LogbookLine } from '../api/schema';
import { day_and_time } from '../models/dates';
import { Table } from './Parts';

/** Who signalled or announced, took it away or was told of it, and when; never about whom. */
export function LogbookTable({ lines, empty }: { lines: LogbookLine[]; empty: string }) {
  const { t, i18n } = useTranslation();
  const what = ({ entry, agenda }: LogbookLine) => {
    if (agenda) return t(`signals.logbook.agenda.${agenda}`);
    return entry ? t(`signals.logbook.entry.${entry}`) : '';
  };
  if (lines.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <Table
      caption={t('signals.logbook.title')}
      hide_caption
      head={[t('signals.logbook.when'), t('signals.logbook.what'), t('signals.logbook.who')]}
      rows={lines.map((line) => [
        day_and_time(line.at, i18n.language),
        what(line),
        `${line.professionalName ?? t('signals.logbook.by_itself')}, ${line.organisationName}`,
      ])}
    />
  );
}

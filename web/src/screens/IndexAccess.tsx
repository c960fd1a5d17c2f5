import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignalShown, ToInform } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ManyOf } from '../components/Choices';
import { TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { LogbookTable } from '../components/LogbookTable';
import { Card, Empty } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { day_with_year, read_date } from '../models/dates';

/** Someone asks what the index has about them: who coordinates it tells, and that stands in the logbook. */
export function IndexAccess() {
  const { t } = useTranslation();
  const [bsn, set_bsn] = useState('');
  const [born, set_born] = useState('');
  const [by, set_by] = useState<string[]>([]);
  const [sure, set_sure] = useState<string[]>([]);
  const [wrong, set_wrong] = useState<string>();
  // Nothing of it stays on the page but what was asked for.
  const clear = () => {
    set_bsn('');
    set_born('');
    set_by([]);
    set_sure([]);
  };
  const access = useDeed('/index-access', { done: clear });
  const send = () => {
    const birth_date = read_date(born);
    set_wrong(birth_date ? undefined : t('coordinating.access_born_wrong'));
    if (birth_date)
      access.run({
        bsn: bsn.replace(/[\s.]/g, ''),
        birthDate: birth_date,
        by: by as ToInform[],
        identified: true,
      });
  };
  return (
    <Card title={t('coordinating.access')}>
      <p>{t('coordinating.access_more')}</p>
      <Form onSubmit={send}>
        <ProblemAlert problem={access.problem} />
        <TextField label={t('coordinating.access_bsn')} value={bsn} onChange={set_bsn} inputMode="numeric" short />
        <TextField
          label={t('coordinating.access_born')}
          hint={t('coordinating.access_born_hint')}
          value={born}
          onChange={set_born}
          error={wrong}
          short
        />
        <ManyOf
          label={t('coordinating.access_by')}
          hint={t('coordinating.access_by_hint')}
          value={by}
          onChange={set_by}
          choices={(['youth', 'legal_representatives'] as const).map((value) => ({
            value,
            text: t(`signals.inform.${value}`),
          }))}
        />
        <ManyOf
          label={t('coordinating.access_sure')}
          hide_label
          value={sure}
          onChange={set_sure}
          choices={[{ value: 'sure', text: t('coordinating.access_sure') }]}
        />
        <Buttons>
          <Button
            type="submit"
            busy={access.busy}
            disabled={bsn.trim() === '' || by.length === 0 || !sure.includes('sure')}
          >
            {t('coordinating.access_do')}
          </Button>
        </Buttons>
      </Form>
      {access.result && (
        <div role="status" className="stack">
          {access.result.signals.length === 0 ? (
            <Empty title={t('coordinating.access_none')} />
          ) : (
            access.result.signals.map((each, place) => <Shown key={place} signal={each} />)
          )}
          <p>{t('coordinating.access_not_here')}</p>
          {access.result.signals.length > 0 && <p>{t('coordinating.access_wants')}</p>}
        </div>
      )}
    </Card>
  );
}

function Shown({ signal }: { signal: SignalShown }) {
  const { t, i18n } = useTranslation();
  const day = (at: string) => day_with_year(at, i18n.language);
  return (
    <section className="stack stack--tight">
      <h3>{t('coordinating.access_signal', { date: day(signal.registeredAt), where: signal.networkName })}</h3>
      <p>
        {t('coordinating.access_who')} <ContactLine contact={signal.reporter} />
      </p>
      <p>
        {signal.state === 'archived'
          ? t('coordinating.access_archived', { date: day(signal.archiveUntil) })
          : t('coordinating.access_stays', { date: day(signal.removalAt), archived: day(signal.archiveUntil) })}
        {signal.state === 'objected' && ` ${t('coordinating.access_objected')}`}
      </p>
      <LogbookTable lines={signal.logbook} empty={t('signals.logbook.none')} />
    </section>
  );
}

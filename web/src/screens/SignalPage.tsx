import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalReason, Signal } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { day_with_year, plain_day, read_date } from '../models/dates';

export function SignalPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signals/$id' });
  const signals = useResource('/signals');
  return (
    <Loaded of={signals}>
      {({ items }) => {
        const signal = items.find((each) => each.id === id);
        return signal ? <One signal={signal} /> : <Empty title={t('not_here.title')}>{t('not_here.text')}</Empty>;
      }}
    </Loaded>
  );
}

function One({ signal }: { signal: Signal }) {
  const { t, i18n } = useTranslation();
  const removal = useDeed('/signals/{id}/removal', { id: signal.id });
  const [reason, set_reason] = useState('');
  return (
    <>
      <PageHead
        kind={t('signals.one')}
        title={
          <>
            {t('signals.one')}: <PersonLabel person={signal.person} />
          </>
        }
        sub={
          signal.state === 'active'
            ? t('signals.stays_until', { date: day_with_year(signal.removalAt, i18n.language) })
            : t('signals.is_removed')
        }
        back={<Link to="/signals">{t('shell.place.signals')}</Link>}
      />
      <Inform signal={signal} />
      <div className="two two--wide-first">
        <Card title={t('weighing.title')}>
          {signal.weighing ? (
            <>
              <p>{signal.weighing.reasons}</p>
              <Pairs
                pairs={[
                  [
                    t('weighing.life_areas_short'),
                    signal.weighing.lifeAreas.map((area) => t(`life_area.${area}`)).join(', ') || '-',
                  ],
                  [t('weighing.risks_short'), signal.weighing.risks.map((risk) => t(`risk.${risk}`)).join('; ')],
                  [t('weighing.consulted_short'), signal.weighing.consulted ?? '-'],
                ]}
              />
            </>
          ) : (
            <p className="quiet">{t('signals.weighing_hidden')}</p>
          )}
        </Card>
        <Card title={t('signals.by_whom')}>
          <p>
            <ContactLine contact={signal.by} />
          </p>
          <p>{t('signals.match_count', { count: signal.matches })}</p>
        </Card>
      </div>
      {signal.state === 'active' && (
        <Card title={t('signals.remove_title')}>
          <Form
            onSubmit={() => {
              if (reason) removal.run({ reason: reason as RemovalReason });
            }}
          >
            <ProblemAlert problem={removal.problem} />
            <OneOf
              label={t('signals.remove_why')}
              value={reason}
              onChange={set_reason}
              choices={(['risk_gone', 'wrong', 'objection'] as const).map((value) => ({
                value,
                text: t(`signals.remove.${value}`),
              }))}
              columns
            />
            <Buttons>
              <Button kind="danger" type="submit" busy={removal.busy} disabled={reason === ''}>
                {t('signals.remove_do')}
              </Button>
            </Buttons>
          </Form>
        </Card>
      )}
    </>
  );
}

function Inform({ signal }: { signal: Signal }) {
  const { t, i18n } = useTranslation();
  const [how, set_how] = useState('');
  const [reason, set_reason] = useState('');
  const [until, set_until] = useState('');
  const [missing, set_missing] = useState<{ reason?: string; until?: string }>({});
  const inform = useDeed('/signals/{id}/information', { id: signal.id });

  if (signal.toInform.length === 0 && !signal.informed) return null;
  const done = signal.informed;
  const send = () => {
    if (how === 'told') return inform.run({ how });
    const date = read_date(until);
    const found = {
      ...(reason.trim() ? {} : { reason: t('signals.postpone_reason_missing') }),
      ...(date ? {} : { until: t('common.date_wrong') }),
    };
    set_missing(found);
    if (date && Object.keys(found).length === 0) inform.run({ how: 'postponed', reason: reason.trim(), until: date });
    return undefined;
  };
  return (
    <Card title={t('signals.inform_title')} tone={done?.how === 'told' ? 'good' : 'mind'}>
      {done && (
        <p>
          <Badge tone={done.how === 'told' ? 'good' : 'mind'}>{t(`signals.informed.${done.how}`)}</Badge>{' '}
          {day_with_year(done.at, i18n.language)}
          {done.until && ` · ${t('signals.postponed_until', { date: plain_day(done.until, i18n.language) })}`}
          {done.reason && ` · ${done.reason}`}
        </p>
      )}
      {done?.how !== 'told' && (
        <>
          <ul className="bullets">
            {signal.toInform.map((who) => (
              <li key={who}>{t(`signals.inform.${who}`)}</li>
            ))}
          </ul>
          <Form onSubmit={send}>
            <ProblemAlert problem={inform.problem} />
            <OneOf
              label={t('signals.inform_how')}
              value={how}
              onChange={set_how}
              choices={[
                { value: 'told', text: t('signals.tell'), more: t('signals.tell_more') },
                { value: 'postponed', text: t('signals.postpone'), more: t('signals.postpone_more') },
              ]}
              columns
            />
            {how === 'postponed' && (
              <>
                <LongTextField
                  label={t('signals.postpone_reason')}
                  value={reason}
                  onChange={set_reason}
                  error={missing.reason}
                  rows={2}
                  required
                />
                <TextField
                  label={t('signals.postpone_until')}
                  hint={t('common.date_hint')}
                  value={until}
                  onChange={set_until}
                  error={missing.until}
                  short
                  required
                />
              </>
            )}
            <Buttons>
              <Button kind="primary-action" type="submit" busy={inform.busy} disabled={how === ''}>
                {t('signals.record_informed')}
              </Button>
            </Buttons>
          </Form>
        </>
      )}
    </Card>
  );
}

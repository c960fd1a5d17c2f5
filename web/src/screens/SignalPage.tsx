import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalReason, Signal } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { Form } from '../components/Form';
import { Informing } from '../components/Informing';
import { PageHead } from '../components/PageHead';
import { Card, Empty, Pairs } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { day_with_year } from '../models/dates';

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
  const { t } = useTranslation();
  const inform = useDeed('/signals/{id}/information', { id: signal.id });
  if (signal.toInform.length === 0 && !signal.informed) return null;
  return (
    <Card title={t('signals.inform_title')} tone={signal.informed?.how === 'told' ? 'good' : 'mind'}>
      <Informing said={signal.informed} deed={inform}>
        <ul className="bullets">
          {signal.toInform.map((who) => (
            <li key={who}>{t(`signals.inform.${who}`)}</li>
          ))}
        </ul>
      </Informing>
    </Card>
  );
}

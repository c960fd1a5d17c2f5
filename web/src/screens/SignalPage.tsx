import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalGround, Signal } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { OneOf } from '../components/Choices';
import { ChoiceList } from '../components/Fields';
import { Form } from '../components/Form';
import { Informing } from '../components/Informing';
import { PageHead } from '../components/PageHead';
import { LogbookTable } from '../components/LogbookTable';
import { Alert, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine, PersonLabel } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { SignalObjection } from '../components/SignalObjection';
import { Loaded } from '../components/Waiting';
import { day_with_year } from '../models/dates';
import { how_long } from './Signals';

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
          signal.state === 'removed'
            ? [t('signals.is_removed'), signal.removedFor && t(`signals.removed_for.${signal.removedFor}`)]
                .filter(Boolean)
                .join(' ')
            : how_long(signal, t, i18n.language)
        }
        back={<Link to="/signals">{t('shell.place.signals')}</Link>}
      />
      {signal.state === 'waiting' && (
        <Alert title={t('signals.waiting_title')}>
          <p>{t('signals.waiting_more')}</p>
        </Alert>
      )}
      {signal.state === 'objected' && <Alert title={t('signals.objected_more')} />}
      {signal.state === 'archived' && <Alert title={t('signals.archived_more')} />}
      <Inform signal={signal} />
      <SignalObjection signal={signal} />
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
      {['active', 'waiting', 'objected'].includes(signal.state) && <Move signal={signal} />}
      {signal.state !== 'removed' && (
        <Card title={t('signals.remove_title')}>
          <Form
            onSubmit={() => {
              if (reason) removal.run({ reason: reason as RemovalGround });
            }}
          >
            <ProblemAlert problem={removal.problem} />
            <OneOf
              label={t('signals.remove_why')}
              value={reason}
              onChange={set_reason}
              choices={grounds_of(signal).map((value) => ({
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
      <Logbook signal={signal} />
    </>
  );
}

/** What is archived already has no risk that can go. */
const grounds_of = (signal: Signal): RemovalGround[] =>
  signal.state === 'archived' ? ['wrong', 'objection', 'death'] : ['risk_gone', 'wrong', 'objection', 'death'];

function Move({ signal }: { signal: Signal }) {
  const { t } = useTranslation();
  const networks = useResource('/networks');
  const move = useDeed('/signals/{id}/move', { id: signal.id });
  const [to, set_to] = useState('');
  const others = (networks.data?.items ?? []).filter(
    (network) => network.indexProfile && network.indexProfile !== 'off' && network.id !== signal.network,
  );
  if (others.length === 0) return null;
  return (
    <Card title={t('signals.move_title')}>
      <p>{t('signals.move_text')}</p>
      <Form
        onSubmit={() => {
          if (to) move.run({ network: to });
        }}
      >
        <ProblemAlert problem={move.problem} />
        <ChoiceList
          label={t('signals.move_to')}
          value={to}
          onChange={set_to}
          options={others.map((network) => ({ value: network.id, text: network.name }))}
          empty={t('common.choose')}
        />
        <Buttons>
          <Button type="submit" busy={move.busy} disabled={to === ''}>
            {t('signals.move_do')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

function Logbook({ signal }: { signal: Signal }) {
  const logbook = useResource('/signals/{id}/logbook', { id: signal.id });
  const { t } = useTranslation();
  return (
    <Card title={t('signals.logbook.title')}>
      <Loaded of={logbook}>
        {({ items }) => <LogbookTable lines={items} empty={t('signals.logbook.none')} />}
      </Loaded>
    </Card>
  );
}

function Inform({ signal }: { signal: Signal }) {
  const { t, i18n } = useTranslation();
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
        <p>
          {t(new Date(signal.informDueAt) <= new Date() ? 'signals.inform_late' : 'signals.inform_before', {
            date: day_with_year(signal.informDueAt, i18n.language),
          })}
        </p>
      </Informing>
    </Card>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, ExchangeView, OffencePlace, OffenceSeverity, ProtocolMoment, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { organisation_of } from '../models/contact';
import { value_label } from '../models/sharing';
import { Button, Buttons } from './Button';
import { OneOf } from './Choices';
import { ChoiceList } from './Fields';
import { Form } from './Form';
import { Alert, Card, Pairs } from './Parts';
import { ProblemAlert } from './ProblemAlert';
import { Provisions } from './Provisions';
import { useMeetingKinds } from './useDirectory';

const moments: ProtocolMoment[] = ['discussed', 'after_punishment', 'unresolved'];

/** The line of a protocol by which something is shared, and the kinds of data that may go along it. */
export type Followed = { protocol: string; exchange: string; name: string; told: string[] };

/** Where a protocol speaks of this receiver: whom it is told, what, through whom and by when. Shows nothing where none does. */
export function ExchangeHow(props: {
  advice: AdviceView;
  facts: SharingFacts;
  recipient: string | undefined;
  onFollow: (line: Followed) => void;
}) {
  const { t } = useTranslation();
  const protocols = useResource('/exchange-protocols');
  const kinds = useMeetingKinds();
  const [from, set_from] = useState('');
  const [moment, set_moment] = useState('');
  const [severity, set_severity] = useState('');
  const [offence, set_offence] = useState('');
  const [missing, set_missing] = useState(false);
  const deed = useDeed('/advices/{id}/exchanges', { id: props.advice.id, quiet: true });

  const places = [
    props.recipient,
    ...kinds.filter((kind) => kind.recorder === props.recipient).map((kind) => kind.id),
  ];
  const lines = (protocols.data?.items ?? [])
    .flatMap((each) => each.protocol.exchanges)
    .filter((line) => line.to.some((to) => places.includes(to)));
  if (props.recipient === undefined || lines.length === 0) return null;

  const froms = [...new Set(lines.map((line) => line.from))];
  const here = lines.filter((line) => line.from === from);
  const then = here.filter((line) => line.moment === moment);
  const change = (set: (value: string) => void) => (value: string) => {
    deed.forget();
    set_missing(false);
    set(value);
  };
  const asks_severity = then.some((line) => line.severity.length > 0);
  const asks_offence = then.some((line) => line.offence.length > 0);
  const ask = () => {
    const whole = from && moment && (!asks_severity || severity) && (!asks_offence || offence);
    set_missing(!whole);
    if (whole)
      deed.run({
        from,
        moment: moment as ProtocolMoment,
        ...(asks_severity ? { severity: severity as OffenceSeverity } : {}),
        ...(asks_offence ? { offence: offence as OffencePlace } : {}),
      });
  };
  const error = (value: string) => (missing && !value ? t('common.choose_one') : undefined);
  return (
    <Card title={t('exchange.title')} level={3}>
      <p className="quiet">{t('exchange.intro')}</p>
      <Form onSubmit={ask}>
        <ProblemAlert problem={deed.problem} />
        <ChoiceList
          label={t('exchange.from')}
          value={from}
          onChange={change(set_from)}
          options={froms.map((id) => ({ value: id, text: kinds.find((kind) => kind.id === id)?.name ?? id }))}
          empty={t('common.choose')}
          error={error(from)}
        />
        {from && (
          <OneOf
            label={t('exchange.moment')}
            value={moment}
            onChange={change(set_moment)}
            choices={moments
              .filter((each) => here.some((line) => line.moment === each))
              .map((each) => ({ value: each, text: t(`exchange.moment_of.${each}`) }))}
            error={error(moment)}
          />
        )}
        {asks_severity && (
          <OneOf
            label={t('exchange.severity')}
            value={severity}
            onChange={change(set_severity)}
            choices={(['minor', 'serious'] as const).map((each) => ({
              value: each,
              text: t(`exchange.severity_of.${each}`),
            }))}
            error={error(severity)}
          />
        )}
        {asks_offence && (
          <OneOf
            label={t('exchange.offence')}
            value={offence}
            onChange={change(set_offence)}
            choices={(['at_school', 'elsewhere'] as const).map((each) => ({
              value: each,
              text: t(`exchange.offence_of.${each}`),
            }))}
            error={error(offence)}
          />
        )}
        <Buttons>
          <Button type="submit" busy={deed.busy}>
            {t('exchange.ask')}
          </Button>
        </Buttons>
      </Form>
      {deed.result && deed.result.items.length === 0 && <Alert kind="warning" title={t('exchange.nothing')} live />}
      {deed.result?.items.map((one) => (
        <Answer key={one.protocol + one.exchange} one={one} facts={props.facts} onFollow={props.onFollow} />
      ))}
    </Card>
  );
}

function Answer({
  one,
  facts,
  onFollow,
}: {
  one: ExchangeView;
  facts: SharingFacts;
  onFollow: (line: Followed) => void;
}) {
  const { t, i18n } = useTranslation();
  const kinds = (codes: string[]) => value_label(facts, 'data', codes, i18n.language);
  const { liaison } = one;
  const tells = one.outcome === 'tells';
  return (
    <Alert kind={tells ? 'info' : 'warning'} title={t(`exchange.outcome.${one.outcome}`)} live>
      <Pairs
        pairs={[
          tells && [t('exchange.told'), kinds(one.told)],
          tells && one.leftOut.length > 0 && [t('exchange.left_out'), kinds(one.leftOut)],
          tells && [
            t('exchange.receiver'),
            one.receivers.map((each) => `${each.name}, ${each.function}`).join('; ') || t('exchange.nobody'),
          ],
          tells && [
            t('exchange.liaison'),
            liaison === undefined
              ? t('exchange.nobody')
              : one.byYou
                ? t('exchange.by_you', { name: liaison.name })
                : `${liaison.name}, ${organisation_of(liaison)}`,
          ],
          tells && [t('exchange.term'), t('throughput.days', { count: one.termDays })],
          tells && [t('exchange.conditions'), one.conditions],
          one.notSigned.length > 0 && [
            t('exchange.not_signed'),
            one.notSigned.map((each) => each.name).join(', '),
          ],
        ]}
      />
      <p>{one.intention}</p>
      {tells && <Provisions of={one.provisions} />}
      {tells && (
        <Buttons>
          <Button onPress={() => onFollow({ protocol: one.protocol, exchange: one.exchange, name: one.name, told: one.told })}>
            {t('exchange.follow')}
          </Button>
        </Buttons>
      )}
    </Alert>
  );
}

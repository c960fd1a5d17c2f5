import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectionAdvice, Signal, ToInform } from '../api/schema';
import { useDeed } from '../api/use';
import { day_with_year } from '../models/dates';
import { Button, Buttons } from './Button';
import { ManyOf, OneOf } from './Choices';
import { Form } from './Form';
import { Card } from './Parts';
import { ProblemAlert } from './ProblemAlert';

/** An objection: made, judged by the municipality, and told to who made it. */
export function SignalObjection({ signal }: { signal: Signal }) {
  const { t, i18n } = useTranslation();
  const { objection } = signal;
  const can_object =
    (signal.state === 'active' || signal.state === 'archived') && (!objection || objection.toldAt !== undefined);
  if (!objection && !can_object) return null;
  return (
    <Card title={t('signals.objection.title')} tone={objection && !objection.toldAt ? 'mind' : undefined}>
      {objection && (
        <>
          <p>
            {t('signals.objection.received', {
              date: day_with_year(objection.receivedAt, i18n.language),
              due: day_with_year(objection.dueAt, i18n.language),
            })}
          </p>
          {objection.outcome && <p>{t(`signals.objection.outcome.${objection.outcome}`)}</p>}
          {objection.toldAt && (
            <p>{t('signals.objection.told', { date: day_with_year(objection.toldAt, i18n.language) })}</p>
          )}
          {objection.outcome && !objection.toldAt && <TellOutcome signal={signal} />}
        </>
      )}
      {can_object && <MakeObjection signal={signal} />}
    </Card>
  );
}

function TellOutcome({ signal }: { signal: Signal }) {
  const { t } = useTranslation();
  const tell = useDeed('/signals/{id}/objection/answer', { id: signal.id });
  return (
    <Form onSubmit={() => tell.run({})}>
      <ProblemAlert problem={tell.problem} />
      <p>{t('signals.objection.tell')}</p>
      <Buttons>
        <Button kind="primary-action" type="submit" busy={tell.busy}>
          {t('signals.objection.tell_do')}
        </Button>
      </Buttons>
    </Form>
  );
}

function MakeObjection({ signal }: { signal: Signal }) {
  const { t } = useTranslation();
  const object = useDeed('/signals/{id}/objection', { id: signal.id });
  const [by, set_by] = useState<string[]>([]);
  const [advice, set_advice] = useState('');
  const all = signal.mayObject.every((who) => by.includes(who));
  const who = signal.mayObject.map((each) => t(`signals.inform.${each}`)).join(t('signals.objection.who_may_join'));
  return (
    <Form
      onSubmit={() => {
        if (all && advice) object.run({ by: by as ToInform[], advice: advice as ObjectionAdvice });
      }}
    >
      <ProblemAlert problem={object.problem} />
      <p>{t('signals.objection.who_may', { who })}</p>
      <p>{t(signal.state === 'archived' ? 'signals.objection.from_archive' : 'signals.objection.what_happens')}</p>
      <ManyOf
        label={t('signals.objection.by')}
        hint={t('signals.objection.by_hint')}
        value={by}
        onChange={set_by}
        choices={signal.mayObject.map((each) => ({ value: each, text: t(`signals.inform.${each}`) }))}
      />
      <OneOf
        label={t('signals.objection.advice')}
        value={advice}
        onChange={set_advice}
        choices={(['uphold', 'reject'] as const).map((value) => ({
          value,
          text: t(`signals.objection.advise.${value}`),
        }))}
      />
      <Buttons>
        <Button type="submit" busy={object.busy} disabled={!all || advice === ''}>
          {t('signals.objection.do')}
        </Button>
      </Buttons>
    </Form>
  );
}

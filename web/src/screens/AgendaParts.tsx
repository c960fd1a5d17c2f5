import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView, TableChoice } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ManyOf, OneOf } from '../components/Choices';
import { LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Alert, Badge } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
import { day_and_time } from '../models/dates';

/** The family stands on another agenda too. */
export function Doubles({ item }: { item: AgendaItemView }) {
  const { t, i18n } = useTranslation();
  if (item.doubles.length === 0) return null;
  return (
    <Alert kind="warning" title={t('table.warning')}>
      <ul className="bullets">
        {item.doubles.map((double) => (
          <li key={`${double.kindName} ${double.startsAt}`}>
            {double.kindName}, {day_and_time(double.startsAt, i18n.language)}
            {double.chair && (
              <>
                {'. '}
                {t('meetings.chair')}: <ContactLine contact={double.chair} />
              </>
            )}
          </li>
        ))}
      </ul>
      {item.choice && (
        <p>
          <strong>{t(`table.${item.choice.choice}`)}</strong>: {item.choice.reason}
        </p>
      )}
    </Alert>
  );
}

/** One table for each family: a choice, with a reason. */
export function ChooseTable({ item }: { item: AgendaItemView }) {
  const { t } = useTranslation();
  const [open, set_open] = useState(item.choice === undefined);
  const [choice, set_choice] = useState<string>('');
  const [reason, set_reason] = useState('');
  const [missing, set_missing] = useState('');
  const deed = useDeed('/agenda-items/{id}/choice', { id: item.id, done: () => set_open(false) });
  if (!open)
    return (
      <Buttons>
        <Button onPress={() => set_open(true)}>{t('table.change')}</Button>
      </Buttons>
    );
  const choose = () => {
    if (!choice) return set_missing(t('common.choose_one'));
    if (!reason.trim()) return set_missing(t('table.reason_missing'));
    set_missing('');
    return deed.run({ choice: choice as TableChoice, reason: reason.trim() }, item.version);
  };
  return (
    <Form onSubmit={choose}>
      <ProblemAlert
        problem={deed.problem}
        stands={item.choice && `${t(`table.${item.choice.choice}`)}. ${item.choice.reason}`}
      />
      {missing && <Alert kind="error" title={missing} live />}
      <OneOf
        label={t('table.where')}
        value={choice}
        onChange={set_choice}
        choices={(['join', 'move', 'keep'] as const).map((value) => ({
          value,
          text: t(`table.${value}`),
          more: t(`table.${value}_more`),
        }))}
      />
      <LongTextField label={t('table.reason')} value={reason} onChange={set_reason} rows={2} required />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('table.choose')}
        </Button>
      </Buttons>
    </Form>
  );
}

/** Who may hear this item, and why or why not. */
export function Hears({ item, level = 4 }: { item: AgendaItemView; level?: 2 | 4 }) {
  const { t } = useTranslation();
  const Heading = level === 2 ? 'h2' : 'h4';
  const hearers = item.hears.filter((each) => each.hears);
  const others = item.hears.filter((each) => !each.hears);
  return (
    <div className="stack stack--tight">
      <Heading>{t('hears.title')}</Heading>
      {item.hears.length === 0 ? (
        <p className="quiet">{t('hears.nobody')}</p>
      ) : (
        <>
          <HearingRows hearings={hearers} />
          {others.length > 0 && (
            <details>
              <summary>{t('hears.others', { count: others.length })}</summary>
              <HearingRows hearings={others} />
            </details>
          )}
        </>
      )}
    </div>
  );
}

function HearingRows({ hearings }: { hearings: AgendaItemView['hears'] }) {
  const { t } = useTranslation();
  return (
    <ul className="rows hears">
      {hearings.map((each) => (
        <li className="row" key={each.organisation.id}>
          {each.hears ? <Badge tone="good">{t('hears.yes')}</Badge> : <Badge tone="stop">{t('hears.no')}</Badge>}
          <div>
            <p className="row__title">{each.organisation.name}</p>
            <p className="row__text">{t(`hears.reason.${each.reason}`)}</p>
          </div>
          <span />
        </li>
      ))}
    </ul>
  );
}

export function ChooseHearers({ item }: { item: AgendaItemView }) {
  const { t } = useTranslation();
  const [open, set_open] = useState(false);
  const [chosen, set_chosen] = useState(item.hears.filter((each) => each.hears).map((each) => each.organisation.id));
  const deed = useDeed('/agenda-items/{id}/hearers', { id: item.id, done: () => set_open(false) });
  if (item.hears.length === 0) return null;
  if (!open)
    return (
      <Buttons>
        <Button onPress={() => set_open(true)}>{t('hears.change')}</Button>
      </Buttons>
    );
  return (
    <Form
      onSubmit={() => {
        deed.run({ organisations: chosen }, item.version);
      }}
    >
      <ProblemAlert
        problem={deed.problem}
        stands={item.hears
          .filter((each) => each.hears)
          .map((each) => each.organisation.name)
          .join(', ')}
      />
      <ManyOf
        label={t('hears.whom')}
        hint={t('hears.whom_hint')}
        value={chosen}
        onChange={set_chosen}
        choices={item.hears.map((each) => ({
          value: each.organisation.id,
          text: each.organisation.name,
          more: t(`hears.reason.${each.reason}`),
        }))}
        columns
      />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('hears.record')}
        </Button>
        <Button onPress={() => set_open(false)}>{t('common.cancel')}</Button>
      </Buttons>
    </Form>
  );
}

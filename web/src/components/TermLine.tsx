import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView } from '../api/schema';
import { plain_day, read_date, today } from '../models/dates';
import { Button, Buttons } from './Button';
import { TextField } from './Fields';
import { Form } from './Form';

/**
 * By when it has to be done, with the article that says so. `onRequested` takes the day on which it was asked for;
 * without it that cannot be said here.
 */
export function TermLine(props: {
  advice: AdviceView;
  /** It is about someone, and so becomes a task. */
  named: boolean;
  busy?: boolean;
  onRequested?: ((day: string) => void) | undefined;
}) {
  const { t, i18n } = useTranslation();
  const { advice } = props;
  const { term } = advice;
  const [day, set_day] = useState('');
  const [wrong, set_wrong] = useState('');
  const must = advice.verdict === 'must';
  const waits = advice.kept && props.named && <p className="quiet">{t(must ? 'term.waits' : 'term.waits_other')}</p>;
  if (!term) return must ? waits : null;
  const article = `${term.provision.law} ${term.provision.article}`.trim();
  const late = term.lastDay !== undefined && term.lastDay < today(new Date());
  const count = () => {
    const read = read_date(day);
    const is_later = read !== undefined && read > today(new Date());
    set_wrong(!read ? t('common.date_wrong') : is_later ? t('term.requested_later') : '');
    if (read && !is_later) props.onRequested?.(read);
  };
  return (
    <div className="stack stack--tight">
      <p>
        <strong>
          {term.withoutDelay ? t('term.at_once', { article }) : t(`term.${term.unit}`, { count: term.value, article })}
        </strong>{' '}
        {term.lastDay &&
          t(late ? 'term.last_day_late' : 'term.last_day', { date: plain_day(term.lastDay, i18n.language) })}
      </p>
      {waits}
      {!term.withoutDelay && props.onRequested && !term.lastDay && (
        <Form onSubmit={count}>
          <TextField
            label={t('term.requested_on')}
            hint={t('term.requested_on_hint')}
            value={day}
            onChange={set_day}
            error={wrong || undefined}
            short
          />
          <Buttons>
            <Button type="submit" busy={props.busy ?? false}>
              {t('term.count_from')}
            </Button>
          </Buttons>
        </Form>
      )}
    </div>
  );
}

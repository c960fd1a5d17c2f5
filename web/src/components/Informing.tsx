import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Informed, RecordInformation } from '../api/schema';
import type { Problem } from '../api/problem';
import { day_with_year, plain_day, read_date } from '../models/dates';
import { Button, Buttons } from './Button';
import { OneOf } from './Choices';
import { LongTextField, TextField } from './Fields';
import { Form } from './Form';
import { Badge } from './Parts';
import { ProblemAlert } from './ProblemAlert';

/** What was said of it, and the form to say it for as long as nobody was told. `children` say who is to be told. */
export function Informing(props: {
  said: Informed | undefined;
  deed: { busy: boolean; problem: Problem | undefined; run: (said: RecordInformation) => void };
  children?: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const { said, deed } = props;
  const [how, set_how] = useState('');
  const [reason, set_reason] = useState('');
  const [until, set_until] = useState('');
  const [missing, set_missing] = useState<{ reason?: string; until?: string }>({});
  const send = () => {
    if (how === 'told') return deed.run({ how });
    const date = read_date(until);
    const found = {
      ...(reason.trim() ? {} : { reason: t('informing.postpone_reason_missing') }),
      ...(date ? {} : { until: t('common.date_wrong') }),
    };
    set_missing(found);
    if (date && Object.keys(found).length === 0) deed.run({ how: 'postponed', reason: reason.trim(), until: date });
    return undefined;
  };
  return (
    <>
      {said && (
        <p>
          <Badge tone={said.how === 'told' ? 'good' : 'mind'}>{t(`informing.state.${said.how}`)}</Badge>{' '}
          {day_with_year(said.at, i18n.language)}
          {said.until && ` · ${t('informing.postponed_until', { date: plain_day(said.until, i18n.language) })}`}
          {said.reason && ` · ${said.reason}`}
        </p>
      )}
      {said?.how !== 'told' && (
        <>
          {props.children}
          <Form onSubmit={send}>
            <ProblemAlert problem={deed.problem} />
            <OneOf
              label={t('informing.how')}
              value={how}
              onChange={set_how}
              choices={[
                { value: 'told', text: t('informing.tell'), more: t('informing.tell_more') },
                { value: 'postponed', text: t('informing.postpone'), more: t('informing.postpone_more') },
              ]}
              columns
            />
            {how === 'postponed' && (
              <>
                <LongTextField
                  label={t('informing.postpone_reason')}
                  value={reason}
                  onChange={set_reason}
                  error={missing.reason}
                  rows={2}
                  required
                />
                <TextField
                  label={t('informing.postpone_until')}
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
              <Button kind="primary-action" type="submit" busy={deed.busy} disabled={how === ''}>
                {t('informing.record')}
              </Button>
            </Buttons>
          </Form>
        </>
      )}
    </>
  );
}

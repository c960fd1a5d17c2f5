import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Informed, RecordInformation } from '../api/schema';
import type { Problem } from '../api/problem';
import { day_with_year, plain_day } from '../models/dates';
import { Button, Buttons } from './Button';
import { OneOf } from './Choices';
import { Form } from './Form';
import { Badge } from './Parts';
import { ProblemAlert } from './ProblemAlert';
import { PutOffFields, usePutOff } from './PutOff';

/** What was said of it, and the form to say it for as long as nobody was told. `children` say who is to be told. */
export function Informing(props: {
  said: Informed | undefined;
  deed: { busy: boolean; problem: Problem | undefined; run: (said: RecordInformation) => void };
  children?: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const { said, deed } = props;
  const [how, set_how] = useState('');
  const later = usePutOff(t('informing.postpone_reason_missing'));
  const send = () => {
    if (how === 'told') return deed.run({ how });
    const put_off = later.read();
    if (put_off) deed.run({ how: 'postponed', ...put_off });
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
            {how === 'postponed' && <PutOffFields of={later} />}
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

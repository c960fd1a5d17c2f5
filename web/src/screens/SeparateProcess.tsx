import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectionView } from '../api/schema';
import { useDeed } from '../api/use';
import { Button } from '../components/Button';
import { ChoiceList, LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { ProblemAlert } from '../components/ProblemAlert';
import { professional_options, useProfessionals } from '../components/useDirectory';
import { plain_day, read_date } from '../models/dates';

type Missing = { who?: string; stuck?: string; tried?: string; until?: string };

/** Another directs the process for a while, to break through what is stuck. */
export function SeparateProcess(props: { id: string; direction: DirectionView; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { director, exceptionUntilAtMost, version } = props.direction;
  const professionals = useProfessionals().filter((each) => each.id !== director?.professional);
  const [who, set_who] = useState('');
  const [stuck, set_stuck] = useState('');
  const [tried, set_tried] = useState('');
  const [until, set_until] = useState('');
  const [missing, set_missing] = useState<Missing>({});
  const deed = useDeed('/cases/{id}/process-director', { id: props.id, done: props.onDone });
  const last = plain_day(exceptionUntilAtMost, i18n.language);
  const separate = () => {
    const day = read_date(until);
    const right_day = day !== undefined && day <= exceptionUntilAtMost;
    const found: Missing = {
      ...(who ? {} : { who: t('common.choose_one') }),
      ...(stuck.trim() ? {} : { stuck: t('common.needed') }),
      ...(tried.trim() ? {} : { tried: t('common.needed') }),
      ...(right_day ? {} : { until: t('direction.last_day_wrong', { date: last }) }),
    };
    set_missing(found);
    if (right_day && Object.keys(found).length === 0)
      deed.run({ professional: who, stuck: stuck.trim(), tried: tried.trim(), until: day }, version);
  };
  return (
    <Form onSubmit={separate}>
      <ProblemAlert problem={deed.problem} />
      <p>{t('direction.separate_why')}</p>
      <ChoiceList
        label={t('direction.who_process')}
        value={who}
        onChange={set_who}
        options={professional_options(professionals)}
        empty={t('common.choose')}
        error={missing.who}
        required
      />
      <LongTextField
        label={t('direction.stuck')}
        hint={t('direction.stuck_hint')}
        value={stuck}
        onChange={set_stuck}
        error={missing.stuck}
        required
      />
      <LongTextField
        label={t('direction.tried')}
        value={tried}
        onChange={set_tried}
        error={missing.tried}
        required
      />
      <TextField
        label={t('direction.last_day')}
        hint={t('direction.last_day_hint', { date: last })}
        value={until}
        onChange={set_until}
        error={missing.until}
        required
        short
      />
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('direction.record_separation')}
        </Button>
      </div>
    </Form>
  );
}

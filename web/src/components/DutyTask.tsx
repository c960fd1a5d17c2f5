import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView, SharingFacts } from '../api/schema';
import { useDeed } from '../api/use';
import { day_of, day_with_year, plain_day } from '../models/dates';
import { duty_label } from '../models/sharing';
import { Button, Buttons } from './Button';
import { OneOf } from './Choices';
import { LongTextField } from './Fields';
import { Form } from './Form';
import { LinkButton } from './LinkButton';
import { Badge } from './Parts';
import { ProblemAlert } from './ProblemAlert';
import { PutOffFields, usePutOff } from './PutOff';

const tones = { done: 'good', postponed: 'mind', refused: 'stop' } as const;

/** One thing that is still to be done, or was: by when, what was said of it, and the form to say it. */
export function DutyTask({ of, facts, heading }: { of: DutyView; facts: SharingFacts; heading?: boolean }) {
  const { t, i18n } = useTranslation();
  const label = duty_label(facts, of.duty, i18n.language) ?? t(of.duty === 'must' ? 'duties.must' : 'duties.inform');
  const { said } = of;
  return (
    <section className="stack stack--tight" aria-label={label}>
      {heading && <h3>{label}</h3>}
      {said && (
        <p>
          <Badge tone={tones[said.how]}>{t(`duties.state.${said.how}`)}</Badge> {day_with_year(said.at, i18n.language)}
          {said.by && ` · ${said.by.name}`}
          {said.until && ` · ${t('informing.postponed_until', { date: plain_day(said.until, i18n.language) })}`}
          {said.words && ` · ${said.words}`}
        </p>
      )}
      {!said && of.done && (
        <p>
          <Badge tone="good">{t('duties.state.done')}</Badge>
        </p>
      )}
      {!of.done && of.dueAt && (
        <p>{of.overdue ? t('duties.late') : t('duties.before', { date: day_of(of.dueAt, i18n.language) })}</p>
      )}
      {!of.done && of.duty === 'inform' && (
        <div>
          <LinkButton to="/disclosures">{t('duties.to_disclosures')}</LinkButton>
        </div>
      )}
      {!of.done && of.duty === 'must' && <Refusing of={of} />}
      {!of.done && of.duty !== 'inform' && <Outcome of={of} />}
    </section>
  );
}

/** It was done, with what was said; or it is done later, and why. */
function Outcome({ of }: { of: DutyView }) {
  const { t } = useTranslation();
  const deed = useDeed('/duties/{id}/outcome', { id: of.id });
  const [how, set_how] = useState('');
  const [words, set_words] = useState('');
  const later = usePutOff(t('duties.reason_missing'));
  const send = () => {
    const said = words.trim();
    if (how === 'done') return deed.run({ how, ...(said ? { words: said } : {}) });
    const put_off = later.read();
    if (put_off) deed.run({ how: 'postponed', words: put_off.reason, until: put_off.until });
    return undefined;
  };
  return (
    <Form onSubmit={send}>
      <ProblemAlert problem={deed.problem} />
      <OneOf
        label={t('duties.how')}
        value={how}
        onChange={set_how}
        choices={[
          ...(of.bySharingOnly ? [] : [{ value: 'done', text: t('duties.do'), more: t('duties.do_more') }]),
          { value: 'postponed', text: t('duties.postpone'), more: t('duties.postpone_more') },
        ]}
        columns
      />
      {how === 'done' && (
        <LongTextField
          label={t('duties.said')}
          hint={t('duties.said_hint')}
          value={words}
          onChange={set_words}
          rows={2}
        />
      )}
      {how === 'postponed' && <PutOffFields of={later} />}
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy} disabled={how === ''}>
          {t('duties.record')}
        </Button>
      </Buttons>
    </Form>
  );
}

/** What must be shared is shared on a new answer, or is not and why. */
function Refusing({ of }: { of: DutyView }) {
  const { t } = useTranslation();
  const [open, set_open] = useState(false);
  return (
    <>
      <Buttons>
        <LinkButton
          to="/sharing"
          search={{ person: of.person?.id, case: of.caseId, recipient: of.organisation?.id, kind: undefined }}
          primary
        >
          {t('duties.ask_again')}
        </LinkButton>
        {!open && <Button onPress={() => set_open(true)}>{t('duties.refuse')}</Button>}
      </Buttons>
      {open && of.advice && <RefuseWhatMust advice={of.advice} />}
    </>
  );
}

/** Not sharing what must be shared: only with the reason. */
export function RefuseWhatMust({ advice, onDone }: { advice: string; onDone?: () => void }) {
  const { t } = useTranslation();
  const [reason, set_reason] = useState('');
  const [missing, set_missing] = useState('');
  const refusal = useDeed('/refusals', { ...(onDone ? { done: onDone } : {}) });
  const send = () => {
    set_missing(reason.trim() ? '' : t('duties.refuse_reason_missing'));
    if (reason.trim()) refusal.run({ advice, reason: reason.trim() });
  };
  return (
    <Form onSubmit={send}>
      <ProblemAlert problem={refusal.problem} />
      <LongTextField
        label={t('duties.refuse_reason')}
        hint={t('duties.refuse_hint')}
        value={reason}
        onChange={set_reason}
        error={missing || undefined}
        rows={2}
        required
      />
      <Buttons>
        <Button kind="danger" type="submit" busy={refusal.busy}>
          {t('duties.refuse_record')}
        </Button>
      </Buttons>
    </Form>
  );
}

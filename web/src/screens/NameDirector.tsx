import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/schema';
import { useDeed } from '../api/use';
import { Button } from '../components/Button';
import { YesNo } from '../components/Choices';
import { ChoiceList, LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { ProblemAlert } from '../components/ProblemAlert';
import { professional_options, useOrganisationOptions, useProfessionals } from '../components/useDirectory';
import { read_date } from '../models/dates';

type Missing = { reason?: string; text?: string; given_by?: string; from?: string; until?: string };

/** Who directs the case from now on, why it is another, and with which mandate. */
export function NameDirector({ found, onDone }: { found: CaseView; onDone: () => void }) {
  const { t } = useTranslation();
  const professionals = useProfessionals();
  const organisations = useOrganisationOptions();
  const { director } = found;
  const [who, set_who] = useState('');
  const [reason, set_reason] = useState('');
  const [with_mandate, set_with_mandate] = useState(false);
  const [text, set_text] = useState('');
  const [given_by, set_given_by] = useState('');
  const [from, set_from] = useState('');
  const [until, set_until] = useState('');
  const [missing, set_missing] = useState<Missing>({});
  const deed = useDeed('/cases/{id}/director', { id: found.id, done: onDone });
  const another = director !== undefined && who !== '' && who !== director.professional;
  const name = () => {
    const days = { from: read_date(from), until: read_date(until) };
    const wrong = (key: 'from' | 'until', typed: string) =>
      with_mandate && typed.trim() && !days[key] ? { [key]: t('common.date_wrong') } : {};
    const lacks: Missing = {
      ...(another && !reason.trim() ? { reason: t('common.needed') } : {}),
      ...(with_mandate && !text.trim() ? { text: t('common.needed') } : {}),
      ...(with_mandate && !given_by ? { given_by: t('common.choose_one') } : {}),
      ...wrong('from', from),
      ...wrong('until', until),
    };
    set_missing(lacks);
    if (!who || Object.keys(lacks).length > 0) return;
    const mandate = {
      text: text.trim(),
      givenBy: given_by,
      ...(days.from ? { from: days.from } : {}),
      ...(days.until ? { until: days.until } : {}),
    };
    deed.run(
      { professional: who, ...(another ? { reason: reason.trim() } : {}), ...(with_mandate ? { mandate } : {}) },
      found.version,
    );
  };
  return (
    <Form onSubmit={name}>
      <ProblemAlert
        problem={deed.problem}
        stands={director ? t('cases.director', { name: director.name }) : t('cases.no_director')}
      />
      <ChoiceList
        label={t('cases.who_director')}
        value={who}
        onChange={set_who}
        options={professional_options(professionals)}
        empty={t('common.choose')}
        required
      />
      {another && (
        <LongTextField
          label={t('direction.reason')}
          hint={t('direction.reason_hint')}
          value={reason}
          onChange={set_reason}
          error={missing.reason}
          rows={2}
          required
        />
      )}
      <YesNo label={t('direction.has_mandate')} value={with_mandate} onChange={set_with_mandate} />
      {with_mandate && (
        <>
          <LongTextField
            label={t('direction.mandate_text')}
            hint={t('direction.mandate_text_hint')}
            value={text}
            onChange={set_text}
            error={missing.text}
            rows={2}
            required
          />
          <ChoiceList
            label={t('direction.given_by')}
            value={given_by}
            onChange={set_given_by}
            options={organisations}
            empty={t('common.choose')}
            error={missing.given_by}
            required
          />
          <TextField
            label={t('direction.mandate_start')}
            hint={t('common.date_hint')}
            value={from}
            onChange={set_from}
            error={missing.from}
            short
          />
          <TextField
            label={t('direction.mandate_end')}
            hint={t('common.date_hint')}
            value={until}
            onChange={set_until}
            error={missing.until}
            short
          />
        </>
      )}
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy} disabled={!who}>
          {t('cases.record_director')}
        </Button>
      </div>
    </Form>
  );
}

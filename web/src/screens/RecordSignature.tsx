import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementSignatureView, AgreementVersionView } from '../api/schema';
import { useDeed } from '../api/use';
import { Button } from '../components/Button';
import { ChoiceList, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { ProblemAlert } from '../components/ProblemAlert';
import { read_date, today } from '../models/dates';

type Missing = { party?: string; name?: string; role?: string; date?: string };

/** Who signed on paper for a party, written down by who keeps the network. */
export function RecordSignature(props: {
  version: AgreementVersionView;
  parties: AgreementSignatureView[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { version } = props;
  const [party, set_party] = useState('');
  const [name, set_name] = useState('');
  const [role, set_role] = useState('');
  const [date, set_date] = useState('');
  const [missing, set_missing] = useState<Missing>({});
  const deed = useDeed('/agreements/{id}/signatures', { id: version.id, done: props.onDone });
  const record = () => {
    const day = read_date(date);
    const right_day = day !== undefined && day <= today(new Date());
    const found: Missing = {
      ...(party ? {} : { party: t('common.choose_one') }),
      ...(name.trim() ? {} : { name: t('common.needed') }),
      ...(role.trim() ? {} : { role: t('common.needed') }),
      ...(right_day ? {} : { date: t('agreements.date_wrong') }),
    };
    set_missing(found);
    if (right_day && Object.keys(found).length === 0)
      deed.run({
        version: version.version,
        organisation: party,
        name: name.trim(),
        function: role.trim(),
        date: day,
      });
  };
  return (
    <Form onSubmit={record}>
      <ProblemAlert problem={deed.problem} />
      <p>{t('agreements.record_means')}</p>
      <ChoiceList
        label={t('agreements.record_party')}
        value={party}
        onChange={set_party}
        options={props.parties.map((each) => ({ value: each.organisation.id, text: each.organisation.name }))}
        empty={t('common.choose')}
        error={missing.party}
        required
      />
      <TextField label={t('agreements.record_name')} value={name} onChange={set_name} error={missing.name} required />
      <TextField
        label={t('agreements.record_function')}
        value={role}
        onChange={set_role}
        error={missing.role}
        required
      />
      <TextField
        label={t('agreements.record_date')}
        hint={t('agreements.date_hint')}
        value={date}
        onChange={set_date}
        error={missing.date}
        required
        short
      />
      <div>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('agreements.record')}
        </Button>
      </div>
    </Form>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactView } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ChoiceList, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Card } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { adoption_faults, no_adoption, type AdoptionDraft, type AdoptionFault } from '../models/assessment';
import { read_date } from '../models/dates';

/** Who adopted the last version. What is still missing is said before anyone asks. */
export function AdoptAssessment({ view }: { view: ImpactView }) {
  const { t } = useTranslation();
  const [draft, set_draft] = useState(no_adoption);
  const [faults, set_faults] = useState<AdoptionFault[]>([]);
  const deed = useDeed('/impact-assessments/{id}/adoption', { id: view.id });
  const change = (part: Partial<AdoptionDraft>) => set_draft({ ...draft, ...part });
  const wrong = (fault: AdoptionFault) => (faults.includes(fault) ? t(`impact.wrong.${fault}`) : undefined);
  const named = (pointer: string) => {
    const [, list, name] = pointer.split('/');
    return list === 'risks'
      ? view.risks.find((each) => each.risk === name)?.name
      : view.chapters.find((each) => each.chapter === name)?.title;
  };
  const adopt = () => {
    const found = adoption_faults(draft);
    set_faults(found);
    if (found.length === 0)
      deed.run({ ...draft, name: draft.name.trim(), date: read_date(draft.date) ?? '' }, view.version?.number);
  };
  if (view.changes.length > 0)
    return (
      <Card title={t('impact.adopt')}>
        <p>{t('impact.first_a_new_version')}</p>
      </Card>
    );
  if (view.missing.length > 0)
    return (
      <Card title={t('impact.adopt')}>
        <p>{t('impact.still_missing')}</p>
        <ul className="beneath">
          {view.missing.map((each) => (
            <li key={each}>{named(each) ?? each}</li>
          ))}
        </ul>
      </Card>
    );
  return (
    <Card title={t('impact.adopt')}>
      <p className="quiet">{t('impact.adopt_more')}</p>
      <Form onSubmit={adopt}>
        <ProblemAlert problem={deed.problem} />
        <ChoiceList
          label={t('impact.for_organisation')}
          value={draft.organisation}
          onChange={(organisation) => change({ organisation })}
          error={wrong('organisation')}
          options={view.known.networks.flatMap((network) =>
            network.parties.map((each) => ({ value: each.id, text: each.name })),
          )}
          empty={t('impact.choose')}
          required
        />
        <div className="fields">
          <TextField
            label={t('impact.adopter')}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={wrong('name')}
            required
          />
          <TextField
            label={t('impact.function')}
            value={draft.function}
            onChange={(job) => change({ function: job })}
            error={wrong('function')}
            required
          />
          <TextField
            label={t('impact.on')}
            hint={t('impact.day_hint')}
            value={draft.date}
            onChange={(date) => change({ date })}
            error={wrong('date')}
            required
            short
          />
        </div>
        <Buttons>
          <Button kind="primary-action" type="submit" busy={deed.busy}>
            {t('impact.adopt_do')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactView, RiskLevel } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ChoiceList, LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Alert, Card } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { draft_of, half_judged, levels, sent_assessment, type RiskDraft } from '../models/assessment';

/** A new version of what people write, from the last one on. Nothing has to be finished: what is empty stays open. */
export function AssessmentForm({ view, onDone }: { view: ImpactView; onDone: () => void }) {
  const { t } = useTranslation();
  const [draft, set_draft] = useState(() => draft_of(view));
  /** What was there when writing began: who came between is seen, and not overwritten. */
  const [seen] = useState(view.versions.at(-1)?.number ?? 0);
  const [wrong, set_wrong] = useState<string[]>([]);
  const [other, set_other] = useState('');
  const deed = useDeed('/impact-assessments/{id}/versions', { id: view.id, done: onDone });
  const change_risk = (name: string, part: Partial<RiskDraft>) =>
    set_draft({ ...draft, risks: draft.risks.map((each) => (each.risk === name ? { ...each, ...part } : each)) });
  const keep = () => {
    const half = half_judged(draft);
    set_wrong(half);
    if (half.length === 0) deed.run(sent_assessment(draft), seen);
  };
  const add_other = () => {
    const name = other.trim();
    if (!name || draft.risks.some((each) => each.risk === name)) return;
    set_draft({
      ...draft,
      risks: [...draft.risks, { risk: name, likelihood: '', impact: '', residual: '', reasons: '' }],
    });
    set_other('');
  };
  return (
    <Form onSubmit={keep}>
      <Alert title={t('impact.writing')}>
        <p>{t('impact.writing_more')}</p>
      </Alert>
      <Card title={t('impact.people')}>
        {view.chapters.map((each) => (
          <LongTextField
            key={each.chapter}
            label={each.title}
            hint={`${each.question} (${each.article})`}
            value={draft.chapters[each.chapter] ?? ''}
            onChange={(text) => set_draft({ ...draft, chapters: { ...draft.chapters, [each.chapter]: text } })}
            rows={4}
          />
        ))}
      </Card>
      <Card title={t('impact.risks')}>
        <p className="quiet">{t('impact.risks_more')}</p>
        {draft.risks.map((each) => {
          const known = view.risks.find((one) => one.risk === each.risk);
          return (
            <fieldset key={each.risk} className="stack stack--tight">
              <legend className="utrecht-form-label">{known?.name ?? each.risk}</legend>
              {known?.what && <p className="quiet">{known.what}</p>}
              {known && known.measures.length > 0 && (
                <p className="quiet">
                  {t('impact.guards')}: {known.measures.join(', ')}
                </p>
              )}
              {wrong.includes(each.risk) && (
                <p className="utrecht-form-field-error-message">{t('impact.half_judged')}</p>
              )}
              <div className="fields">
                {(['likelihood', 'impact', 'residual'] as const).map((what) => (
                  <ChoiceList
                    key={what}
                    label={t(`impact.${what}`)}
                    value={each[what]}
                    onChange={(level) => change_risk(each.risk, { [what]: level as RiskLevel | '' })}
                    options={levels.map((level) => ({ value: level, text: t(`impact.level.${level}`) }))}
                    empty={t('impact.to_judge')}
                  />
                ))}
              </div>
              <LongTextField
                label={t('impact.reasons')}
                value={each.reasons}
                onChange={(reasons) => change_risk(each.risk, { reasons })}
                rows={2}
              />
            </fieldset>
          );
        })}
        <TextField
          label={t('impact.other_risk')}
          hint={t('impact.other_risk_hint')}
          value={other}
          onChange={set_other}
        />
        <Buttons>
          <Button onPress={add_other}>{t('impact.add_risk')}</Button>
        </Buttons>
      </Card>
      <Card title={t('processing.questions')}>
        {view.questions.map(({ question }) => (
          <LongTextField
            key={question.id}
            label={question.question}
            hint={`${question.why} ${t('impact.for_whom', { owner: question.owner })}`}
            value={draft.answers[question.id] ?? ''}
            onChange={(text) => set_draft({ ...draft, answers: { ...draft.answers, [question.id]: text } })}
            rows={2}
          />
        ))}
      </Card>
      <ProblemAlert problem={deed.problem} />
      {wrong.length > 0 && <Alert kind="error" live title={t('impact.half_judged')} />}
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('impact.keep')}
        </Button>
        <Button onPress={onDone}>{t('common.cancel')}</Button>
      </Buttons>
    </Form>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, SharingFacts } from '../api/schema';
import { useDeed } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ManyOf, OneOf } from '../components/Choices';
import { LongTextField, TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Card, Pairs } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { codes_of, consent_faults, no_answer_yet, sent_consent, type ConsentFault } from '../models/consent';
import { label, value_label } from '../models/sharing';

/**
 * What someone answered to the question for consent, or why it was not asked. It is about what the advice was about:
 * this receiver, this purpose, these kinds of data, and nothing else.
 */
export function ConsentForm(props: { advice: AdviceView; facts: SharingFacts; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { advice, facts } = props;
  const [draft, set_draft] = useState(no_answer_yet);
  const [faults, set_faults] = useState<ConsentFault[]>([]);
  const deed = useDeed('/consents', { done: props.onDone });
  const asked = codes_of(advice, 'data');
  const givers = facts.facts.find((fact) => fact.fact === 'consent_by')?.values ?? [];
  const change = (part: Partial<typeof draft>) => set_draft({ ...draft, ...part });
  const wrong = (fault: ConsentFault) => (faults.includes(fault) ? t(`consent.wrong.${fault}`) : undefined);
  const answered = draft.answer !== '' && draft.answer !== 'not_asked';
  const record = () => {
    const found = consent_faults(draft, asked, new Date().toISOString());
    set_faults(found);
    if (found.length === 0) deed.run(sent_consent(draft, advice.id));
  };
  return (
    <Card title={t('consent.title')}>
      <p className="quiet">{t('consent.more')}</p>
      <Pairs
        pairs={[
          [t('consent.purpose'), value_label(facts, 'purpose', codes_of(advice, 'purpose'), i18n.language)],
          [t('consent.kinds'), value_label(facts, 'data', asked, i18n.language)],
        ]}
      />
      <Form onSubmit={record}>
        <ProblemAlert problem={deed.problem} />
        <OneOf
          label={t('consent.answer_title')}
          value={draft.answer}
          onChange={(answer) => change({ answer })}
          error={wrong('answer')}
          choices={(['given', 'partly', 'refused', 'not_asked'] as const).map((value) => ({
            value,
            text: t(`consent.answer.${value}`),
          }))}
          columns
          plain
        />
        {draft.answer === 'partly' && (
          <ManyOf
            label={t('consent.part')}
            hint={t('consent.part_hint')}
            value={draft.kinds}
            onChange={(kinds) => change({ kinds })}
            error={wrong('kinds')}
            choices={asked.map((code) => ({ value: code, text: value_label(facts, 'data', code, i18n.language) }))}
            columns
          />
        )}
        {answered && (
          <>
            <OneOf
              label={t('consent.given_by')}
              hint={t('consent.given_by_hint')}
              value={draft.given_by}
              onChange={(given_by) => change({ given_by })}
              error={wrong('given_by')}
              choices={givers.map((each) => ({ value: each.code, text: label(each, i18n.language) }))}
              columns
              plain
            />
            <OneOf
              label={t('consent.form_title')}
              value={draft.form}
              onChange={(form) => change({ form })}
              error={wrong('form')}
              choices={(['in_person', 'in_writing', 'by_telephone'] as const).map((value) => ({
                value,
                text: t(`consent.form.${value}`),
              }))}
              columns
              plain
            />
            <LongTextField
              label={t('consent.words')}
              hint={t('consent.words_hint')}
              value={draft.words}
              onChange={(words) => change({ words })}
              error={wrong('words')}
              rows={2}
              required
            />
          </>
        )}
        {(draft.answer === 'given' || draft.answer === 'partly') && (
          <TextField
            label={t('consent.until')}
            hint={t('consent.until_hint')}
            value={draft.until}
            onChange={(until) => change({ until })}
            error={wrong('until')}
            short
          />
        )}
        {draft.answer === 'not_asked' && (
          <LongTextField
            label={t('consent.why_not')}
            hint={t('consent.why_not_hint')}
            value={draft.why_not}
            onChange={(why_not) => change({ why_not })}
            error={wrong('why_not')}
            rows={2}
            required
          />
        )}
        <Buttons>
          <Button kind="primary-action" type="submit" busy={deed.busy}>
            {t('consent.record')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

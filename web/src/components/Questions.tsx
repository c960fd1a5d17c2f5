import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactView, JointQuestionView, SharingFacts } from '../api/schema';
import {
  type Answers,
  chosen_codes,
  fact_view,
  type FactValue,
  is_yes_or_no,
  label,
  sent_value,
} from '../models/sharing';
import { Button, Buttons } from './Button';
import { ManyOf, OneOf, type Choice } from './Choices';
import { Form } from './Form';

const not_known = '?';

/** What can be answered about one fact; "I do not know" among it, unless the fact has a value for that. */
function useChoices(): (fact: FactView) => Choice[] {
  const { t, i18n } = useTranslation();
  return (fact) => {
    const values: Choice[] =
      is_yes_or_no(fact) && fact.values.length === 0
        ? [
            { value: 'true', text: t('common.yes') },
            { value: 'false', text: t('common.no') },
          ]
        : fact.values.map((value) => ({ value: value.code, text: label(value, i18n.language) }));
    if (fact.multiple || fact.values.some((value) => value.code === 'unknown')) return values;
    return [...values, { value: not_known, text: t('sharing.i_do_not_know'), more: t('sharing.i_do_not_know_more') }];
  };
}

/** One question about one fact, with why it is asked. `chosen` is what was answered before. */
export function Question(props: {
  fact: FactView;
  chosen: FactValue;
  busy: boolean;
  onAnswer: (value: FactValue) => void;
  onUnknown: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { fact } = props;
  const choices = useChoices()(fact);
  const [chosen, set_chosen] = useState<string[]>(chosen_codes(props.chosen));
  const [missing, set_missing] = useState(false);
  const english = i18n.language === 'en';
  const why = english ? fact.whyEn : fact.whyNl;

  const answer = () => {
    if (chosen.length === 0) return set_missing(true);
    if (chosen[0] === not_known) return props.onUnknown();
    return props.onAnswer(sent_value(fact, chosen));
  };
  const group = {
    label: english ? fact.questionEn : fact.questionNl,
    hint: why ? `${t('sharing.why')} ${why}` : undefined,
    choices,
    columns: choices.length > 5,
    error: missing && chosen.length === 0 ? t('common.choose_one') : undefined,
  };
  return (
    <section className="card question">
      <Form onSubmit={answer}>
        {fact.multiple ? (
          <ManyOf
            {...group}
            hint={`${group.hint ?? ''} ${t('sharing.more_than_one')}`}
            value={chosen}
            onChange={set_chosen}
          />
        ) : (
          <OneOf {...group} value={chosen[0] ?? ''} onChange={(value) => set_chosen([value])} />
        )}
        <Next busy={props.busy} />
      </Form>
    </section>
  );
}

function Next({ busy }: { busy: boolean }) {
  const { t } = useTranslation();
  return (
    <Buttons>
      <Button kind="primary-action" type="submit" busy={busy}>
        {t('common.next')}
      </Button>
    </Buttons>
  );
}

/** One judgement over several facts: in one breath, or part by part on the same card (R-QUESTIONS-5). */
export function JointQuestion(props: {
  joint: JointQuestionView;
  facts: SharingFacts;
  chosen: Answers;
  busy: boolean;
  onAnswer: (said: Answers) => void;
  onUnknown: (facts: string[]) => void;
}) {
  const { t, i18n } = useTranslation();
  const { joint } = props;
  const english = i18n.language === 'en';
  const choices_of = useChoices();
  const parts = joint.facts.map((name) => fact_view(props.facts, name));
  const before = joint.answers.findIndex((answer) =>
    answer.facts.every(({ fact, value }) => props.chosen[fact] === value),
  );
  const [apart, set_apart] = useState(false);
  const [whole, set_whole] = useState(before < 0 ? '' : String(before));
  const [chosen, set_chosen] = useState<Record<string, string>>({});
  const [missing, set_missing] = useState(false);
  const question = english ? joint.questionEn : joint.questionNl;
  const why = `${t('sharing.why')} ${english ? joint.whyEn : joint.whyNl}`;

  const answer = () => {
    if (!apart) {
      const answered = joint.answers[Number(whole)];
      if (whole === '' || !answered) return set_missing(true);
      return props.onAnswer(Object.fromEntries(answered.facts.map(({ fact, value }) => [fact, value])));
    }
    if (parts.some((part) => !chosen[part.fact])) return set_missing(true);
    const said = parts.filter((part) => chosen[part.fact] !== not_known);
    if (said.length === 0) return props.onUnknown(joint.facts);
    return props.onAnswer(Object.fromEntries(said.map((part) => [part.fact, sent_value(part, [chosen[part.fact]!])])));
  };
  return (
    <section className="card question">
      <Form onSubmit={answer}>
        {apart ? (
          <>
            <h2 className="question__joint">{question}</h2>
            <p className="quiet">{why}</p>
            {parts.map((part) => (
              <OneOf
                key={part.fact}
                label={english ? part.questionEn : part.questionNl}
                choices={choices_of(part)}
                value={chosen[part.fact] ?? ''}
                onChange={(value) => set_chosen({ ...chosen, [part.fact]: value })}
                error={missing && !chosen[part.fact] ? t('common.choose_one') : undefined}
              />
            ))}
          </>
        ) : (
          <OneOf
            label={question}
            hint={why}
            choices={joint.answers.map((each, index) => ({
              value: String(index),
              text: label(each, i18n.language),
            }))}
            value={whole}
            onChange={set_whole}
            error={missing && whole === '' ? t('common.choose_one') : undefined}
          />
        )}
        <Next busy={props.busy} />
        <Buttons>
          <Button
            kind="subtle"
            onPress={() => {
              set_apart(!apart);
              set_missing(false);
            }}
          >
            {apart ? t('sharing.in_one_go') : t('sharing.part_by_part')}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
}

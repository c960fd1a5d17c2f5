import { useTranslation } from 'react-i18next';
import type { AdviceView, SharingFacts } from '../api/schema';
import { changes_of, fact_label, tone_of, value_label, word_for } from '../models/sharing';
import { Badge, Card, Pairs } from './Parts';
import { Provisions } from './Provisions';
import { TermLine } from './TermLine';

/** The answer: first the one sentence with its term, then what to do, then the law. */
export function AdviceCard(props: {
  advice: AdviceView;
  facts: SharingFacts;
  /** It was asked about someone. */
  named: boolean;
  busy?: boolean;
  onRequested?: (day: string) => void;
}) {
  const { advice, facts } = props;
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const tone = tone_of(advice.verdict);
  const { words } = facts;
  return (
    <section
      className={`card card--marked card--${tone === 'good' ? 'good' : tone === 'stop' ? 'stop' : 'mind'}`}
      aria-label={t('sharing.answer')}
    >
      <Badge tone={tone}>{word_for(words.verdict, advice.verdict, language)}</Badge>
      <h2 className="lead">{language === 'en' ? advice.sentenceEn : advice.sentenceNl}</h2>
      <TermLine advice={advice} named={props.named} busy={props.busy ?? false} onRequested={props.onRequested} />
      <Pairs
        pairs={[
          advice.scope.length > 0 && [t('sharing.scope'), value_label(facts, 'data', advice.scope, language)],
          advice.manner !== 'none' && [t('sharing.manner'), word_for(words.manner, advice.manner, language)],
          advice.norm !== 'none' && [t('sharing.norm'), word_for(words.norm, advice.norm, language)],
        ]}
      />
      {advice.conditions.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t('sharing.conditions')}</h3>
          <ul className="bullets">
            {advice.conditions.map((code) => (
              <li key={code}>{word_for(words.conditions, code, language)}</li>
            ))}
          </ul>
        </div>
      )}
      {advice.duties.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t('sharing.duties')}</h3>
          <ul className="bullets">
            {advice.duties.map((code) => (
              <li key={code}>{word_for(words.duties, code, language)}</li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary>{t('sharing.law')}</summary>
        <div className="stack stack--tight">
          <Provisions of={advice.provisions} />
          {advice.because.length > 0 && (
            <p>
              {t('sharing.because')}:{' '}
              {advice.because
                .map(
                  (fact) =>
                    `${fact_label(facts, fact.fact, language)}: ${value_label(facts, fact.fact, fact.value, language)}`,
                )
                .join('; ')}
              .
            </p>
          )}
          <p className="quiet small">
            {t('sharing.policy')}: {advice.policy.name} {advice.policy.version} ({advice.policy.hash.slice(0, 12)})
          </p>
        </div>
      </details>
    </section>
  );
}

const shown_at_once = 3;

/** What would give another answer: the first in sight, the rest one step deeper. */
export function WouldChange({ advice, facts }: { advice: AdviceView; facts: SharingFacts }) {
  const { t, i18n } = useTranslation();
  const changes = changes_of(advice);
  if (changes.length === 0) return null;
  const language = i18n.language;
  const row = (change: (typeof changes)[number]) => (
    <li key={`${change.fact} ${change.verdict}`}>
      {t('sharing.change', {
        fact: fact_label(facts, change.fact, language),
        value: change.to.map((to) => value_label(facts, change.fact, to, language)).join(` ${t('common.or')} `),
        verdict: word_for(facts.words.verdict, change.verdict, language).toLowerCase(),
      })}
    </li>
  );
  const more = changes.slice(shown_at_once);
  return (
    <Card title={t('sharing.would_change')}>
      <ul className="bullets">{changes.slice(0, shown_at_once).map(row)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{t('sharing.more_changes', { count: more.length })}</summary>
          <ul className="bullets">{more.map(row)}</ul>
        </details>
      )}
    </Card>
  );
}

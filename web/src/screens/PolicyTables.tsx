import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  PolicyTableView,
  PolicyTextView,
  RowRead,
  SharingFacts,
  TableRead,
  VersionAnswer,
  VignetteView,
} from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ManyOf } from '../components/Choices';
import { ChoiceList } from '../components/Fields';
import { Form } from '../components/Form';
import { Badge, Card, type Tone } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { type Answers, chosen_codes, fact_view, label, sent_value, tone_of, word_for } from '../models/sharing';

/** The tables of a version in words; beside a question which row of each counted, and of the others what was not so. */
export function PolicyTables(props: { version: string; vignette: string | undefined }) {
  const { i18n } = useTranslation();
  const dutch = useResource('/policy-versions/{id}/tables/nl', { id: props.version, when: i18n.language !== 'en' });
  const english = useResource('/policy-versions/{id}/tables/en', { id: props.version, when: i18n.language === 'en' });
  const vignettes = useResource('/policy-versions/{id}/vignettes', { id: props.version });
  const facts = useResource('/sharing-facts');
  return (
    <Loaded of={i18n.language === 'en' ? english : dutch}>
      {(text) => (
        <Loaded of={vignettes}>
          {({ items }) => (
            <Loaded of={facts}>
              {(words) => (
                <Tables version={props.version} text={text} vignettes={items} words={words} first={props.vignette} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Tables(props: {
  version: string;
  text: PolicyTextView;
  vignettes: VignetteView[];
  words: SharingFacts;
  first: string | undefined;
}) {
  const { t, i18n } = useTranslation();
  const { text, vignettes, words } = props;
  const begin = vignettes.find((one) => one.id === props.first);
  const [vignette, set_vignette] = useState(begin?.id ?? '');
  const [facts, set_facts] = useState<Answers>(begin?.facts ?? {});
  const [table, set_table] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const ask = useDeed('/policy-versions/{id}/questions', { id: props.version, quiet: true });
  const language = i18n.language === 'en' ? 'en' : 'nl';
  const send = () => ask.run({ facts, language });
  // What was asked is asked again in the other language; a vignette that was chosen elsewhere is asked at once.
  const asked = useRef('');
  useEffect(() => {
    const wanted = ask.result || begin ? language : '';
    if (wanted && asked.current !== wanted) {
      asked.current = wanted;
      send();
    }
  });
  useEffect(() => {
    if (ask.result) place.current?.focus();
  }, [ask.result]);
  const all = text.models.flatMap((model) => model.tables);
  const shown = all.find((one) => one.id === table);
  const read = ask.result?.tables.find((one) => one.id === table);
  return (
    <>
      <Card title={t('policy.ask')}>
        <p>{t('policy.ask_more')}</p>
        <Form
          onSubmit={() => {
            asked.current = language;
            send();
          }}
        >
          <ChoiceList
            label={t('policy.vignette')}
            value={vignette}
            onChange={(id) => {
              set_vignette(id);
              set_facts(vignettes.find((one) => one.id === id)?.facts ?? {});
            }}
            options={vignettes.map((one) => ({
              value: one.id,
              text: `${one.id} ${one.title || one.why}`.slice(0, 90),
            }))}
            empty={t('common.choose')}
          />
          <details>
            <summary>{t('policy.facts')}</summary>
            <FactFields words={words} value={facts} onChange={set_facts} />
          </details>
          <ProblemAlert problem={ask.problem} />
          <Buttons>
            <Button kind="primary-action" type="submit" busy={ask.busy}>
              {t('policy.try')}
            </Button>
          </Buttons>
        </Form>
      </Card>
      <div tabIndex={-1} ref={place}>
        {ask.result && <Answer answer={ask.result} text={text} words={words} onTable={set_table} />}
      </div>
      <Card title={t('policy.part.tables')}>
        <ChoiceList
          label={t('policy.table')}
          value={table}
          onChange={set_table}
          options={text.models.flatMap((model) =>
            model.tables.map((one) => ({ value: one.id, text: `${one.name}: ${one.title} (${model.title})` })),
          )}
          empty={t('policy.all_tables')}
        />
        {shown && <OneTable key={shown.id} table={shown} read={read} text={text} />}
      </Card>
    </>
  );
}

/** Every fact as a list; left open it is not known. */
function FactFields(props: { words: SharingFacts; value: Answers; onChange: (value: Answers) => void }) {
  const { t, i18n } = useTranslation();
  const set = (fact: string, chosen: string[], none: boolean) => {
    const { [fact]: _, ...rest } = props.value;
    props.onChange(none ? rest : { ...rest, [fact]: sent_value(fact_view(props.words, fact), chosen) });
  };
  return (
    <div className="fields">
      {props.words.facts.map((fact) => {
        const name = label(fact, i18n.language);
        const chosen = chosen_codes(props.value[fact.fact]);
        const options = fact.values.map((value) => ({ value: value.code, text: label(value, i18n.language) }));
        return fact.multiple ? (
          <ManyOf
            key={fact.fact}
            label={name}
            value={chosen}
            onChange={(codes) => set(fact.fact, codes, false)}
            choices={options}
          />
        ) : (
          <ChoiceList
            key={fact.fact}
            label={name}
            value={chosen[0] ?? ''}
            onChange={(code) => set(fact.fact, [code], code === '')}
            options={options}
            empty={t('sharing.left_open')}
          />
        );
      })}
    </div>
  );
}

/** The answer, and of each table that had a say which of its rows counted; each leads to its table. */
function Answer(props: {
  answer: VersionAnswer;
  text: PolicyTextView;
  words: SharingFacts;
  onTable: (id: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { answer, text, words } = props;
  const all = text.models.flatMap((model) => model.tables);
  const rows_of = (read: TableRead) => read.rows.filter((row) => row.state === 'counts' || row.state === 'may_count');
  const name = (id: string) => {
    const table = all.find((one) => one.id === id);
    return table ? table.title : id;
  };
  return (
    <Card title={t('policy.answer')} tone="brand">
      <p>
        <Badge tone={tone_of(answer.verdict)}>{word_for(words.words.verdict, answer.verdict, i18n.language)}</Badge>{' '}
        {answer.sentence}
      </p>
      <details>
        <summary>{t('policy.fired')}</summary>
        <ul className="bullets">
          {answer.tables
            .filter((read) => rows_of(read).length > 0)
            .map((read) => (
              <li key={read.id}>
                <Button kind="subtle" onPress={() => props.onTable(read.id)}>
                  {name(read.id)}
                </Button>
                {`: ${t('policy.row').toLowerCase()} `}
                {rows_of(read)
                  .map((row) => (row.state === 'counts' ? String(row.number) : `${row.number}?`))
                  .join(', ')}
                {' → '}
                {read.answers.join('; ')}
              </li>
            ))}
        </ul>
      </details>
    </Card>
  );
}

const row_tones: Record<RowRead['state'], Tone> = {
  counts: 'good',
  may_count: 'mind',
  overtaken: 'calm',
  not_met: 'calm',
};

/** One table with its rows as they are; beside a question what each row did. */
function OneTable(props: { table: PolicyTableView; read: TableRead | undefined; text: PolicyTextView }) {
  const { t, i18n } = useTranslation();
  const { table, read, text } = props;
  const cited = [...new Set(table.rows.flatMap((row) => row.provisions))];
  const list = (texts: string[]) =>
    texts.length === 0 ? (
      <span className="quiet">{t('policy.always')}</span>
    ) : (
      <ul className="bullets">
        {texts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    );
  return (
    <div className="stack">
      <p>{i18n.language === 'en' && table.summaryEn ? table.summaryEn : table.question}</p>
      <p className="quiet">
        {table.reading}{' '}
        {t('policy.sources', {
          source: table.source,
          version: table.version,
          date: table.inForceFrom,
          who: table.approvedBy,
        })}
      </p>
      {read && (
        <p role="status">
          {read.answers.length > 0
            ? t('policy.table_answers', { answers: read.answers.join('; ') })
            : t('policy.table_silent')}
        </p>
      )}
      <div className="utrecht-table-container" tabIndex={0} role="group" aria-label={table.title}>
        <table className="utrecht-table policy-table">
          <caption>
            {table.name}: {table.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('policy.row')}</th>
              {read && <th scope="col">{t('policy.this_question')}</th>}
              <th scope="col">{t('policy.conditions')}</th>
              <th scope="col">{t('policy.answers')}</th>
              <th scope="col">{t('policy.provisions')}</th>
              <th scope="col">{t('policy.note')}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => {
              const done = read?.rows.find((one) => one.number === row.number);
              return (
                <tr key={row.number} className={done?.state === 'counts' ? 'policy-table__counts' : undefined}>
                  <th scope="row">{row.number}</th>
                  {read && <td>{done && <RowState row={done} />}</td>}
                  <td>{list(row.conditions)}</td>
                  <td>{row.answers.join('; ')}</td>
                  <td>{row.provisions.join(', ')}</td>
                  <td>{row.note}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {cited.length > 0 && (
        <details>
          <summary>{t('policy.read_sources')}</summary>
          <ul className="bullets">
            {text.provisions
              .filter((one) => cited.includes(one.id))
              .map((one) => (
                <li key={one.id}>
                  <strong>{one.id}</strong> {one.law} {one.article}: {one.gist} ({one.kind}, {one.status},{' '}
                  {one.verification})
                </li>
              ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function RowState({ row }: { row: RowRead }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge tone={row_tones[row.state]}>{t(`policy.row_state.${row.state}`)}</Badge>
      {(row.notMet.length > 0 || row.open.length > 0) && (
        <ul className="bullets small">
          {row.notMet.map((condition) => (
            <li key={condition}>{t('policy.not_met', { condition })}</li>
          ))}
          {row.open.map((condition) => (
            <li key={condition}>{t('policy.open', { condition })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

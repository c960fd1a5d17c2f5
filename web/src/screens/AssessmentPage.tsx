import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import type { Problem } from '../api/problem';
import type { ImpactVersionShortView, ImpactView } from '../api/schema';
import { Button, Buttons } from '../components/Button';
import { KeepDocument } from '../components/KeepDocument';
import { PageHead } from '../components/PageHead';
import { Alert, Badge, Card, Table } from '../components/Parts';
import { Activities, Measures, NetworkParts } from '../components/RegisterParts';
import { Loaded } from '../components/Waiting';
import { state_of_assessment } from '../models/assessment';
import { day_with_year, plain_day } from '../models/dates';
import { AdoptAssessment } from './AdoptAssessment';
import { AssessmentForm } from './AssessmentForm';
import { assessment_tones } from './Processing';

/** The impact assessment of a network: what Schakel knows, and what people wrote beside it, version by version. */
export function AssessmentPage() {
  const { t, i18n } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const [version, set_version] = useState<number>();
  /** What was there when writing began: whatever the server says meanwhile, the form stays. */
  const [writing, set_writing] = useState<ImpactView>();
  const found = useQuery<ImpactView, Problem>({
    queryKey: ['/impact-assessments/{id}', id, version ?? 'last', i18n.language],
    queryFn: ({ signal }) =>
      call('get', '/impact-assessments/{id}', {
        id,
        signal,
        ...(version === undefined ? {} : { query: { version: String(version) } }),
      }),
    // In another language the same is asked again: what is being filled in stays while it is answered. Of another network
    // or version nothing is shown before it is there.
    placeholderData: (before, asked) =>
      asked?.queryKey[1] === id && asked.queryKey[2] === (version ?? 'last') ? before : undefined,
  });
  return (
    <>
      <PageHead
        kind={t('impact.title')}
        title={found.data?.name ?? t('impact.title')}
        sub={t('impact.sub')}
        back={<Link to="/processing">{t('shell.place.processing')}</Link>}
      />
      {writing ? (
        <AssessmentForm view={writing} onDone={() => set_writing(undefined)} />
      ) : (
        <Loaded of={found} lines={8}>
          {(view) => (
            <Read view={view} onVersion={set_version} onWrite={() => set_writing(view)} chosen={version} />
          )}
        </Loaded>
      )}
    </>
  );
}

function Read(props: {
  view: ImpactView;
  chosen: number | undefined;
  onVersion: (number: number | undefined) => void;
  onWrite: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { view } = props;
  const last = view.versions.at(-1);
  const is_last = view.version?.number === last?.number;
  const state = state_of_assessment(view.version, view.changes.length > 0);
  const said = (each: ImpactVersionShortView) =>
    t('impact.written', { name: each.by.name, date: day_with_year(each.at, i18n.language) });
  return (
    <>
      <Card
        title={t('impact.now')}
        aside={<Badge tone={assessment_tones[state]}>{t(`impact.state.${state}`)}</Badge>}
      >
        {view.version ? (
          <p>
            {t('impact.version', { number: view.version.number })}. {said(view.version)}
            {view.version.adopted &&
              ` ${t('impact.adopted', {
                name: view.version.adopted.name,
                function: view.version.adopted.function,
                organisation: view.version.adopted.organisation.name,
                date: plain_day(view.version.adopted.date, i18n.language),
              })}`}
          </p>
        ) : (
          <p>{t('impact.nobody_yet')}</p>
        )}
        <Buttons>
          {view.mayWrite && is_last && (
            <Button kind="primary-action" onPress={props.onWrite}>
              {t(view.version ? 'impact.write_on' : 'impact.write')}
            </Button>
          )}
          {props.chosen !== undefined && (
            <Button onPress={() => props.onVersion(undefined)}>{t('impact.to_last')}</Button>
          )}
          <KeepDocument of={{ assessment: view.id }} name={`dpia-${view.id}`} text={t('processing.keep')} />
          <Button onPress={() => window.print()}>{t('impact.print')}</Button>
        </Buttons>
      </Card>
      {view.changes.length > 0 && view.version && (
        <>
          <Alert kind="warning" title={t('impact.out_of_date')}>
            <p>{t('impact.out_of_date_more')}</p>
          </Alert>
          <Card title={t('impact.changed', { number: view.version.number })}>
            <Table
              caption={t('impact.changed', { number: view.version.number })}
              hide_caption
              head={[t('impact.what'), t('impact.then'), t('impact.today')]}
              rows={view.changes.map((each) => [
                <span lang="nl">{each.about}</span>,
                <span lang="nl">{each.before ?? '–'}</span>,
                <span lang="nl">{each.after ?? '–'}</span>,
              ])}
            />
          </Card>
        </>
      )}
      <Card title={t('impact.known')}>
        <p className="quiet">{t('impact.known_more')}</p>
        {view.known.networks.map((network) => (
          <NetworkParts key={network.id} network={network} />
        ))}
        <Activities of={view.known.activities} />
      </Card>
      <Card title={t('impact.people')}>
        <p className="quiet">{t('impact.people_more')}</p>
        <div className="stack">
          {view.chapters.map((each) => (
            <section key={each.chapter} aria-label={each.title}>
              <h3>{each.title}</h3>
              <p className="quiet">
                {each.question} ({each.article})
              </p>
              {each.text ? (
                each.text
                  .split('\n')
                  .filter((line) => line.trim())
                  .map((line, index) => <p key={index}>{line}</p>)
              ) : (
                <p>
                  <em>{t(each.always ? 'impact.not_written' : 'impact.only_if_high')}</em>
                </p>
              )}
            </section>
          ))}
        </div>
      </Card>
      <Card title={t('impact.risks')}>
        <p className="quiet">{t('impact.risks_more')}</p>
        <Table
          caption={t('impact.risks')}
          hide_caption
          head={[
            t('impact.risk'),
            t('impact.guards'),
            t('impact.likelihood'),
            t('impact.impact'),
            t('impact.residual'),
          ]}
          rows={view.risks.map((each) => [
            <>
              {each.name}
              {each.what && <p className="quiet">{each.what}</p>}
            </>,
            each.measures.join(', '),
            each.judged ? t(`impact.level.${each.judged.likelihood}`) : t('impact.to_judge'),
            each.judged ? t(`impact.level.${each.judged.impact}`) : t('impact.to_judge'),
            each.judged ? (
              <>
                {t(`impact.level.${each.judged.residual}`)}
                <p className="quiet">{each.judged.reasons}</p>
              </>
            ) : (
              t('impact.to_judge')
            ),
          ])}
        />
      </Card>
      <Card title={t('processing.measures')}>
        <Measures of={view.known.measures} />
      </Card>
      <Card title={t('processing.questions')}>
        <Table
          caption={t('processing.questions')}
          hide_caption
          head={[t('processing.question'), t('processing.owner'), t('impact.answer')]}
          rows={view.questions.map((each) => [
            each.question.question,
            each.question.owner,
            each.answer ?? t('impact.still_open'),
          ])}
        />
      </Card>
      {view.versions.length > 0 && (
        <Card title={t('impact.versions')}>
          <Table
            caption={t('impact.versions')}
            hide_caption
            head={[t('impact.number'), t('impact.by'), t('impact.adoption'), t('impact.read')]}
            rows={[...view.versions].reverse().map((each) => [
              String(each.number),
              said(each),
              each.adopted ? `${each.adopted.name}, ${plain_day(each.adopted.date, i18n.language)}` : '–',
              each.number === view.version?.number ? (
                t('impact.this_one')
              ) : (
                <Button
                  kind="subtle"
                  onPress={() => props.onVersion(each.number === last?.number ? undefined : each.number)}
                >
                  {t('impact.version', { number: each.number })}
                </Button>
              ),
            ])}
          />
        </Card>
      )}
      {view.mayWrite && view.version && is_last && !view.version.adopted && <AdoptAssessment view={view} />}
    </>
  );
}

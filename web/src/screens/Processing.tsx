import { useTranslation } from 'react-i18next';
import { useResource } from '../api/use';
import { KeepDocument } from '../components/KeepDocument';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Row, Rows, Table, type Tone } from '../components/Parts';
import { Activities, Measures, NetworkParts } from '../components/RegisterParts';
import { Loaded } from '../components/Waiting';
import { state_of_assessment, type AssessmentState } from '../models/assessment';

export const assessment_tones: Record<AssessmentState, Tone> = {
  none: 'mind',
  draft: 'note',
  adopted: 'good',
  out_of_date: 'stop',
};

/** What is done with data about people: the assessment of each network, and the register that is made of what is known. */
export function Processing() {
  const { t } = useTranslation();
  const assessments = useResource('/impact-assessments');
  const register = useResource('/processing-register');
  return (
    <>
      <PageHead kind={t('shell.place.processing')} title={t('shell.place.processing')} sub={t('processing.sub')} />
      <Card title={t('processing.assessments')}>
        <p className="quiet">{t('processing.assessments_more')}</p>
        <Loaded of={assessments}>
          {({ items }) => (
            <Rows>
              {items.map((each) => {
                const state = state_of_assessment(each.last, each.overtaken);
                return (
                  <Row
                    key={each.id}
                    badge={<Badge tone={assessment_tones[state]}>{t(`impact.state.${state}`)}</Badge>}
                    title={each.name}
                    text={[
                      each.last && t('impact.version', { number: each.last.number }),
                      t('processing.open', { count: each.openQuestions }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    action={
                      <LinkButton to="/processing/$id" params={{ id: each.id }} about={each.name}>
                        {t(each.mayWrite ? 'processing.open_to_write' : 'processing.open_to_read')}
                      </LinkButton>
                    }
                  />
                );
              })}
            </Rows>
          )}
        </Loaded>
      </Card>
      <Loaded of={register} lines={8}>
        {({ networks, activities, measures, questions }) => (
          <>
            <Card
              title={t('processing.register')}
              aside={
                <KeepDocument of="register" name="register" text={t('processing.keep')} />
              }
            >
              <p className="quiet">{t('processing.register_more')}</p>
            </Card>
            {networks.map((network) => (
              <Card key={network.id} title={network.name}>
                <NetworkParts network={network} />
                <Activities of={activities.filter((each) => each.network === network.id)} />
              </Card>
            ))}
            <Card title={t('processing.everywhere')}>
              <Activities of={activities.filter((each) => each.network === undefined)} />
            </Card>
            <Card title={t('processing.measures')}>
              <Measures of={measures} />
            </Card>
            <Card title={t('processing.questions')}>
              <p className="quiet">{t('processing.questions_more')}</p>
              <Table
                caption={t('processing.questions')}
                hide_caption
                head={[t('processing.question'), t('processing.why'), t('processing.owner')]}
                rows={questions.map((each) => [each.question, each.why, each.owner])}
              />
            </Card>
          </>
        )}
      </Loaded>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useResource } from '../api/use';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Row, Rows } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { day_of } from '../models/dates';

export function Cases() {
  const { t, i18n } = useTranslation();
  const cases = useResource('/cases');
  return (
    <>
      <PageHead kind={t('shell.place.cases')} title={t('shell.place.cases')} sub={t('cases.sub')} />
      <Card>
        <Loaded of={cases} lines={8}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('cases.none')}>
                <p>{t('cases.none_more')}</p>
              </Empty>
            ) : (
              <Rows>
                {[...items]
                  .sort(
                    (a, b) =>
                      Number(a.state === 'closed') - Number(b.state === 'closed') ||
                      Number(b.overdue) - Number(a.overdue) ||
                      a.name.localeCompare(b.name, 'nl'),
                  )
                  .map((each) => (
                    <Row
                      key={each.id}
                      badge={
                        each.state === 'closed' ? (
                          <Badge tone="calm">{t('cases.closed')}</Badge>
                        ) : each.overdue ? (
                          <Badge tone="stop">{t('day.state.late')}</Badge>
                        ) : (
                          <Badge tone="good">{t('cases.running')}</Badge>
                        )
                      }
                      title={each.name}
                      text={[
                        ...(each.approach === 'person' ? [] : [t(`groups.kind.${each.approach}`)]),
                        t('cases.responsible', { name: each.responsible.name }),
                        each.director ? t('cases.director', { name: each.director.name }) : t('cases.no_director'),
                        `${t(`step.${each.step}`)} ${t('common.since', { date: day_of(each.stepSince, i18n.language) })}`,
                      ].join(' · ')}
                      action={
                        <LinkButton to="/cases/$id" params={{ id: each.id }} about={each.name}>
                          {t('cases.open')}
                        </LinkButton>
                      }
                    />
                  ))}
              </Rows>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

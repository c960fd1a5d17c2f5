import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useResource } from '../api/use';
import { DutyTask } from '../components/DutyTask';
import { PageHead } from '../components/PageHead';
import { Card, Empty } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { day_and_time } from '../models/dates';
import { duty_label } from '../models/sharing';

/** What is still to be done because something was shared, must be shared or was refused. */
export function Duties() {
  const { t, i18n } = useTranslation();
  const list = useResource('/duties');
  const facts = useResource('/sharing-facts');
  const english = i18n.language === 'en';
  return (
    <>
      <PageHead
        kind={t('duties.title')}
        title={t('duties.title')}
        sub={t('duties.sub')}
        back={<Link to="/sharing">{t('shell.place.sharing')}</Link>}
      />
      <Loaded of={facts}>
        {(words) => (
          <Loaded of={list}>
            {({ items }) =>
              items.length === 0 ? (
                <Card>
                  <Empty title={t('duties.none')}>
                    <Link to="/disclosures">{t('sharing.log_link')}</Link>
                  </Empty>
                </Card>
              ) : (
                items.map((each) => (
                  <Card
                    key={each.id}
                    title={[
                      duty_label(words, each.duty, i18n.language) ??
                        t(each.duty === 'must' ? 'duties.must' : 'duties.inform'),
                      each.person?.displayName,
                    ]
                      .filter(Boolean)
                      .join(': ')}
                    aside={day_and_time(each.since, i18n.language)}
                  >
                    <p>{english ? each.sentenceEn : each.sentenceNl}</p>
                    {each.organisation && (
                      <p className="quiet">
                        {t(each.disclosure ? 'duties.shared_with' : 'duties.for_whom', {
                          name: each.organisation.name,
                        })}
                      </p>
                    )}
                    <DutyTask of={each} facts={words} />
                  </Card>
                ))
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

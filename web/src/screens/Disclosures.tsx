import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DisclosureView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { DutyTask } from '../components/DutyTask';
import { Informing } from '../components/Informing';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { Provisions } from '../components/Provisions';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_and_time, day_of } from '../models/dates';
import { value_label, word_for } from '../models/sharing';

/** What was shared, by us and to us, each with its ground. */
export function Disclosures() {
  const { t, i18n } = useTranslation();
  const list = useResource('/disclosures');
  const facts = useResource('/sharing-facts').data;
  const english = i18n.language === 'en';
  return (
    <>
      <PageHead
        kind={t('disclosures.title')}
        title={t('disclosures.title')}
        sub={t('disclosures.sub')}
        back={<Link to="/sharing">{t('shell.place.sharing')}</Link>}
      />
      <p>
        <Link to="/duties">{t('duties.all')}</Link>
      </p>
      <Loaded of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty title={t('disclosures.none')}>
                <Link to="/sharing">{t('day.ask_sharing')}</Link>
              </Empty>
            </Card>
          ) : (
            [...items]
              .sort((a, b) => b.at.localeCompare(a.at))
              .map((each) => (
                <Card
                  key={each.id}
                  title={t('disclosures.from_to', { from: organisation_of(each.from), to: each.to.name })}
                  aside={day_and_time(each.at, i18n.language)}
                >
                  <Badge tone={each.made === 'by_us' ? 'note' : 'calm'}>{t(`disclosures.${each.made}`)}</Badge>
                  <p>{english ? each.sentenceEn : each.sentenceNl}</p>
                  <ul className="bullets">
                    {each.items.map((item, index) => (
                      <li key={index}>
                        <strong>{facts ? value_label(facts, 'data', item.data, i18n.language) : item.data}</strong>:{' '}
                        {item.text}
                      </li>
                    ))}
                  </ul>
                  <Pairs
                    pairs={[
                      [t('disclosures.about'), each.about.map((person) => person.displayName).join(', ')],
                      [t('disclosures.purpose'), facts ? value_label(facts, 'purpose', each.purpose, i18n.language) : each.purpose],
                      each.carried.length > 0 && [
                        t('disclosures.carried'),
                        facts ? value_label(facts, 'purpose', each.carried, i18n.language) : each.carried.join(', '),
                      ],
                      each.protocol && [
                        t('disclosures.protocol'),
                        t('disclosures.protocol_line', {
                          name: each.protocol.name,
                          version: each.protocol.version,
                          line: each.protocol.exchange,
                        }),
                      ],
                      each.besideProtocol !== undefined && [t('disclosures.beside'), each.besideProtocol],
                      [t('disclosures.by'), <ContactLine key="b" contact={each.from} />],
                      [t('sharing.manner'), word_for(facts?.words.manner, each.manner, i18n.language)],
                      [
                        t('sharing.duties'),
                        each.duties.map((duty) => word_for(facts?.words.duties, duty, i18n.language)).join(', ') || '-',
                      ],
                    ]}
                  />
                  <WhatRemains of={each} />
                  <details>
                    <summary>{t('sharing.law')}</summary>
                    <Provisions of={each.provisions} />
                  </details>
                </Card>
              ))
          )
        }
      </Loaded>
    </>
  );
}

/** What sharing it obliges to, each with the form to say that it was done. */
export function WhatRemains({ of }: { of: DisclosureView }) {
  const facts = useResource('/sharing-facts').data;
  return (
    <>
      {(of.tellBefore || of.informed) && <Telling of={of} />}
      {facts && of.tasks.map((task) => <DutyTask key={task.id} of={task} facts={facts} heading />)}
    </>
  );
}

/** Whom it is about is told, or is told later and why. */
function Telling({ of }: { of: DisclosureView }) {
  const { t, i18n } = useTranslation();
  const inform = useDeed('/disclosures/{id}/information', { id: of.id });
  const late = (day: string) => day <= new Date().toISOString();
  return (
    <section className="stack stack--tight" aria-label={t('informing.title')}>
      <h3>{t('informing.title')}</h3>
      <Informing said={of.informed} deed={inform}>
        {of.tellBefore && (
          <p>
            {late(of.tellBefore)
              ? t('informing.late')
              : t('informing.before', { date: day_of(of.tellBefore, i18n.language) })}
          </p>
        )}
      </Informing>
    </section>
  );
}

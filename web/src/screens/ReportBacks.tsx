import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, ReportBackView, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { AdviceAsker, NotPermitted } from '../components/AdviceAsker';
import { Button, Buttons } from '../components/Button';
import { CarryOut } from '../components/CarryOut';
import { ChoiceList, LongTextField } from '../components/Fields';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { Loaded } from '../components/Waiting';
import { day_with_year } from '../models/dates';
import { permits } from '../models/sharing';

/** Whoever brought a case in hears what came of it: as much as may be told, through the liaison where there is one. */
export function ReportBacks() {
  const { t } = useTranslation();
  const list = useResource('/report-backs');
  return (
    <>
      <PageHead
        kind={t('report_back.title')}
        title={t('report_back.title')}
        sub={t('report_back.sub')}
        back={<Link to="/handovers">{t('shell.place.handovers')}</Link>}
      />
      <Loaded of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty title={t('report_back.none')} />
            </Card>
          ) : (
            items.map((each) => <One key={each.id} owed={each} />)
          )
        }
      </Loaded>
    </>
  );
}

function One({ owed }: { owed: ReportBackView }) {
  const { t, i18n } = useTranslation();
  const [open, set_open] = useState(false);
  return (
    <Card
      title={owed.caseName ? `${owed.caseName} → ${owed.to.name}` : owed.to.name}
      tone={owed.state === 'given' ? 'good' : 'mind'}
    >
      <p>
        <Badge tone={owed.state === 'given' ? 'good' : 'mind'}>{t(`report_back.${owed.state}`)}</Badge>{' '}
        {owed.givenAt
          ? day_with_year(owed.givenAt, i18n.language)
          : t('day.before', { date: day_with_year(owed.dueAt, i18n.language) })}
      </p>
      <Pairs
        pairs={[
          owed.through !== undefined && [t('report_back.through'), <ContactLine key="t" contact={owed.through} />],
          owed.text !== undefined && [t('report_back.text'), owed.text],
        ]}
      />
      {owed.state === 'owed' &&
        owed.toGive !== false &&
        (open ? (
          <AboutWhom owed={owed} />
        ) : (
          <Buttons>
            <Button onPress={() => set_open(true)} about={owed.to.name}>
              {t('report_back.give')}
            </Button>
          </Buttons>
        ))}
    </Card>
  );
}

/** What is told is about someone: that decides what is permitted, and who reads later that it was told. */
function AboutWhom({ owed }: { owed: ReportBackView }) {
  const { t } = useTranslation();
  const found = useResource('/cases/{id}', { id: owed.caseId });
  const [about, set_about] = useState('');
  return (
    <Loaded of={found}>
      {({ members }) => (
        <>
          <ChoiceList
            label={t('report_back.about')}
            hint={t('handover.about_hint')}
            value={about}
            onChange={set_about}
            options={members.map(({ person }) => ({ value: person.id, text: person.displayName }))}
            empty={t('common.choose')}
            required
          />
          {about && (
            <AdviceAsker key={about} asked={{ about, caseId: owed.caseId, recipient: owed.to.id }}>
              {(advice, facts) =>
                permits(advice) ? <Give owed={owed} advice={advice} facts={facts} /> : <NotPermitted />
              }
            </AdviceAsker>
          )}
        </>
      )}
    </Loaded>
  );
}

function Give({ owed, advice, facts }: { owed: ReportBackView; advice: AdviceView; facts: SharingFacts }) {
  const { t } = useTranslation();
  const [text, set_text] = useState('');
  const deed = useDeed('/report-backs/{id}/giving', { id: owed.id });
  return (
    <CarryOut
      advice={advice}
      facts={facts}
      deed={deed}
      stands={owed.text}
      send={t('report_back.send')}
      check={() => (text.trim() ? undefined : t('report_back.missing'))}
      onSend={(on) => deed.run({ text: text.trim(), ...on }, owed.version)}
    >
      <LongTextField
        label={t('report_back.what')}
        hint={t('report_back.what_hint')}
        value={text}
        onChange={set_text}
        rows={3}
        required
      />
    </CarryOut>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceView, ReportBackView, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { AdviceAsker, NotPermitted } from '../components/AdviceAsker';
import { Button, Buttons } from '../components/Button';
import { ColleagueField, sent_colleague } from '../components/ColleagueField';
import { all_confirmed, Confirmations } from '../components/Confirmations';
import { LongTextField } from '../components/Fields';
import { Form } from '../components/Form';
import { PageHead } from '../components/PageHead';
import { Alert, Badge, Card, Empty, Pairs } from '../components/Parts';
import { ContactLine } from '../components/PersonName';
import { ProblemAlert } from '../components/ProblemAlert';
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
          <AdviceAsker asked={{ caseId: owed.caseId, recipient: owed.to.id }}>
            {(advice, facts) =>
              permits(advice) ? <Give owed={owed} advice={advice} facts={facts} /> : <NotPermitted />
            }
          </AdviceAsker>
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

function Give({ owed, advice, facts }: { owed: ReportBackView; advice: AdviceView; facts: SharingFacts }) {
  const { t } = useTranslation();
  const [text, set_text] = useState('');
  const [colleague, set_colleague] = useState('');
  const [confirmed, set_confirmed] = useState<string[]>([]);
  const [missing, set_missing] = useState(false);
  const deed = useDeed('/report-backs/{id}/giving', { id: owed.id });
  return (
    <Form
      onSubmit={() => {
        const complete = all_confirmed(advice, confirmed) && text.trim() !== '';
        set_missing(!complete);
        if (complete)
          deed.run({ text: text.trim(), advice: advice.id, confirmed, ...sent_colleague(colleague) }, owed.version);
      }}
    >
      <ProblemAlert problem={deed.problem} />
      {missing && <Alert kind="error" title={t('report_back.missing')} live />}
      <LongTextField
        label={t('report_back.what')}
        hint={t('report_back.what_hint')}
        value={text}
        onChange={set_text}
        rows={3}
        required
      />
      <Confirmations advice={advice} facts={facts} value={confirmed} onChange={set_confirmed} />
      <ColleagueField advice={advice} value={colleague} onChange={set_colleague} />
      <Buttons>
        <Button kind="primary-action" type="submit" busy={deed.busy}>
          {t('report_back.send')}
        </Button>
      </Buttons>
    </Form>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyVersionView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { ChoiceList } from '../components/Fields';
import { Form } from '../components/Form';
import { Alert, Card, Empty, Table } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';

/** What this version changes beside another, in sentences. */
export function PolicyDifference({ version, all }: { version: string; all: PolicyVersionView[] }) {
  const { t, i18n } = useTranslation();
  const others = all.filter((one) => one.id !== version);
  const [before, set_before] = useState(others.find((one) => one.state === 'in_force')?.id ?? others[0]?.id ?? '');
  const place = useRef<HTMLDivElement>(null);
  const deed = useDeed('/policy-versions/{id}/differences', { id: version, quiet: true });
  useEffect(() => {
    if (deed.result) place.current?.focus();
  }, [deed.result]);
  if (others.length === 0)
    return (
      <Card title={t('policy.part.difference')}>
        <Empty title={t('policy.no_other')} />
      </Card>
    );
  return (
    <Card title={t('policy.part.difference')}>
      <Form onSubmit={() => before && deed.run({ before, language: i18n.language === 'en' ? 'en' : 'nl' })}>
        <ChoiceList
          label={t('policy.before')}
          hint={t('policy.compare_more')}
          value={before}
          onChange={set_before}
          options={others.map((one) => ({
            value: one.id,
            text: `${one.version} (${t(`policy.state.${one.state}`)})`,
          }))}
          empty={t('common.choose')}
        />
        <ProblemAlert problem={deed.problem} />
        <Buttons>
          <Button kind="primary-action" type="submit" busy={deed.busy}>
            {t('policy.compare')}
          </Button>
        </Buttons>
      </Form>
      <div className="stack stack--tight" tabIndex={-1} ref={place} aria-busy={deed.busy}>
        {deed.result && !deed.result.complete && <Alert kind="warning" title={t('policy.not_compared_all')} />}
        {deed.result && <Lines lines={deed.result.lines} />}
      </div>
    </Card>
  );
}

/** Headings, items of a list and sentences, as `schakel policy diff` writes them. */
function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line, at) => {
        if (line.startsWith('#')) return <h3 key={at}>{line.replace(/^#+ /, '')}</h3>;
        if (line.startsWith('- '))
          return (
            <p key={at} className="policy-line">
              {line.slice(2)}
            </p>
          );
        return <p key={at}>{line}</p>;
      })}
    </>
  );
}

const finding_kinds = ['fault', 'gap', 'overlap', 'simpler', 'not_judged'] as const;

/** What an analysis of the tables finds, kind by kind: what cannot be meant so stands first. */
export function PolicyFindings({ version }: { version: string }) {
  const { t, i18n } = useTranslation();
  const findings = useResource('/policy-versions/{id}/findings', { id: version });
  return (
    <Card title={t('policy.part.findings')}>
      <Loaded of={findings}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('policy.findings_none')} />
          ) : (
            <>
              <p>{t('policy.findings_more')}</p>
              {finding_kinds.map((kind) => {
                const found = items.filter((one) => one.kind === kind);
                return (
                  found.length > 0 && (
                    <section key={kind} className="stack stack--tight" aria-label={t(`policy.finding.${kind}`)}>
                      <h3>{t(`policy.finding.${kind}`)}</h3>
                      <p className="quiet">{t(`policy.finding_more.${kind}`)}</p>
                      <Table
                        caption={t(`policy.finding.${kind}`)}
                        hide_caption
                        head={[t('policy.part.tables'), t('policy.part.findings')]}
                        rows={found.map((one) => [
                          one.table || t('policy.no_table'),
                          i18n.language === 'en' ? one.wordsEn : one.wordsNl,
                        ])}
                      />
                    </section>
                  )
                );
              })}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

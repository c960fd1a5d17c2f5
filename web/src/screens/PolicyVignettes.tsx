import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharingFacts, VignettesView } from '../api/schema';
import { useResource } from '../api/use';
import { Button } from '../components/Button';
import { TextField } from '../components/Fields';
import { Alert, Badge, Card, Empty, Table } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { word_for } from '../models/sharing';

const shown_max = 50;

/** The vignettes of a version with what it answers; those that fail first. */
export function PolicyVignettes(props: { version: string; onTry: (vignette: string) => void }) {
  const vignettes = useResource('/policy-versions/{id}/vignettes', { id: props.version });
  const facts = useResource('/sharing-facts');
  return (
    <Loaded of={vignettes}>
      {(all) => <Loaded of={facts}>{(words) => <Vignettes all={all} words={words} onTry={props.onTry} />}</Loaded>}
    </Loaded>
  );
}

function Vignettes(props: { all: VignettesView; words: SharingFacts; onTry: (vignette: string) => void }) {
  const { t, i18n } = useTranslation();
  const { all, words } = props;
  const [wanted, set_wanted] = useState('');
  const count = all.passed + all.failed;
  const text = wanted.trim().toLowerCase();
  const found = all.items
    .filter((one) => [one.id, one.title, one.text, one.why].join(' ').toLowerCase().includes(text))
    .sort((one, other) => Number(one.passed) - Number(other.passed));
  const verdict = (code: string) => word_for(words.words.verdict, code, i18n.language);
  return (
    <>
      <Alert
        kind={all.failed === 0 ? 'ok' : 'warning'}
        title={all.failed === 0 ? t('policy.passed_all', { count }) : t('policy.failed', { failed: all.failed, count })}
      />
      <Card title={t('policy.part.vignettes')}>
        <TextField label={t('policy.search')} value={wanted} onChange={set_wanted} />
        {found.length === 0 ? (
          <Empty title={t('policy.no_vignettes')} />
        ) : (
          <Table
            caption={t('policy.part.vignettes')}
            hide_caption
            head={[
              t('policy.part.vignettes'),
              t('policy.expected'),
              t('policy.result'),
              t('policy.why'),
              t('policy.try_this'),
            ]}
            rows={found.slice(0, shown_max).map((one) => [
              <span key="n">
                {one.id} {one.title}
                <br />
                <span className="quiet small">{t(`policy.kind.${one.kind}`)}</span>
              </span>,
              verdict(one.expected),
              <span key="r">
                <Badge tone={one.passed ? 'good' : 'stop'}>
                  {one.passed ? t('policy.passed') : `${t('policy.given')}: ${verdict(one.given)}`}
                </Badge>
                {!one.passed && <span> {t('policy.not_passed', { difference: one.difference })}</span>}
              </span>,
              one.why,
              <Button key="t" about={one.id} onPress={() => props.onTry(one.id)}>
                {t('policy.try_this')}
              </Button>,
            ])}
          />
        )}
        {found.length > shown_max && <p className="quiet">{t('policy.too_many', { count: shown_max })}</p>}
      </Card>
    </>
  );
}

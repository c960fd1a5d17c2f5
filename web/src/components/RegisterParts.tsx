import { useTranslation } from 'react-i18next';
import type { ProcessingActivity, RegisterNetwork, SecurityMeasure } from '../api/schema';
import { Pairs, Table } from './Parts';

const Several = ({ of }: { of: string[] }) =>
  of.length < 2 ? (
    <>{of[0]}</>
  ) : (
    <ul className="beneath">
      {of.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );

/** Who takes part in a network, what they signed and along which ways data go. */
export function NetworkParts({ network }: { network: RegisterNetwork }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Pairs
        pairs={[
          [t('processing.purpose'), <span lang="nl">{network.purpose}</span>],
          network.privacyOfficers.length > 0 && [t('processing.officer'), <Several of={network.privacyOfficers} />],
        ]}
      />
      <details>
        <summary>{t('processing.parties', { count: network.parties.length })}</summary>
        <Table
          caption={t('processing.parties', { count: network.parties.length })}
          hide_caption
          head={[t('processing.organisation'), t('processing.kind'), t('processing.signed')]}
          rows={network.parties.map((each) => [
            each.name,
            each.kind,
            each.covenants.length > 0 ? <Several of={each.covenants} /> : t('processing.nothing_signed'),
          ])}
        />
      </details>
      <details>
        <summary>{t('processing.flows', { count: network.flows.length })}</summary>
        <Table
          caption={t('processing.flows', { count: network.flows.length })}
          hide_caption
          head={[t('processing.kind'), t('processing.from'), t('processing.to'), t('processing.term')]}
          rows={network.flows.map((each) => [each.kind, each.from, each.to, each.term])}
        />
      </details>
    </div>
  );
}

export function Activities({ of }: { of: ProcessingActivity[] }) {
  const { t } = useTranslation();
  return (
    <>
      {of.map((each) => (
        <details key={each.id}>
          <summary>{each.name}</summary>
          <Pairs
            pairs={[
              [t('processing.purpose'), <Several of={each.purposes} />],
              [t('processing.about'), <Several of={each.subjects} />],
              [t('processing.data'), each.data.length > 0 ? <Several of={each.data} /> : t('processing.not_known')],
              [t('processing.recipients'), <Several of={each.recipients} />],
              [
                t('processing.ground'),
                <Several of={each.provisions.map((one) => `${one.law}, ${one.article}`)} />,
              ],
              [t('processing.kept'), <Several of={each.retention} />],
              [t('processing.known_from'), <Several of={each.knownFrom} />],
            ]}
          />
        </details>
      ))}
    </>
  );
}

export function Measures({ of }: { of: SecurityMeasure[] }) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t('processing.measures')}
      hide_caption
      head={[t('processing.measure'), t('processing.what'), t('processing.shown_by')]}
      rows={of.map((each) => [
        each.name,
        each.atWork ? each.what : `${each.what} ${t('processing.not_at_work')}`,
        each.rules.join(', '),
      ])}
    />
  );
}

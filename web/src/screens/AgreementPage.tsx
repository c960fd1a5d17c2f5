import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementSignatureView, AgreementVersionView, SharingFacts } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { Button, Buttons } from '../components/Button';
import { OneText } from '../components/OneText';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Pairs, Row, Rows, type Tone } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useMeetingKinds, useOrganisationOptions } from '../components/useDirectory';
import { Loaded } from '../components/Waiting';
import { organisation_of } from '../models/contact';
import { day_with_year, plain_day } from '../models/dates';
import { value_label } from '../models/sharing';
import { RecordSignature } from './RecordSignature';

const tones: Record<AgreementSignatureView['state'], Tone> = {
  signed_for: 'good',
  not_yet: 'mind',
  withdrawn: 'stop',
  lapsed: 'stop',
  ended: 'calm',
};

/** One accession document or covenant: each version with what was agreed, who signed, and what is missing. */
export function AgreementPage() {
  const { id } = useParams({ from: '/agreements/$id' });
  const agreement = useResource('/agreements/{id}', { id });
  const facts = useResource('/sharing-facts');
  return (
    <Loaded of={agreement}>
      {({ items }) => <Loaded of={facts}>{(words) => <Versions of={items} facts={words} />}</Loaded>}
    </Loaded>
  );
}

function Versions({ of, facts }: { of: AgreementVersionView[]; facts: SharingFacts }) {
  const { t } = useTranslation();
  const newest = of.at(-1);
  if (!newest) return <Empty title={t('directory.no_covenants')} />;
  const kind = newest.kind === 'accession' ? 'accession' : 'collaboration';
  return (
    <>
      <PageHead
        kind={t(`agreements.kind.${kind}`)}
        title={newest.name}
        sub={t('agreements.sub', { kind: t(`agreements.kind.${kind}`), network: newest.networkName })}
        back={<Link to="/directory">{t('agreements.back')}</Link>}
      />
      <p className="quiet">{t('agreements.no_ground')}</p>
      {[...of].reverse().map((version) => (
        <One key={version.version} version={version} facts={facts} />
      ))}
      <Protocols agreement={newest.id} facts={facts} />
    </>
  );
}

/** What the partners tell each other under this agreement, line by line. */
function Protocols({ agreement, facts }: { agreement: string; facts: SharingFacts }) {
  const { t, i18n } = useTranslation();
  const protocols = useResource('/exchange-protocols');
  const kinds = useMeetingKinds();
  const organisations = useOrganisationOptions();
  const place = (id: string) =>
    kinds.find((kind) => kind.id === id)?.name ?? organisations.find((each) => each.value === id)?.text ?? id;
  return (protocols.data?.items ?? [])
    .filter(({ protocol }) => protocol.agreement === agreement)
    .map(({ protocol }) => (
      <Card key={protocol.id} title={protocol.name}>
        <p>{protocol.intention}</p>
        {protocol.exchanges.map((line) => (
          <details key={line.id}>
            <summary>
              {[
                place(line.from),
                t(`exchange.moment_of.${line.moment}`),
                ...line.severity.map((each) => t(`exchange.severity_of.${each}`)),
                ...line.offence.map((each) => t(`exchange.place_of.${each}`)),
              ].join(' · ')}
            </summary>
            <Pairs
              pairs={[
                [t('exchange.receiver'), `${line.receiver}, ${line.to.map(place).join(', ')}`],
                [t('exchange.told'), value_label(facts, 'data', line.dataCategories, i18n.language)],
                [t('agreements.purposes'), value_label(facts, 'purpose', line.purposes, i18n.language)],
                [t('exchange.conditions'), line.conditions],
              ]}
            />
          </details>
        ))}
      </Card>
    ));
}

function One({ version, facts }: { version: AgreementVersionView; facts: SharingFacts }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return (
    <Card
      title={t('agreements.version', { count: version.version })}
      aside={
        <Badge tone={version.inForce ? 'good' : 'stop'}>
          {version.inForce ? t('agreements.in_force') : t('agreements.not_in_force')}
        </Badge>
      }
    >
      <Pairs
        pairs={[
          [
            t('agreements.term'),
            t('agreements.from_until', {
              from: plain_day(version.validFrom, language),
              until: plain_day(version.validUntil, language),
            }),
          ],
          [t('agreements.purposes'), value_label(facts, 'purpose', version.purposes, language)],
          [t('agreements.data'), value_label(facts, 'data', version.dataCategories, language)],
          version.retention !== undefined && [t('agreements.retention'), version.retention],
          version.proposedBy !== undefined && [
            t('agreements.proposed'),
            `${version.proposedBy.name}, ${organisation_of(version.proposedBy)}, ${day_with_year(version.proposedAt ?? '', language)}`,
          ],
        ]}
      />
      {version.texts.length > 0 && (
        <details>
          <summary>{t('agreements.texts')}</summary>
          <div className="stack stack--tight">
            {version.texts.map((part) => (
              <div key={part.heading}>
                <h3>{part.heading}</h3>
                <p>{part.text}</p>
              </div>
            ))}
          </div>
        </details>
      )}
      <Missing version={version} />
      <Signatures version={version} />
      <Deeds version={version} />
    </Card>
  );
}

function Missing({ version }: { version: AgreementVersionView }) {
  const { t } = useTranslation();
  const due = version.signatures.filter((each) => each.due).map((each) => each.organisation.name);
  if (version.signatures.every((each) => each.state === 'ended')) return <p>{t('agreements.has_ended')}</p>;
  if (due.length > 0)
    return (
      <p>
        <strong>{t('agreements.missing', { names: due.join(', ') })}</strong>
      </p>
    );
  return version.inForce ? <p>{t('agreements.none_missing')}</p> : null;
}

function Signatures({ version }: { version: AgreementVersionView }) {
  const { t, i18n } = useTranslation();
  const who = (each: AgreementSignatureView) =>
    each.name !== undefined && (
      <>
        {each.name}, {each.function}
        <br />
        {each.date !== undefined && plain_day(each.date, i18n.language)}
        {each.validUntil !== undefined && (
          <>, {t('agreements.until', { date: plain_day(each.validUntil, i18n.language) })}</>
        )}
        {each.recordedBy && (
          <>
            <br />
            <span className="quiet small">
              {t('agreements.recorded_by', {
                name: each.recordedBy.name,
                organisation: organisation_of(each.recordedBy),
              })}
            </span>
          </>
        )}
        {each.reason && (
          <>
            <br />“{each.reason}”
          </>
        )}
      </>
    );
  return (
    <details open={!version.inForce}>
      <summary>{t('agreements.signatures')}</summary>
      <Rows>
        {version.signatures.map((each) => (
          <Row
            key={each.organisation.id}
            badge={<Badge tone={tones[each.state]}>{t(`agreements.state.${each.state}`)}</Badge>}
            title={each.organisation.name}
            text={who(each)}
          />
        ))}
      </Rows>
    </details>
  );
}

/** Printing, and what somebody with the authority to sign or who keeps the network may do. */
function Deeds({ version }: { version: AgreementVersionView }) {
  const { t } = useTranslation();
  const session = useSession();
  const [doing, set_doing] = useState<'' | 'record' | 'withdraw'>('');
  const [reason, set_reason] = useState('');
  const done = () => {
    set_doing('');
    set_reason('');
  };
  const sign = useDeed('/agreements/{id}/signatures', { id: version.id, done });
  const withdraw = useDeed('/agreements/{id}/withdrawals', { id: version.id, done });
  const own = version.signatures.find((each) => each.organisation.id === session.organisation);
  const signs = session.roles.includes('signatory') && own !== undefined;
  const open = version.signatures.filter((each) => each.state !== 'signed_for' && each.state !== 'ended');
  const records = session.roles.includes('network_manager') && open.length > 0;
  const about = t('agreements.print_about', { name: version.name, count: version.version });
  const which = { version: version.version, organisation: own?.organisation.id ?? '' };
  return (
    <>
      <ProblemAlert problem={sign.problem} />
      {signs && open.includes(own) && <p>{t('agreements.sign_means')}</p>}
      <Buttons>
        {signs && open.includes(own) && (
          <Button kind="primary-action" busy={sign.busy} about={about} onPress={() => sign.run(which)}>
            {t('agreements.sign_title', { name: own.organisation.name })}
          </Button>
        )}
        {records && (
          <Button expanded={doing === 'record'} onPress={() => set_doing(doing === 'record' ? '' : 'record')}>
            {t('agreements.record')}
          </Button>
        )}
        {signs && own.state === 'signed_for' && (
          <Button expanded={doing === 'withdraw'} onPress={() => set_doing(doing === 'withdraw' ? '' : 'withdraw')}>
            {t('agreements.withdraw')}
          </Button>
        )}
        <a
          className="utrecht-button"
          href={`/v1/agreements/${version.id}/document?version=${version.version}`}
          target="_blank"
          rel="noreferrer"
          aria-label={`${t('agreements.print')}: ${about}`}
        >
          {t('agreements.print')}
        </a>
      </Buttons>
      {doing === 'record' && <RecordSignature version={version} parties={open} onDone={done} />}
      {doing === 'withdraw' && (
        <OneText
          label={t('agreements.withdraw_reason')}
          hint={t('agreements.withdraw_hint')}
          send={t('agreements.withdraw')}
          danger
          deed={withdraw}
          text={reason}
          onText={set_reason}
          onSend={(text) => withdraw.run({ ...which, reason: text })}
        />
      )}
    </>
  );
}

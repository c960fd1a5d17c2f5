import { useTranslation } from 'react-i18next';
import type { PolicyVersionState, PolicyVersionView } from '../api/schema';
import { useResource } from '../api/use';
import { LinkButton } from '../components/LinkButton';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Table, type Tone } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { plain_day } from '../models/dates';

const tones: Record<PolicyVersionState, Tone> = {
  in_force: 'good',
  adopted: 'note',
  proposed: 'mind',
  superseded: 'calm',
  lapsed: 'calm',
};

export function VersionBadge({ state }: { state: PolicyVersionState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`policy.state.${state}`)}</Badge>;
}

/** The versions of the Grondslag, with which is in force and who approved which. Every professional may read them. */
export function PolicyVersions() {
  const { t } = useTranslation();
  const versions = useResource('/policy-versions');
  return (
    <>
      <PageHead kind={t('shell.place.policy')} title={t('shell.place.policy')} sub={t('policy.sub')} />
      <Loaded of={versions}>{({ items }) => <Versions items={items} />}</Loaded>
    </>
  );
}

function Versions({ items }: { items: PolicyVersionView[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Card>
      <Table
        caption={t('policy.versions')}
        head={[
          t('policy.version'),
          t('policy.state_name'),
          t('policy.takes_effect'),
          t('policy.approvals'),
          t('policy.read'),
        ]}
        rows={items.map((one) => [
          <span key="v">
            {one.version}
            <br />
            <span className="quiet small">{one.title}</span>
          </span>,
          <VersionBadge key="s" state={one.state} />,
          one.takesEffect ? plain_day(one.takesEffect, i18n.language) : t('policy.shipped'),
          one.approvals.map(({ by }) => by.name).join(', ') || (one.proposed ? t('policy.nobody_yet') : '-'),
          <LinkButton key="r" to="/policy/$id" params={{ id: one.id }} about={one.version}>
            {t('policy.read')}
          </LinkButton>,
        ])}
      />
    </Card>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyVersionView } from '../api/schema';
import { useDeed, useResource } from '../api/use';
import { useSession } from '../app/session';
import { NotHere } from '../app/NotHere';
import { Button, Buttons } from '../components/Button';
import { PageHead } from '../components/PageHead';
import { Alert, Card, Pairs } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { day_with_year, plain_day } from '../models/dates';
import { PolicyDifference, PolicyFindings } from './PolicyDifference';
import { PolicyFiles } from './PolicyFiles';
import { PolicyTables } from './PolicyTables';
import { PolicyVignettes } from './PolicyVignettes';
import { VersionBadge } from './PolicyVersions';

const parts = ['about', 'tables', 'vignettes', 'difference', 'findings', 'files'] as const;
type Part = (typeof parts)[number];
/** R-SHARING-15. */
const keepers = ['jurist', 'privacy_officer', 'policy_adviser'];

/** One version of the Grondslag as who keeps the rules reads it. */
export function PolicyVersionPage() {
  const { id } = useParams({ from: '/policy/$id' });
  const versions = useResource('/policy-versions');
  return (
    <Loaded of={versions}>
      {({ items }) => {
        const version = items.find((one) => one.id === id);
        return version ? <One key={id} version={version} all={items} /> : <NotHere />;
      }}
    </Loaded>
  );
}

function One({ version, all }: { version: PolicyVersionView; all: PolicyVersionView[] }) {
  const { t } = useTranslation();
  const [part, set_part] = useState<Part>('about');
  /** A vignette whose facts are tried on the tables. */
  const [tried, set_tried] = useState<string>();
  const keeps = useSession().roles.some((role) => keepers.includes(role));
  return (
    <>
      <PageHead
        kind={t('shell.place.policy')}
        title={`${version.title} ${version.version}`}
        back={<Link to="/policy">{t('policy.to_versions')}</Link>}
      />
      <nav aria-label={t('policy.parts')}>
        <ul className="parts">
          {parts.map((each) => (
            <li key={each}>
              <button
                type="button"
                className={`utrecht-button utrecht-button--${each === part ? 'primary-action' : 'secondary-action'}`}
                aria-current={each === part ? 'true' : undefined}
                onClick={() => set_part(each)}
              >
                {t(`policy.part.${each}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'about' && <About version={version} keeps={keeps} />}
      {part === 'tables' && <PolicyTables version={version.id} vignette={tried} />}
      {part === 'vignettes' && (
        <PolicyVignettes
          version={version.id}
          onTry={(vignette) => {
            set_tried(vignette);
            set_part('tables');
          }}
        />
      )}
      {part === 'difference' && <PolicyDifference version={version.id} all={all} />}
      {part === 'findings' && <PolicyFindings version={version.id} />}
      {part === 'files' && <PolicyFiles version={version.id} keeps={keeps} />}
    </>
  );
}

/** How far it is, and the approval of two others. */
function About({ version, keeps }: { version: PolicyVersionView; keeps: boolean }) {
  const { t, i18n } = useTranslation();
  const deed = useDeed('/policy-versions/{id}/approval', { id: version.id });
  return (
    <Card title={t('policy.part.about')} aside={<VersionBadge state={version.state} />}>
      <Pairs
        pairs={[
          [
            t('policy.takes_effect'),
            version.takesEffect ? plain_day(version.takesEffect, i18n.language) : t('policy.shipped'),
          ],
          version.proposed !== undefined && [
            t('policy.state_name'),
            t('policy.proposed_by', {
              name: version.proposed.by.name,
              date: day_with_year(version.proposed.at, i18n.language),
            }),
          ],
          version.proposed !== undefined && [
            t('policy.approvals'),
            version.approvals
              .map(({ by, at }) => `${by.name} (${by.function}), ${day_with_year(at, i18n.language)}`)
              .join('; ') || t('policy.nobody_yet'),
          ],
          [t('policy.version'), <code key="h">{version.id.slice(0, 12)}</code>],
        ]}
      />
      <p>{t('policy.approve_rule')}</p>
      {!keeps && <p className="quiet">{t('policy.approve_keepers')}</p>}
      <ProblemAlert problem={deed.problem} />
      {deed.result && <Alert kind="ok" title={t('policy.approved')} live />}
      {keeps && version.state === 'proposed' && !deed.result && (
        <Buttons>
          <Button kind="primary-action" busy={deed.busy} onPress={() => deed.run({})}>
            {t('policy.approve')}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

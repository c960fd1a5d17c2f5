import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResource } from '../api/use';
import { TextField } from '../components/Fields';
import { PageHead } from '../components/PageHead';
import { Badge, Card, Empty, Pairs, Table } from '../components/Parts';
import { Loaded } from '../components/Waiting';
import { plain_day } from '../models/dates';

/** Who is who: organisations and people, meetings, routes and covenants of the network. */
export function Directory() {
  const { t, i18n } = useTranslation();
  const networks = useResource('/networks');
  const organisations = useResource('/organisations');
  const professionals = useResource('/professionals');
  const kinds = useResource('/meeting-kinds');
  const routes = useResource('/routes');
  const covenants = useResource('/agreements');
  const [wanted, set_wanted] = useState('');
  const fits = (...texts: (string | undefined)[]) =>
    texts.some((text) => text?.toLocaleLowerCase('nl').includes(wanted.trim().toLocaleLowerCase('nl')));
  const organisation_name = (id: string) =>
    organisations.data?.items.find((each) => each.id === id)?.name ??
    kinds.data?.items.find((each) => each.id === id)?.name ??
    id;

  return (
    <>
      <PageHead
        kind={t('shell.place.directory')}
        title={t('shell.place.directory')}
        sub={networks.data?.items.map((network) => network.name).join(', ')}
      />
      <TextField label={t('directory.filter')} hint={t('directory.filter_hint')} value={wanted} onChange={set_wanted} />
      <Card title={t('directory.people')}>
        <Loaded of={professionals} lines={8}>
          {({ items }) => {
            const found = items.filter((each) => fits(each.name, each.function, each.organisation.name));
            return found.length === 0 ? (
              <Empty title={t('directory.nobody')} />
            ) : (
              <Table
                caption={t('directory.people')}
                hide_caption
                head={[t('directory.name'), t('signals.function'), t('signals.organisation'), t('signals.phone')]}
                rows={found.map((each) => [
                  each.name,
                  each.function,
                  each.organisation.name,
                  each.phone ? (
                    <a key="p" href={`tel:${each.phone.replace(/[^+\d]/g, '')}`}>
                      {each.phone}
                    </a>
                  ) : (
                    '-'
                  ),
                ])}
              />
            );
          }}
        </Loaded>
      </Card>
      <Card title={t('directory.organisations')}>
        <Loaded of={organisations} lines={8}>
          {({ items }) => (
            <Table
              caption={t('directory.organisations')}
              hide_caption
              head={[t('directory.name'), t('directory.task'), t('signals.phone')]}
              rows={items
                .filter((each) => fits(each.name, each.task))
                .map((each) => [each.name, each.task, each.phone ?? '-'])}
            />
          )}
        </Loaded>
      </Card>
      <Card title={t('shell.place.meetings')}>
        <Loaded of={kinds}>
          {({ items }) => (
            <div className="stack">
              {items
                .filter((each) => fits(each.name, each.shortName, each.purposeText))
                .map((kind) => (
                  <details key={kind.id}>
                    <summary>{kind.name}</summary>
                    <div className="stack stack--tight">
                      <p>{kind.purposeText}</p>
                      <Pairs
                        pairs={[
                          [
                            t('directory.permitted'),
                            kind.permittedOrganisations.map(organisation_name).join(', ') || '-',
                          ],
                          [t('directory.admission'), kind.admission],
                          [
                            t('groups.approaches'),
                            (kind.approaches.length === 0 ? (['person'] as const) : kind.approaches)
                              .map((each) => t(`groups.approach.${each}`))
                              .join(', '),
                          ],
                          kind.cadenceDays !== undefined && [
                            t('directory.cadence'),
                            t('throughput.days', { count: kind.cadenceDays }),
                          ],
                          kind.exitRule !== undefined && [t('directory.exit'), kind.exitRule],
                          [t('directory.ground'), kind.ground.join(', ') || '-'],
                        ]}
                      />
                      {kind.criteria.length > 0 && (
                        <ul className="bullets">
                          {kind.criteria.map((criterion) => (
                            <li key={criterion.code}>{criterion.text}</li>
                          ))}
                        </ul>
                      )}
                    </div>
                  </details>
                ))}
            </div>
          )}
        </Loaded>
      </Card>
      <Card title={t('directory.routes')}>
        <Loaded of={routes}>
          {({ items }) => (
            <Table
              caption={t('directory.routes')}
              hide_caption
              head={[
                t('directory.from'),
                t('directory.to'),
                t('throughput.term'),
                t('directory.conditions'),
                t('meetings.liaison'),
              ]}
              rows={items.map((route) => [
                organisation_name(route.from),
                organisation_name(route.to),
                t('throughput.days', { count: route.termDays }),
                route.conditions,
                route.liaison ? `${route.liaison.name}, ${route.liaison.function}` : '-',
              ])}
            />
          )}
        </Loaded>
      </Card>
      <Card title={t('directory.covenants')}>
        <Loaded of={covenants}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('directory.no_covenants')} />
            ) : (
              <div className="stack">
                {items.map((covenant) => (
                  <div className="stack stack--tight" key={`${covenant.id} ${covenant.version}`}>
                    <h3>
                      <Link to="/agreements/$id" params={{ id: covenant.id }}>
                        {covenant.name}
                      </Link>
                    </h3>
                    <p>
                      <Badge tone={covenant.inForce ? 'good' : 'stop'}>
                        {covenant.inForce ? t('agreements.in_force') : t('agreements.not_in_force')}
                      </Badge>{' '}
                      {t('agreements.version', { count: covenant.version })},{' '}
                      {plain_day(covenant.validFrom, i18n.language)} – {plain_day(covenant.validUntil, i18n.language)}
                    </p>
                  </div>
                ))}
              </div>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

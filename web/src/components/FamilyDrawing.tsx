import { useTranslation } from 'react-i18next';
import type { CustodyKind, Family } from '../api/schema';
import { partial_date } from '../models/dates';
import { custody_in } from '../models/family';
import { family_layout, symbol, type Place } from '../models/family_layout';
import { Badge, Table } from './Parts';

/** The family as a drawing, and beside it the same as a table. */
export function FamilyDrawing({ family }: { family: Family }) {
  const { t } = useTranslation();
  const layout = family_layout(family);
  const at = new Map(layout.places.map((place) => [place.id, place]));
  const half = symbol / 2;
  return (
    <>
      <svg
        className="drawing"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={t('family.drawing')}
      >
        {layout.ties.map((tie) => {
          const [left, right] = tie.parents.map((id) => at.get(id)!).sort((a, b) => a.x - b.x) as [Place, Place?];
          const children = tie.children.map((id) => at.get(id)!);
          const xs = children.map((child) => child.x).concat(tie.x);
          return (
            <g key={tie.parents.join(' ')}>
              {right && tie.kind !== 'parents_only' && (
                <path className="tie" d={`M${left.x + half} ${tie.y}H${right.x - half}`} />
              )}
              {right && tie.kind === 'parents_only' && (
                <path className="tie" strokeDasharray="4 4" d={`M${left.x + half} ${tie.y}H${right.x - half}`} />
              )}
              {right && tie.kind === 'apart' && (
                <path className="tie tie--apart" d={`M${tie.x - 7} ${tie.y - 6}l7 12M${tie.x} ${tie.y - 6}l7 12`} />
              )}
              {children.length > 0 && (
                <path
                  className="tie"
                  d={`M${tie.x} ${right ? tie.y : tie.y + half}V${tie.bar}M${Math.min(...xs)} ${tie.bar}H${Math.max(...xs)}${children
                    .map((child) => `M${child.x} ${tie.bar}V${child.y - half}`)
                    .join('')}`}
                />
              )}
            </g>
          );
        })}
        {layout.places.map((place) => (
          <Symbol key={place.id} place={place} top={place.y < 60} />
        ))}
      </svg>
      <Custody family={family} />
      <details>
        <summary>{t('common.as_table')}</summary>
        <FamilyTable family={family} />
      </details>
    </>
  );
}

function Symbol({ place, top }: { place: Place; top: boolean }) {
  const half = symbol / 2;
  const { person } = place.member;
  const first = person.displayName.split(' ')[0];
  const label = person.age === undefined ? first : `${first} ${person.age}`;
  return (
    <g>
      {person.sex === 'male' && (
        <rect className="shape" x={place.x - half} y={place.y - half} width={symbol} height={symbol} />
      )}
      {person.sex === 'female' && <circle className="shape" cx={place.x} cy={place.y} r={half} />}
      {person.sex !== 'male' && person.sex !== 'female' && (
        <path
          className="shape"
          d={`M${place.x} ${place.y - half - 2}L${place.x + half + 2} ${place.y}L${place.x} ${place.y + half + 2}L${place.x - half - 2} ${place.y}Z`}
        />
      )}
      <text className="label" x={place.x} y={top ? place.y - half - 8 : place.y + half + 17}>
        {label}
      </text>
    </g>
  );
}

function Custody({ family }: { family: Family }) {
  const { t } = useTranslation();
  const kinds = [...new Set(custody_in(family).map((each) => each.kind))].filter((kind) => kind !== 'none_needed');
  const households = new Set(family.members.map((member) => member.household).filter((each) => each !== undefined));
  if (kinds.length === 0 && households.size < 2) return null;
  return (
    <div className="utrecht-button-group">
      {kinds.length === 1 ? (
        <Badge tone="note">{t(`family.custody.${kinds[0]!}`)}</Badge>
      ) : (
        kinds.length > 1 && <Badge tone="note">{t('family.custody_differs')}</Badge>
      )}
      {households.size > 1 && <Badge tone="calm">{t('family.households', { count: households.size })}</Badge>}
    </div>
  );
}

function FamilyTable({ family }: { family: Family }) {
  const { t } = useTranslation();
  const name = (id: string) => family.members.find((member) => member.person.id === id)?.person.displayName ?? '';
  // Both parents need no names: they stand in the column before.
  const held_by = (kind: CustodyKind, holders: string[]) => {
    const names = kind === 'joint' ? '' : holders.map(name).filter(Boolean).join(', ');
    return t(`family.held.${kind}`) + (names && `: ${names}`);
  };
  return (
    <Table
      caption={t('family.title')}
      hide_caption
      head={[
        t('family.name'),
        t('family.age'),
        t('family.place'),
        t('family.parents'),
        t('family.authority'),
        t('family.household'),
      ]}
      rows={family.members.map(({ person, place, household }) => {
        const custody = custody_in(family).find((each) => each.child === person.id);
        return [
          person.displayName,
          person.age ?? (person.birthDate ? partial_date(person.birthDate) : ''),
          t(`family.places.${place}`),
          family.relations
            .filter((relation) => relation.kind === 'parent_of' && relation.other === person.id)
            .map((relation) => name(relation.person))
            .join(', ') || '-',
          custody ? held_by(custody.kind, custody.holders) : '-',
          household ?? '-',
        ];
      })}
    />
  );
}

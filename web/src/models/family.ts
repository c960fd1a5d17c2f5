// A family as the drawing and its table read it. The server tells a relation as a person, a kind and the other, and
// custody one holder at a time; here a relation has two ends, and each child one line of custody.
import type { CustodyKind, Family, Id, Relation } from '../api/types';

export type Tied = { from: Id; to: Id; kind: Relation['kind'] };
export type Held = { child: Id; holders: Id[]; kind: CustodyKind };

export function ties_in(family: Pick<Family, 'relations'>): Tied[] {
  return family.relations.flatMap((relation) => {
    const from = 'person' in relation ? relation.person : relation.from;
    const to = 'person' in relation ? relation.other : relation.to;
    return from && to ? [{ from, to, kind: relation.kind }] : [];
  });
}

export function custody_in(family: Pick<Family, 'custody'>): Held[] {
  const held = new Map<Id, Held>();
  for (const custody of family.custody) {
    const found = held.get(custody.child) ?? { child: custody.child, holders: [], kind: custody.kind };
    if ('holders' in custody) found.holders.push(...custody.holders);
    else if (custody.holder !== undefined) found.holders.push(custody.holder);
    // Doubt about one holder is doubt about the child's custody.
    if (custody.kind === 'unknown') found.kind = 'unknown';
    held.set(custody.child, found);
  }
  return [...held.values()];
}

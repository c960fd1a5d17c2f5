// A family as the drawing and its table read it. The server tells custody one holder at a time; here each child has one
// line of custody.
import type { CustodyKind, Family } from '../api/schema';

export type Held = { child: string; holders: string[]; kind: CustodyKind };

export function custody_in(family: Pick<Family, 'custody'>): Held[] {
  const held = new Map<string, Held>();
  for (const custody of family.custody) {
    const found = held.get(custody.child) ?? { child: custody.child, holders: [], kind: custody.kind };
    if (custody.holder !== undefined) found.holders.push(custody.holder);
    // Doubt about one holder is doubt about the child's custody.
    if (custody.kind === 'unknown') found.kind = 'unknown';
    held.set(custody.child, found);
  }
  return [...held.values()];
}

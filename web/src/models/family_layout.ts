// Where everyone stands in the drawing of a family. Pure arithmetic: persons and relations in, places out.
//
// Generations are rows; partners stand side by side, children hang below the middle of their parents. At most a few
// dozen persons, so simple sweeps are enough.
import type { Family, FamilyMember, Relation } from '../api/schema';

export type Place = { id: string; x: number; y: number; member: FamilyMember };
export type Tie = {
  /** One or two persons whose line or children this is. */
  parents: string[];
  children: string[];
  kind: 'together' | 'apart' | 'parents_only';
  x: number;
  y: number;
  /** The height of the line from which the children hang. */
  bar: number;
};
export type FamilyLayout = { places: Place[]; ties: Tie[]; width: number; height: number };

export const symbol = 26;
const between_siblings = 78;
const between_partners = 118;
const between_rows = 118;
const margin = { x: 42, top: 38, bottom: 40 };

export function family_layout(family: Pick<Family, 'members' | 'relations'>): FamilyLayout {
  const members = new Map(family.members.map((member) => [member.person.id, member]));
  const relations = family.relations.filter((each) => members.has(each.person) && members.has(each.other));
  const ties = ties_of(members, relations);
  const generation = generations_of(members, ties);
  const rows = rows_of(members, ties, generation);
  const x = new Map<string, number>();
  rows.forEach((row) => row.forEach((id, index) => x.set(id, index * between_siblings)));

  for (let sweep = 0; sweep < 4; sweep += 1) {
    for (const row of rows) settle(row, x, ties, (id) => below_parents(id, ties, x));
    for (const row of [...rows].reverse()) settle(row, x, ties, (id) => above_children(id, ties, x));
  }
  for (const row of rows) settle(row, x, ties, (id) => below_parents(id, ties, x));

  const lowest = Math.min(0, ...x.values());
  const places = rows.flatMap((row, index) =>
    row.map((id) => ({
      id,
      x: x.get(id)! - lowest + margin.x,
      y: margin.top + index * between_rows,
      member: members.get(id)!,
    })),
  );
  const at = new Map(places.map((place) => [place.id, place]));
  const drawn = ties.map((tie, index) => {
    const parents = tie.parents.map((id) => at.get(id)!);
    const y = Math.max(...parents.map((place) => place.y));
    return {
      ...tie,
      x: parents.reduce((sum, place) => sum + place.x, 0) / parents.length,
      y,
      // Lines of different parents do not lie on one another.
      bar: y + between_rows * 0.45 + (index % 3) * 7,
    };
  });
  return {
    places,
    ties: drawn,
    width: Math.max(...places.map((place) => place.x), 0) + margin.x,
    height: margin.top + Math.max(rows.length - 1, 0) * between_rows + margin.bottom,
  };
}

type Loose = Omit<Tie, 'x' | 'y' | 'bar'>;

function ties_of(members: Map<string, FamilyMember>, relations: Relation[]): Loose[] {
  const ties = new Map<string, Loose>();
  const tie = (parents: string[], kind: Tie['kind']): Loose => {
    const sorted = [...new Set(parents)].sort();
    const key = sorted.join(' ');
    const found = ties.get(key) ?? { parents: in_drawing_order(sorted, members), children: [], kind };
    if (found.kind === 'parents_only') found.kind = kind;
    ties.set(key, found);
    return found;
  };
  for (const relation of relations) {
    if (relation.kind === 'parent_of') continue;
    tie([relation.person, relation.other], relation.kind === 'partner_of' ? 'together' : 'apart');
  }
  for (const child of members.keys()) {
    const parents = relations
      .filter((each) => each.kind === 'parent_of' && each.other === child)
      .map((each) => each.person);
    if (parents.length > 0) tie(parents.slice(0, 2), 'parents_only').children.push(child);
  }
  const born = (id: string) => members.get(id)?.person.birthDate ?? '9999';
  for (const each of ties.values()) each.children.sort((a, b) => born(a).localeCompare(born(b)));
  return [...ties.values()];
}

/** A man stands left of a woman, as genograms have it; otherwise the elder first. */
function in_drawing_order(ids: string[], members: Map<string, FamilyMember>): string[] {
  const rank = (id: string) => (members.get(id)?.person.sex === 'male' ? 0 : 1);
  const born = (id: string) => members.get(id)?.person.birthDate ?? '9999';
  return [...ids].sort((a, b) => rank(a) - rank(b) || born(a).localeCompare(born(b)));
}

function generations_of(members: Map<string, FamilyMember>, ties: Loose[]): Map<string, number> {
  const generation = new Map<string, number>([...members.keys()].map((id) => [id, 0]));
  // A register with a mistake may hold a circle; the number of rounds keeps that finite.
  for (let round = 0; round < members.size; round += 1) {
    let moved = false;
    const lift = (id: string, to: number) => {
      if (generation.get(id)! < to && to < members.size) {
        generation.set(id, to);
        moved = true;
      }
    };
    for (const tie of ties) {
      const row = Math.max(...tie.parents.map((id) => generation.get(id)!));
      for (const parent of tie.parents) lift(parent, row);
      for (const child of tie.children) lift(child, row + 1);
    }
    if (!moved) break;
  }
  return generation;
}

function rows_of(members: Map<string, FamilyMember>, ties: Loose[], generation: Map<string, number>): string[][] {
  const rows: string[][] = Array.from({ length: Math.max(0, ...generation.values()) + 1 }, () => []);
  const placed = new Set<string>();
  const born = (id: string) => members.get(id)?.person.birthDate ?? '9999';
  const put = (id: string) => {
    if (placed.has(id)) return;
    placed.add(id);
    rows[generation.get(id)!]!.push(id);
    for (const tie of ties) {
      if (!tie.parents.includes(id)) continue;
      for (const partner of tie.parents) put(partner);
    }
  };
  rows.forEach((_, index) => {
    const here = [...members.keys()].filter((id) => generation.get(id) === index);
    if (index > 0) {
      const above = rows[index - 1]!;
      const first = (tie: Loose) =>
        Math.min(...tie.parents.map((id) => above.indexOf(id)).filter((at) => at >= 0), 999);
      for (const tie of [...ties].sort((a, b) => first(a) - first(b)))
        for (const child of tie.children) if (generation.get(child) === index) put(child);
    }
    for (const tie of ties) for (const id of tie.parents) if (here.includes(id)) put(id);
    for (const id of here.sort((a, b) => born(a).localeCompare(born(b)))) put(id);
  });
  return rows.filter((row) => row.length > 0);
}

function below_parents(id: string, ties: Loose[], x: Map<string, number>): number | undefined {
  const tie = ties.find((each) => each.children.includes(id));
  if (!tie) return undefined;
  const middle = tie.parents.reduce((sum, parent) => sum + x.get(parent)!, 0) / tie.parents.length;
  return middle + (tie.children.indexOf(id) - (tie.children.length - 1) / 2) * between_siblings;
}

function above_children(id: string, ties: Loose[], x: Map<string, number>): number | undefined {
  const tie = ties.find((each) => each.parents.includes(id) && each.children.length > 0);
  if (!tie) return undefined;
  const middle = tie.children.reduce((sum, child) => sum + x.get(child)!, 0) / tie.children.length;
  if (tie.parents.length === 1) return middle;
  return middle + (tie.parents.indexOf(id) - 0.5) * between_partners;
}

/** Everyone as near as possible to where he would like to be, in the order of the row, without treading on toes. */
function settle(row: string[], x: Map<string, number>, ties: Loose[], wish: (id: string) => number | undefined): void {
  const partners = (a: string, b: string) => ties.some((tie) => tie.parents.includes(a) && tie.parents.includes(b));
  const gap = (index: number) =>
    index > 0 && partners(row[index - 1]!, row[index]!) ? between_partners : between_siblings;
  const wished = row.map((id) => wish(id) ?? x.get(id)!);
  let offset = 0;
  const steps = row.map((_, index) => (offset += index === 0 ? 0 : gap(index)));
  // Isotonic regression on the wishes minus the smallest offsets: neighbours that are too near move together.
  const groups: { sum: number; count: number }[] = [];
  wished.forEach((want, index) => {
    groups.push({ sum: want - steps[index]!, count: 1 });
    while (groups.length > 1) {
      const last = groups[groups.length - 1]!;
      const before = groups[groups.length - 2]!;
      if (before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      groups.pop();
    }
  });
  let index = 0;
  for (const group of groups)
    for (let each = 0; each < group.count; each += 1, index += 1)
      x.set(row[index]!, group.sum / group.count + steps[index]!);
}

import { describe, expect, it } from 'vitest';
import type { Family, FamilyMember, Relation, Sex } from '../src/api/schema';
import { custody_in } from '../src/models/family';
import { family_layout, symbol } from '../src/models/family_layout';

const member = (id: string, birthDate: string, sex: Sex = 'unknown'): FamilyMember => ({
  person: { id, displayName: id, birthDate, sex },
  place: 'other',
});
const parents = (child: string, ...of: string[]): Relation[] =>
  of.map((person) => ({ person, other: child, kind: 'parent_of' as const }));
const drawn = (members: FamilyMember[], relations: Relation[]) => {
  const layout = family_layout({ members, relations });
  return { layout, at: new Map(layout.places.map((place) => [place.id, place])) };
};

const six: Pick<Family, 'members' | 'relations'> = {
  members: [
    member('moeder', '1990-11-16', 'female'),
    member('vader', '1985-05-27', 'male'),
    ...['2020', '2012', '2013', '2015', '2017', '2018'].map((year) => member(`k${year}`, `${year}-01-01`)),
  ],
  relations: [
    ...['2020', '2012', '2013', '2015', '2017', '2018'].flatMap((year) => parents(`k${year}`, 'moeder', 'vader')),
    { person: 'moeder', other: 'vader', kind: 'ex_partner_of' },
  ],
};

describe('The drawing of a family', () => {
  it('puts parents above children, the eldest child on the left, the father left of the mother', () => {
    const { at } = drawn(six.members, six.relations);
    expect(at.get('vader')!.y).toBe(at.get('moeder')!.y);
    expect(at.get('vader')!.x).toBeLessThan(at.get('moeder')!.x);
    const children = ['k2012', 'k2013', 'k2015', 'k2017', 'k2018', 'k2020'].map((id) => at.get(id)!);
    for (const child of children) expect(child.y).toBeGreaterThan(at.get('vader')!.y);
    expect(children.map((child) => child.x)).toEqual(children.map((child) => child.x).sort((a, b) => a - b));
  });
  it('hangs the children below the middle of their parents', () => {
    const { at } = drawn(six.members, six.relations);
    const middle = (at.get('vader')!.x + at.get('moeder')!.x) / 2;
    expect((at.get('k2012')!.x + at.get('k2020')!.x) / 2).toBeCloseTo(middle, 0);
  });
  it('shows that the parents have parted', () => {
    expect(family_layout(six).ties.map((tie) => tie.kind)).toEqual(['apart']);
  });
  it('lets nobody stand on another, and everybody on the paper', () => {
    const blended = drawn(
      [
        member('vader', '1987-01-01', 'male'),
        member('moeder', '1988-01-01', 'female'),
        member('nieuw', '1989-01-01', 'male'),
        member('oma', '1960-01-01', 'female'),
        member('a', '2010-01-01'),
        member('b', '2012-01-01'),
        member('c', '2020-01-01'),
      ],
      [
        ...parents('a', 'vader', 'moeder'),
        ...parents('b', 'vader', 'moeder'),
        ...parents('c', 'moeder', 'nieuw'),
        ...parents('moeder', 'oma'),
        { person: 'moeder', other: 'nieuw', kind: 'partner_of' },
      ],
    );
    const { layout, at } = blended;
    for (const one of layout.places)
      for (const other of layout.places)
        if (one !== other && one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThan(symbol * 1.5);
    for (const place of layout.places) {
      expect(place.x).toBeGreaterThanOrEqual(symbol / 2);
      expect(place.x).toBeLessThanOrEqual(layout.width - symbol / 2);
      expect(place.y).toBeLessThan(layout.height);
    }
    expect(at.get('oma')!.y).toBeLessThan(at.get('moeder')!.y);
    expect(at.get('moeder')!.y).toBe(at.get('nieuw')!.y);
    expect(at.get('c')!.y).toBe(at.get('a')!.y);
  });
  it('reads relations and custody as the register tells them', () => {
    const told = {
      relations: [{ person: 'moeder', kind: 'parent_of' as const, other: 'kind' }],
      custody: [
        { child: 'kind', holder: 'moeder', kind: 'joint' as const },
        { child: 'kind', holder: 'vader', kind: 'joint' as const },
        { child: 'ander', kind: 'unknown' as const },
      ],
    };
    expect(custody_in(told)).toEqual([
      { child: 'kind', holders: ['moeder', 'vader'], kind: 'joint' },
      { child: 'ander', holders: [], kind: 'unknown' },
    ]);
  });
  it('survives a register with a circle, one person, and nobody', () => {
    expect(() =>
      drawn([member('a', '1'), member('b', '2')], [...parents('a', 'b'), ...parents('b', 'a')]),
    ).not.toThrow();
    expect(family_layout({ members: [member('a', '1')], relations: [] }).places).toHaveLength(1);
    expect(family_layout({ members: [], relations: [] }).places).toEqual([]);
  });
});

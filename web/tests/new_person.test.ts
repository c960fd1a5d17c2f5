import { describe, expect, it } from 'vitest';
import { passes_eleven_test, read_bsn } from '../src/models/bsn';
import { faults_of, nobody_yet, sent_person, type PersonDraft } from '../src/models/new_person';

const today = '2026-11-24';
const girl: PersonDraft = {
  ...nobody_yet,
  given_names: ' Noor ',
  prefix: 'van der',
  family_name: 'Berg',
  birth_date: '6-12-2013',
  sex: 'female',
};
const home = { street: 'Korvelseweg', house_number: '12', addition: 'a', postcode: '5025 jc', place: 'Tilburg' };

describe('A citizen service number', () => {
  it('has nine digits that pass the eleven test', () => {
    expect(passes_eleven_test('999990019')).toBe(true);
    for (const digits of ['999990018', '99999001', '9999900190', '000000000', 'abcdefghi'])
      expect(passes_eleven_test(digits), digits).toBe(false);
  });
  it('may be typed with spaces and points, and without the nought in front', () => {
    expect(read_bsn('9999 90.019')).toBe('999990019');
    expect(read_bsn('12345672')).toBe('012345672');
    expect(read_bsn('')).toBeUndefined();
  });
});

describe('Somebody who is not known yet', () => {
  it('has a family name, a birth date and a sex; the rest may be left out', () => {
    expect(faults_of(nobody_yet, today)).toEqual(['family_name', 'birth_date', 'sex']);
    expect(faults_of(girl, today)).toEqual([]);
    expect(sent_person(girl)).toEqual({
      name: { givenNames: 'Noor', prefix: 'van der', familyName: 'Berg' },
      birthDate: '2013-12-06',
      sex: 'female',
    });
  });
  it('may have been born on a day, in a month or in a year that nobody knows', () => {
    for (const [text, sent] of [
      ['00-12-2013', '2013-12-00'],
      ['00-00-2013', '2013-00-00'],
      ['00-00-0000', '0000-00-00'],
    ] as const) {
      expect(faults_of({ ...girl, birth_date: text }, today)).toEqual([]);
      expect(sent_person({ ...girl, birth_date: text }).birthDate).toBe(sent);
    }
  });
  it('was not born after today', () => {
    expect(faults_of({ ...girl, birth_date: '24-11-2026' }, today)).toEqual([]);
    expect(faults_of({ ...girl, birth_date: '25-11-2026' }, today)).toEqual(['future']);
  });
  it('has no number, or one that passes the eleven test', () => {
    expect(faults_of({ ...girl, number: '999990018' }, today)).toEqual(['number']);
    expect(faults_of({ ...girl, number: '999990019' }, today)).toEqual([]);
    expect(sent_person({ ...girl, number: '9999 90 019' }).bsn).toBe('999990019');
  });
  it('has no address or a whole one, with a Dutch postcode', () => {
    expect(faults_of({ ...girl, place: 'Tilburg' }, today)).toEqual(['street', 'house_number', 'postcode']);
    expect(faults_of({ ...girl, ...home, house_number: '12a' }, today)).toEqual(['house_number']);
    expect(faults_of({ ...girl, ...home, postcode: '0123 AB' }, today)).toEqual(['postcode']);
    expect(faults_of({ ...girl, ...home }, today)).toEqual([]);
    expect(sent_person({ ...girl, ...home, secret: true })).toMatchObject({
      address: { street: 'Korvelseweg', houseNumber: 12, addition: 'a', postcode: '5025JC', place: 'Tilburg' },
      addressSecret: true,
    });
  });
  it('has at most two parents, whose custody stays unknown until someone knows it', () => {
    const mother = { id: 'm', displayName: 'W. Berg', sex: 'female' as const };
    const father = { id: 'f', displayName: 'J. Berg', sex: 'male' as const };
    const of = (...told: ('alone' | 'together' | 'none' | 'unknown')[]): PersonDraft => ({
      ...girl,
      parents: told.map((custody, place) => ({ person: [mother, father][place]!, custody })),
    });
    expect(sent_person(of('unknown')).parents).toEqual([{ id: 'm', custody: 'unknown' }]);
    expect(sent_person(girl).parents).toBeUndefined();
    for (const whole of [of('together', 'together'), of('alone', 'none'), of('none', 'unknown'), of('together')])
      expect(faults_of(whole, today)).toEqual([]);
    for (const wrong of [of('alone', 'alone'), of('alone', 'together')])
      expect(faults_of(wrong, today)).toEqual(['custody']);
  });
});

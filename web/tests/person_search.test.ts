// What is asked of a search for a person.
import { describe, expect, it } from 'vitest';
import { chance_text, empty_search, read_search } from '../src/models/person_search';

const draft = { ...empty_search, family_name: ' Berg ', birth_date: '6-12-2013' };

describe('A search for a person (R-SEARCH-1)', () => {
  it('asks by family name and birth date, of which a part may be unknown', () => {
    expect(read_search(draft)).toEqual({ asked: { familyName: 'Berg', birthDate: '2013-12-06' } });
    expect(read_search({ ...draft, birth_date: '00-12-2013', given_names: 'Noor' })).toEqual({
      asked: { familyName: 'Berg', birthDate: '2013-12-00', givenNames: 'Noor' },
    });
  });
  it('needs no birth date with a home, and takes no wrong one', () => {
    const home = { ...draft, by_home: true, postcode: '5038 ab', house_number: '12', birth_date: '' };
    expect(read_search(home)).toEqual({
      asked: { familyName: 'Berg', home: { postcode: '5038AB', houseNumber: 12 } },
    });
    expect(read_search({ ...home, birth_date: '40-40-2013' })).toEqual({ faults: ['birth_date'] });
  });
  it('says what is missing', () => {
    expect(read_search(empty_search)).toEqual({ faults: ['family_name', 'birth_date'] });
    expect(read_search({ ...draft, by_home: true })).toEqual({ faults: ['postcode', 'house_number'] });
    expect(read_search({ ...empty_search, by_number: true, number: '999990018' })).toEqual({ faults: ['number'] });
  });
  it('sends no home that was filled in and then put away', () => {
    expect(read_search({ ...draft, postcode: '5038AB', house_number: '12' })).toEqual({
      asked: { familyName: 'Berg', birthDate: '2013-12-06' },
    });
  });
  it('asks by number alone when that is chosen', () => {
    expect(read_search({ ...draft, by_number: true, number: '999.999.370' })).toEqual({ asked: { bsn: '999999370' } });
  });
});

describe('A chance in words', () => {
  it('is never nothing and never all', () => {
    expect(chance_text(0.0001, 'nl')).toBe('1%');
    expect(chance_text(0.9999, 'en')).toBe('99%');
    expect(chance_text(0.226, 'nl')).toBe('23%');
  });
});

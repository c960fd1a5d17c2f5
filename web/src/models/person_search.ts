// What is asked of a search for a person, from what someone filled in.
import type { SearchPersons } from '../api/schema';
import { read_bsn } from './bsn';
import { read_date } from './dates';
import { read_house_number, read_postcode } from './new_person';

export type SearchDraft = {
  by_number: boolean;
  number: string;
  family_name: string;
  given_names: string;
  birth_date: string;
  by_home: boolean;
  postcode: string;
  house_number: string;
};

export const empty_search: SearchDraft = {
  by_number: false,
  number: '',
  family_name: '',
  given_names: '',
  birth_date: '',
  by_home: false,
  postcode: '',
  house_number: '',
};

export type SearchFault = 'number' | 'family_name' | 'birth_date' | 'postcode' | 'house_number';

/** The question, or what is missing or cannot be. Who fills in a home needs no birth date (R-SEARCH-1). */
export function read_search(draft: SearchDraft): { asked: SearchPersons } | { faults: SearchFault[] } {
  if (draft.by_number) {
    const bsn = read_bsn(draft.number);
    return bsn ? { asked: { bsn } } : { faults: ['number'] };
  }
  const faults: SearchFault[] = [];
  const family_name = draft.family_name.trim();
  if (!family_name) faults.push('family_name');
  const born = read_date(draft.birth_date, true);
  if (!born && (!draft.by_home || draft.birth_date.trim())) faults.push('birth_date');
  const postcode = read_postcode(draft.postcode);
  const house_number = read_house_number(draft.house_number);
  if (draft.by_home && !postcode) faults.push('postcode');
  if (draft.by_home && !house_number) faults.push('house_number');
  if (faults.length > 0) return { faults };
  return {
    asked: {
      familyName: family_name,
      ...(born ? { birthDate: born } : {}),
      ...(draft.given_names.trim() ? { givenNames: draft.given_names.trim() } : {}),
      ...(draft.by_home && postcode && house_number ? { home: { postcode, houseNumber: house_number } } : {}),
    },
  };
}

/** As a whole number of hundredths, and never nothing or all: it was estimated. */
export function chance_text(probability: number, language: string): string {
  const hundredths = Math.min(Math.max(probability, 0.01), 0.99);
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(hundredths);
}

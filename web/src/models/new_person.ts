// Somebody who is not known yet, while he is being written down, and as he is sent.
import type { NewPerson, ParentCustody, PersonShort, Sex } from '../api/schema';
import { read_bsn } from './bsn';
import { read_date } from './dates';

export type PersonDraft = {
  given_names: string;
  title: string;
  prefix: string;
  family_name: string;
  birth_date: string;
  sex: string;
  number: string;
  street: string;
  house_number: string;
  addition: string;
  postcode: string;
  place: string;
  secret: boolean;
  /** At most two, chosen among those who are known. */
  parents: { person: PersonShort; custody: ParentCustody }[];
};
export type PersonFault =
  | 'family_name'
  | 'birth_date'
  | 'future'
  | 'sex'
  | 'number'
  | 'street'
  | 'house_number'
  | 'postcode'
  | 'place'
  | 'custody';
export const parents_max = 2;

export const nobody_yet: PersonDraft = {
  given_names: '',
  title: '',
  prefix: '',
  family_name: '',
  birth_date: '',
  sex: '',
  number: '',
  street: '',
  house_number: '',
  addition: '',
  postcode: '',
  place: '',
  secret: false,
  parents: [],
};

/** Four digits and two letters, as the register writes it: "5038AB". */
export function read_postcode(text: string): string | undefined {
  const found = /^([1-9]\d{3})\s*([A-Za-z]{2})$/.exec(text.trim());
  return found ? `${found[1]}${found[2]!.toUpperCase()}` : undefined;
}

/** Of one to five digits; what stands behind them is the addition. */
export function read_house_number(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : undefined;
}

function has_address(draft: PersonDraft): boolean {
  return [draft.street, draft.house_number, draft.addition, draft.postcode, draft.place].some((part) => part.trim());
}

/** What is still missing or cannot be. The number and the address may be left out, but not be half. */
export function faults_of(draft: PersonDraft, today: string): PersonFault[] {
  const found: PersonFault[] = [];
  if (!/\p{L}/u.test(draft.family_name)) found.push('family_name');
  const born = read_date(draft.birth_date, true);
  if (!born) found.push('birth_date');
  else if (born > today) found.push('future');
  if (!draft.sex) found.push('sex');
  if (draft.number.trim() && !read_bsn(draft.number)) found.push('number');
  const told = draft.parents.map((parent) => parent.custody);
  const alone = told.filter((custody) => custody === 'alone').length;
  if (alone > 1 || (alone === 1 && told.includes('together'))) found.push('custody');
  if (has_address(draft)) {
    if (!draft.street.trim()) found.push('street');
    if (!read_house_number(draft.house_number)) found.push('house_number');
    if (!read_postcode(draft.postcode)) found.push('postcode');
    if (!draft.place.trim()) found.push('place');
  }
  return found;
}

/** As it is sent, of a draft without faults: trimmed, and without what was left empty. */
export function sent_person(draft: PersonDraft): NewPerson {
  const some = (name: string, text: string) => (text.trim() ? { [name]: text.trim() } : {});
  return {
    name: {
      ...some('givenNames', draft.given_names),
      ...some('title', draft.title),
      ...some('prefix', draft.prefix),
      familyName: draft.family_name.trim(),
    },
    birthDate: read_date(draft.birth_date, true) ?? '0000-00-00',
    sex: draft.sex as Sex,
    ...(draft.number.trim() ? { bsn: read_bsn(draft.number) } : {}),
    ...(has_address(draft)
      ? {
          address: {
            street: draft.street.trim(),
            houseNumber: Number(draft.house_number),
            ...some('addition', draft.addition),
            postcode: read_postcode(draft.postcode) ?? '',
            place: draft.place.trim(),
          },
        }
      : {}),
    ...(draft.secret ? { addressSecret: true } : {}),
    ...(draft.parents.length > 0
      ? { parents: draft.parents.map(({ person, custody }) => ({ id: person.id, custody })) }
      : {}),
  };
}

// A register of invented persons as a CSV file, of whatever length, written as a stream.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Numbers that pass the eleven test and stand for nobody invented, the lowest first. */
export function* numbers() {
    const weights = [9, 8, 7, 6, 5, 4, 3, 2];
    for (let head = 10_000_000; head < 99_999_000; ++head) {
        const digits = String(head);
        const last = weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
        if (last < 10 && !digits.startsWith('99999')) yield digits + last;
    }
}

const given = ['Sam', 'Noor', 'Daan', 'Fleur', 'Teun', 'Yara', 'Mees', 'Lot'];
const family = ['Proef', 'Voorbeeld', 'Verzonnen', 'Bedacht', 'Zogenaamd'];
const two = (number) => String(number).padStart(2, '0');

/** `change` makes another row of the one with that place, from 0. */
export async function writeRegister(path, persons, change = (row) => row) {
    const file = createWriteStream(path);
    file.write('bsn,givenNames,prefix,familyName,birthDate,sex,street,houseNumber,postcode,place\n');
    const all = numbers();
    for (let nth = 0; nth < persons; ++nth) {
        const row = [all.next().value, given[nth % given.length], nth % 7 ? '' : 'van der', `${family[nth % family.length]}${nth % 9973}`,
            `${1940 + (nth % 80)}-${two((nth % 12) + 1)}-${two((nth % 28) + 1)}`, nth % 2 ? 'male' : 'female', `Proefstraat ${nth % 311}`, (nth % 200) + 1,
            `${1000 + (nth % 8999)}AB`, 'Proefstad'].join(',');
        if (!file.write(`${change(row, nth)}\n`)) await once(file, 'drain');
    }
    file.end();
    await once(file, 'finish');
}

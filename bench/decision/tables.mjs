// The two tables that every engine is given, and the questions put to them, made from one seed so that two runs of the
// bench measure the same thing.
import { readFileSync } from 'node:fs';

/** Xorshift: the same numbers on every machine, below `below`. */
export const numbers = (seed) => {
    let state = seed;
    return (below) => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) % below;
    };
};

export const table12 = JSON.parse(readFileSync(new URL('table12.json', import.meta.url), 'utf8'));

/**
 * So many rows over the same columns, the last of them for all that no other row holds for. Each row is narrow: were they
 * wide, the first hundred would answer everything and an engine that stops at the first hit would never see the rest.
 */
export const largeTable = (rows, seed) => {
    const draw = numbers(seed);
    const answers = ['toestaan', 'weigeren', 'vragen', 'melden', 'overleggen', 'opschalen', 'afsluiten'];
    const texts = (values, odds) => {
        if (draw(100) >= odds) return undefined;
        const first = draw(values.length);
        return draw(4) === 0 ? [values[first], values[(first + 1) % values.length]] : [values[first]];
    };
    const range = ({ from, to }, widest) => {
        const low = from + draw(to - from + 1);
        return [low, Math.min(to, low + draw(widest))];
    };
    const rules = [];
    while (rules.length < rows - 1) {
        const rule = {};
        for (const column of table12.columns) {
            const cell = column.texts ? texts(column.texts, 85) : range(column, column.to > 10 ? 4 : 2);
            if (cell) rule[column.name] = cell;
        }
        rules.push({ ...rule, answer: answers[draw(answers.length)] });
    }
    return { ...table12, name: 'groot', rules: [...rules, { answer: 'weigeren' }] };
};

export const inputs = (count, seed) => {
    const draw = numbers(seed);
    return Array.from({ length: count }, () =>
        Object.fromEntries(table12.columns.map(({ name, texts, from, to }) => [name, texts ? texts[draw(texts.length)] : from + draw(to - from + 1)])),
    );
};

const holds = (cell, value) => cell === undefined || (typeof value === 'string' ? cell.includes(value) : cell[0] <= value && value <= cell[1]);

/** The place of the first row that holds: the scan by which every engine is judged. */
export const firstHit = ({ columns, rules }, input) => rules.findIndex((rule) => columns.every(({ name }) => holds(rule[name], input[name])));

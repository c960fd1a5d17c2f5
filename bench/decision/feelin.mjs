// feelin reads no DMN: it answers one unary test at a time, so the rows are walked here, up to the first cell that fails.
//
//   feelin.mjs TABLE.json CASES ANSWERS COMPARED SECONDS ROUNDS
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unaryTests } from './written.mjs';

const [model, cases, answers, compared, seconds, rounds] = process.argv.slice(2);
const folder = join(process.env.SCHAKEL_PEERS, 'feelin', 'node_modules', 'feelin');
const { version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const { unaryTest } = await import(pathToFileURL(join(folder, main)));

const began = performance.now();
const { columns, rules } = JSON.parse(readFileSync(model, 'utf8'));
const rows = rules.map((rule) => ({
    cells: columns.filter(({ name }) => rule[name]).map((column) => [column.name, unaryTests(column, rule[column.name])]),
    answer: rule.answer,
}));
const reading = performance.now() - began;

const inputs = readFileSync(cases, 'utf8').trim().split('\n').map((line) => JSON.parse(line).inputs);
const decide = (input) => rows.find(({ cells }) => cells.every(([name, test]) => unaryTest(test, { ...input, '?': input[name] }).value)).answer;

writeFileSync(answers, inputs.slice(0, Number(compared)).map((input) => `${decide(input)}\n`).join(''));
let next = 0;
/** Per second of the processor: what others do on the core counts for nothing. */
const round = (time) => {
    const begin = performance.now(), before = process.cpuUsage();
    let count = 0;
    for (; performance.now() - begin < time * 1000; ++count) decide(inputs[next++ % inputs.length]);
    const { user, system } = process.cpuUsage(before);
    return (count / (user + system)) * 1e6;
};
round(2 * seconds);
const figures = Array.from({ length: Number(rounds) }, () => round(Number(seconds)));
console.log(JSON.stringify({ name: 'feelin', version, reading_ms: reading, decisions_per_second: figures }));

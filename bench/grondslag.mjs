#!/usr/bin/env node
// How fast the Grondslag answers, as one table: advice with reasons beside OPA with the same tables, the next question, the
// proofs, a stream of fact records through `schakel decide`; and how many mistakes in its tables the vignettes would notice.
//
//   ./dev bench grondslag          BENCH_SECONDS and BENCH_ROUNDS change how long; BENCH_PEERS=none leaves OPA out
//
// What is asked are the vignettes and border cases of the policy, each with up to six of its facts changed at random, so
// that hardly two questions are alike.
import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absence } from './decision/peers.mjs';
import { median, printTable, rate, times } from './decision/printed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const release = join(root, 'build', 'release'), folder = join(root, 'build', 'bench', 'grondslag'), peers = join(root, 'build', 'bench', 'peers');
const program = process.env.SCHAKEL_PROGRAM ?? join(release, 'schakel');
const seconds = Number(process.env.BENCH_SECONDS ?? 1), rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const asked = 20_000, streamed = 100_000, comparedWithOpa = 1024;
const policy = (name) => JSON.parse(readFileSync(join(root, 'policy', 'grondslag', name), 'utf8'));

/** The same numbers in every run (mulberry32). */
const draws = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const listIn = (document) => (Array.isArray(document) ? document : Object.values(document).find(Array.isArray));

/** Stories and border cases of which every fact is known. */
const whole = () => {
    const { facts } = policy('feiten.json');
    const stories = listIn(policy('vignetten.json'));
    const byId = new Map(stories.map(({ id, facts: of }) => [id, of]));
    const border = [1, 2, 3].flatMap((number) => listIn(policy(`grensgevallen-${number}.json`)));
    const all = [...stories.map(({ facts: of }) => of), ...border.map(({ like, change }) => ({ ...byId.get(like), ...change }))];
    return { facts, records: all.filter((record) => facts.every(({ name }) => record[name] !== undefined && record[name] !== null)) };
};

const varied = ({ facts, records }, count, draw) => {
    const one = (list) => list[Math.floor(draw() * list.length)];
    const other = ({ kind, values }, now) => {
        if (kind === 'yes_no') return draw() < 0.5;
        const { code } = one(values);
        if (kind === 'one') return code;
        return now.includes(code) ? now.filter((each) => each !== code) : [...now, code];
    };
    return Array.from({ length: count }, () => {
        const record = { ...one(records) };
        for (let left = Math.floor(draw() * 7); left > 0; left--) {
            const fact = one(facts);
            record[fact.name] = other(fact, record[fact.name]);
        }
        return record;
    });
};

const onOneCore = (command, words, options = {}) => {
    const done = spawnSync('taskset', ['-c', '0', command, ...words.map(String)], { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
    if (done.status !== 0) throw new Error(`${command} ended with ${done.status ?? done.signal}: ${done.stderr}`);
    return done.stdout;
};

let missed = false;
const metOr = (met) => {
    if (!met) missed = true;
    return met ? 'yes' : 'NO';
};
const rows = [];

mkdirSync(folder, { recursive: true });
const lines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const draw = draws(4), source = whole();
const questions = join(folder, 'questions.jsonl'), stream = join(folder, 'stream.jsonl'), answers = join(folder, 'answers.txt');
writeFileSync(questions, lines(varied(source, asked, draw)));
writeFileSync(stream, lines(varied(source, streamed, draw)));

const loadBefore = loadavg()[0];
const figures = onOneCore(join(release, 'bench_grondslag'), [questions, answers, seconds, rounds]).trim().split('\n').map((line) => JSON.parse(line));
const own = figures.filter(({ per_second: of }) => of);
for (const [place, { what, per_second: of }] of own.entries()) {
    const figure = median(of), goal = place === own.length - 1 ? 200_000 : undefined;
    rows.push([what, `${rate(figure)}/s`, '', goal ? `>= ${rate(goal)}/s` : '', goal ? metOr(figure >= goal) : '', 'one core; hardly two alike']);
}

const opaRows = () => {
    spawnSync(join(root, 'bench', 'decision', 'install-peers.sh'), ['opa'], { stdio: 'inherit' });
    const absent = absence(peers, 'opa');
    if (absent) return [['OPA, the same tables', 'absent', '', '', '', absent]];
    const rego = join(folder, 'grondslag.rego'), given = join(folder, 'answers-opa.txt');
    writeFileSync(rego, onOneCore(join(release, 'bench_grondslag_rego'), []));
    const told = JSON.parse(onOneCore(join(peers, 'opa', 'runner'), ['advise', rego, questions, given, comparedWithOpa, seconds, rounds]).trim().split('\n').at(-1));
    const [said, expected] = [given, answers].map((file) => readFileSync(file, 'utf8').split('\n').slice(0, comparedWithOpa));
    const differing = said.filter((answer, place) => answer !== expected[place]).length;
    const figure = median(told.decisions_per_second), times20 = (of) => [times(of), '>= 20x', metOr(of >= 20)];
    const [answered, reasoned] = own.map(({ per_second: of }) => median(of) / figure);
    return [
        [`OPA ${told.version}, the same tables`, `${rate(figure)}/s`, ...times20(answered),
            `verdict, what may go, duties, conditions, the rule of each table; ${comparedWithOpa - differing} of ${comparedWithOpa} verdicts equal`],
        ['the same beside our answer with what would change it', '', ...times20(reasoned), 'which OPA does not say'],
    ];
};
if (process.env.BENCH_PEERS !== 'none') rows.push(...opaRows());

const next = figures.find(({ what }) => what === 'next question');
rows.push(['next question, 95 of 100', `${next.p95_ms} ms`, '', '<= 5 ms', metOr(next.p95_ms <= 5), `${next.asked} questions from nothing on; median ${next.median_ms} ms, longest ${next.longest_ms} ms`]);

const timed = (words, options = {}) => {
    const begin = process.hrtime.bigint();
    const done = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
    return { took: Number(process.hrtime.bigint() - begin) / 1e9, done };
};
const proofs = timed(['policy', 'prove']);
rows.push(['all proofs', `${proofs.took.toFixed(1)} s`, '', '<= 60 s', metOr(proofs.done.status === 0 && proofs.took <= 60), proofs.done.stdout.trim().split('\n').at(-1)]);

const mistakes = timed(['policy', 'test', '--mutants', '--least-score', '95']);
const noticed = mistakes.done.stdout.match(/mistakes noticed: (\d+) of (\d+) \(([\d.]+) %\)/);
rows.push(['mistakes in the tables that a vignette notices', noticed ? `${noticed[3]} %` : 'absent', '', '>= 95 %', metOr(mistakes.done.status === 0),
    noticed ? `${noticed[1]} of ${noticed[2]}, in ${mistakes.took.toFixed(0)} s` : mistakes.done.stderr.trim()]);

const streaming = timed(['decide', stream], { stdio: ['ignore', openSync(join(folder, 'advice.jsonl'), 'w'), 'inherit'] });
const written = readFileSync(join(folder, 'advice.jsonl'), 'utf8').trim().split('\n').length;
rows.push([`schakel decide, ${rate(streamed)} records`, `${streaming.took.toFixed(1)} s`, '', '<= 2 s',
    metOr(streaming.done.status === 0 && written === streamed && streaming.took <= 2), `${rate(written)} advices, all cores`]);

console.log(`${cpus().length} cores, load ${loadBefore.toFixed(1)} before; medians of ${rounds} rounds of ${seconds} s of processor time`);
printTable(['what', 'figure', 'Schakel is faster by', 'goal', 'met', 'notes'], rows);
process.exitCode = missed ? 1 : 0;

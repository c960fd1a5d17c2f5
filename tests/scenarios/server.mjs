// The program as a server of its own for one test: any options, its management address, and how it ends.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { password, root } from './house.mjs';

const program = process.env.SCHAKEL_PROGRAM ?? join(root, 'build', 'release', 'schakel');

/** Loaded once: every server gets a copy. */
let loaded;
function example() {
    if (!loaded) {
        loaded = mkdtempSync(join(tmpdir(), 'schakel-example-'));
        const where = whereIn(loaded);
        const load = spawnSync(program, ['load', join(root, 'examples', 'tilburg'), ...where, '--demo-password', password]);
        if (load.status !== 0) throw new Error(`load: ${load.stderr}`);
        process.on('exit', () => rmSync(loaded, { recursive: true, force: true }));
    }
    return loaded;
}

export const whereIn = (folder) => ['--database', `sqlite:${join(folder, 'schakel.db')}`, '--keys', join(folder, 'keys')];

/** A folder with the example loaded, and one without anything. */
export function newFolder({ withExample = true } = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-server-'));
    if (withExample) cpSync(example(), folder, { recursive: true });
    return folder;
}

/** What the program says and how it ends, when it ends by itself: { status, out, errors }. */
export function runOnce(args) {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
    return { status, out: stdout, errors: stderr };
}

/** A running server: { address, management, folder, errors(), end(), ended }. Without a folder it makes one. */
export async function startServer(
    options = [],
    { folder = newFolder(), where = whereIn(folder), management = ['--management', '127.0.0.1:0'], environment = {} } = {},
) {
    const args = ['serve', ...where, '--listen', '127.0.0.1:0', ...management, ...options];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    let out = '';
    let errors = '';
    child.stderr.on('data', (part) => (errors += part));
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
    await new Promise((resolve, reject) => {
        child.stdout.on('data', (part) => {
            out += part;
            if (out.includes('\n')) resolve();
        });
        child.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${errors}`)));
    });
    // Said before the address, on the other line.
    await soon(() => management.includes('off') || /management/.test(errors));
    return {
        folder,
        child,
        ended,
        address: /https?:\/\/\S+/.exec(out)[0],
        management: /management at (\S+)/.exec(errors)?.[1],
        out: () => out,
        errors: () => errors,
        async end() {
            child.kill('SIGTERM');
            const status = await ended;
            rmSync(folder, { recursive: true, force: true });
            return status;
        },
    };
}

/** Waits until it is so; fails after ten seconds. */
export async function soon(condition, patience = 10_000) {
    for (const until = Date.now() + patience; ; ) {
        const found = await condition();
        if (found) return found;
        if (Date.now() > until) throw new Error(`did not come true: ${condition}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}

/** Asks with any header, also Host: { status, headers, body }. Each on a connection of its own unless an agent keeps them. */
export function ask(address, { method = 'GET', path = '/', headers = {}, body, agent = false } = {}) {
    const { hostname, port } = new URL(address);
    const message = body === undefined ? undefined : JSON.stringify(body);
    const all = message === undefined ? headers : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(message), ...headers };
    return new Promise((resolve, reject) => {
        const asked = request({ hostname, port, method, path, headers: all, agent }, (response) => {
            let text = '';
            response.on('data', (part) => (text += part));
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
        });
        asked.on('error', reject);
        asked.end(message);
    });
}

/** What /metrics tells, as a map from name with labels to number. */
export async function metricsOf(server) {
    const { status, body } = await ask(server.management, { path: '/metrics' });
    if (status !== 200) throw new Error(`/metrics answers ${status}: ${body}`);
    const found = new Map();
    for (const line of body.split('\n')) {
        if (line === '' || line.startsWith('#')) continue;
        const space = line.lastIndexOf(' ');
        found.set(line.slice(0, space), Number(line.slice(space + 1)));
    }
    return found;
}

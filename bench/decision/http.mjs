// The same question over HTTP: the server on one core, the client on another. Answers are compared first; then each server
// is asked in turns, and what counts is the processor time it took for a request and how long the slowest hundredth waited.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { absence } from './peers.mjs';
import { median, rate } from './printed.mjs';
import { schakelServer } from './schakel_server.mjs';

const connections = 16, compared = 1024, betweenSwaps = 100;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const freePort = () =>
    new Promise((resolve) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });

const opa = {
    id: 'opa',
    name: 'OPA, its own server',
    command: ({ peers, folder, port }) => [
        join(peers, 'opa', 'runner'),
        ...['run', '--server', '--addr', `127.0.0.1:${port}`, '--log-level', 'error', '--disable-telemetry', join(folder, 'table12.rego')],
    ],
    path: '/v1/data/inzage/allow',
    body: (input) => ({ input }),
    allows: ({ result }) => result,
};

const cerbos = {
    id: 'cerbos',
    name: 'Cerbos, its own server',
    command: async ({ peers, folder, port }) => {
        const settings = join(folder, 'cerbos.json');
        writeFileSync(
            settings,
            JSON.stringify({
                server: { httpListenAddr: `127.0.0.1:${port}`, grpcListenAddr: `127.0.0.1:${await freePort()}` },
                telemetry: { disabled: true },
                storage: { driver: 'disk', disk: { directory: join(folder, 'cerbos'), watchForChanges: false } },
            }),
        );
        const binary = join(peers, 'cerbos', 'node_modules', '@cerbos', 'cerbos-linux-x64', 'cerbos-linux-x64');
        return [binary, 'server', '--config', settings, '--log-level', 'error'];
    },
    path: '/api/check/resources',
    body: (input) => ({
        requestId: 'bench',
        principal: { id: 'a', roles: ['professional'] },
        resources: [{ resource: { kind: 'inzage', id: 'b', attr: input }, actions: ['inzien'] }],
    }),
    allows: ({ results }) => results[0].actions.inzien === 'EFFECT_ALLOW',
};

/** { requests, p99 in ms } of wrk, which goes round through the bodies; every answer must be 2xx. */
const wrk = async (server, { folder, seconds, clientCore }) => {
    const script = join(folder, `${server.id}.lua`);
    writeFileSync(
        script,
        `local requests, n = {}, 0
         function init()
             local headers = {['Content-Type'] = 'application/json'}
             for body in io.lines('${server.bodies}') do requests[#requests + 1] = wrk.format('POST', '${server.path}', headers, body) end
         end
         function request()
             n = n % #requests + 1
             return requests[n]
         end`,
    );
    const words = ['-c', `${clientCore}`, 'wrk', '-t1', `-c${connections}`, `-d${Math.max(1, Math.ceil(seconds))}s`, '--latency', '-s', script, server.address];
    const { stdout, stderr } = await promisify(execFile)('taskset', words);
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${server.name}: ${stdout}${stderr}`);
    const [, much, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout);
    return { requests: Number(/(\d+) requests in/.exec(stdout)[1]), p99: Number(much) * { us: 0.001, ms: 1, s: 1000 }[unit] };
};

const hertz = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout);
/** Processor time that a process took so far, in seconds, with all its threads. */
const processorTime = (pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / hertz;
};

/** Answers as the scan of the table does, for the first `compared` questions. */
const compare = async (server, cases) => {
    for (const { inputs, answer } of cases.slice(0, compared)) {
        const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(server.body(inputs)) };
        const said = await (await fetch(server.address + server.path, asked)).json();
        if (Boolean(server.allows(said)) !== (answer === 'toestaan')) throw new Error(`${server.name}: ${asked.body}: ${JSON.stringify(said)}, not ${answer}`);
    }
};

const start = async (server, run) => {
    const port = await freePort();
    const [command, ...words] = await server.command({ ...run, port });
    const process_ = spawn('taskset', ['-c', `${run.core}`, command, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    process_.stderr.on('data', (part) => {
        errors = (errors + part).slice(-2000);
        server.hears?.(`${part}`);
    });
    const ended = new Promise((resolve) => process_.on('exit', resolve));
    server.stop = async () => {
        process_.kill('SIGTERM');
        await ended;
    };
    Object.assign(server, { pid: process_.pid, address: `http://127.0.0.1:${port}` });
    for (let tries = 0; ; ++tries)
        try {
            return void (await fetch(server.address)).arrayBuffer();
        } catch (error) {
            if (tries > 100 || process_.exitCode !== null) throw new Error(`${server.name} does not answer: ${errors}`, { cause: error });
            await wait(100);
        }
};

/**
 * Asked all the time while its model is swapped for one with 3,688 rows more, which never answer, and back: no answer may
 * fail, and each is as the scan says.
 */
const swapped = async (server, run, cases) => {
    const model = join(run.folder, 'authorization', 'inzage.dmn');
    let swaps = 0, told = 0;
    server.hears = (text) => (told += text.split(' answers as ').length - 1);
    const swap = setInterval(() => {
        copyFileSync(join(run.folder, ++swaps % 2 ? 'inzage3700.dmn' : 'inzage12.dmn'), model);
        process.kill(server.pid, 'SIGHUP');
    }, betweenSwaps);
    try {
        const [{ requests, p99 }] = await Promise.all([wrk(server, { ...run, seconds: Math.max(3, run.seconds) }), compare(server, cases)]);
        return { requests, p99, told };
    } finally {
        clearInterval(swap);
        copyFileSync(join(run.folder, 'inzage12.dmn'), model);
    }
};

const swapRow = async (server, run, cases) => {
    const title = 'Schakel, while its model is swapped', goal = 'none fails, none is wrong';
    try {
        const { requests, p99, told } = await swapped(server, run, cases);
        return [title, '', `${p99.toFixed(2)} ms`, '', goal, told > 0 ? 'yes' : 'NO', `${told} swaps between 12 and 3,700 rows, ${rate(requests)} requests`];
    } catch ({ message }) {
        return [title, 'failed', '', '', goal, 'NO', message.trim().split('\n').at(-1)];
    }
};

/** Rows for the table: what, requests per second of processor time, how many times Schakel's, and so on. */
export const httpRows = async (run) => {
    mkdirSync(run.folder, { recursive: true });
    const lines = readFileSync(join(run.folder, 'cases12.jsonl'), 'utf8').trim().split('\n');
    const cases = lines.map((line) => JSON.parse(line));
    const clientCore = (run.core + 1) % cpus().length;
    const servers = [schakelServer(run), ...[opa, cerbos].filter(({ id }) => (run.only ?? [id]).includes(id))];
    const rows = [], measured = [];
    const own = () => measured.find(({ id }) => id === 'schakel');
    try {
        for (const server of servers) {
            const absent = server.absent ?? (server.id === 'schakel' ? undefined : absence(run.peers, server.id));
            if (absent) {
                rows.push([server.name, 'absent', '', '', '', server.id === 'schakel' ? 'NO' : '', absent]);
                continue;
            }
            try {
                await start(server, run);
                await compare(server, cases);
                server.bodies = join(run.folder, `${server.id}.bodies`);
                writeFileSync(server.bodies, cases.map(({ inputs }) => `${JSON.stringify(server.body(inputs))}\n`).join(''));
                await wrk(server, { ...run, clientCore });
                measured.push(Object.assign(server, { figures: [] }));
            } catch ({ message }) {
                rows.push([server.name, 'failed', '', '', '', 'NO', message.trim().split('\n').at(-1)]);
            }
        }
        for (let round = 0; round < run.rounds; ++round)
            for (const server of measured) {
                const before = processorTime(server.pid);
                const { requests, p99 } = await wrk(server, { ...run, clientCore });
                server.figures.push({ perSecond: requests / (processorTime(server.pid) - before), p99 });
            }
        if (own()) rows.push(await swapRow(own(), { ...run, clientCore }, cases));
    } finally {
        for (const server of servers) await server.stop?.();
    }
    for (const { id, name, figures } of measured) {
        const cells = [name, `${rate(median(figures.map(({ perSecond }) => perSecond)))}`, `${median(figures.map(({ p99 }) => p99)).toFixed(2)} ms`];
        if (!own() || id === 'schakel') {
            rows.push([...cells, '', '', '', '']);
            continue;
        }
        const faster = median(figures.map(({ perSecond }, round) => own().figures[round].perSecond / perSecond));
        const part = median(figures.map(({ p99 }, round) => own().figures[round].p99 / p99));
        const met = faster >= 5 && part <= 1 / 3;
        rows.push([...cells, `${faster.toFixed(1)}x, p99 ${part.toFixed(2)}`, '>= 5x, p99 <= 0.33', met ? 'yes' : 'NO', '']);
    }
    return rows;
};

#!/usr/bin/env node
// What the server promises about speed, as one table, on the real program with the Tilburg example: each figure beside what
// it is held against, measured in turns in the same run, so that what else the machine does weighs on both.
//
//   ./dev bench server            BENCH_SECONDS and BENCH_ROUNDS change how long
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Program } from '../tests/fault/program.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const seconds = Number(process.env.BENCH_SECONDS ?? 3), rounds = Number(process.env.BENCH_ROUNDS ?? 3), clients = 64;
const folder = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
const ends = [() => rmSync(folder, { recursive: true, force: true })];
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const must = (command, words, options = {}) => {
    const done = spawnSync(command, words, { encoding: 'utf8', ...options });
    if (done.status !== 0) throw new Error(`${command}: ${done.stdout}${done.stderr}`);
    return done.stdout;
};

/** Processor time that a process and its children took so far, in microseconds. */
const hertz = Number(must('getconf', ['CLK_TCK']));
const ticks = (pid) => {
    const [, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return ((Number(fields[10]) + Number(fields[11])) / hertz) * 1e6;
};
const processorTime = (pid) => {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return [pid, ...children].reduce((sum, process_) => sum + ticks(process_), 0);
};

/** As it is delivered: it looks the file up for each request, and writes each in its log, as the program does. */
const nginx = async (port) => {
    mkdirSync(join(folder, 'www'));
    writeFileSync(join(folder, 'www', '2k.json'), 'x'.repeat(2048));
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
    writeFileSync(
        join(folder, 'nginx.conf'),
        `${process.getuid() === 0 ? 'user root;' : ''} worker_processes ${cpus().length}; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
         events { worker_connections 4096; }
         http { access_log ${folder}/access.log; default_type application/json; keepalive_requests 100000000;
         sendfile on; tcp_nopush on; ${paths}
         server { listen 127.0.0.1:${port} reuseport; root ${folder}/www; } }`,
    );
    const binary = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';
    const started = spawn(binary, ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
    ends.push(() => started.kill('SIGTERM'));
    for (let tries = 0; ; ++tries)
        try {
            await fetch(`http://127.0.0.1:${port}/2k.json`);
            return started.pid;
        } catch (error) {
            if (tries > 50) throw error;
            await wait(100);
        }
};

/** { requests, rate } of wrk; every answer must be 2xx. */
const wrk = (url, words) => {
    const said = must('wrk', ['-t1', `-c${clients}`, `-d${seconds}s`, ...words, url]);
    if (/Non-2xx|Socket errors/.test(said)) throw new Error(`${url}: ${said}`);
    return { requests: Number(/(\d+) requests in/.exec(said)[1]), rate: Number(/Requests\/sec:\s*([\d.]+)/.exec(said)[1]) };
};
const perRequest = (pid, url, words = []) => {
    const before = processorTime(pid);
    const { requests } = wrk(url, words);
    return (processorTime(pid) - before) / requests;
};

const rows = [];
/** With a goal: whether it is met. Without one a row tells what something costs. */
const row = (what, much, ratio = '', goal = '', met = undefined) => rows.push([what, much, ratio, goal, met === undefined ? '' : met ? 'yes' : 'NO']);

try {
    const program = new Program();
    ends.push(() => program.stop());
    program.load();

    // Start-up, on a database that holds the example.
    const starts = [];
    for (let round = 0; round < 5; ++round) {
        starts.push(await program.start());
        await program.end('SIGTERM');
    }
    row('start-up until the first answer', `${median(starts).toFixed(0)} ms`, '', '<= 200 ms', median(starts) <= 200);

    await program.start();
    const hco = await program.logIn('hco');
    const { items } = await hco.post('/v1/person-searches', { familyName: 'groot esselink', birthDate: '2013-12-06' }, 200);

    // A read, against a file of 2 kB.
    const nginxPid = await nginx(20_000 + Math.floor(Math.random() * 20_000));
    const nginxUrl = /127\.0\.0\.1:\d+/.exec(readFileSync(join(folder, 'nginx.conf'), 'utf8'))[0];
    const reads = {
        '/v1/organisations/zvh-tilburg': { name: 'one organisation, its people and covenants', goal: 1.5 },
        '/v1/session': { name: 'who is logged in' },
        [`/v1/persons/${items[0].person.id}`]: { name: 'one person, each look durably logged first' },
    };
    for (const [path, read] of Object.entries(reads))
        read.bytes = (await (await fetch(program.address + path, { headers: { Cookie: hco.cookie } })).text()).length;
    const file = [], figures = Object.fromEntries(Object.keys(reads).map((path) => [path, []]));
    for (let round = 0; round < rounds; ++round) {
        file.push(perRequest(nginxPid, `http://${nginxUrl}/2k.json`));
        for (const path of Object.keys(reads))
            figures[path].push(perRequest(program.server.pid, program.address + path, ['-H', `Cookie: ${hco.cookie}`]));
    }
    row('nginx, a file of 2 kB', `${median(file).toFixed(1)} us a request`, '1.00');
    for (const [path, { name, goal, bytes }] of Object.entries(reads)) {
        const ratio = median(figures[path].map((figure, round) => figure / file[round]));
        const cost = `${median(figures[path]).toFixed(1)} us a request`;
        if (goal) row(`read: ${name} (${bytes} bytes)`, cost, ratio.toFixed(2), `<= ${goal}`, ratio <= goal);
        else row(`read: ${name} (${bytes} bytes)`, cost, ratio.toFixed(2));
    }

    // Durable deeds, each with a leaf in the ledger, against rows of the same size on the same disk: both by 64 threads in one process.
    const beside = (name, ...words) => must(join(root, 'build', 'release', `bench_${name}`), words).trim().split(' ').map(Number);
    const bareLoop = (name, bytes) => beside('group_commit', join(program.folder, name), `${clients}`, `${bytes}`, `${seconds}`)[0];
    const deeds = [], loops = [];
    for (let round = 0; round < rounds; ++round) {
        const own = mkdtempSync(join(program.folder, 'deeds-'));
        const [rate, bytes] = beside('durable_deeds', own, `${clients}`, `${seconds}`);
        deeds.push(rate);
        loops.push({ bytes, rate: bareLoop(`loop-${round}.db`, bytes) });
        rmSync(own, { recursive: true });
    }
    const held = median(deeds.map((rate, round) => rate / loops[round].rate));
    row(`bare group commit, ${clients} clients, rows of ${median(loops.map(({ bytes }) => bytes))} bytes`, `${median(loops.map(({ rate }) => rate))} a second`, '1.00');
    row(`durable consents with their leaf, ${clients} clients`, `${median(deeds)} a second`, held.toFixed(2), '>= 0.5', held >= 0.5);

    // The same through HTTP, with the client on the same cores. Every signal that was confirmed is taken away again, so that
    // they do not heap up about one child.
    await wait(100); // While others were measured the server ended connections of this process that it did not use.
    const coordinator = await program.logIn('zorgcoordinator');
    const script = join(folder, 'signals.lua');
    const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
    writeFileSync(
        script,
        `local n, confirmed = 0, {}
         function init(words) round = tonumber(words[1]) end
         function request()
             n = n + 1
             local headers = {['Content-Type'] = 'application/json', ['Cookie'] = '${coordinator.cookie}',
                 ['X-CSRF-Token'] = '${coordinator.session.csrfToken}',
                 ['Idempotency-Key'] = string.format('%08x-0000-4000-8000-%012x', round, n)}
             local id = table.remove(confirmed)
             if id then return wrk.format('POST', '/v1/signals/' .. id .. '/removal', headers, '{"reason":"risk_gone"}') end
             return wrk.format('POST', '/v1/signals', headers, '${JSON.stringify({ person: items[0].person.id, weighing })}')
         end
         function response(status, _, body)
             if status == 201 then table.insert(confirmed, string.match(body, '"id":"([^"]+)"')) end
         end`,
    );
    const bytesKept = () => Number(program.rows('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size')[0][0]);
    const writes = [], bare = [];
    let bytes = 1000;
    for (let round = 0; round < rounds; ++round) {
        const before = bytesKept();
        const said = must('wrk', ['-t1', `-c${clients}`, `-d${seconds}s`, '-s', script, program.address, '--', `${round + 1}`]);
        if (/Non-2xx|Socket errors/.test(said)) throw new Error(said);
        writes.push(Number(/Requests\/sec:\s*([\d.]+)/.exec(said)[1]));
        bytes = Math.round(Math.max(200, (bytesKept() - before) / (writes.at(-1) * seconds)));
        bare.push(bareLoop(`bare-${round}.db`, bytes));
    }
    const part = median(writes.map((rate, round) => rate / bare[round]));
    row(`signals and removals over HTTP, of ${bytes} bytes`, `${median(writes).toFixed(0)} a second`, part.toFixed(2));

    // The first page as a browser fetches it.
    await wait(100);
    const fetched = async (path) => {
        const response = await fetch(program.address + path, { headers: { 'Accept-Encoding': 'br' } });
        const text = await response.text();
        return { text, bytes: Number(response.headers.get('content-length')) };
    };
    const page = await fetched('/');
    let total = page.bytes;
    for (const [, path] of page.text.matchAll(/<(?:script|link)[^>]*(?:src|href)="(\/[^"]+\.(?:js|css|woff2))"/g))
        total += (await fetched(path)).bytes;
    row('first page, compressed', `${(total / 1000).toFixed(0)} kB`, '', '<= 250 kB', total <= 250_000);

    // Memory: the story tells itself with a program that says which process it is.
    const said = join(folder, 'pid'), told = join(folder, 'schakel');
    writeFileSync(told, `#!/bin/sh\n[ "$1" = serve ] && echo $$ >${said}\nexec '${program.binary}' "$@"\n`);
    chmodSync(told, 0o755);
    const story = spawn(process.execPath, ['--test', join(root, 'tests', 'scenarios', 's1_http.test.mjs')], {
        env: { ...process.env, SCHAKEL_PROGRAM: told },
        stdio: 'ignore',
    });
    const ended = new Promise((resolve) => story.on('exit', resolve));
    let resident = 0, running = true;
    ended.then(() => (running = false));
    while (running) {
        try {
            const status = readFileSync(`/proc/${readFileSync(said, 'utf8').trim()}/status`, 'utf8');
            resident = Number(/VmRSS:\s*(\d+)/.exec(status)[1]) / 1024;
        } catch {
            // Before it begins and after it ended.
        }
        await wait(20);
    }
    if ((await ended) !== 0) throw new Error('the story S1 fails');
    row('resident memory after the story S1', `${resident.toFixed(0)} MiB`, '', '<= 64 MiB', resident <= 64);
} finally {
    for (const end of ends.reverse()) await end();
}

console.log(`${cpus().length} cores, ${clients} connections, medians of ${rounds} rounds of ${seconds} s in turns`);
const table = [['what', 'how much', 'ratio', 'goal', 'met'], ...rows];
const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
table.forEach((cells, number) => {
    console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
    if (number === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
});
process.exitCode = rows.some((cells) => cells.at(-1) === 'NO') ? 1 : 0;

// What an administrator sees of a running server: the management address, its figures, its log, and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { password, Someone } from './house.mjs';
import { ask, metricsOf, newFolder, runOnce, soon, startServer, whereIn } from './server.mjs';

async function logIn(server, account) {
    const someone = new Someone(server.address, account);
    await someone.logIn();
    return someone;
}

test('the management address tells that the server lives, is ready, and how much it does', async () => {
    const server = await startServer();
    try {
        const live = await ask(server.management, { path: '/livez' });
        assert.equal(live.status, 200);
        const ready = await ask(server.management, { path: '/readyz' });
        assert.equal(ready.status, 200, ready.body);
        assert.equal((await ask(server.management, { path: '/livez', method: 'HEAD' })).status, 200);
        const wrong = await ask(server.management, { path: '/livez', method: 'POST' });
        assert.equal(wrong.status, 405);
        assert.equal(wrong.headers.allow, 'GET, HEAD');
        assert.equal((await ask(server.management, { path: '/' })).status, 404);
        assert.equal((await ask(server.management, { path: '/v1/session' })).status, 404);
    } finally {
        assert.equal(await server.end(), 0);
    }
});

test('the public address knows nothing of it', async () => {
    const server = await startServer();
    try {
        for (const path of ['/livez', '/readyz', '/metrics']) {
            const { status, headers } = await ask(server.address, { path });
            assert.equal(status, 404, path);
            assert.equal(headers['content-type'], 'application/problem+json');
        }
    } finally {
        await server.end();
    }
});

test('the figures are by route, method and status, and hold nothing of what was asked', async () => {
    const server = await startServer();
    try {
        const hco = await logIn(server, 'hco');
        const { items } = await hco.post('/v1/person-searches', { familyName: 'groot esselink', birthDate: '2013-12-06' }, 200);
        await hco.get(`/v1/persons/${items[0].person.id}`);
        await hco.ask('GET', '/v1/cases?search=Esselink', undefined);
        const metrics = await soon(async () => {
            const found = await metricsOf(server);
            return found.get('schakel_http_requests_total{route="/v1/persons/{id}",method="GET",status="2xx"}') === 1 && found;
        });
        assert.equal(metrics.get('schakel_http_requests_total{route="/v1/session",method="POST",status="2xx"}'), 1);
        assert.equal(metrics.get('schakel_index_waiting{what="signals"}'), 0, 'the keys are in the house');
        const labels = 'route="/v1/persons/{id}",method="GET"';
        assert.equal(metrics.get(`schakel_http_request_duration_seconds_bucket{${labels},le="+Inf"}`), 1);
        assert.equal(metrics.get(`schakel_http_request_duration_seconds_count{${labels}}`), 1);
        assert.ok(metrics.get(`schakel_http_request_duration_seconds_sum{${labels}}`) > 0);
        let before = 0;
        for (const bound of [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]) {
            const now = metrics.get(`schakel_http_request_duration_seconds_bucket{${labels},le="${bound}"}`);
            assert.ok(now >= before, `${bound}: each bound counts what the one before did`);
            before = now;
        }
        assert.ok(metrics.get('schakel_http_connections') >= 1);
        for (const queue of ['requests', 'looks', 'logins', 'deeds']) assert.ok(metrics.has(`schakel_queue_depth{queue="${queue}"}`), queue);
        assert.ok(metrics.get('schakel_commit_deeds_count') >= 1);
        assert.ok(metrics.get('schakel_commit_deeds_sum') >= metrics.get('schakel_commit_deeds_count'));
        assert.equal(metrics.get('schakel_commit_deeds_bucket{le="+Inf"}'), metrics.get('schakel_commit_deeds_count'));
        assert.ok(metrics.get('process_resident_memory_bytes') > 1e6);
        assert.ok(Math.abs(metrics.get('process_start_time_seconds') - Date.now() / 1000) < 60);
        assert.equal(metrics.get('schakel_database_readable'), 1);
        assert.equal(metrics.get('schakel_database_writable'), 1);
        assert.equal(metrics.get('schakel_outbox_messages{state="waiting"}'), 0);
        const { body } = await ask(server.management, { path: '/metrics' });
        for (const secret of ['sselink', items[0].person.id, 'hco', password]) assert.ok(!body.includes(secret), secret);
    } finally {
        await server.end();
    }
});

test('two servers run side by side though the port of the management address is taken', async () => {
    const taken = createServer();
    // Where another program has it already, it is taken as well.
    await new Promise((resolve) => taken.on('error', resolve).listen(9090, '127.0.0.1', resolve));
    const server = await startServer([], { folder: newFolder({ withExample: false }), management: [] });
    try {
        assert.match(server.errors(), /^schakel: 127\.0\.0\.1:9090 is taken; serving without a management address.*\n$/m);
        assert.equal((await ask(server.address, { path: '/v1/openapi.json' })).status, 200);
    } finally {
        await server.end();
        taken.close();
    }
});

test('a management address that was asked for may not be left out, and off is off', async () => {
    const taken = createServer();
    await new Promise((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const folder = newFolder({ withExample: false });
    const { status, out, errors } = runOnce(['serve', ...whereIn(folder), '--listen', '127.0.0.1:0', '--management', `127.0.0.1:${taken.address().port}`]);
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(errors, /^schakel: cannot listen on 127\.0\.0\.1:\d+ \(--management\): [^\n]+\n$/);
    taken.close();
    const server = await startServer([], { folder, management: ['--management', 'off'] });
    assert.equal(server.management, undefined);
    assert.equal(server.errors(), '');
    assert.equal(await server.end(), 0);
});

const postgres = process.env.SCHAKEL_TEST_POSTGRES;

test('it is not ready while the database fails, says why, lives on, and is ready when it heals', { skip: !postgres }, async () => {
    const schema = `serve_${process.pid}`;
    sql(`CREATE SCHEMA ${schema}`);
    const proxy = await openProxy(new URL(postgres.replace('postgresql:', 'http:')));
    const through = `postgresql://${proxy.user}@127.0.0.1:${proxy.port}${proxy.database}?options=-csearch_path%3D${schema}`;
    const folder = newFolder({ withExample: false });
    const server = await startServer([], { folder, where: ['--database', through, '--keys', join(folder, 'keys')] });
    const ready = (headers) => ask(server.management, { path: '/readyz', headers });
    try {
        assert.equal((await ready()).status, 200);
        sql(`ALTER TABLE ${schema}.store_setting RENAME TO store_setting_away`);
        const broken = await ready();
        assert.equal(broken.status, 503);
        assert.equal(broken.headers['content-type'], 'application/problem+json');
        assert.ok(Number(broken.headers['retry-after']) > 0);
        const problem = JSON.parse(broken.body);
        assert.equal(problem.type, '/problems/database-away');
        assert.equal(problem.title, 'De database antwoordt niet');
        assert.deepEqual(problem.reasons, [{ source: 'database', wordingKey: 'other' }]);
        assert.equal(JSON.parse((await ready({ 'Accept-Language': 'en' })).body).title, 'The database does not answer');
        sql(`ALTER TABLE ${schema}.store_setting_away RENAME TO store_setting`);
        assert.equal((await ready()).status, 200);

        proxy.cut();
        const away = await ready();
        assert.equal(away.status, 503);
        assert.deepEqual(JSON.parse(away.body).reasons, [{ source: 'database', wordingKey: 'unavailable' }]);
        assert.equal((await ask(server.management, { path: '/livez' })).status, 200);
        const metrics = await metricsOf(server);
        assert.equal(metrics.get('schakel_database_readable'), 0);
        assert.equal(metrics.get('schakel_database_writable'), 0);
        assert.ok(metrics.has('process_start_time_seconds'), 'all else is told');
        proxy.mend();
        await soon(async () => (await ready()).status === 200);
    } finally {
        await server.end();
        proxy.close();
        sql(`DROP SCHEMA ${schema} CASCADE`);
    }
});

function sql(statement) {
    const done = spawnSync('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-c', statement, postgres], { encoding: 'utf8' });
    assert.equal(done.status, 0, done.stderr);
}

/** A line to PostgreSQL that can be cut: { port, user, database, cut, mend, close }. */
async function openProxy(to) {
    const lines = new Set();
    let whole = true;
    const proxy = createServer((line) => {
        if (!whole) return line.destroy();
        const other = connect(Number(to.port || 5432), to.hostname);
        for (const one of [line, other]) {
            lines.add(one);
            one.on('error', () => {});
            one.on('close', () => lines.delete(one));
        }
        line.pipe(other).pipe(line);
    });
    await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    return {
        port: proxy.address().port,
        user: to.username,
        database: to.pathname,
        cut() {
            whole = false;
            for (const line of lines) line.destroy();
        },
        mend: () => (whole = true),
        close: () => proxy.close(),
    };
}

test('while it ends it says so, finishes what runs, and ends well', async () => {
    const server = await startServer();
    const { hostname, port } = new URL(server.address);
    const line = connect(Number(port), hostname);
    let answer = '';
    line.on('data', (part) => (answer += part));
    const gone = new Promise((resolve) => line.on('close', resolve));
    line.write('POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{');
    await soon(async () => (await metricsOf(server)).get('schakel_http_received_bytes_total') >= 80);
    server.child.kill('SIGTERM');
    const ending = await soon(async () => {
        const ready = await ask(server.management, { path: '/readyz' });
        return ready.status === 503 && ready;
    });
    assert.equal(JSON.parse(ending.body).type, '/problems/server-ending');
    assert.equal((await ask(server.management, { path: '/livez' })).status, 200);
    line.write('}');
    await gone;
    assert.match(answer, /^HTTP\/1\.1 400 /, 'what had begun is answered');
    assert.equal(await server.end(), 0);
});

test('a stream of events ends with the server, and within a second of logging out', async () => {
    const server = await startServer();
    const hco = await logIn(server, 'hco');
    const open = async () => {
        const response = await fetch(`${server.address}/v1/events`, { headers: { Cookie: hco.cookie, Accept: 'text/event-stream' } });
        assert.equal(response.status, 200);
        return { ended: response.text().then((text) => ({ text, at: Date.now() })) };
    };
    const stream = await open();
    const closing = await open();
    await soon(async () => (await metricsOf(server)).get('schakel_http_streams') === 2);
    const asked = Date.now();
    await hco.ask('DELETE', '/v1/session', undefined, 204);
    for (const ended of [await stream.ended, await closing.ended]) {
        assert.match(ended.text, /event: session/);
        assert.ok(ended.at - asked < 1000, `${ended.at - asked} ms`);
    }
    await hco.logIn();
    const last = await open();
    assert.equal(await server.end(), 0);
    await last.ended;
});

test('the log has one line for each request, of its route and nothing else', async () => {
    const folder = newFolder();
    const log = join(folder, 'requests.log');
    const server = await startServer(['--log', log], { folder });
    const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    try {
        const hco = await logIn(server, 'hco');
        await hco.post('/v1/person-searches', { familyName: 'groot esselink', birthDate: '2013-12-06' }, 200);
        const found = await ask(server.address, { path: '/v1/cases/nobody?name=Esselink', headers: { traceparent: trace } });
        await soon(() => readFileSync(log, 'utf8').split('\n').length > 3);
        const text = readFileSync(log, 'utf8');
        const lines = text.trim().split('\n').map((line) => JSON.parse(line));
        assert.deepEqual(
            lines.map((line) => [line.method, line.route, line.status]),
            [
                ['POST', '/v1/session', 201],
                ['POST', '/v1/person-searches', 200],
                ['GET', '/v1/cases/{id}', 401],
            ],
        );
        const last = lines.at(-1);
        assert.deepEqual(Object.keys(last), ['time', 'method', 'route', 'status', 'microseconds', 'request', 'traceparent']);
        assert.equal(last.request, found.headers['x-request-id']);
        assert.equal(last.traceparent, found.headers.traceparent);
        assert.ok(last.traceparent.includes('0af7651916cd43dd8448eb211c80319c'), 'the trace of the caller goes on');
        assert.match(last.time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
        for (const secret of ['sselink', 'nobody', 'hco', '2013', password]) assert.ok(!text.includes(secret), secret);
        assert.ok(!server.errors().includes('/v1/'), 'nothing of it on standard error');

        renameSync(log, `${log}.1`);
        server.child.kill('SIGHUP');
        await soon(() => existsSync(log));
        await ask(server.address, { path: '/v1/session' });
        await soon(() => readFileSync(log, 'utf8').includes('/v1/session'));
        assert.equal(readFileSync(`${log}.1`, 'utf8'), text);
    } finally {
        await server.end();
    }
});

test('the log goes to standard error by itself, and nobody who does not read it holds up a request', async () => {
    const server = await startServer(['--requests-per-second', '0']);
    try {
        await ask(server.address, { path: '/v1/session' });
        await soon(() => server.errors().includes('"route":"/v1/session"'));
        server.child.stderr.pause();
        for (let round = 0; round < 40; ++round) {
            const answers = await Promise.all(Array.from({ length: 50 }, () => ask(server.address, { path: '/v1/session' })));
            for (const { status } of answers) assert.equal(status, 401);
        }
        server.child.stderr.resume();
        await soon(() => server.errors().split('"route":"/v1/session"').length > 2000);
    } finally {
        assert.equal(await server.end(), 0);
    }
});

test('it answers within 100 ms though more logins wait than there are threads and places for', async () => {
    const server = await startServer(['--logins-per-minute', '0', '--address-logins-per-minute', '0']);
    try {
        const tries = Array.from({ length: 150 }, (_, i) =>
            ask(server.address, { method: 'POST', path: '/v1/session', body: { account: `nobody-${i}`, password: 'geen' } }),
        );
        const took = [];
        for (let i = 0; i < 21; ++i) {
            const begin = performance.now();
            assert.equal((await ask(server.management, { path: '/livez' })).status, 200);
            took.push(performance.now() - begin);
        }
        const statuses = (await Promise.all(tries)).map(({ status }) => status);
        assert.ok(statuses.every((status) => status === 401 || status === 503), `${statuses}`);
        assert.ok(statuses.includes(503), 'more than the queue holds are told to come back');
        assert.ok(took.sort((a, b) => a - b)[10] <= 100, `${took.map(Math.round)} ms`);
    } finally {
        await server.end();
    }
});

// R-OPRF-27
test('where there is a reference index, the server says that its keys are not separated', async () => {
    const withIndex = await startServer();
    await withIndex.end();
    assert.match(withIndex.errors(), /THE REFERENCE INDEX IS NOT SEPARATED.*docs\/index\.md/);
    const without = await startServer([], { folder: newFolder({ withExample: false }) });
    await without.end();
    assert.doesNotMatch(without.errors(), /SEPARATED/);
});

// What `schakel serve` can be told, and that a wrong word is refused in one line before anything is served.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { password, Someone } from './house.mjs';
import { makeCertificate } from './mail_server.mjs';
import { ask, metricsOf, newFolder, runOnce, soon, startServer, whereIn } from './server.mjs';

let certificate, other;
before(() => {
    certificate = makeCertificate();
    other = makeCertificate();
});
after(() => {
    for (const { folder } of [certificate, other]) rmSync(folder, { recursive: true, force: true });
});

const login = (account, word = password) => ({ method: 'POST', path: '/v1/session', body: { account, password: word } });

test('R-API-5: by itself the server holds back logins, requests and searches as reliability 6.1 says', async () => {
    const server = await startServer();
    try {
        const statuses = [];
        for (let i = 0; i < 6; ++i) statuses.push((await ask(server.address, login('rmc'))).status);
        assert.deepEqual(statuses, [201, 201, 201, 201, 201, 429]);
        const refused = await ask(server.address, { ...login('rmc'), headers: { 'Accept-Language': 'en' } });
        assert.equal(refused.status, 429);
        assert.equal(refused.headers['content-type'], 'application/problem+json');
        assert.equal(JSON.parse(refused.body).title, 'Too many requests');
        assert.ok(Number(refused.headers['retry-after']) >= 1 && Number(refused.headers['retry-after']) <= 12);

        const hco = new Someone(server.address, 'hco');
        await hco.logIn();
        const found = [];
        for (let i = 0; i < 31; ++i)
            found.push((await hco.ask('POST', '/v1/person-searches', { familyName: 'niemand', birthDate: '2013-12-06' })).status);
        assert.equal(found.filter((status) => status === 200).length, 30);
        assert.equal(found.at(-1), 429);

        // Over connections that stay: one that was just left counts for its address until the server has seen it go.
        const agent = new Agent({ keepAlive: true, maxSockets: 50 });
        const burst = await Promise.all(
            Array.from({ length: 400 }, () => ask(server.address, { path: '/v1/session', headers: { Cookie: hco.cookie }, agent })),
        );
        agent.destroy();
        const heard = burst.filter(({ status }) => status === 200).length;
        assert.ok(heard >= 80 && heard < 400, `${heard} of 400`);
        const others = burst.filter(({ status }) => status !== 200).map(({ status, headers }) => `${status}, again after ${headers['retry-after']}`);
        assert.deepEqual([...new Set(others)], ['429, again after 1']);

        const metrics = await metricsOf(server);
        assert.equal(metrics.get('schakel_rate_limited_total{limit="logins"}'), 2);
        assert.equal(metrics.get('schakel_rate_limited_total{limit="searches"}'), 1);
        assert.equal(metrics.get('schakel_rate_limited_total{limit="requests"}'), 400 - heard);
        assert.equal(metrics.get('schakel_rate_limited_total{limit="address_logins"}'), 0);
    } finally {
        await server.end();
    }
});

test('the limits can be set, and 0 is none', async () => {
    const rates = ['--logins-per-minute', '0', '--address-logins-per-minute', '2', '--requests-per-second', '1', '--searches-per-minute', '1'];
    const server = await startServer(rates);
    try {
        const statuses = [];
        for (let i = 0; i < 6; ++i) statuses.push((await ask(server.address, login('hco', 'fout'))).status);
        assert.deepEqual(statuses, [401, 401, 401, 401, 429, 429]);
        assert.equal((await metricsOf(server)).get('schakel_rate_limited_total{limit="address_logins"}'), 2);
    } finally {
        await server.end();
    }
});

test('a trusted proxy tells who asks, and whether it was encrypted; nobody else does', async () => {
    const from = (address) => ({ 'X-Forwarded-For': `198.51.100.9, ${address}`, 'X-Forwarded-Proto': 'https' });
    const tries = async (server) => {
        const answers = [];
        for (let i = 1; i <= 6; ++i) answers.push(await ask(server.address, { ...login('hco'), headers: from(`192.0.2.${i}`) }));
        return answers;
    };
    const behind = await startServer(['--trusted-proxy', '127.0.0.1', '--trusted-proxy', '2001:DB8:0::1']);
    try {
        const answers = await tries(behind);
        assert.ok(answers.every(({ status }) => status === 201), 'six addresses');
        assert.match(answers[0].headers['set-cookie'][0], /^__Host-session=.*; Secure$/);
        assert.ok(answers[0].headers['strict-transport-security']);
    } finally {
        await behind.end();
    }
    const open = await startServer();
    try {
        const answers = await tries(open);
        assert.equal(answers.at(-1).status, 429, 'one address, whatever it says');
        assert.match(answers[0].headers['set-cookie'][0], /^session=/);
        assert.ok(!answers[0].headers['strict-transport-security']);
    } finally {
        await open.end();
    }
});

test('the largest body can be set', async () => {
    const server = await startServer(['--body-bytes-max', '2048']);
    try {
        const send = (size) => ask(server.address, login('hco', 'x'.repeat(size)));
        assert.equal((await send(1024)).status, 401);
        const refused = await send(3000);
        assert.equal(refused.status, 413);
        assert.equal(JSON.parse(refused.body).title, 'Het bericht is te groot');
    } finally {
        await server.end();
    }
});

test('with a certificate and its key the server speaks TLS', async () => {
    const server = await startServer(['--certificate', certificate.certificate, '--private-key', certificate.key]);
    try {
        assert.match(server.address, /^https:\/\/127\.0\.0\.1:\d+$/);
        const { port } = new URL(server.address);
        const answer = await new Promise((resolve, reject) => {
            const ca = readFileSync(certificate.certificate);
            request({ hostname: '127.0.0.1', port, path: '/v1/session', ca, agent: false }, (response) => {
                response.resume();
                response.on('end', () => resolve({ response, protocol: response.socket.getProtocol() }));
            })
                .on('error', reject)
                .end();
        });
        assert.equal(answer.response.statusCode, 401);
        assert.equal(answer.protocol, 'TLSv1.3');
        assert.ok(answer.response.headers['strict-transport-security']);
    } finally {
        await server.end();
    }
});

test('R-HTTP-12: problems of the server and of the API speak the language of the reader', async () => {
    const server = await startServer();
    try {
        const title = async (path, method, language) => {
            const headers = language ? { 'Accept-Language': language } : {};
            return JSON.parse((await ask(server.address, { path, method, headers })).body).title;
        };
        for (const [path, method, nl, en] of [
            ['/v1/nothing', 'GET', 'Deze pagina bestaat niet', 'There is nothing at this address'],
            ['/v1/session', 'PUT', 'Dat kan hier niet', 'This cannot be done here'],
            ['/nothing.js', 'GET', 'Deze pagina bestaat niet', 'There is no such page'],
            ['/', 'PUT', 'Dat kan hier niet', 'The method is not allowed here'],
            ['/v1/session', 'GET', 'U bent niet ingelogd', 'You are not logged in'],
        ]) {
            assert.equal(await title(path, method), nl, `${method} ${path}`);
            assert.equal(await title(path, method, 'fr, nl;q=0.9, en;q=0.1'), nl);
            assert.equal(await title(path, method, 'en-GB, nl;q=0.5'), en);
        }
    } finally {
        await server.end();
    }
});

test('options may stand in a file, and the command line goes first', async () => {
    const folder = newFolder();
    const file = join(folder, 'serve.toml');
    const log = join(folder, 'requests.log');
    writeFileSync(
        file,
        `# As the administrator wrote it.\nbody-bytes-max = 2048\nlogins-per-minute = 1\nlog = "${log}"\ntrusted-proxy = ["192.0.2.1", "127.0.0.1"]\nmanagement = "off"\n`,
    );
    const server = await startServer(['--config', file, '--logins-per-minute', '2'], { folder });
    try {
        assert.ok(server.management, 'the command line asked for one');
        assert.equal((await ask(server.address, login('hco', 'x'.repeat(3000)))).status, 413);
        const statuses = [];
        for (let i = 0; i < 3; ++i) statuses.push((await ask(server.address, login('hco'))).status);
        assert.deepEqual(statuses, [201, 201, 429]);
        const forwarded = { ...login('hco'), headers: { 'X-Forwarded-For': '198.51.100.3' } };
        assert.equal((await ask(server.address, forwarded)).status, 201);
        await soon(() => readFileSync(log, 'utf8').includes('/v1/session'));
    } finally {
        await server.end();
    }
});

test('a word that cannot be is refused in one line that names it, with status 2, and nothing is served', async () => {
    const folder = newFolder({ withExample: false });
    const write = (name, text) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
    };
    const mail = ['--mail-server', '127.0.0.1:25', '--mail-encryption', 'none'];
    const sender = ['--mail-sender', 'a@example.nl'];
    for (const [options, says] of [
        [['--nothing'], /--nothing/],
        [['--listen', 'here'], /--listen: 'here' is not HOST:PORT/],
        [['--listen', '127.0.0.1:99999'], /--listen/],
        [['--listen', '127.0.0.1:'], /--listen/],
        [['--management', '9090'], /--management/],
        [['--certificate', certificate.certificate], /--certificate and --private-key go together/],
        [['--certificate', join(folder, 'none.pem'), '--private-key', certificate.key], /--certificate.*none\.pem/],
        [['--certificate', certificate.certificate, '--private-key', other.key], /--certificate, --private-key: /],
        [['--certificate', write('empty.pem', ''), '--private-key', certificate.key], /--certificate, --private-key: /],
        [['--public-address', 'http://schakel.example.nl/'], /--public-address/],
        [['--public-address', 'https://schakel.example.nl/?a=b'], /--public-address/],
        [['--trusted-proxy', 'proxy.example.nl'], /--trusted-proxy/],
        [['--trusted-proxy', '192.0.2.1/24'], /--trusted-proxy/],
        [['--body-bytes-max', '10'], /--body-bytes-max/],
        [['--body-bytes-max', 'many'], /--body-bytes-max/],
        [['--requests-per-second', '-1'], /--requests-per-second/],
        [['--logins-per-minute', 'x'], /--logins-per-minute/],
        [['--log', join(folder, 'no', 'such', 'folder.log')], /--log: /],
        [['--mail-server', 'mail.example.nl'], /--mail-server/],
        [mail, /--mail-sender is needed/],
        [[...mail, '--mail-sender', 'nobody'], /--mail-sender: 'nobody'/],
        [[...mail, ...sender, '--mail-user', 'schakel'], /--mail-user needs a password/],
        [[...mail, ...sender, '--mail-user', 'a', '--mail-password-file', write('none', '')], /--mail-password-file/],
        [['--mail-server', 'mail.example.nl:25', '--mail-encryption', 'none', ...sender], /--mail-server: mail without TLS/],
        [['--mail-server', 'mail.example.nl:25', '--mail-encryption', 'ssl', ...sender], /--mail-encryption/],
        [[...mail, ...sender, '--listen', '0.0.0.0:0'], /--public-address is needed/],
        [['--mail-tries', '0'], /--mail-tries/],
        [['--config', join(folder, 'none.toml')], /none\.toml/],
        [['--config', write('a.toml', 'listen = "127.0.0.1:0"\nnothing = 1\n')], /a\.toml:2: nothing is no option/],
        [['--config', write('b.toml', 'listen = \n')], /b\.toml:1: /],
        [['--config', write('c.toml', 'body-bytes-max = "many"\n')], /c\.toml:1: body-bytes-max/],
        [['--config', write('d.toml', 'listen = { host = "x" }\n')], /d\.toml:1: listen is a text/],
    ]) {
        const { status, out, errors } = runOnce(['serve', ...whereIn(folder), ...options]);
        assert.equal(status, 2, `${options}: ${errors}`);
        assert.equal(out, '');
        assert.match(errors, /^schakel: [^\n]+\n$/, `${options}`);
        assert.match(errors, says);
    }
    rmSync(folder, { recursive: true, force: true });
});

test('every option of serve stands in its help and in docs/operating.md', () => {
    const { status, out } = runOnce(['serve', '--help']);
    assert.equal(status, 0);
    const operating = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const options = [...out.matchAll(/--[a-z-]+/g)].map(([option]) => option).filter((option) => option !== '--help');
    assert.ok(new Set(options).size >= 20, options.join(' '));
    for (const option of new Set(options)) assert.ok(operating.includes(option), `${option} stands in docs/operating.md`);
});

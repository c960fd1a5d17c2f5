// Decisions for other programs (AuthZEN) on the running program: every public case over HTTP, batches, pages and their
// tokens, metadata with its signature, keys of programs, and the log. The public cases are no part of this repository;
// without them those checks are counted as skipped.
import assert from 'node:assert/strict';
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './house.mjs';
import { ask as askServer, newFolder, runOnce, soon, startServer, whereIn } from './server.mjs';

const cases = join(root, '..', 'shared', 'data', 'authzen');
const skip = existsSync(cases) ? false : 'the AuthZEN cases are not here';
const read = (...names) => JSON.parse(readFileSync(join(cases, ...names), 'utf8'));

/** All fixtures, copied so that logs and settings can be written beside them. */
const folder = mkdtempSync(join(tmpdir(), 'schakel-authorization-'));
const house = newFolder({ withExample: false });
cpSync(join(root, 'tests', 'authorization', 'fixtures'), folder, { recursive: true });
after(() => {
    for (const one of [folder, house]) rmSync(one, { recursive: true, force: true });
});

const settingsOf = (name) => join(folder, name, 'authorization.toml');
const logOf = (name) => {
    const file = join(folder, name, 'decisions.log');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
};
const newKey = () => randomBytes(32).toString('base64url');
const hashOf = (key) => createHash('sha256').update(key).digest('hex');

for (const name of ['todo', 'gateway', 'search', 'idp'])
    writeFileSync(settingsOf(name), `decision_log = "decisions.log"\n${readFileSync(settingsOf(name), 'utf8')}`);

const servers = new Map();
after(async () => {
    for (const server of servers.values()) await server.end();
});
const start = (name, options = []) => startServer(['--authorization', join(folder, name), ...options], { management: ['--management', 'off'] });

/** A server over one of the fixtures, started once. */
const serverOf = async (name) => {
    if (!servers.has(name)) servers.set(name, await start(name, ['--evaluations-per-second', '0']));
    return servers.get(name);
};

const post = async (server, path, message, headers = {}) => {
    const response = await fetch(server.address + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof message === 'string' ? message : JSON.stringify(message),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
};

const sorted = (results) => results.map((one) => JSON.stringify(Object.entries(one).sort())).sort();

// ---- the public cases

const evaluates = async (name, list, count) => {
    const server = await serverOf(name);
    for (const { request, expected } of list) {
        const { status, body, headers } = await post(server, '/access/v1/evaluation', request);
        assert.equal(status, 200);
        assert.match(headers.get('content-type'), /^application\/json/);
        assert.deepEqual(body, { decision: expected }, JSON.stringify(request));
    }
    assert.equal(list.length, count);
};

const searches = async (name, kind, list, count) => {
    const server = await serverOf(name);
    for (const { request, expected } of list) {
        const { status, body } = await post(server, `/access/v1/search/${kind}`, request);
        assert.equal(status, 200);
        assert.deepEqual(sorted(body.results), sorted(expected.results), JSON.stringify(request));
    }
    assert.equal(list.length, count);
};

test('the todo scenario: 27 evaluations and 2 batches agree', { skip }, async () => {
    const all = read('todo', 'decisions-1_0-02.json');
    await evaluates('todo', all.evaluation, 27);
    for (const { request, expected } of all.evaluations)
        assert.deepEqual((await post(await serverOf('todo'), '/access/v1/evaluations', request)).body, { evaluations: expected });
    assert.equal(all.evaluations.length, 2);
});

test('the gateway scenario: 17 evaluations agree', { skip }, () => evaluates('gateway', read('gateway', 'decisions.json').evaluation, 17));

test('the search scenario: 80 action, 12 resource and 40 subject searches agree', { skip }, async () => {
    for (const [kind, count] of [['action', 80], ['resource', 12], ['subject', 40]])
        await searches('search', kind, read('search', `${kind}-results.json`).evaluation, count);
});

test('the identity provider scenario: 4 searches agree', { skip }, () => searches('idp', 'resource', read('idp', 'resource-results.json').search, 4));

// ---- messages

const view = (id, user = 'alice') => ({ subject: { type: 'user', id: user }, action: { name: 'view' }, resource: { type: 'record', id } });
const edit = { ...view('101', 'bob'), action: { name: 'edit' } };

test('R-AUTHORIZATION-6: a batch is asked whole or until one decides, and a broken item is a no beside the others', async () => {
    const server = await serverOf('search');
    const items = [view('101'), edit, { resource: {} }, view('102')];
    const batch = async (semantic) =>
        (await post(server, '/access/v1/evaluations', { ...(semantic && { options: { evaluations_semantic: semantic } }), evaluations: items })).body.evaluations;
    const all = await batch();
    assert.deepEqual(all.map(({ decision }) => decision), [true, false, false, true]);
    assert.equal(all[2].context.error.status, 400);
    assert.deepEqual(await batch('execute_all'), all);
    assert.deepEqual((await batch('deny_on_first_deny')).map(({ decision }) => decision), [true, false]);
    assert.deepEqual((await batch('permit_on_first_permit')).map(({ decision }) => decision), [true]);
    const { subject, action, resource } = view('101');
    assert.deepEqual((await post(server, '/access/v1/evaluations', { subject, action, resource, evaluations: [] })).body, { decision: true });
    assert.deepEqual((await post(server, '/access/v1/evaluations', { subject, action, resource })).body, { decision: true });
    assert.equal((await post(server, '/access/v1/evaluations', { options: { evaluations_semantic: 'any' }, evaluations: items })).status, 400);
    assert.equal((await post(server, '/access/v1/evaluations', { evaluations: {} })).status, 400);
});

test('R-AUTHORIZATION-1: a message that is no question is refused with the place', async () => {
    const server = await serverOf('search');
    for (const [message, status, pointer] of [
        ['{', 400, ''], ['[]', 400, ''], ['{"subject":{},"subject":{}}', 400, '/subject'], [{ ...view('1'), subject: undefined }, 400, '/subject'],
        [{ ...view('1'), action: {} }, 400, '/action/name'], [{ ...view('1'), context: { time: 'noon' } }, 400, '/context/time'],
        [`{"a":${'['.repeat(100)}`, 400], ['x'.repeat(2_000_000), 413],
    ]) {
        const answer = await post(server, '/access/v1/evaluation', message);
        assert.equal(answer.status, status);
        assert.match(answer.headers.get('content-type'), /application\/problem\+json/);
        if (pointer !== undefined) assert.equal(answer.body.errors[0].pointer, pointer);
    }
    assert.equal((await post(server, '/access/v1/evaluation', JSON.stringify(view('101')), { 'Content-Type': 'text/plain' })).status, 415);
    assert.deepEqual((await post(server, '/access/v1/evaluation', { later: 1, context: null, ...view('101') })).body, { decision: true });
});

test('a request keeps the name and the trace that the program gave it', async () => {
    const server = await serverOf('search');
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const sent = `00-${trace}-00f067aa0ba902b7-01`;
    const named = await post(server, '/access/v1/evaluation', view('101'), { 'X-Request-ID': 'Order 7/b', traceparent: sent, tracestate: 'a=1' });
    assert.equal(named.headers.get('x-request-id'), 'Order 7/b');
    assert.equal(named.headers.get('traceparent').slice(0, 36), `00-${trace}-`);
    assert.equal(named.headers.get('tracestate'), 'a=1');
    const context = { traceparent: sent, tracestate: 'b=2', time: '2024-10-26T01:22-07:00' };
    const inMessage = await post(server, '/access/v1/evaluation', { ...view('101'), context });
    assert.equal(inMessage.headers.get('traceparent').slice(0, 36), `00-${trace}-`);
    assert.notEqual(inMessage.headers.get('traceparent'), sent, 'under a span of our own');
    assert.equal(inMessage.body.context.traceparent, inMessage.headers.get('traceparent'));
    assert.equal(inMessage.body.context.tracestate, 'b=2');
    const line = logOf('search').at(-1);
    assert.equal(line.traceparent, inMessage.headers.get('traceparent'));
    assert.equal(line.as_of, '2024-10-26T01:22:00-07:00');
    const bare = await post(server, '/access/v1/evaluation', view('101'));
    assert.match(bare.headers.get('traceparent'), /^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    assert.match(bare.headers.get('x-request-id'), /^[0-9a-f-]{36}$/);
});

// ---- pages

test('R-AUTHORIZATION-5: pages give every result once, and a token serves its own search only', async () => {
    const server = await serverOf('search');
    const question = { subject: { type: 'user', id: 'alice' }, action: { name: 'view' }, resource: { type: 'record' } };
    const search = (message) => post(server, '/access/v1/search/resource', message);
    const whole = (await search(question)).body;
    assert.equal(whole.page, undefined);
    const results = [];
    let page = { limit: 7 };
    for (let pages = 0; pages < 10; ++pages) {
        const { status, body } = await search({ ...question, page });
        assert.equal(status, 200);
        assert.equal(Object.keys(body)[0], 'page');
        assert.equal(body.page.count, body.results.length);
        assert.equal(body.page.total, whole.results.length);
        results.push(...body.results);
        if (body.page.next_token === '') break;
        page = { token: body.page.next_token };
    }
    assert.deepEqual(results, whole.results);

    const { next_token: token } = (await search({ ...question, page: { limit: 7 } })).body.page;
    assert.equal((await search({ ...question, page: { token, limit: 7 } })).status, 200);
    const flipped = token.slice(0, 3) + (token[3] === 'A' ? 'B' : 'A') + token.slice(4);
    for (const other of [
        { ...question, page: { token: flipped } }, { ...question, page: { token: 'x' } }, { ...question, page: { token, limit: 8 } },
        { ...question, page: { token }, context: { a: 1 } }, { ...question, page: { token }, action: { name: 'edit' } },
        { ...question, page: { token }, subject: { type: 'user', id: 'bob' } },
    ]) {
        const { status, body } = await search(other);
        assert.equal(status, 400, JSON.stringify(other));
        assert.equal(body.type, '/problems/page-token-refused');
    }
    for (const limit of [-1, 1.5, 'x']) assert.equal((await search({ ...question, page: { limit } })).status, 400);
});

// ---- what is told

test('R-AUTHORIZATION-10: the metadata says what is offered, and its signature holds with the published key', async () => {
    const server = await serverOf('search');
    const response = await fetch(`${server.address}/.well-known/authzen-configuration`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('cache-control'), /max-age=\d+/);
    const { signed_metadata: signed, ...metadata } = await response.json();
    assert.equal(metadata.policy_decision_point, server.address);
    assert.equal(metadata.access_evaluation_endpoint, `${server.address}/access/v1/evaluation`);
    const { keys } = await (await fetch(metadata.jwks_uri)).json();
    const [header, payload, signature] = signed.split('.');
    const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url'));
    const key = keys.find((one) => one.kid === kid);
    assert.equal(alg, 'EdDSA');
    const holds = (text) => verify(null, Buffer.from(text), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url'));
    assert.ok(holds(`${header}.${payload}`));
    assert.ok(!holds(`${header}.${payload}A`));
    const { iss, ...claims } = JSON.parse(Buffer.from(payload, 'base64url'));
    assert.equal(iss, metadata.policy_decision_point);
    assert.deepEqual(claims, metadata);
    const gateway = await (await fetch(`${(await serverOf('todo')).address}/.well-known/authzen-configuration`)).json();
    assert.equal(gateway.search_action_endpoint, undefined, 'without actions there is no search for them');
});

test('without --authorization nothing is offered', async () => {
    const server = await startServer([], { folder: newFolder({ withExample: false }), management: ['--management', 'off'] });
    try {
        assert.equal((await post(server, '/access/v1/evaluation', view('101'))).status, 404);
        for (const path of ['/.well-known/authzen-configuration', '/access/v1/keys'])
            assert.equal((await fetch(server.address + path)).status, 404);
    } finally {
        await server.end();
    }
});

// ---- keys, tenants, signed answers

test('R-AUTHORIZATION-9: with keys set only their holders ask, each of its own tenant, and what they may', async () => {
    const [gate, desk] = [newKey(), newKey()];
    writeFileSync(settingsOf('gateway'), `sign_answers = true
[[policy]]
name = "gateway"
models = ["gateway.dmn"]
entities = ["users.json"]
decision = "may"
[[policy]]
name = "records"
tenant = "north"
models = ["../search/records.dmn"]
entities = ["../search/users.json", "../search/records.json"]
decision = "may"
[[client]]
name = "gate"
key_sha256 = "${hashOf(gate)}"
[[client]]
name = "desk"
key_sha256 = "${hashOf(desk)}"
tenant = "north"
may = ["evaluation"]
`);
    const server = await start('gateway', ['--public-address', 'https://pdp.example.nl/']);
    try {
        assert.doesNotMatch(server.errors(), /names no client/);
        const as = (key) => ({ Authorization: `Bearer ${key}` });
        for (const headers of [{}, as('x'), as(hashOf(gate)), { Authorization: `Basic ${gate}` }, { Cookie: `session=${gate}` }]) {
            const refused = await post(server, '/access/v1/evaluation', view('101'), headers);
            assert.equal(refused.status, 401);
            assert.match(refused.headers.get('www-authenticate'), /^Bearer realm=/);
        }
        assert.deepEqual((await post(server, '/access/v1/evaluation', view('101'), as(desk))).body, { decision: true });
        assert.deepEqual((await post(server, '/access/v1/evaluation', view('101'), as(gate))).body, { decision: false }, 'another policy');
        const question = { subject: { type: 'user', id: 'alice' }, action: { name: 'view' }, resource: { type: 'record' } };
        assert.equal((await post(server, '/access/v1/search/resource', question, as(desk))).status, 403);

        const { headers } = await post(server, '/access/v1/evaluation', view('101'), as(desk));
        const [head, , signature] = headers.get('x-jws-signature').split('.');
        const { keys } = await (await fetch(`${server.address}/access/v1/keys`)).json();
        const text = `${head}.${Buffer.from('{"decision":true}').toString('base64url')}`;
        assert.ok(verify(null, Buffer.from(text), createPublicKey({ key: keys[0], format: 'jwk' }), Buffer.from(signature, 'base64url')));

        const tenant = await (await fetch(`${server.address}/.well-known/authzen-configuration/north`)).json();
        assert.equal(tenant.policy_decision_point, 'https://pdp.example.nl/north');
        assert.equal((await fetch(`${server.address}/.well-known/authzen-configuration/south`)).status, 404);
    } finally {
        await server.end();
    }
});

test('R-AUTHORIZATION-9: without keys only this machine is answered, which is said at the start, and no proxy', async () => {
    const server = await serverOf('search');
    await soon(() => /names no client/.test(server.errors()));
    assert.equal((await post(server, '/access/v1/evaluation', view('101'), { 'X-Forwarded-For': '192.0.2.1' })).status, 401);
});

test('R-AUTHORIZATION-11: on SIGHUP a changed folder is taken over while it is asked, and one with a fault is not', async () => {
    cpSync(join(folder, 'search'), join(folder, 'changing'), { recursive: true });
    const file = (name) => join(folder, 'changing', name);
    const [users, model] = ['users.json', 'records.dmn'].map((name) => readFileSync(file(name), 'utf8'));
    const server = await start('changing', ['--evaluations-per-second', '0']);
    let asking = true;
    const statuses = new Set();
    const asked = Promise.all(
        Array.from({ length: 4 }, async () => {
            while (asking) statuses.add((await post(server, '/access/v1/evaluation', view('101', 'bob'))).status);
        }),
    );
    const answer = async () => (await post(server, '/access/v1/evaluation', view('101', 'bob'))).body.decision;
    const times = (words) => server.errors().split(words).length - 1;
    const renew = async (words) => {
        const before = times(words);
        server.child.kill('SIGHUP');
        await soon(() => times(words) > before);
    };
    try {
        assert.equal(await answer(), true);
        for (let time = 0; time < 3; ++time) {
            writeFileSync(file('users.json'), users.replaceAll('Legal', 'Finance'));
            assert.equal(await answer(), true, 'not before it is told');
            await renew('answers as');
            assert.equal(await answer(), false);
            writeFileSync(file('users.json'), users);
            writeFileSync(file('records.dmn'), model.slice(0, 300));
            await renew('nothing of it was taken over');
            assert.match(server.errors(), /--authorization: .*changing\n {2}records\.dmn/);
            assert.equal(await answer(), false, 'what answered goes on');
            writeFileSync(file('records.dmn'), model);
            await renew('answers as');
            assert.equal(await answer(), true);
        }
    } finally {
        asking = false;
        await asked;
        await server.end();
    }
    assert.deepEqual([...statuses], [200]);
    assert.equal(new Set(logOf('changing').map(({ data }) => data)).size, 2, 'the log tells the versions apart');
});

test('settings that cannot be are refused before anything is served', () => {
    const broken = join(folder, 'broken');
    cpSync(join(folder, 'todo'), broken, { recursive: true });
    writeFileSync(settingsOf('broken'), 'colour = 1\n[[policy]]\nname = "p"\nmodels = ["gone.dmn"]\ndecision = "may"\n');
    const { status, errors } = runOnce(['serve', ...whereIn(house), '--listen', '127.0.0.1:0', '--management', 'off', '--authorization', broken]);
    assert.equal(status, 2);
    assert.match(errors, /--authorization.*\n.*\/colour: is not a member/);
});

// ---- the log

test('R-AUTHORIZATION-8: every answer stands in the log, which goes on in a new file on SIGHUP, and without a log there is none', async () => {
    cpSync(join(folder, 'idp', 'authorization.toml'), settingsOf('logged'));
    const server = await start('logged');
    try {
        const properties = { processing_activity_id: 'https://register.example.nl/p/1', algorithm_id: 'https://register.example.nl/a/2' };
        await post(server, '/access/v1/evaluation', { ...view('101'), action: { name: 'view', properties } }, { 'X-Request-ID': 'r-1' });
        const [line] = logOf('logged');
        const { time, traceparent, model, data, as_of, ...rest } = line;
        assert.deepEqual(rest, {
            request: 'r-1', client: 'this-machine', kind: 'evaluation', policy: 'idp', subject: { type: 'user', id: 'alice' }, action: 'view',
            resource: { type: 'record', id: '101' }, ...properties, decision: true,
        });
        assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000 && Date.parse(as_of) === Date.parse(time));
        assert.match(model + data, /^[0-9a-f]{128}$/);
        assert.match(traceparent, /^00-/);
        await post(server, '/access/v1/evaluations', { evaluations: [view('101'), view('102'), {}] });
        assert.deepEqual(logOf('logged').slice(1).map(({ item, decision, reason }) => [item, decision, reason]), [
            [0, true, undefined], [1, true, undefined], [2, false, 'broken_question'],
        ]);
        const moved = join(folder, 'logged', 'decisions.log.1');
        renameSync(join(folder, 'logged', 'decisions.log'), moved);
        server.child.kill('SIGHUP');
        await soon(() => existsSync(join(folder, 'logged', 'decisions.log')));
        await post(server, '/access/v1/evaluation', view('103'));
        assert.deepEqual(logOf('logged').map(({ resource }) => resource.id), ['103']);
    } finally {
        await server.end();
    }
    writeFileSync(settingsOf('logged'), readFileSync(settingsOf('logged'), 'utf8').replace('decisions.log', '/dev/full'));
    const mute = await start('logged');
    try {
        const answer = await askServer(mute.address, { method: 'POST', path: '/access/v1/evaluation', body: view('101') });
        assert.equal(answer.status, 500);
        assert.equal(JSON.parse(answer.body).type, '/problems/decision-not-logged');
    } finally {
        await mute.end();
    }
});

// Wrong, missing, huge and hostile input on every route of the running program, by someone who may use the route: each
// answer is a problem that names the place or the rule, none is a failure of the server, and nothing that was refused is kept.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { allowedIn, rights, routesOf } from './rights.mjs';
import { enter, leavesTrace, makeWorlds, sizeOf, states } from './world.mjs';

let made, world, routes;

before(async () => {
    made = await makeWorlds();
    world = made.worlds[0];
    const visit = await enter(world);
    const document = (await visit.by.nobody.ask('GET', '/v1/openapi.json')).body;
    routes = routesOf(document);
    await visit.leave();
});
after(() => made?.discard());

/** Someone who may use the route in this state, or at least has a session. */
const someoneFor = (row) => {
    for (const state of states)
        for (const account of allowedIn(row.who, state, states)) if (account !== 'nobody') return account;
    return 'hco';
};

const deep = (levels) => '['.repeat(levels) + ']'.repeat(levels);
const values = [
    null, true, -1, 12345678901234567890, '', '\u0000', '\ud800', '\u202e' + 'x'.repeat(300_000), "'; DROP TABLE casework_case; --", [], [null], { a: 1 },
    '2026-13-45',
];

/** Every place of the message: [pointer, setter of a changed copy]. */
const placesOf = (message, at = []) => {
    const found = [];
    if (typeof message !== 'object' || message === null) return found;
    for (const [name, value] of Object.entries(message)) {
        found.push([...at, name]);
        found.push(...placesOf(value, [...at, name]));
    }
    return found;
};
const changed = (message, place, change) => {
    const copy = structuredClone(message);
    let holder = copy;
    for (const name of place.slice(0, -1)) holder = holder[name];
    change(holder, place.at(-1));
    return copy;
};

/** Bodies that are wrong as a whole, as text. */
const broken = [
    '', ' ', 'null', '1', '"x"', '[]', '{', '{}}', '{"a":1,"a":2}', `{"a":${deep(100)}}`, deep(5000), '\ufeff{}', '{"a":\u0001}', "{'a':1}",
    '{"a":1}{"b":2}', `{"${'n'.repeat(70_000)}":1}`, `{${Array.from({ length: 11_000 }, (_, i) => `"m${i}":1`).join(',')}}`, '{"__proto__":{}}',
];

const send = async (visit, account, route, path, body, headers = {}) => {
    const someone = visit.by[account];
    const response = await fetch(someone.address + path, {
        method: route.method,
        headers: {
            Accept: 'application/json', Cookie: someone.cookie, 'X-CSRF-Token': someone.session.csrfToken,
            ...(route.method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...headers,
        },
        body: route.method === 'GET' ? undefined : body,
    });
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};

/** What is wrong with an answer to hostile input; a refusal must be a problem with a place or a rule. */
const fault = ({ status, type, text }) => {
    if (status >= 500) return `fails with ${status} ${text.slice(0, 200)}`;
    if (status < 400) return undefined;
    if (!type.startsWith('application/problem+json')) return `refuses with ${type}`;
    const problem = JSON.parse(text);
    if (!problem.type || !problem.title || problem.status !== status) return `refuses with ${text.slice(0, 200)}`;
    if (status === 400 && !problem.errors?.length && !problem.rule && !problem.detail) return `names no place: ${text.slice(0, 200)}`;
    return undefined;
};

/** Each route has a world of its own, so that what one lets in does not stand in the way of the next. */
const inWorlds = async (attempts) => {
    const faults = [];
    let visit, size, last, sent = 0;
    try {
        for (const { name, account, route, path, body, headers } of attempts()) {
            if (last !== route) {
                await visit?.leave();
                visit = await enter(world);
                size = await sizeOf(visit);
                last = route;
            }
            const attempt = () => send(visit, account, route, path, body, headers);
            const answer = await attempt();
            ++sent;
            const found = fault(answer);
            if (found) faults.push(`${name}: ${found}`);
            if (answer.status >= 400 && (await leavesTrace(visit, size, attempt)))
                faults.push(`${name}: refused with ${answer.status}, and left a trace`);
            size = await sizeOf(visit);
        }
    } finally {
        await visit?.leave();
    }
    console.log(`# ${sent} attempts`);
    return faults;
};

// A route without a row is found by rights.test.mjs.
const writes = () => routes.filter((route) => rights[route.operation] && route.method !== 'GET' && !['logOut', 'logIn'].includes(route.operation));
const pathOf = (route, row) => route.path.replace(/\{\w+\}/, world.known[row.path] ?? randomUUID());

test('a body that is no record is refused on every route', async () => {
    const faults = await inWorlds(function* () {
        for (const route of writes().filter((one) => one.takesBody)) {
            const row = rights[route.operation];
            for (const [number, body] of broken.entries())
                yield { name: `${route.operation} broken ${number}`, account: someoneFor(row), route, path: pathOf(route, row), body };
        }
    });
    assert.deepEqual(faults, []);
});

test('no value in any place of any body makes the server fail', async () => {
    const faults = await inWorlds(function* () {
        for (const route of writes()) {
            const row = rights[route.operation];
            const good = row.body?.(world.known);
            if (!good) continue;
            const account = someoneFor(row);
            const path = pathOf(route, row);
            const extra = { name: `${route.operation} with a member too many`, body: JSON.stringify({ ...good, tooMany: 1 }) };
            yield { ...extra, account, route, path, headers: row.headers };
            for (const place of placesOf(good)) {
                const where = `${route.operation} /${place.join('/')}`;
                yield { name: `${where} missing`, account, route, path, headers: row.headers,
                    body: JSON.stringify(changed(good, place, (holder, name) => { if (Array.isArray(holder)) holder.splice(name, 1); else delete holder[name]; })) };
                for (const value of values)
                    yield { name: `${where} = ${String(JSON.stringify(value)).slice(0, 30)}`, account, route, path, headers: row.headers,
                        body: JSON.stringify(changed(good, place, (holder, name) => { holder[name] = value; })) };
            }
        }
    });
    assert.deepEqual(faults, []);
});

test('no identifier, query or header makes the server fail', async () => {
    const identifiers = [randomUUID(), '1', '-1', 'x'.repeat(2000), '%00', '%2e%2e%2f', '..%2f..', "'%20OR%201=1--", '%ff', '%F0%9F%92%A9', 'null', '*'];
    const headers = [
        { 'If-Match': '"x"' }, { 'If-Match': '*' }, { 'If-Match': '"99999999999999999999"' }, { 'If-Match': 'W/"1"' }, { 'If-Match': '"-1"' },
        { 'Idempotency-Key': 'x' }, { 'Idempotency-Key': 'x'.repeat(5000) }, { Accept: 'image/png' }, { 'Content-Type': 'text/xml' },
        { 'Accept-Language': 'xx-'.repeat(200) }, { traceparent: 'x'.repeat(500) }, { 'X-CSRF-Token': 'x' },
    ];
    const faults = await inWorlds(function* () {
        for (const route of routes) {
            if (!rights[route.operation]) continue;
            if (['openEvents', 'logOut', 'logIn', 'showOpenapi'].includes(route.operation)) continue;
            const row = rights[route.operation];
            const account = someoneFor(row);
            const body = row.body && JSON.stringify(row.body(world.known));
            if (route.path.includes('{id}'))
                for (const id of identifiers)
                    yield { name: `${route.operation} {id}=${id.slice(0, 20)}`, account, route, path: route.path.replace('{id}', id), body };
            for (const header of headers)
                yield { name: `${route.operation} ${JSON.stringify(header).slice(0, 50)}`, account, route, path: pathOf(route, row), body, headers: header };
            if (route.method === 'GET')
                for (const query of ['?', '?x', '?=', '?organisation=%00', `?organisation=${'x'.repeat(4000)}`, '?a=1&a=2'])
                    yield { name: `${route.operation} ${query.slice(0, 30)}`, account, route, path: pathOf(route, row) + query };
        }
    });
    assert.deepEqual(faults, []);
});

// The table of rights on the running program: every route, as everyone, in every state of a case. What is refused changes
// nothing, and the answer for a thing of others is that of a thing that is not there.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { allowedIn, rights, routesOf } from './rights.mjs';
import { accounts, enter, leavesTrace, makeWorlds, sizeOf, states } from './world.mjs';

const everyone = ['nobody', ...accounts];
let made, routes;

before(async () => {
    made = await makeWorlds();
    const visit = await enter(made.worlds[0]);
    const document = (await visit.by.nobody.ask('GET', '/v1/openapi.json')).body;
    routes = routesOf(document);
    await visit.leave();
});
after(() => made?.discard());

test('every route has a row, and every row a route', () => {
    assert.deepEqual(Object.keys(rights).sort(), routes.map((route) => route.operation).sort());
});

const ask = async (visit, route, row, account) => {
    const path = route.path.replace(/\{\w+\}/, visit.known[row.path]);
    const controller = new AbortController();
    const message = row.body?.(visit.known);
    const headers = { 'Idempotency-Key': randomUUID(), ...row.headers };
    if (route.operation === 'openEvents') {
        const { cookie } = visit.by[account];
        const response = await fetch(visit.by[account].address + path, { headers: { Cookie: cookie }, signal: controller.signal });
        controller.abort();
        return { status: response.status };
    }
    return visit.by[account].ask(route.method, path, message, undefined, route.method === 'GET' ? {} : headers);
};

/** They have nothing to do with the family: a thing of it must be to them as one that is not there. */
const outsiders = ['therapeut', 'school2', 'privacy', 'ketenmanager', 'beleid', 'indexcoordinator', 'nobody'];

/** Whether an outsider can tell the thing from one that does not exist. */
const betrays = async (visit, route, row, account, answer) => {
    if (!row.path || !outsiders.includes(account)) return false;
    const elsewhere = { ...visit, known: { ...visit.known, [row.path]: randomUUID() } };
    const nothing = await ask(elsewhere, route, { ...row, body: row.body && (() => row.body(visit.known)) }, account);
    return nothing.status !== answer.status || JSON.stringify(nothing.body) !== JSON.stringify(answer.body);
};

/** What is wrong with a cell, or nothing. */
const fault = (answer, row, account, allowed, holders, known) => {
    const ok = answer.status >= 200 && answer.status < 300;
    const wanted = allowed.has(account);
    if (ok !== wanted) return `${account} gets ${answer.status} ${answer.body?.type ?? ''}, ${wanted ? 'and may' : 'but may not'}`;
    if (!ok && ![401, 403, 404, 409].includes(answer.status)) return `${account} is refused with ${answer.status} ${answer.body?.type ?? ''}`;
    if (ok && holders && JSON.stringify(answer.body).includes(known[row.lists]) !== holders.has(account))
        return `${account} ${holders.has(account) ? 'does not find' : 'finds'} the ${row.lists} in the list`;
    return undefined;
};

/** Deeds are done where they may be for the first time or no longer; the states between differ in nothing for them. */
const doneIn = (row, state) =>
    typeof row.who === 'string' ? state === (row.later ?? states[0]) : row.who[state] !== undefined;

/** Does something in a copy of the world. */
const visiting = async (world, what) => {
    const visit = await enter(world);
    try {
        return await what(visit);
    } finally {
        await visit.leave();
    }
};

for (const state of states)
    test(`in the state '${state}' everyone may do what the table says, and nothing else`, async () => {
        const world = made.worlds.find((one) => one.state === state);
        const faults = [];
        let cells = 0;
        const look = async (visit, route, account) => {
            ++cells;
            const row = rights[route.operation];
            const answer = await ask(visit, route, row, account);
            if (answer.status >= 400 && (await betrays(visit, route, row, account, answer)))
                faults.push(`${route.operation}: ${account} is told by ${answer.status} ${answer.body?.type} that the thing is there`);
            const found = fault(answer, row, account, allowedIn(row.who, state, states),
                row.holds && allowedIn(row.holds, state, states), visit.known);
            if (found) faults.push(`${route.operation}: ${found}`);
        };
        const there = routes.filter(({ operation }) => rights[operation] && !(states.indexOf(state) < states.indexOf(rights[operation].later)));
        // Looks and refusals change nothing, so they go to one world; each deed that may be done has a world of its own.
        await visiting(world, async (visit) => {
            for (const route of there) {
                const allowed = allowedIn(rights[route.operation].who, state, states);
                const isLook = route.method === 'GET';
                const size = await sizeOf(visit);
                const refused = async () => {
                    for (const account of everyone) if (isLook || !allowed.has(account)) await look(visit, route, account);
                };
                await refused();
                if (!isLook && (await leavesTrace(visit, size, refused))) faults.push(`${route.operation}: a refused deed left a trace`);
            }
        });
        for (const route of there.filter(({ method, operation }) => method !== 'GET' && doneIn(rights[operation], state)))
            for (const account of allowedIn(rights[route.operation].who, state, states))
                await visiting(world, (visit) => look(visit, route, account));
        console.log(`# ${state}: ${cells} cells`);
        assert.deepEqual(faults, []);
    });

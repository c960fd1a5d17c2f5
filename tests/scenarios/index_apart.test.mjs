// The index in a house of its own, three organisations in two others, and two evaluators: five processes that share nothing but
// TLS. A signal of each, and both hear of the match within a second; both say that they spoke, and the coordinator at the index
// sees it and no family; an objection is judged there and comes back; their meetings hear of each other; the index is killed,
// what was said waits and goes out once; and no house can speak for another (R-KEEPER-1 to 7, R-SIGNAL-36).
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { twoEvaluators, writeEvaluators } from './evaluators.mjs';
import { openHouse, program, serve } from './house.mjs';
import { runOnce, soon } from './server.mjs';
import { findPerson, onAgenda } from './world.mjs';

const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
const weighed = { necessary: true, proportionate: true, subsidiary: true };
let two, index, school_house, police_house, keeping, school, police, town, centre, daan, teun, first;

const indexOptions = (port = 0) => ['--index-listen', `127.0.0.1:${port}`, '--index-certificate', join(two.folder, 'server.pem'),
    '--index-private-key', join(two.folder, 'server.key'), '--index-client-authorities', join(two.folder, 'authority.pem'),
    '--houses', join(two.folder, 'houses.toml')];
const stateOf = async (someone, id) => (await someone.get('/v1/signals')).items.find((one) => one.id === id)?.state;
const matchesOf = async (someone) => (await someone.get('/v1/matches')).items;
/** What the index answers a house that says something, as { status, body }. */
const say = (client, path, message) => new Promise((resolve, reject) => {
    const file = (name) => readFileSync(join(two.folder, name));
    const asked = request({ host: '127.0.0.1', port: keeping, path, method: 'POST', ca: file('authority.pem'), cert: file(`${client}.pem`),
        key: file(`${client}.key`), headers: { 'Content-Type': 'application/json' } }, (answer) => {
        let body = '';
        answer.on('data', (part) => (body += part)).on('end', () => resolve({ status: answer.statusCode, body: JSON.parse(body) }));
    });
    asked.on('error', reject).end(JSON.stringify(message));
});

before(async () => {
    two = await twoEvaluators(program, { school: 'DNS:school.example', police: 'DNS:politie.example', stranger: 'DNS:stranger.example' });
    writeFileSync(join(two.folder, 'houses.toml'), [
        ['school.example', ['piushavencollege']], ['politie.example', ['politie', 'centrum-jeugd-en-gezin']], // one house, two organisations
    ].map(([name, organisations]) => `[[house]]\ncertificate_names = ["${name}"]\norganisations = ${JSON.stringify(organisations)}\n`).join(''));
    for (const evaluator of two.evaluators) {
        evaluator.allow(['organisation.example', 'school.example', 'politie.example']);
        await evaluator.kill();
        await evaluator.start();
    }
    index = await openHouse({ command: ['index', 'serve'], options: indexOptions() });
    keeping = Number(await soon(() => /The index is ready at https:\/\/127\.0\.0\.1:(\d+)/.exec(index.said())?.[1]));
    const houseOf = (client) => openHouse({ options: ['--evaluators', writeEvaluators(two.folder, two.evaluators, client, keeping)] });
    [school_house, police_house] = [await houseOf('school'), await houseOf('police')];
    [school, police, town] = await Promise.all([school_house.logIn('zorgcoordinator'), police_house.logIn('wijkagent'), index.logIn('indexcoordinator')]);
    centre = await police_house.logIn('cjg');
    daan = await findPerson(school, 'groot esselink', '2013-12-06');
    teun = await findPerson(police, 'Groot Esselink', '2012-04-18');
});
after(async () => {
    await index?.end(); // the one that was started again
    await Promise.all([school_house, police_house, index].map((one) => one?.stop()));
    await two?.end();
});

test('R-KEEPER-1, R-KEEPER-2 two houses signal about one family, and both hear of it', async () => {
    first = (await school.post('/v1/signals', { person: daan, weighing }, 201)).id;
    await soon(async () => (await stateOf(school, first)) === 'active');
    await police.post('/v1/signals', { person: teun, weighing }, 201);
    const [[there], [here]] = await soon(async () => {
        const found = [await matchesOf(police), await matchesOf(school)];
        return found.every(({ length }) => length === 1) && found;
    });
    assert.equal(there.kind, 'same_family');
    assert.match(JSON.stringify(there.others), /Noor Klaproos/);
    assert.equal(here.id, there.id);
    assert.doesNotMatch(JSON.stringify(there), new RegExp(first), 'not even the identifier of the signal');
});

test('R-MATCH-3, R-MATCH-7 each says in their own house that they spoke; who coordinates at the index sees no family', async () => {
    const [{ id }] = await matchesOf(school);
    const open = (await town.get('/v1/index-follow-ups')).items;
    assert.equal(open.length, 1);
    assert.doesNotMatch(JSON.stringify(open), /Esselink|Daan|Teun|afwezig/);
    await school.post(`/v1/matches/${id}/contact`, { coordinator: 'us' }, 200);
    await soon(async () => (await matchesOf(police))[0].theySpoke);
    await police.post(`/v1/matches/${id}/contact`, { coordinator: 'them' }, 200);
    await soon(async () => (await matchesOf(school))[0].closedFor === 'spoken');
    assert.equal((await town.get('/v1/index-follow-ups')).items[0].closedFor, 'spoken');
});

test('R-SIGNAL-17, R-SIGNAL-19 an objection made in one house is judged at the index and comes back', async () => {
    await school.post(`/v1/signals/${first}/objection`, { by: ['youth', 'legal_representatives'], advice: 'reject' }, 200);
    const [objection] = await soon(async () => {
        const { items } = await town.get('/v1/index-objections');
        return items.length === 1 && items;
    });
    assert.equal(objection.id, first);
    await town.post(`/v1/index-objections/${first}/judgement`, { outcome: 'rejected' }, 204);
    await soon(async () => (await stateOf(school, first)) === 'active');
});

test('R-KEEPER-7 meetings of two houses with one family on their agendas hear of each other, and of nothing else', async () => {
    const zat = await onAgenda(school, 'zat-piushaven', daan, 'piushavencollege', 'Hoe krijgt Daan rust op school?');
    const cjg = await onAgenda(centre, 'cjg', teun, 'centrum-jeugd-en-gezin', 'Wie helpt Teun?');
    const announce = (chair, { item }) => chair.post(`/v1/agenda-items/${item}/announcement`, weighed, 200);
    const announcementOf = async (chair, { meeting }) => (await chair.get(`/v1/case-meetings/${meeting}`)).agenda[0].announcement;
    const met = async (chair, table, number) => soon(async () => {
        const found = await announcementOf(chair, table);
        return found.met.length === number && !found.waitsSince && found.met;
    });
    assert.ok((await announce(school, zat)).announcement.waitsSince);
    await met(school, zat, 0);
    await announce(centre, cjg);
    const [[there], [here]] = [await met(school, zat, 1), await met(centre, cjg, 1)];
    assert.equal(there.chair.name, 'Roos Theepot');
    assert.equal(here.chair.name, 'Noor Klaproos');
    assert.deepEqual(Object.keys(there).sort(), ['chair', 'kindName']);
    await centre.post(`/v1/agenda-items/${cjg.item}/announcement-end`, {}, 200);
    await met(school, zat, 0);
});

test('R-SIGNAL-36 the index is killed: what is said waits, goes out once, and nothing that was told is lost', async () => {
    index.child.kill('SIGKILL');
    await index.ended;
    const brother = await findPerson(school, 'Groot Esselink', '2012-04-18');
    const waits = (await school.post('/v1/signals', { person: brother, weighing }, 201)).id;
    await school.post(`/v1/signals/${first}/removal`, { reason: 'risk_gone' }, 200);
    await soon(() => /the index cannot be asked: .*; what has to go there waits until it can/.test(school_house.log()), 15_000);
    assert.equal(await stateOf(school, waits), 'waiting');
    const again = await serve(index.where, indexOptions(keeping), ['index', 'serve']);
    Object.assign(index, { child: again.child, ended: again.ended, end: again.end });
    await soon(async () => (await stateOf(school, waits)) === 'active', 70_000);
    const found = await soon(async () => {
        const items = await matchesOf(police);
        return items.some(({ kind }) => kind === 'same_person') && items;
    });
    assert.equal(found.filter(({ kind }) => kind === 'same_person').length, 1);
    town.address = again.address;
    town.session = undefined;
    town.cookie = '';
    await town.logIn();
    await soon(async () => (await town.get('/v1/index-profiles')).items.some(({ archived }) => archived === 1));
});

test('R-KEEPER-3 no house speaks for another, and a stranger is not heard', async () => {
    const removal = { id: 'e', organisation: 'piushavencollege', kind: 'removal', about: first, professional: 'noor', saidAt: new Date().toISOString(), reason: 'wrong' };
    assert.deepEqual((await say('police', '/v1/errands', removal)).body, { taken: false, why: 'reporter_not_known' });
    const { status, body } = await say('stranger', '/v1/news', { seen: [] });
    assert.equal(status, 403);
    assert.match(body.type, /house-not-known/);
    assert.equal((await say('police', '/v1/errands', { id: 'e' })).status, 400);
});

test('R-KEEPER-3 a house that had its signals elsewhere does not begin to keep them itself by mistake', () => {
    const without = runOnce(['serve', ...police_house.where, '--listen', '127.0.0.1:0', '--management', 'off']);
    assert.equal(without.status, 2);
    assert.match(without.errors, /--evaluators: the signals of this house are with an index elsewhere/);
    const nothing = runOnce(['index', 'serve', '--listen', '127.0.0.1:0']);
    assert.equal(nothing.status, 2);
    assert.match(nothing.errors, /--index-certificate is needed/);
});

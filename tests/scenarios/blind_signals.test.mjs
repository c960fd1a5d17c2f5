// Signals through evaluators under other keepers: they answer, and a match is there within a second for both; one is killed, and
// the signal waits in sight, on a telephone too and in both languages; the program is killed while it waits; and when all are
// back it goes out, once; and agenda items of two meetings find each other in the same way (S1 steps 1, 2 and 4, R-SIGNAL-35,
// R-SIGNAL-36, R-OPRF-35, R-OPRF-36, R-TABLE-24).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { twoEvaluators, writeEvaluators } from './evaluators.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse, program, serve } from './house.mjs';
import { metricsOf, soon } from './server.mjs';
import { findPerson, onAgenda } from './world.mjs';

const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
const weighed = { necessary: true, proportionate: true, subsidiary: true };
let two, house, running, browser, school, police, centre, daan, teun, zat, cjg;

const picture = async ({ page }, name) => {
    if (process.env.SCHAKEL_PICTURES) await page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/${name}.png`, fullPage: true });
};
const stateOf = async (someone, id) => (await someone.get('/v1/signals')).items.find((one) => one.id === id)?.state;
const announcementOf = async (someone, { meeting }) => (await someone.get(`/v1/case-meetings/${meeting}`)).agenda[0].announcement;
/** The same people at a server that was started again. */
const logInAgain = async () => {
    for (const someone of [school, police, centre]) {
        someone.address = running.address;
        someone.cookie = '';
        someone.session = undefined;
        await someone.logIn();
    }
};

before(async () => {
    two = await twoEvaluators(program);
    house = await openHouse({ options: ['--evaluators', writeEvaluators(two.folder, two.evaluators), '--management', '127.0.0.1:0'] });
    running = house;
    browser = await openBrowser();
    [school, police, centre] = await Promise.all(['zorgcoordinator', 'wijkagent', 'cjg'].map((one) => house.logIn(one)));
    daan = await findPerson(school, 'groot esselink', '2013-12-06');
    teun = await findPerson(police, 'Groot Esselink', '2012-04-18');
});
after(async () => {
    await browser?.close();
    await running?.end();
    await house?.stop();
    await two?.end();
});

test('R-SIGNAL-35 a signal goes out when both evaluators answer, and both hear of the match', async () => {
    const first = await school.post('/v1/signals', { person: daan, weighing }, 201);
    assert.ok(first.waitsSince, 'the answer is the same whether or not somebody else signals');
    assert.deepEqual(first.matches, []);
    await soon(async () => (await stateOf(school, first.id)) === 'active');
    const second = await police.post('/v1/signals', { person: teun, weighing }, 201);
    assert.deepEqual(second.matches, []);
    const [match] = await soon(async () => {
        const { items } = await school.get('/v1/matches');
        return items.length > 0 && items;
    });
    assert.equal(match.kind, 'same_family');
    assert.equal((await police.get('/v1/matches')).items.length, 1);
    assert.doesNotMatch(house.log(), /NOT SEPARATED/);
});

test('R-TABLE-24 an agenda item goes to the index when both evaluators answered, and its chair hears of the other meeting', async () => {
    zat = await onAgenda(school, 'zat-piushaven', daan, 'piushavencollege', 'Hoe krijgt Daan rust op school?');
    cjg = await onAgenda(centre, 'cjg', await findPerson(centre, 'Groot Esselink', '2012-04-18'), 'centrum-jeugd-en-gezin', 'Wie helpt Teun?');
    const { announcement } = await school.post(`/v1/agenda-items/${zat.item}/announcement`, weighed, 200);
    assert.ok(announcement.waitsSince, 'the answer is the same whether or not another meeting is there');
    await soon(async () => !(await announcementOf(school, zat)).waitsSince);
    await centre.post(`/v1/agenda-items/${cjg.item}/announcement`, weighed, 200);
    const [there] = await soon(async () => {
        const { met } = await announcementOf(school, zat);
        return met.length > 0 && met;
    });
    assert.equal(there.chair.name, 'Roos Theepot');
    assert.deepEqual(Object.keys(there).sort(), ['chair', 'kindName']);
    await centre.post(`/v1/agenda-items/${cjg.item}/announcement-end`, {}, 200);
});

test('R-SIGNAL-35 while an evaluator is away it waits in sight, in both languages and on a telephone, and can be taken away', async () => {
    await two.evaluators[1].kill('SIGKILL');
    const desk = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    const waits = await school.post('/v1/signals', { person: teun, weighing }, 201);
    await soon(() => /evaluator 'notaris' cannot be asked now; signals wait until it does/.test(house.log()), 15_000);
    assert.equal(await stateOf(school, waits.id), 'waiting');
    const figures = await metricsOf({ management: /management at (\S+)/.exec(house.log())[1] });
    assert.equal(figures.get('schakel_index_waiting{what="signals"}'), 1, 'who looks after the program sees it too');
    assert.ok(Math.abs(figures.get('schakel_index_waiting_since_seconds{what="signals"}') - Date.parse(waits.waitsSince) / 1000) < 2);
    await desk.page.goto(`${house.address}/signals`);
    await desk.read(/wacht sinds/);
    await look(desk.desk);
    await picture(desk, 'signals_waiting');
    await desk.page.goto(`${house.address}/signals/${waits.id}`);
    await desk.read(/Dit signaal is nog niet verstuurd/);
    await look(desk.desk);
    await picture(desk, 'signal_waiting');
    await school.post(`/v1/agenda-items/${zat.item}/announcement-end`, {}, 200);
    await school.post(`/v1/agenda-items/${zat.item}/announcement`, weighed, 200);
    await desk.page.goto(`${house.address}/meetings/${zat.meeting}`);
    await desk.read(/die wacht sinds/);
    await look(desk.desk);
    await picture(desk, 'announcement_waiting');
    const wrong = await school.post('/v1/signals', { person: daan, weighing }, 201);
    await school.post(`/v1/signals/${wrong.id}/removal`, { reason: 'wrong' }, 200);
    assert.equal(await stateOf(school, wrong.id), 'removed');
    assert.equal(house.log().match(/cannot be asked now/g).length, 1, 'said once, however often it is asked');
});

test('R-SIGNAL-36 nothing is lost and nothing doubled when the program is killed meanwhile', async () => {
    const before = (await police.get('/v1/matches')).items.length;
    running.child.kill('SIGKILL');
    await running.ended;
    running = await serve(house.where, ['--evaluators', writeEvaluators(two.folder, two.evaluators)]);
    await logInAgain();
    assert.equal((await school.get('/v1/signals')).items.filter(({ state }) => state === 'waiting').length, 1);
    await two.evaluators[1].start();
    await soon(async () => (await school.get('/v1/signals')).items.every(({ state }) => state !== 'waiting'), 70_000);
    assert.match(running.log(), /the evaluators answer again/);
    await soon(async () => (await police.get('/v1/matches')).items.length === before + 1);
    const { items } = await police.get('/v1/matches');
    assert.equal(items.filter(({ kind }) => kind === 'same_person').length, 1, "the school's other signal about Teun");
    await soon(async () => !(await announcementOf(school, zat)).waitsSince);
});

test('R-SIGNAL-35 what waits goes out when the keys come into the house', async () => {
    await two.evaluators[1].kill('SIGKILL');
    const { id } = await school.post('/v1/signals', { person: daan, weighing }, 201);
    assert.equal(await stateOf(school, id), 'waiting');
    await centre.post(`/v1/agenda-items/${cjg.item}/announcement`, weighed, 200);
    assert.ok((await announcementOf(centre, cjg)).waitsSince);
    await running.end();
    running = await serve(house.where);
    await logInAgain();
    assert.equal(await stateOf(school, id), 'active');
    assert.match(running.log(), /1 signals that waited for evaluators went out/);
    assert.match(running.log(), /NOT SEPARATED/);
    // Both: the one that waited, and the one that stood under the keys of the evaluators (R-TABLE-25).
    assert.match(running.log(), /2 announced agenda items went to the index/);
    assert.equal((await announcementOf(school, zat)).met.length, 1);
});

test('B8 no number, name or date of anybody is in the files and logs of the evaluators', () => {
    const read = (folder) => readdirSync(folder).map((name) => join(folder, name)).flatMap((path) =>
        statSync(path).isDirectory() ? read(path) : [readFileSync(path, 'latin1')]);
    const all = read(two.folder).join('\n');
    assert.ok(all.length > 1000);
    for (const secret of ['999999370', '999999382', 'Esselink', 'esselink', '2013-12-06', '2012-04-18', 'schakel/v1|', 'afwezig'])
        assert.ok(!all.includes(secret), secret);
});

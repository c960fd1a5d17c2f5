// The law's life of a signal on the page, by keyboard alone in a real browser: an objection is made, judged by the coordinator
// of the municipality who sees no family, and its outcome told; a match is closed when both said that they spoke; the index is
// ended from a day on, after what goes was shown; and everything that went is accounted for. axe-core finds nothing, and it
// fits a telephone (R-SIGNAL-16 to 19, 22 and 25, R-MATCH-3, 5 and 7).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { dayIn, findPerson } from './world.mjs';

let house, browser, school, police, town, at_school, at_town, signal;

const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
const of_the_family = /Daan|Teun|Groot Esselink|afwezig/;
const picture = async ({ page }, name) => {
    if (process.env.SCHAKEL_PICTURES) await page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/${name}.png`, fullPage: true });
};

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    [school, police, town] = await Promise.all(['zorgcoordinator', 'wijkagent', 'indexcoordinator'].map((one) => house.logIn(one)));
    const daan = await findPerson(school, 'groot esselink', '2013-12-06');
    signal = (await school.post('/v1/signals', { person: daan, weighing }, 201)).id;
    at_school = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    at_town = await openDesk(browser, house, 'indexcoordinator', Keyboard);
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('R-SIGNAL-17, R-SIGNAL-18 an objection of both together: until it is judged nobody finds the signal', async () => {
    await at_school.page.goto(`${house.address}/signals/${signal}`);
    await at_school.readHeading(/Signaal: Daan Groot Esselink/);
    await look(at_school.desk);
    const objection = () => at_school.in('Bezwaar');
    await objection().tick('de jongere zelf');
    await objection().choose('Wat adviseert u de gemeente?', 'Het signaal moet blijven');
    assert.ok(await objection().button('Bezwaar vastleggen').isDisabled(), 'from twelve on both have to object');
    await objection().tick('de ouders met gezag of de voogd');
    await objection().press('Bezwaar vastleggen');
    await at_school.read(/Er loopt een bezwaar/);
    await look(at_school.desk);
    await picture(at_school, 'signal_objected');
    const teun = await findPerson(police, 'Groot Esselink', '2012-04-18');
    assert.deepEqual((await police.post('/v1/signals', { person: teun, weighing }, 201)).matches, []);
    assert.equal((await school.get('/v1/signals')).items[0].state, 'objected');
});

test('R-SIGNAL-19, R-MATCH-7 the coordinator judges it and sees nobody of the family; who objected is told', async () => {
    await at_town.page.goto(house.address);
    await at_town.read(/Bezwaar beoordelen/);
    await at_town.inRow('Bezwaar beoordelen').press(/^Beoordelen/);
    await at_town.readHeading('Verwijsindex');
    await at_town.read(/Noor Klaproos/);
    await look(at_town.desk);
    assert.doesNotMatch(await at_town.text(), of_the_family);
    await at_town.in('Bezwaren').choose('Wat beslist u?', 'Het bezwaar klopt niet');
    await at_town.press('Beslissing vastleggen');
    await at_town.read('Er zijn geen bezwaren te beoordelen.');
    await look(at_town.desk);

    await at_school.page.goto(house.address);
    await at_school.inRow('Uitkomst bezwaar').press(/^Uitkomst bekijken/);
    await at_school.read('Het bezwaar klopt niet. Het signaal staat er weer.');
    await at_school.press('De uitkomst is verteld');
    await at_school.read(/U hebt de uitkomst verteld op/);
    await at_school.read('Bezwaar afgewezen');
    await look(at_school.desk);
});

test('R-MATCH-3, R-MATCH-5 a match is open until both said that they spoke', async () => {
    const daan = await findPerson(police, 'Groot Esselink', '2013-12-06');
    await police.post('/v1/signals', { person: daan, weighing }, 201);
    await at_school.goTo('Signalen');
    await at_school.press(/^Match bekijken/);
    await at_school.readHeading('Iemand anders maakt zich ook zorgen');
    await at_school.choose('Wie houdt de regie over de afspraken?', 'Wij houden de regie');
    await at_school.press('Vastleggen dat we spraken');
    await at_school.read('U zei dat u elkaar sprak. De ander moet dat nog vastleggen.');
    await look(at_school.desk);
    await at_town.page.goto(`${house.address}/reference-index`);
    await at_town.read(/1 van 2 zei: gesproken/);
    assert.doesNotMatch(await at_town.text(), of_the_family);
    await look(at_town.desk);
    await picture(at_town, 'reference_index');
    const [match] = (await police.get('/v1/matches')).items;
    assert.ok(match.theySpoke && !match.weSpoke);
    await police.post(`/v1/matches/${match.id}/contact`, { coordinator: 'them' }, 200);
    await at_school.page.reload();
    await at_school.read('U hebt elkaar gesproken. De match is afgesloten.');
    await look(at_school.desk);
    assert.ok(!(await school.get('/v1/tasks')).items.some(({ kind }) => kind === 'follow_up_match'));
});

test('R-SIGNAL-25, R-SIGNAL-16 the index ends from today on: what goes is shown before, and proved afterwards', async () => {
    const profile = () => at_town.in('Volgens welke regels? Centrum voor Jeugd en Gezin Tilburg');
    await at_town.page.goto(`${house.address}/reference-index`);
    await profile().read('Volgens de Jeugdwet, hoofdstuk 7.1');
    await profile().choose('Wat gaat gelden?', 'Geen verwijsindex');
    await profile().read('3 signalen, met het archief en het logboek');
    assert.ok(await profile().button('Vastleggen').isDisabled(), 'not before one knows what goes');
    await profile().tick('Ik weet wat er weggaat');
    await profile().write('Vanaf welke dag?', dayIn(-1));
    await profile().press('Vastleggen');
    await profile().read('Vul een datum in: vandaag of later.');
    await look(at_town.desk);
    await picture(at_town, 'index_ends');
    await profile().write('Vanaf welke dag?', dayIn(0));
    await profile().press('Vastleggen');
    await profile().read('Wat eerder is vernietigd');
    await look(at_town.desk);

    const [{ purges, active, openMatches }] = (await town.get('/v1/index-profiles')).items.filter(({ network }) => network === 'cjg-tilburg');
    assert.deepEqual([active, openMatches, purges[0].signals], [0, 0, 3]);
    assert.match(purges[0].hash, /^[0-9a-f]{64}$/);
    assert.deepEqual((await town.get('/v1/index-follow-ups')).items, []);
    const gone = (await school.get('/v1/signals')).items[0];
    assert.equal(gone.state, 'removed');
    await at_school.page.goto(`${house.address}/signals/${signal}`);
    await at_school.read(/Dit signaal is verwijderd\./);
    await look(at_school.desk);
    const daan = await findPerson(school, 'groot esselink', '2013-12-06');
    const refused = await school.post('/v1/signals', { person: daan, weighing }, 403);
    assert.match(refused.type, /signal-refused$/);
    const { stdout, status } = house.verifyLedger();
    assert.equal(status, 0, stdout);
});

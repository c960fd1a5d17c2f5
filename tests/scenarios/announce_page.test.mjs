// B4 over the index: a family on one meeting's agenda is not discussed unknowingly in another. Two chairs of different
// organisations each look in the index, by keyboard, in two languages and at 320 px: both are told at the same moment which kind
// of meeting the other is and who leads it, and nothing else; who did not look learns nothing (R-TABLE-18 to 21).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { findPerson, onAgenda } from './world.mjs';

let house, browser, school, centre, zat, cjg;

const weighed = { necessary: true, proportionate: true, subsidiary: true };
const questions = { school: 'Hoe krijgt Daan rust op school?', centre: 'Wie helpt Teun in de avond?' };
const picture = async ({ page }, name) => {
    if (process.env.SCHAKEL_PICTURES) await page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/${name}.png`, fullPage: true });
};

const item = async (someone, { meeting }) => (await someone.get(`/v1/case-meetings/${meeting}`)).agenda[0];

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    school = await house.logIn('zorgcoordinator');
    centre = await house.logIn('cjg');
    const daan = await findPerson(school, 'Groot Esselink', '2013-12-06');
    const teun = await findPerson(centre, 'Groot Esselink', '2012-04-18');
    zat = await onAgenda(school, 'zat-piushaven', daan, 'piushavencollege', questions.school);
    cjg = await onAgenda(centre, 'cjg', teun, 'centrum-jeugd-en-gezin', questions.centre);
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('R-TABLE-20 who did not look learns nothing, and nothing is shown to whom it is not', async () => {
    const before = await item(school, zat);
    assert.equal(before.announcement, undefined);
    assert.deepEqual(before.doubles, [], 'the school was there first, and is not warned by this house');
    assert.equal(before.mayAnnounce, true);
    assert.equal((await school.ask('POST', `/v1/agenda-items/${cjg.item}/announcement`, weighed, 404)).body.type.split('/').pop(), 'agenda-item-not-known');
});

test('R-TABLE-18 nobody looks without weighing, and the Grondslag decides', async () => {
    const refused = await school.ask('POST', `/v1/agenda-items/${zat.item}/announcement`, { ...weighed, necessary: false }, 409);
    assert.equal(refused.body.rule, 'R-TABLE-18');
    assert.equal((await item(school, zat)).announcement, undefined);
});

test('B4, R-TABLE-19 on the page both chairs are told of each other, and of nothing else', async () => {
    const at_school = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    await at_school.page.goto(`${house.address}/meetings/${zat.meeting}`);
    await at_school.readHeading('Zorg- en adviesteam Piushavencollege');
    await look(at_school.desk);
    await at_school.press('Nagaan of een ander overleg dit gezin bespreekt');
    await at_school.press('Nagaan in de verwijsindex');
    await at_school.read('Beantwoord eerst alle drie de vragen met ja. Kan dat niet, dan gaat u het niet na.');
    await look(at_school.desk);
    for (const answer of ['Het is nodig', 'Het staat in verhouding', 'Het kan niet op een lichtere manier']) await at_school.tick(answer);
    await look(at_school.desk);
    await picture(at_school, 'announce_weigh');
    await at_school.press('Nagaan in de verwijsindex');
    await at_school.read('Er is nu geen ander overleg bekend. Komt het er wel, dan hoort u dat, en die voorzitter ook.');
    await look(at_school.desk);

    const at_centre = await openDesk(browser, house, 'cjg', Keyboard);
    await at_centre.page.goto(`${house.address}/meetings/${cjg.meeting}`);
    await at_centre.press('Nagaan of een ander overleg dit gezin bespreekt');
    for (const answer of ['Het is nodig', 'Het staat in verhouding', 'Het kan niet op een lichtere manier']) await at_centre.tick(answer);
    await at_centre.press('Nagaan in de verwijsindex');
    await at_centre.read(/Noor Klaproos/);
    await look(at_centre.desk);
    assert.doesNotMatch(await at_centre.text(), /rust op school|Kamer 12.*Kamer 12/s);

    await at_school.page.reload();
    await at_school.read('Een ander overleg bespreekt dit gezin misschien ook.');
    await at_school.read(/Roos Theepot/);
    assert.doesNotMatch(await at_school.text(), /in de avond/, 'not what is asked there');
    await look(at_school.desk);
    await picture(at_school, 'announce_met');
    const { met } = (await item(school, zat)).announcement;
    assert.doesNotMatch(JSON.stringify(met), /Teun|Esselink|\d{4}-\d\d-\d\d/, 'neither which of the family nor the day');
    assert.deepEqual(Object.keys(met[0]).sort(), ['chair', 'kindName']);
    assert.equal(met[0].chair.name, 'Roos Theepot');
});

test('R-TABLE-21 who takes it back is found no longer', async () => {
    await centre.post(`/v1/agenda-items/${cjg.item}/announcement-end`, {}, 200);
    assert.deepEqual((await item(school, zat)).announcement.met, []);
    const at_school = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    await at_school.page.goto(`${house.address}/meetings/${zat.meeting}`);
    await at_school.press('Niet langer nagaan');
    await at_school.read(/Nagaan of een ander overleg dit gezin bespreekt/);
    assert.equal((await item(school, zat)).announcement, undefined);
});

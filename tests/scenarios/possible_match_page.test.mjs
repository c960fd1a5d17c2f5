// Who was written down without a number, on the page, by keyboard alone in a real browser: both who signalled are asked whether it
// is the same young person, without a name; one says that it is another, and the question is closed for both and for the coordinator
// (R-MATCH-10, R-MATCH-13). axe-core finds nothing, and it fits a telephone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { findPerson } from './world.mjs';

let house, browser, school, police, at_school, at_police, at_town, daan;

const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
const picture = async ({ page }, name) => {
    if (process.env.SCHAKEL_PICTURES) await page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/${name}.png`, fullPage: true });
};

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    [school, police] = await Promise.all(['zorgcoordinator', 'wijkagent'].map((one) => house.logIn(one)));
    daan = await findPerson(school, 'groot esselink', '2013-12-06');
    await school.post('/v1/signals', { person: daan, weighing }, 201);
    [at_school, at_police, at_town] = await Promise.all(['zorgcoordinator', 'wijkagent', 'indexcoordinator'].map((one) => openDesk(browser, house, one, Keyboard)));
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('R-MATCH-10: who was written down without a number is a question to both, and no more', async () => {
    const written = { name: { givenNames: 'Daan', familyName: 'Groot Esselink' }, birthDate: '2013-12-06', sex: 'male' };
    const { id } = await police.post('/v1/persons', written, 201);
    const { matches } = await police.post('/v1/signals', { person: id, weighing }, 201);
    assert.deepEqual(matches.map(({ kind }) => kind), ['possibly_same_person']);
    assert.doesNotMatch(JSON.stringify(matches[0].others), /Daan|Esselink/);
    await at_school.goTo('Signalen');
    await at_school.read(/Misschien gaat het om dezelfde jongere/);
    await at_school.press(/^Match bekijken/);
    await at_school.readHeading('Gaat het om dezelfde jongere?');
    await at_school.read(/Vertel verder nog niets/);
    assert.doesNotMatch(await at_school.text(), /Vragen of ik mag delen/, 'before it is known whom it is about there is nothing to share');
    await look(at_school.desk);
    await picture(at_school, 'possible_match');
});

test('R-MATCH-13: one says that it is another, and it is closed; of a certain match nobody can say so', async () => {
    await at_town.page.goto(`${house.address}/reference-index`);
    await at_town.read(/Misschien gaat het om dezelfde jongere/);
    await at_town.read('Ze zeggen dat het een andere jongere is');
    await look(at_town.desk);
    assert.doesNotMatch(await at_town.text(), /Daan|Esselink/);
    await at_school.press('Het is een andere jongere');
    await at_school.read('Het is een andere jongere. De vraag is afgesloten.');
    await look(at_school.desk);
    await at_police.goTo('Signalen');
    await at_police.press(/^Match bekijken/);
    await at_police.read('Het is een andere jongere. De vraag is afgesloten.');
    await at_town.page.reload();
    await at_town.read(/het gaat om een andere jongere/);
    await look(at_town.desk);

    const [certain] = (await police.post('/v1/signals', { person: daan, weighing }, 201)).matches.filter(({ kind }) => kind === 'same_person');
    assert.ok(certain, 'the one with the number meets by the number');
    const refused = await police.post(`/v1/matches/${certain.id}/closing`, { why: 'not_the_same' }, 409);
    assert.match(refused.type, /match-no-question$/);
});

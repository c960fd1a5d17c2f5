// Who read what, on the page of who guards privacy, by keyboard alone in a real browser. axe-core finds nothing, and it
// fits a telephone of 320 pixels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { admit, dayIn, findPerson, reportTo } from './world.mjs';

let house, browser, caseId;
const desks = [];

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    const officer = await house.logIn('wijkagent');
    const teun = await findPerson(officer, 'Groot Esselink', '2012-04-18');
    const hco = await house.logIn('hco');
    caseId = await admit(hco, await reportTo(officer, teun));
    await hco.get(`/v1/cases/${caseId}`);
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

const atDesk = async (account) => {
    const hands = await openDesk(browser, house, account, Keyboard);
    desks.push(hands.desk);
    return hands;
};

test('who guards privacy sees who of the own organisation read what, and about which family by reference', async () => {
    const privacy = await atDesk('privacy');
    await privacy.press('Wie las wat');
    await privacy.read(/Marit Zandloper/);
    await look(privacy);
    const shown = await privacy.page.locator('main').innerText();
    for (const name of ['Esselink', 'Teun', 'Daan', '999999']) assert.equal(shown.includes(name), false, name);
    assert.equal(shown.includes('politie'), false, 'nothing of another organisation');

    await privacy.press(`Gezin ${caseId.slice(0, 8)}`);
    await privacy.page.getByRole('textbox', { name: /Kenmerk van een gezin/ }).and(privacy.page.locator(`[value="${caseId}"]`)).waitFor();
    await privacy.read(/Marit Zandloper/);
    await look(privacy);
});

test('who guards privacy is told when nobody read anything, and that a look is a reading too', async () => {
    const privacy = await atDesk('privacy');
    await privacy.page.goto(`${house.address}/readings`);
    await privacy.write('Vanaf', '1-1-2020');
    await privacy.write('Tot en met', '2-1-2020');
    await privacy.press('Tonen');
    await privacy.read('Niemand las iets.');
    await look(privacy);
    await privacy.write('Vanaf', dayIn(-1));
    await privacy.write('Tot en met', dayIn(0));
    await privacy.pick('Wie', 'Ilse Brandkast');
    await privacy.press('Tonen');
    await privacy.read('Ilse Brandkast, Functionaris gegevensbescherming');
    for (const { errors } of desks) assert.deepEqual(errors, []);
});

test('nobody else finds the place', async () => {
    const hco = await atDesk('hco');
    assert.equal(await hco.isThere('Wie las wat'), false);
    assert.equal(house.verifyLedger().status, 0);
});

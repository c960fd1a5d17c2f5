// Who directs a case, on the page, by keyboard alone in a real browser: naming with a mandate, directing the process
// separately for a breakthrough, and giving it back. axe-core finds nothing, and it fits a telephone of 320 pixels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { loaded, look, openDesk } from './desk.mjs';
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
    caseId = await admit(await house.logIn('hco'), await reportTo(officer, teun));
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

/** Somebody at a desk of their own, at the page of the case. */
const atCase = async (account) => {
    const hands = await openDesk(browser, house, account, Keyboard);
    desks.push(hands.desk);
    await hands.page.goto(`${house.address}/cases/${caseId}`);
    await hands.page.getByRole('region', { name: 'Regie', exact: true }).waitFor();
    return hands;
};
/** Also what is folded. */
const lookAtAll = async ({ page }) => {
    await loaded(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await look({ page });
};

test('D2 a director is named with a mandate, and everyone at the table reads duties, mandate and competence', async () => {
    const hco = await atCase('hco');
    await hco.in('Regie').read('Er is nog geen regisseur');
    await hco.press('Regisseur aanwijzen');
    await hco.pick('Wie wordt regisseur?', 'Samira Regenboog');
    await hco.tick('De regisseur krijgt een eigen mandaat');
    await hco.write('Wat mag de regisseur alleen beslissen?', 'Gezinsbegeleiding starten, tot acht weken.');
    await hco.pick('Wie geeft het mandaat?', 'Gemeente Tilburg');
    await hco.write('Tot en met (mag leeg)', dayIn(90));
    await lookAtAll(hco);
    await hco.press('Regisseur vastleggen');
    await hco.read('De regisseur is vastgelegd.');

    const officer = await atCase('wijkagent');
    const panel = officer.in('Regie');
    await panel.read('Regie op casus en proces');
    await panel.read(/Samira Regenboog/);
    await panel.read(/Gezinsbegeleiding starten, tot acht weken\./);
    await panel.read(/Van Gemeente Tilburg, vanaf/);
    await panel.press('Taken en bevoegdheden van de regisseur');
    await panel.read(/Houdt zicht op de veiligheid van iedereen in het gezin/);
    await panel.read('Wat een regisseur niet mag');
    assert.equal(await panel.isThere('Procesregie apart zetten'), false);
});

test('D2 the process is directed separately to break through, until a last day, and given back', async () => {
    const hco = await atCase('hco');
    await hco.press('Procesregie apart zetten');
    await hco.press('Doorbraak vastleggen');
    await hco.read('Kies er een.');
    await hco.pick('Wie krijgt de regie op het proces?', 'Marit Zandloper');
    await hco.write('Wat zit vast?', 'School en zorg wachten op elkaar.');
    await hco.write('Wat is al geprobeerd?', 'Drie keer overlegd.');
    await hco.write('Laatste dag', dayIn(30));
    await lookAtAll(hco);
    await hco.press('Doorbraak vastleggen');
    await hco.read('De procesregie is tijdelijk apart.');
    const panel = hco.in('Regie');
    await panel.read('Regie op het proces');
    await panel.read(/Marit Zandloper/);
    await panel.read('School en zorg wachten op elkaar.');
    await lookAtAll(hco);
    await panel.press('Procesregie teruggeven');
    await hco.read('De regisseur heeft beide weer.');
    await panel.read('Regie op casus en proces');
    await hco.press('Andere regisseur aanwijzen');
    await hco.pick('Wie wordt regisseur?', 'Fenna Kompas');
    await hco.write('Waarom komt er een andere regisseur?', 'Het gezin verhuisde.');
    await hco.press('Regisseur vastleggen');
    await hco.read('De regisseur is vastgelegd.');
    await panel.press('Eerdere regie en uitzonderingen');
    await panel.read('Begon omdat: Het gezin verhuisde.');
    await lookAtAll(hco);
    for (const { errors } of desks) assert.deepEqual(errors, []);
    assert.equal(house.verifyLedger().status, 0);
});

// A young person and their parents ask the municipality what the reference index has about them: who coordinates it types the number
// that they bring and tells them who signalled and until when, never why; who signalled sees that it was told; the number stays
// nowhere (R-SIGNAL-38 to 40). By keyboard alone, in two languages, at 320 px, and axe-core finds nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { findPerson } from './world.mjs';

let house, browser, school, at_school, at_town, signal;

const number = '999999370';
const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
const picture = async ({ page }, name) => {
    if (process.env.SCHAKEL_PICTURES) await page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/${name}.png`, fullPage: true });
};
const access = () => at_town.in('Inzage geven');

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    school = await house.logIn('zorgcoordinator');
    const daan = await findPerson(school, 'groot esselink', '2013-12-06');
    signal = (await school.post('/v1/signals', { person: daan, weighing }, 201)).id;
    [at_school, at_town] = await Promise.all(['zorgcoordinator', 'indexcoordinator'].map((one) => openDesk(browser, house, one, Keyboard)));
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('R-SIGNAL-38 nothing is told before it is seen who they are, nor to one who has to ask together', async () => {
    await at_town.page.goto(`${house.address}/reference-index`);
    await access().write('Burgerservicenummer', number);
    await access().write('Geboortedatum', 'zes december');
    await access().tick('de jongere zelf');
    assert.ok(await access().button('Inzage geven').isDisabled());
    await access().tick('Ik heb gezien wie ze zijn');
    await access().press('Inzage geven');
    await access().read('Vul een datum in, zoals 6-12-2013.');
    await access().write('Geboortedatum', '6-12-2013');
    await access().press('Inzage geven');
    await access().read('Deze inzage kan nu niet');
    await look(at_town.desk);
});

test('R-SIGNAL-39 they hear who signalled and until when it stays, and never why', async () => {
    await access().tick('de ouders met gezag');
    await access().press('Inzage geven');
    await access().read(/Signaal van .* Centrum voor Jeugd en Gezin Tilburg/);
    await access().read(/Noor Klaproos/);
    await access().read(/Het blijft staan tot/);
    await access().read(/Bel wie het gaf/);
    const text = await at_town.text();
    assert.doesNotMatch(text, /afwezig|Daan|Esselink/);
    assert.doesNotMatch(text, new RegExp(number));
    await look(at_town.desk);
    await picture(at_town, 'index_access');
    await access().write('Burgerservicenummer', '999999412');
    await access().write('Geboortedatum', '20-1-2020');
    await access().tick('de ouders met gezag');
    await access().tick('Ik heb gezien wie ze zijn');
    await access().press('Inzage geven');
    await access().read('Er staat geen signaal op dit nummer.');
    await look(at_town.desk);
});

test('R-SIGNAL-40 who signalled sees that it was told, and the number stays nowhere', async () => {
    await at_school.page.goto(`${house.address}/signals/${signal}`);
    await at_school.readHeading(/Signaal: Daan Groot Esselink/);
    await at_school.read('Inzage gegeven');
    await at_school.read(/Mieke Wegwijzer/);
    await look(at_school.desk);
    await picture(at_school, 'index_access_logbook');
    assert.equal(house.verifyLedger().status, 0);
    for (const name of ['schakel.db', 'schakel.db-wal']) assert.ok(!readFileSync(join(house.folder, name)).includes(number), name);
    assert.doesNotMatch(house.log(), new RegExp(number));
});

// The register of processing activities and the impact assessment of a network, on the page of who guards privacy, by
// keyboard alone in a real browser. axe-core finds nothing, and it fits a telephone of 320 pixels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { loaded, look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { dayIn } from './world.mjs';

const network = 'veiligheidshuis-tilburg';
const place = 'Privacy: register en DPIA';
let house, browser, privacy;

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    privacy = await openDesk(browser, house, 'privacy', Keyboard);
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('the register shows what the program knows of every network, and asks what it does not', async () => {
    await privacy.goTo(place);
    await privacy.read('Register van verwerkingsactiviteiten');
    for (const text of ['Zorg- en adviesteams Midden-Brabant', 'Eerste poort: een taak', /Wie verwerkt gegevens in opdracht/]) await privacy.read(text);
    await privacy.press('Hulpverlening Casusoverleg Jeugd');
    await privacy.read(/Uiterlijk 5 jaar/);
    await look(privacy);
});

test('an assessment is written on in versions, and a judgement of a risk is whole', async () => {
    await privacy.page.goto(`${house.address}/processing/${network}`);
    await privacy.read('Nog niet ingevuld');
    await look(privacy);
    await privacy.press('Beginnen met invullen');
    await privacy.write('Aard, omvang en context', 'Ongeveer zestig gezinnen per jaar.');
    await privacy.in('De verkeerde persoon').pick('Kans', 'Laag');
    await look(privacy);
    await privacy.press('Versie bewaren');
    await privacy.read(/Beoordeel een risico helemaal/);
    const risk = privacy.in('De verkeerde persoon');
    await risk.pick('Gevolg', 'Hoog');
    await risk.pick('Blijft over', 'Laag');
    await risk.write('Waarom vindt u dat?', 'Twee mensen kijken mee.');
    await privacy.press('Versie bewaren');
    await privacy.read('Nog niet vastgesteld');
    await privacy.read('Ongeveer zestig gezinnen per jaar.');
    await privacy.read('Vaststellen kan als dit ook is ingevuld:');
    await look(privacy);
});

test('it is adopted by name once it is whole, and stays to be read', async () => {
    const officer = await house.logIn('privacy');
    const known = await officer.get(`/v1/impact-assessments/${network}`);
    const whole = {
        chapters: known.chapters.map(({ chapter }) => ({ chapter, text: `Over ${chapter}.` })),
        risks: known.risks.map(({ risk }) => ({ risk, likelihood: 'low', impact: 'medium', residual: 'low', reasons: 'Zie boven.' })),
    };
    const written = await officer.post(`/v1/impact-assessments/${network}/versions`, whole, 201, { 'If-Match': '"1"' });
    assert.deepEqual(written.missing, []);
    await privacy.page.reload();
    await privacy.press('Vaststelling vastleggen');
    await privacy.read('Vul een naam in.');
    await privacy.pick('Voor welke organisatie', 'Gemeente Tilburg');
    await privacy.write('Wie stelde vast', 'Ilse Brandkast');
    await privacy.write('Functie', 'Wethouder jeugd');
    await privacy.write('Op welke dag', dayIn(0));
    await look(privacy);
    await privacy.press('Vaststelling vastleggen');
    await privacy.read('Wie haar schreef, stelt haar niet vast');
    await privacy.write('Wie stelde vast', 'Edwin Hamerslag');
    await privacy.press('Vaststelling vastleggen');
    await privacy.read(/Vastgesteld door Edwin Hamerslag, Wethouder jeugd van Gemeente Tilburg/);
    await look(privacy);
    await privacy.press('Versie 1');
    await privacy.read('Ongeveer zestig gezinnen per jaar.');
    assert.deepEqual(privacy.desk.errors, []);
});

test('it is kept as a page for print, and read by every professional', async () => {
    await privacy.page.goto(`${house.address}/processing/${network}`);
    await loaded(privacy.page);
    const coming = privacy.page.waitForEvent('download');
    await privacy.press('Bewaren om te printen');
    assert.equal((await coming).suggestedFilename(), `dpia-${network}-nl.html`);
    const hco = await openDesk(browser, house, 'hco', Keyboard);
    assert.equal(await hco.isThere(place), false);
    await hco.page.goto(`${house.address}/processing/${network}`);
    await hco.read(/Vastgesteld door Edwin Hamerslag/);
    assert.equal(await hco.isThere('Nieuwe versie schrijven'), false);
    assert.deepEqual(hco.desk.errors, []);
});

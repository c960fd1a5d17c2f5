// Who is it? (B6) Somebody of whom the name is spelled otherwise and the day and month changed places is found by likeness, with
// a chance and with reasons, and a person decides. By keyboard, in two languages, at 320 px, and axe-core finds nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';

let house, browser, school;

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    school = await house.logIn('zorgcoordinator');
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

const asked = { familyName: 'groot eselink', birthDate: '2013-06-12', givenNames: 'Daan' };

test('B6: over HTTP, only when likeness is asked for, and never as a certainty', async () => {
    assert.deepEqual((await school.post('/v1/person-searches', asked, 200)).items, []);
    const { items } = await school.post('/v1/person-searches', { ...asked, alsoAlike: true }, 200);
    assert.equal(items.length, 1);
    const [found] = items;
    assert.equal(found.band, 'alike');
    assert.ok(found.probability > 0.1 && found.probability < 1, `${found.probability}`);
    assert.ok(found.findings.some(({ nl }) => nl === 'dag en maand van geboorte zijn verwisseld'), JSON.stringify(found.findings));
});

test('B6: by family name and home, without a birth date, and not without either', async () => {
    const { items } = await school.post('/v1/person-searches', { familyName: 'Groot Esselink', birthDate: '2013-12-06' }, 200);
    const person = await school.get(`/v1/persons/${items[0].person.id}`);
    const { postcode, houseNumber, addition } = person.address;
    const home = { postcode, houseNumber, ...(addition ? { addition } : {}) };
    const atHome = await school.post('/v1/person-searches', { familyName: 'Groot Esselink', home }, 200);
    assert.ok(atHome.items.some((one) => one.person.id === person.id));
    assert.ok(atHome.items.every(({ band, reasons }) => band === 'possible' && reasons.includes('home')));
    for (const tooWide of [{ familyName: 'Groot Esselink' }, { givenNames: 'Daan', home }, { home }])
        assert.match((await school.post('/v1/person-searches', { ...tooWide, alsoAlike: true }, 400)).type, /search-too-wide$/);
});

test('B6: on the page the coordinator sees what speaks for and against it, and chooses', async () => {
    const coordinator = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    await coordinator.press('Signaal afgeven');
    await coordinator.press('Ook op adres zoeken');
    await coordinator.press('Zoeken');
    await coordinator.read('Vul de postcode in als 1234 AB.');
    await look(coordinator.desk);
    await coordinator.press('Niet op adres zoeken');
    await coordinator.write('Achternaam', 'groot eselink');
    await coordinator.write('Geboortedatum', '12-6-2013');
    await coordinator.write('Voornaam', 'Daan');
    await coordinator.press('Zoeken');
    await coordinator.read('Wij vonden niemand met deze naam en geboortedatum.');
    await look(coordinator.desk);
    await coordinator.press('Zoeken naar wie erop lijkt');
    await coordinator.read('Lijkt erop');
    await coordinator.read('Ervoor:');
    await coordinator.read(/geschatte kans/);
    await look(coordinator.desk);
    if (process.env.SCHAKEL_PICTURES) await coordinator.page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/look_alike.png`, fullPage: true });
    await coordinator.press(/^Deze persoon kiezen/);
    await coordinator.read(/Groot Esselink/);
});

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

const double = { name: { givenNames: 'Daan', familyName: 'Groot Eselink' }, birthDate: '2013-06-12', sex: 'male' };

test('R-DOUBLE-1, R-DOUBLE-2: two registrations are held for one by two professionals, and taken back, with nothing lost', async () => {
    const again = (await school.post('/v1/persons', double, 201)).id;
    const before = await school.get(`/v1/persons/${again}`);
    const coordinator = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    await coordinator.goTo('Wie is het?');
    await look(coordinator.desk);
    await coordinator.write('Achternaam', 'groot esselink');
    await coordinator.write('Geboortedatum', '6-12-2013');
    await coordinator.press('Zoeken');
    await coordinator.press('Deze persoon kiezen: Daan Groot Esselink');
    await coordinator.readHeading('Daan Groot Esselink');
    await look(coordinator.desk);
    await coordinator.press('De andere registratie zoeken');
    await coordinator.write('Achternaam', 'groot eselink');
    await coordinator.write('Geboortedatum', '12-6-2013');
    await coordinator.press('Zoeken');
    await coordinator.press('Deze persoon kiezen: Daan Groot Eselink');
    await coordinator.press('Vergelijken');
    await coordinator.read(/Een tweede professional moet het ermee eens zijn/);
    await look(coordinator.desk);
    if (process.env.SCHAKEL_PICTURES) await coordinator.page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/compare.png`, fullPage: true });
    await coordinator.write('Waaraan ziet u dat het één persoon is?', 'Beide keren hetzelfde paspoort gezien.');
    await coordinator.press('Dit is één persoon');
    await coordinator.read('Wacht op een ander');
    assert.ok(!(await coordinator.isThere(/Ik ben het ermee eens/)), 'who said it cannot agree');
    await look(coordinator.desk);

    const officer = await openDesk(browser, house, 'wijkagent', Keyboard);
    await officer.goTo('Wie is het?');
    await officer.write('Achternaam', 'groot eselink');
    await officer.write('Geboortedatum', '12-6-2013');
    await officer.press('Zoeken');
    await officer.press('Deze persoon kiezen: Daan Groot Eselink');
    await officer.read('Beide keren hetzelfde paspoort gezien.');
    await officer.press(/^Ik ben het ermee eens/);
    await officer.read('Eén persoon');
    await look(officer.desk);
    if (process.env.SCHAKEL_PICTURES) await officer.page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/one_person.png`, fullPage: true });

    await officer.press(/^Toch niet dezelfde/);
    await officer.write('Waarom is dit niet één persoon?', 'Het is zijn neef.');
    await officer.press('Terugdraaien');
    await officer.read('Teruggedraaid');
    await officer.read(/Het is zijn neef\./);
    await look(officer.desk);
    assert.deepEqual(await school.get(`/v1/persons/${again}`), before);
    const [said] = (await school.get(`/v1/persons/${again}/same-persons`)).items;
    assert.equal(said.state, 'ended');
});

// Row A4 and A5 on the page, in a real browser: who may sign finds the task and signs, who keeps the network records a
// signature from paper, one is taken back and shows; beside the answer of "may I share?" stands what the protocol says.
// axe-core finds nothing, and it fits a telephone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { loaded, look, openDesk } from './desk.mjs';
import { Keyboard, Mouse } from './hands.mjs';
import { openHouse } from './house.mjs';
import { answers } from './s1_story.mjs';
import { agreement, dayIn } from './world.mjs';

let house, browser, id;
const desks = {};

/** With SCHAKEL_SHOTS, a folder, a picture of the screen at both widths. */
const picture = async ({ page }, name) => {
    const folder = process.env.SCHAKEL_SHOTS;
    if (!folder) return;
    await loaded(page);
    const size = page.viewportSize();
    for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize(size);
};

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    const manager = await house.logIn('ketenmanager');
    id = (await manager.post('/v1/agreements', {
        ...agreement, name: 'Convenant jeugd en veiligheid', parties: ['om', 'zvh-tilburg', 'politie'],
        retention: 'Vijf jaar na het sluiten van de casus.', texts: [{ heading: 'Samen', text: 'Wij helpen elkaar.' }],
    }, 201)).id;
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('who may sign for an organisation finds the task, reads what is agreed, and signs by keyboard', async () => {
    // R-AGREEMENT-6, R-AGREEMENT-2
    const officer = (desks.officer = await openDesk(browser, house, 'officier', Keyboard));
    await officer.read(/Convenant tekenen/);
    await picture(officer.desk, 'agreements-day');
    await officer.inRow(/Convenant tekenen/).press(/^Overeenkomst bekijken/);
    await officer.readHeading('Convenant jeugd en veiligheid');
    await officer.read('Vijf jaar na het sluiten van de casus.');
    await officer.read(/Nog te tekenen: Openbaar Ministerie/);
    await look(officer.desk);
    await picture(officer.desk, 'agreements-one');
    await officer.press(/^Tekenen voor Openbaar Ministerie/);
    await officer.read(/Hugo Weegschaal, Jeugdofficier van justitie, voorzitter JCO/);
    await officer.read(/Nog te tekenen: Zorg- en Veiligheidshuis/);
    await officer.press('Mijn dag');
    await officer.read('Er wacht nu niets op u');
});

test('who keeps the network signs for the house and records what the police signed on paper', async () => {
    const manager = (desks.manager = await openDesk(browser, house, 'ketenmanager', Mouse));
    await manager.page.goto(`${house.address}/agreements/${id}`);
    await picture(manager.desk, 'agreements-manager');
    await manager.press(/^Tekenen voor Zorg- en Veiligheidshuis/);
    await manager.read(/Hanneke Ketting, Ketenmanager van/);
    await manager.press('Handtekening vastleggen');
    const form = manager;
    await form.pick('Voor welke partij?', 'Politie, eenheid Zeeland-West-Brabant');
    await form.write('Wie heeft getekend?', 'Gerda Vlaggenmast');
    await form.write('Functie', 'Teamchef');
    await form.write('Op welke dag?', dayIn(3));
    await picture(manager.desk, 'agreements-record');
    await manager.page.locator('form').getByRole('button', { name: 'Handtekening vastleggen' }).click();
    await manager.read('Schrijf een dag, vandaag of eerder.');
    await look(manager.desk);
    await form.write('Op welke dag?', dayIn(0));
    await manager.page.locator('form').getByRole('button', { name: 'Handtekening vastleggen' }).click();
    await manager.read('Geldt voor alle partijen');
    await manager.read('Alle partijen hebben getekend.');
    await manager.press('Handtekeningen');
    await manager.read(/Vastgelegd door Hanneke Ketting/);
    await look(manager.desk);
    await picture(manager.desk, 'agreements-signed');
});

test('a signature that is taken back shows in the directory, on the agreement and on paper', async () => {
    // R-AGREEMENT-5, R-AGREEMENT-3
    const { officer } = desks;
    await officer.page.goto(`${house.address}/agreements/${id}`);
    await officer.press('Handtekening intrekken');
    await officer.write('Waarom trekt uw organisatie de handtekening in?', 'Artikel 3 moet eerst anders.');
    await officer.page.locator('form').getByRole('button', { name: 'Handtekening intrekken' }).press('Enter');
    await officer.read('Geldt niet voor alle partijen');
    await officer.read('“Artikel 3 moet eerst anders.”');
    await look(officer.desk);
    await officer.page.goto(`${house.address}/directory`);
    await officer.read('Convenant jeugd en veiligheid');
    await look(officer.desk);
    const paper = await officer.page.context().newPage();
    await paper.goto(`${house.address}/v1/agreements/${id}/document?version=1`);
    const text = await paper.locator('body').innerText();
    for (const said of ['Ingetrokken: Artikel 3 moet eerst anders.', 'Hulp aan deze persoon', 'Zorg of signaal', 'vastgelegd door Hanneke Ketting'])
        assert.ok(text.includes(said), said);
    await picture({ page: paper }, 'agreements-paper');
    await paper.close();
    for (const { desk } of Object.values(desks)) assert.deepEqual(desk.errors, []);
});

test('beside the answer stands whom the protocol lets tell what, through whom and by when', async () => {
    // R-PROTOCOL-1, R-PROTOCOL-2
    const raad = await openDesk(browser, house, 'raad', Mouse);
    await raad.goTo('Mag ik delen?');
    await raad.press('Persoon kiezen');
    await raad.write('Achternaam', 'Groot Esselink');
    await raad.write('Geboortedatum', '18-4-2012');
    await raad.press('Zoeken');
    await raad.press('Deze persoon kiezen: Teun Groot Esselink');
    await raad.pick('Met welke organisatie wilt u delen?', 'Piushavencollege (verzonnen school)');
    await raad.press('Vragen of ik mag delen');
    await raad.answerUntilCertain({
        ...answers,
        'In welke fase is de zaak?': 'Casusbespreking',
        'Waarvoor wilt u delen?': 'Hulp aan deze persoon',
        'Welke gegevens wilt u delen?': ['Feit van betrokkenheid', 'Zorg of signaal'],
        'Is er toestemming gegeven?': 'Gegeven',
        'Wie gaf toestemming?': ['Jeugdige', 'Ouder 1 met gezag', 'Ouder 2 met gezag'],
    });
    const protocol = raad.in('Wat zegt het protocol?');
    await protocol.pick('Waar is het besproken?', 'Justitieel Casusoverleg Jeugd');
    await protocol.choose('Hoe ver is het?', 'Besproken in het overleg');
    await protocol.press('Kijk in het protocol');
    await protocol.read('Kies er een.');
    await protocol.choose('Hoe ernstig is het feit?', 'Niet ernstig');
    await protocol.choose('Heeft het met school te maken?', 'Nee');
    await protocol.press('Kijk in het protocol');
    await protocol.read('Dit mag langs deze weg');
    await protocol.read(/Noor Klaproos/);
    await protocol.read('U zelf, Wim Waterpas');
    await look(raad.desk);
    await picture(raad.desk, 'agreements-protocol');
    await protocol.choose('Hoe ernstig is het feit?', 'Ernstig');
    await protocol.press('Kijk in het protocol');
    await protocol.read(/Berend Schoolbel/);
    assert.deepEqual(raad.desk.errors, []);
    assert.equal(house.verifyLedger().status, 0);
});

// B5 on the page: what one of the family told is written with who told it; a partner of the case is asked before the family
// is, finds the question in the day, shares on an advice of its own, and says so. By keyboard, in two languages, at 320 px.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { admit, askAdvice, findPerson, reportTo } from './world.mjs';

let house, browser, case_id, teun, attendance;
const words = 'Hij slaapt slecht sinds de zomer.';
const picture = async ({ page }, name) => {
    if (process.env.SCHAKEL_PICTURES) await page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/${name}.png`, fullPage: true });
};

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    const officer = await house.logIn('wijkagent');
    teun = await findPerson(officer, 'Groot Esselink', '2012-04-18');
    case_id = await admit(await house.logIn('hco'), await reportTo(officer, teun));
    attendance = await house.logIn('rmc');
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('B5, R-TOLD-1 what one of the family told is written with who told it and about what', async () => {
    const at_attendance = await openDesk(browser, house, 'rmc', Keyboard);
    await at_attendance.page.goto(`${house.address}/cases/${case_id}`);
    await at_attendance.read('Er staat nog niets wat het gezin vertelde.');
    await at_attendance.press('Iets opschrijven');
    await at_attendance.pick('Vertelde iemand van het gezin u dit?', 'Teun');
    await at_attendance.pick('Waarover gaat het?', 'Gezondheid');
    await look(at_attendance.desk);
    await at_attendance.write('Wat wilt u opschrijven?', words);
    await picture(at_attendance, 'told_write');
    await at_attendance.press('In dossier opslaan');
    await at_attendance.in('Wat het gezin al vertelde').read(words);
    await at_attendance.in('Wat het gezin al vertelde').read(/Teun Groot Esselink vertelde dit aan/);
    await look(at_attendance.desk);
    const { answers } = await attendance.get(`/v1/cases/${case_id}/told-answers`);
    assert.deepEqual(answers.map(({ person, lifeArea, text }) => ({ person, lifeArea, text })), [{ person: teun, lifeArea: 'health', text: words }]);
});

test('B5, R-TOLD-3 partners are asked first, and nobody sees who has an answer', async () => {
    const at_house = await openDesk(browser, house, 'hco', Keyboard);
    await at_house.page.goto(`${house.address}/cases/${case_id}`);
    await at_house.read('Er staat nog niets wat het gezin vertelde.');
    assert.doesNotMatch(await at_house.text(), /slaapt slecht/);
    const told = at_house.in('Wat het gezin al vertelde');
    await told.press('Eerst de partners vragen');
    await told.pick('Over wie gaat het?', 'Teun');
    await told.pick('Waarover gaat het?', 'Gezondheid');
    await look(at_house.desk);
    await told.press('Aan de partners vragen');
    await told.read('De vraag staat bij de partners.');
    await told.read(/antwoordde nog niet/);
    await look(at_house.desk);
    await picture(at_house, 'told_asked');
    assert.doesNotMatch(await at_house.text(), /slaapt slecht/);
});

test('R-TOLD-5, R-TOLD-6 who was asked finds it in the day, shares on an advice of its own, and says so', async () => {
    const at_attendance = await openDesk(browser, house, 'rmc', Keyboard);
    await at_attendance.read(/Wat vertelde het gezin al\?/);
    await at_attendance.page.goto(`${house.address}/cases/${case_id}`);
    const told = at_attendance.in('Wat het gezin al vertelde');
    await told.read(/vraagt wat Teun Groot Esselink al vertelde\. Onderwerp: Gezondheid/);
    await told.read(/Bij u staat hierover 1 antwoord/);
    await look(at_attendance.desk);
    await picture(at_attendance, 'told_to_answer');
    await told.press('Wij hebben het gedeeld');
    await told.read('U deelde nog niets met wie het vroeg');
    await look(at_attendance.desk);

    const advice = await askAdvice(attendance, { about: teun, caseId: case_id, recipient: 'zvh-tilburg', meetingKind: 'hco' });
    assert.match(advice.verdict, /^(may|must)/, JSON.stringify(advice.verdict));
    await attendance.post('/v1/disclosures', { advice: advice.id, items: [{ data: 'concern', text: words }], confirmed: advice.conditions, colleague: 'Gedragswetenschapper',
        besideProtocol: 'De partner vroeg wat al verteld is.' }, 201);
    await told.press('Wij hebben het gedeeld');
    await told.read('Uw antwoord is bekend bij wie het vroeg.');
    await look(at_attendance.desk);

    const at_house = await openDesk(browser, house, 'hco', Keyboard);
    await at_house.page.goto(`${house.address}/cases/${case_id}`);
    await at_house.in('Wat het gezin al vertelde').read(/deelde iets met u/);
    await at_house.in('Dossier').read(words);
    await look(at_house.desk);
    await picture(at_house, 'told_shared');
});

// R-DUTY-1 to R-DUTY-8 on the page, by keyboard alone in a real browser: an answer shows by when and on which article; what
// must be shared waits as a task; after sharing stands what is left to do, and it is done. axe-core finds nothing, and it
// fits a telephone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { dayIn, findPerson, inWords } from './world.mjs';

let house, browser, someone, coordinator, daan, questions;

const always = {
    purpose_relation: 'same', subject_role: 'child', subject_capable: true, authority: 'joint', consent: 'not_applicable', consent_by: [],
    consent_gap: 'none', acute_danger: false, suspicion: 'none', vt_report_made: false, measure: 'none', conflict_of_duties: 'na',
    colleague_consulted: true, informed: 'before', zvh_triage: 'na', weighty_reasons: false, police_decision: 'na', identifiable: true,
    subject_age: '12_15', recipient_covenant: true, necessary: 'yes', proportionate: 'yes', subsidiary: 'yes',
};
const theParentAsks = {
    ...always, request: 'rights_request', recipient_org: 'parent_with_authority', recipient_role: 'rights_holder', phase: 'access',
    setting: 'access_request', purpose: 'access_right', data: ['own_file'], subject_age: 'u12',
};
const absence = {
    ...always, request: 'none', recipient_role: 'investigator', phase: 'case_discussion', setting: 'statutory_channel', purpose: 'truancy',
    data: ['identity_contact', 'school'],
};
const answer = () => coordinator.in('Het antwoord');
const wordsOf = (hands) => hands.scope.first().innerText();

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    someone = await house.logIn('zorgcoordinator');
    daan = await findPerson(someone, 'groot esselink', '2013-12-06');
    questions = (await someone.get('/v1/sharing-facts')).facts;
    coordinator = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('R-DUTY-1 a parent asks for the file: the answer shows the month with its article, and the last day once the day is known', async () => {
    await coordinator.page.goto(`${house.address}/sharing?person=${daan}`);
    await coordinator.press('De jongere of een ouder vraagt zelf om gegevens');
    await coordinator.answerUntilCertain(inWords(questions, theParentAsks));
    await answer().read(/Moet/);
    await answer().read(/Doe dit binnen 1 maand nadat erom is gevraagd \(AVG .*15\)\./);
    await answer().read('Dit blijft bij uw taken staan tot het is gedeeld.');
    assert.doesNotMatch(await wordsOf(answer()), /laatste dag is/i, 'no day is made up');
    await look(coordinator.desk);
    await answer().write('Op welke dag is erom gevraagd?', dayIn(1));
    await answer().press('Laatste dag uitrekenen');
    await coordinator.read('Deze datum ligt in de toekomst.');
    await answer().write('Op welke dag is erom gevraagd?', dayIn(-10));
    await answer().press('Laatste dag uitrekenen');
    await answer().read(/De laatste dag is /);
    await look(coordinator.desk);
});

test('R-DUTY-4 it waits once, with that last day, until it is said that it was given', async () => {
    const { items } = await someone.get('/v1/tasks');
    const waiting = items.filter(({ kind }) => kind === 'share_what_must');
    assert.equal(waiting.length, 1, 'asked with another day is asked again, and no second task');
    assert.ok(Date.parse(waiting[0].dueAt) < Date.now() + 22 * 86_400_000, 'the month runs from the request');
    await coordinator.press('Mijn dag');
    await coordinator.read('Moet u delen: Daan Groot Esselink');
    await coordinator.inRow('Moet u delen: Daan Groot Esselink').press(/^Bekijken/);
    await coordinator.readHeading('Wat nog moet');
    await look(coordinator.desk);
    const owed = coordinator.in('Dit moet u delen');
    await owed.choose('Wat hebt u gedaan?', 'Ik heb dit gedaan');
    await owed.write('Wat deed u, of wat is er gezegd?', 'Moeder heeft het dossier gelezen.');
    await owed.press('Vastleggen');
    await coordinator.read('Er hoeft nu niets meer.');
});

test('R-DUTY-8 what must go to an organisation goes, or is refused with the reason', async () => {
    const ask = async () => {
        await coordinator.page.goto(`${house.address}/sharing?person=${daan}&recipient=leerplicht-tilburg`);
        await coordinator.press('Vragen of ik mag delen');
        await coordinator.answerUntilCertain(inWords(questions, absence));
        await answer().read(/Doe dit meteen \(Leerplichtwet 1969 21, 21a\)\./);
    };
    await ask();
    await coordinator.press('Ik deel dit niet');
    await coordinator.press('Vastleggen dat ik niet deel');
    await coordinator.read('Schrijf op waarom u dit niet deelt.');
    await look(coordinator.desk);
    await coordinator.write('Waarom deelt u dit niet?', 'De melding staat al in het register.');
    await coordinator.press('Vastleggen dat ik niet deel');
    await coordinator.read('Vastgelegd: u vroeg het na en deelde niets.');
    assert.deepEqual((await someone.get('/v1/duties')).items, []);
    await ask();
});

test('R-DUTY-3 after sharing stands what is left to do, and it is done', async () => {
    assert.equal((await someone.get('/v1/duties')).items.length, 1, 'what must be shared waits');
    await coordinator.press('Delen voorbereiden');
    await coordinator.read('Door te delen zegt u ook dit:');
    await coordinator.read('U kiest wat u meegeeft. Wat buiten het antwoord valt, gaat niet mee.');
    await coordinator.write('Wat deelt u: Schoolgegevens', 'Achttien uur afwezig in vier weken.');
    await coordinator.tickAll('Welke voorwaarden zijn vervuld?');
    await look(coordinator.desk);
    await coordinator.press('Nu delen en vastleggen');
    await coordinator.read('Gedeeld en vastgelegd.');
    await coordinator.read('Dit hoort er nog bij');
    const hearing = coordinator.in('Kind horen naar leeftijd');
    await look(coordinator.desk);
    await hearing.choose('Wat hebt u gedaan?', 'Ik stel het uit');
    await hearing.press('Vastleggen');
    await hearing.read('Schrijf op waarom het nu niet kan.');
    await hearing.write('Waarom stelt u het uit?', 'Daan is ziek.');
    await hearing.write('Uitstellen tot', dayIn(0));
    await hearing.press('Vastleggen');
    await hearing.read('Uitstellen kan alleen met een reden en een dag');
    await hearing.write('Uitstellen tot', dayIn(3));
    await hearing.press('Vastleggen');
    await hearing.read(/Daan is ziek/);
    const codes = (await someone.get('/v1/duties')).items.map(({ duty }) => duty);
    assert.ok(codes.includes('hear_child') && !codes.includes('must'), String(codes));
    assert.ok(!(await someone.get('/v1/tasks')).items.some(({ duty }) => duty === 'hear_child'), 'not until that day');

    await coordinator.page.goto(`${house.address}/duties`);
    await coordinator.readHeading('Wat nog moet');
    const later = coordinator.in('Kind horen naar leeftijd');
    await later.choose('Wat hebt u gedaan?', 'Ik heb dit gedaan');
    await later.write('Wat deed u, of wat is er gezegd?', 'Hij wil graag een andere klas.');
    await later.press('Vastleggen');
    await later.scope.first().waitFor({ state: 'detached' });
    await coordinator.page.goto(`${house.address}/disclosures`);
    await coordinator.read(/Hij wil graag een andere klas/);
    await look(coordinator.desk);
    assert.deepEqual(coordinator.desk.errors, []);
    assert.equal(house.verifyLedger().status, 0);
});

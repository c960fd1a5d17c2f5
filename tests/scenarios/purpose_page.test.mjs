// On the page: what came keeps the purpose for which it was given (A8), a mother withdraws a consent by herself, and who asked
// for it sees what stops (J4). Where the family does not cooperate and there is unsafety, the least is proposed (A11), by keyboard. In two languages, at 320 px, and axe-core finds nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard, Mouse } from './hands.mjs';
import { openHouse } from './house.mjs';
import { askAdvice, findPerson, inWords } from './world.mjs';

let house, browser, school, police;
const known = {};
const agreed = { consent: 'given', consent_by: ['child', 'parent_1', 'parent_2'], consent_gap: 'none' };
const question = { setting: 'written', phase: 'signal', purpose: 'help_to_person', data: ['concern'], recipient_role: 'other' };
const permits = ({ verdict }) => ['must', 'may', 'may_under_conditions'].includes(verdict);

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    school = await house.logIn('zorgcoordinator');
    police = await house.logIn('wijkagent');
    known.daan = await findPerson(school, 'groot esselink', '2013-12-06');
    const waiting = await askAdvice(school, { about: known.daan, recipient: 'politie' }, question);
    assert.equal(waiting.verdict, 'only_with_consent', waiting.sentenceNl);
    for (const givenBy of ['child', 'parent_1', 'parent_2'])
        await school.post('/v1/consents', { advice: waiting.id, answer: 'given', givenBy, form: 'in_person', words: 'De wijkagent mag het weten.' }, 201);
    const advice = await askAdvice(school, { about: known.daan, recipient: 'politie' }, { ...question, ...agreed });
    assert.ok(permits(advice), advice.sentenceNl);
    known.shared = await school.post('/v1/disclosures', {
        advice: advice.id, items: [{ data: 'concern', text: 'Hij durft niet naar huis te gaan.' }], confirmed: advice.conditions, colleague: 'Intern begeleider',
    }, 201);
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('A8: who received it sees for what it was given', async () => {
    const officer = await openDesk(browser, house, 'wijkagent', Mouse);
    await officer.goTo('Mag ik delen?');
    await officer.press('Bekijken wat er is gedeeld');
    await officer.readHeading('Wat er is gedeeld');
    await officer.read('Waarvoor');
    await officer.read(/Hij durft niet naar huis te gaan/);
    await look(officer.desk);
});

test('A8: for prosecution it is refused without a ground of its own, whatever the asker says', async () => {
    const advice = await askAdvice(police, { about: known.daan, recipient: 'om' },
        { ...question, purpose: 'prosecution', recipient_role: 'enforcer', police_decision: 'none' },
        { purpose: 'prosecution', data: ['concern'], purpose_relation: 'compatible' });
    assert.deepEqual(advice.known.find(({ fact }) => fact === 'purpose_relation'),
        { fact: 'purpose_relation', value: 'incompatible', source: 'system', from: 'disclosures' });
    assert.ok(!permits(advice), advice.sentenceNl);
    assert.deepEqual(advice.came.map(({ disclosure, purpose }) => ({ disclosure, purpose })),
        [{ disclosure: known.shared.id, purpose: 'help_to_person' }]);
    const refused = await police.post('/v1/disclosures',
        { advice: advice.id, items: [{ data: 'concern', text: 'Hij durft niet naar huis.' }], confirmed: advice.conditions }, 403);
    assert.match(refused.type, /sharing-refused$/);
});

test('J4: the mother reads what she agreed to, and withdraws it by herself', async () => {
    const mother = await openDesk(browser, house, 'moeder', Mouse);
    await mother.read('Waar u ja op zei');
    await mother.read(/mag iets vertellen aan/);
    await mother.read('Hierop is al gedeeld');
    await look(mother.desk);
    await mother.press(/^Toestemming intrekken/);
    await mother.read('Vanaf nu wordt hierop niets meer gedeeld. Wat al gedeeld is, blijft gedeeld.');
    await look(mother.desk);
    if (process.env.SCHAKEL_PICTURES) await mother.page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/own_consents.png`, fullPage: true });
    await mother.press('Ja, ik trek het in');
    await mother.read('U hebt uw toestemming ingetrokken.');
    await look(mother.desk);
});

test('J4: it stops at once, and who asked for it has a task until it was seen', async () => {
    const advice = await askAdvice(school, { about: known.daan, recipient: 'politie' }, question);
    assert.ok(!permits(advice), advice.sentenceNl);
    const coordinator = await openDesk(browser, house, 'zorgcoordinator', Mouse);
    await coordinator.read('Toestemming ingetrokken: Daan Groot Esselink');
    await coordinator.inRow('Toestemming ingetrokken: Daan Groot Esselink').press(/^Bekijken wat stopt/);
    await coordinator.readHeading('Een toestemming');
    await coordinator.read(/door henzelf, op hun eigen pagina/);
    await look(coordinator.desk);
    await coordinator.press('Ik heb dit gezien');
    await coordinator.button('Ik heb dit gezien').waitFor({ state: 'detached' });
    const waiting = async (someone) => (await someone.get('/v1/tasks')).items.filter(({ kind }) => kind === 'see_withdrawal').length;
    assert.equal(await waiting(school), 0);
    assert.equal(await waiting(police), 1, 'each for itself');
});

test('A11: the parents say no and there is danger: the least is proposed, one takes away, and it goes', async () => {
    // R-LEAST-1, R-LEAST-3
    const { facts } = await school.get('/v1/sharing-facts');
    const coordinator = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    await coordinator.page.goto(`${house.address}/sharing?person=${known.daan}&recipient=politie`);
    await coordinator.press('Vragen of ik mag delen');
    await coordinator.answerUntilCertain(inWords(facts, {
        ...question, purpose_relation: 'same', data: ['identity_contact', 'concern', 'school'], subject_role: 'child', subject_capable: true,
        authority: 'joint', consent: 'refused', consent_by: [], consent_gap: 'none', acute_danger: true, suspicion: 'child_abuse',
        vt_report_made: false, measure: 'none', request: 'none', necessary: 'yes', conflict_of_duties: 'met', colleague_consulted: true,
        informed: 'before', zvh_triage: 'na', weighty_reasons: false, police_decision: 'na', identifiable: true,
    }));
    const least = coordinator.in('Wat deelt u ten minste?');
    await least.read(/^Er is nee gezegd tegen delen/);
    await look(coordinator.desk);
    if (process.env.SCHAKEL_PICTURES) await coordinator.page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/least.png`, fullPage: true });
    await coordinator.press('Delen voorbereiden');
    await coordinator.read('Dit is het minste dat u deelt. U mag weglaten. Meer dan dit antwoord toelaat, kan niet.');
    const kinds = coordinator.in('Wat deelt u?');
    assert.equal(await kinds.box('Zorg of signaal').isChecked(), true, 'chosen beforehand');
    await kinds.tick('Schoolgegevens');
    assert.equal(await coordinator.field('Wat deelt u: Schoolgegevens').count(), 0, 'what was taken away is not asked');
    await coordinator.write('Wat deelt u: Zorg of signaal', 'Hij heeft blauwe plekken op zijn armen.');
    await coordinator.write('Met welke collega hebt u overlegd?', 'Aandachtsfunctionaris');
    await coordinator.tickAll('Welke voorwaarden zijn vervuld?');
    await look(coordinator.desk);
    await coordinator.press('Nu delen en vastleggen');
    await coordinator.read('Gedeeld en vastgelegd.');
    const shared = (await school.get('/v1/disclosures')).items.flatMap(({ items }) => items);
    assert.ok(shared.some(({ data, text }) => data === 'concern' && text === 'Hij heeft blauwe plekken op zijn armen.'));
    assert.ok(!shared.some(({ data }) => data === 'school'));
});

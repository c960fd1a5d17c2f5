// S6, the offence and the school, through the API, and the lines of the protocol on the page by keyboard alone: whether, what, when and through whom the Raad's worker tells a school
// that a pupil was discussed in the JCO, and what the school learns after the punishment. The protocol of Tilburg
// (seed 002, appendix 1) says how; the Grondslag says whether.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { answers, openHouse } from './house.mjs';
import { askAdvice, inWords } from './world.mjs';

let house, browser;
const by = {};
const known = {};
const accounts = ['wijkagent', 'officier', 'raad', 'zorgcoordinator', 'school2', 'secretaris', 'ketenmanager'];
const school = 'piushavencollege';
const protocol = 'protocol-veiligheidshuis-voortgezet-onderwijs';

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    for (const account of accounts) by[account] = await house.logIn(account);
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

const permits = ({ verdict }) => ['must', 'may', 'may_under_conditions'].includes(verdict);

/** The Raad's worker asks whether this may be told to the school, outside the meeting. */
const askForSchool = (changed, said = {}) =>
    askAdvice(by.raad, { about: known.youth, recipient: school }, {
        setting: 'bilateral_oral', phase: 'case_discussion', purpose: 'help_to_person', purpose_relation: 'compatible',
        data: ['involvement'], recipient_role: 'other', consent: 'not_asked', consent_gap: 'not_considered', ...changed,
    }, said);

const consented = { consent: 'given', consent_by: ['child'], consent_gap: 'none' };

/** What the protocol says of carrying out this advice. */
const howToTell = async (advice, situation, someone = by.raad) =>
    (await someone.post(`/v1/advices/${advice.id}/exchanges`, { from: 'jco', moment: 'discussed', ...situation }, 200)).items;
const elsewhere = { offence: 'elsewhere' };

const tell = (someone, advice, items, status = 201, how = {}) =>
    someone.post('/v1/disclosures', { advice: advice.id, items, confirmed: advice.conditions, colleague: 'Gedragsdeskundige', ...how }, status);
/** Along a line of the protocol (R-PROTOCOL-6). */
const along = ({ protocol, exchange }) => ({ follows: { protocol, exchange } });

test('1. the JCO discusses a sixteen-year-old for an offence outside school; the school knows nothing of it', async () => {
    known.youth = (await by.wijkagent.post('/v1/persons', {
        name: { givenNames: 'Fredje', familyName: 'Meijden' }, birthDate: '2010-02-25', sex: 'female', bsn: '999992119',
    }, 201)).id;
    const advice = await askAdvice(by.wijkagent, { about: known.youth, meetingKind: 'jco' }, {
        phase: 'triage', purpose: 'prosecution', data: ['identity_contact', 'concern', 'criminal_police'], police_decision: 'named_task', recipient_role: 'meeting_participant',
    });
    // Wpg 16: what the prosecutor needs for a decision.
    assert.ok(advice.provisions.some(({ id }) => id === 'WPG-16'));
    assert.ok(permits(advice), `${advice.verdict}: ${advice.sentenceNl}`);
    const report = await by.wijkagent.post('/v1/concern-reports', {
        persons: [known.youth], receiver: 'jco', concern: 'Een winkeldiefstal in de stad.', lifeAreas: ['social'],
        careAvoidance: false, offence: true, advice: advice.id, confirmed: advice.conditions, colleague: 'Coördinator jeugd',
    }, 201);
    const { criteria } = (await by.officier.get('/v1/concern-reports')).items.find((one) => one.id === report.id);
    const taken = await by.officier.post(`/v1/concern-reports/${report.id}/intake`, {
        criteria: criteria.map(({ code }) => ({ code, met: true })), decision: 'admit', reason: 'Een strafbaar feit, jonger dan 18.',
        judgedBy: ['om', 'politie'],
    }, 200);
    known.case = taken.caseId;
    await by.officier.ask('POST', `/v1/cases/${known.case}/participants`, { organisation: 'rvdk', role: 'participant' }, 201);
    const { id: meeting } = await by.officier.post('/v1/case-meetings',
        { kind: 'jco', startsAt: new Date(Date.now() + 900_000).toISOString(), place: 'Zaal 1' }, 201);
    const { id: item } = await by.officier.post(`/v1/case-meetings/${meeting}/agenda-items`,
        { caseId: known.case, question: 'Welke afdoening past, en wat moet de school weten?' }, 201);
    await by.officier.post(`/v1/case-meetings/${meeting}/attendances`, { organisation: 'rvdk', present: true }, 200);
    await by.officier.post(`/v1/case-meetings/${meeting}/opening`, {}, 200);
    await by.officier.post(`/v1/agenda-items/${item}/minutes`,
        { text: 'Werkstraf van twintig uur.', decision: 'De Raad bericht de school na het gesprek met de jongere.' }, 200);
    await by.officier.post(`/v1/case-meetings/${meeting}/closing`, {}, 200);
    for (const path of ['/v1/cases', '/v1/concern-reports', '/v1/case-meetings', '/v1/disclosures'])
        assert.deepEqual((await by.zorgcoordinator.get(path)).items, [], path);
    await by.zorgcoordinator.ask('GET', `/v1/cases/${known.case}`, undefined, 404);
});

test('2. before anyone asked the young person it is no: the protocol is no ground, and says so', async () => {
    // R-PROTOCOL-2
    const advice = await askForSchool({});
    assert.equal(advice.verdict, 'only_with_consent', advice.sentenceNl);
    const [line] = await howToTell(advice, { severity: 'minor', ...elsewhere });
    assert.equal(line.exchange, 'jco-licht-buiten-school');
    assert.equal(line.outcome, 'nothing_permitted');
    assert.deepEqual(line.told, []);
    await by.raad.post('/v1/refusals', { advice: advice.id }, 204);
    await tell(by.raad, advice, [{ data: 'involvement', text: 'Is besproken.' }], 403);
});

test('3. with the consent of a sixteen-year-old he may tell that she was discussed, and not what she did', async () => {
    const asked = await askForSchool({});
    await by.raad.post('/v1/consents', {
        advice: asked.id, answer: 'given', givenBy: 'child', form: 'in_person', words: 'Mijn mentor mag weten dat er iets is.',
    }, 201);
    const advice = await askForSchool({ ...consented, data: ['involvement', 'criminal_justice'] });
    assert.ok(permits(advice), `${advice.verdict}: ${advice.sentenceNl}`);
    // R-PROTOCOL-1: whom depends on how grave it was; R-PROTOCOL-2: what, on protocol and advice both.
    const [light] = await howToTell(advice, { severity: 'minor', ...elsewhere });
    assert.equal(light.outcome, 'tells');
    assert.deepEqual(light.told, ['involvement']);
    assert.deepEqual(light.leftOut, advice.scope.filter((kind) => kind !== 'involvement'));
    assert.equal(light.liaison.professional, 'wim-waterpas');
    assert.equal(light.byYou, true);
    assert.equal(light.termDays, 7);
    assert.ok(light.receivers.some(({ professional }) => professional === 'noor-klaproos'));
    assert.ok(light.provisions.some(({ id }) => id === 'WJSG-39f'));
    const [grave] = await howToTell(advice, { severity: 'serious', ...elsewhere });
    assert.deepEqual(grave.receivers.map(({ professional }) => professional), ['berend-schoolbel']);
    const [atSchool] = await howToTell(advice, { severity: 'serious', offence: 'at_school' });
    assert.equal(atSchool.exchange, 'jco-ernstig-op-school');
    // What is not known is not told: without the gravity the protocol does not speak.
    assert.deepEqual(await howToTell(advice, elsewhere), []);
    // Nobody else learns from it what the Raad asked.
    await by.zorgcoordinator.ask('POST', `/v1/advices/${advice.id}/exchanges`, { from: 'jco', moment: 'discussed' }, 404);

    const made = await askForSchool({ ...consented });
    const words = [{ data: 'involvement', text: 'Zij is besproken in het JCO. Bel mij als het op school anders gaat.' }];
    // R-PROTOCOL-7: beside the protocol it asks why, and keeps nothing; R-PROTOCOL-6: a line that is not there is none.
    const why = await tell(by.raad, made, words, 409);
    assert.match(why.type, /protocol-reason-missing$/);
    assert.equal(why.rule, 'R-PROTOCOL-7');
    assert.deepEqual(why.errors.map(({ pointer }) => pointer), ['/besideProtocol']);
    assert.match((await tell(by.raad, made, words, 409, { follows: { protocol: light.protocol, exchange: 'nergens' }, besideProtocol: 'Zomaar.' })).type,
        /protocol-line-not-in-force$/);
    const shared = await tell(by.raad, made, words, 201, along(light));
    assert.deepEqual(shared.protocol, { protocol: light.protocol, name: light.name, version: 1, exchange: light.exchange });
    known.told = shared.id;
    const [told] = (await by.zorgcoordinator.get('/v1/disclosures')).items;
    assert.deepEqual(told.protocol, shared.protocol);
    // R-PURPOSE-1: for what it was given goes along.
    assert.equal(told.purpose, 'help_to_person');
    assert.equal(told.id, known.told);
    assert.deepEqual(told.data, ['involvement']);
    assert.ok(!JSON.stringify(told).includes('diefstal'));
});

test('3, on the page: beside the answer stands the line to go along, and who goes another way is asked why', async () => {
    const { facts } = await by.raad.get('/v1/sharing-facts');
    const raad = await openDesk(browser, house, 'raad', Keyboard);
    const ask = async () => {
        await raad.page.goto(`${house.address}/sharing?person=${known.youth}&recipient=${school}`);
        await raad.press('Vragen of ik mag delen');
        await raad.answerUntilCertain(inWords(facts, {
            setting: 'bilateral_oral', phase: 'case_discussion', purpose: 'help_to_person', purpose_relation: 'compatible', data: ['involvement'],
            recipient_role: 'other', subject_role: 'child', subject_capable: true, authority: 'joint', acute_danger: false, suspicion: 'none',
            vt_report_made: false, measure: 'none', request: 'none', conflict_of_duties: 'na', colleague_consulted: true, informed: 'before',
            zvh_triage: 'na', weighty_reasons: false, police_decision: 'na', identifiable: true, ...consented,
        }));
    };
    await ask();
    // R-PROTOCOL-1
    const how = raad.in('Wat zegt het protocol?');
    await how.pick('Waar is het besproken?', 'Justitieel Casusoverleg Jeugd');
    await how.choose('Hoe ver is het?', 'Besproken in het overleg');
    await how.press('Kijk in het protocol');
    await how.read('Kies er een.');
    await how.choose('Hoe ernstig is het feit?', 'Niet ernstig');
    await how.choose('Heeft het met school te maken?', 'Nee');
    await how.press('Kijk in het protocol');
    await how.read('Dit mag langs deze weg');
    await how.read(/U zelf, Wim Waterpas/);
    await how.read(/Noor Klaproos/);
    await look(raad.desk);
    if (process.env.SCHAKEL_PICTURES) await raad.page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/protocol.png`, fullPage: true });
    // R-PROTOCOL-6
    await how.press('Delen volgens deze regel');
    await raad.read(/^U deelt volgens het protocol .*, regel jco-licht-buiten-school\.$/);
    await look(raad.desk);
    // R-PROTOCOL-7
    await ask();
    await raad.press('Delen voorbereiden');
    await raad.write('Wat deelt u: Feit van betrokkenheid', 'Zij is besproken in het JCO.');
    await raad.write('Met welke collega hebt u overlegd?', 'Gedragsdeskundige');
    await raad.tickAll('Welke voorwaarden zijn vervuld?');
    assert.equal(await raad.field('Waarom deelt u niet volgens het protocol?').count(), 0, 'not before it is needed');
    await raad.press('Nu delen en vastleggen');
    await raad.read('Waarom gaat dit niet volgens het protocol?');
    await raad.field('Waarom deelt u niet volgens het protocol?').waitFor();
    await look(raad.desk);
    assert.equal((await by.zorgcoordinator.get('/v1/disclosures')).items.length, 1, 'nothing goes until it is said');
});

test('4. the offence itself goes by decision of the prosecutor and by nobody else', async () => {
    // Wjsg 39f
    const facts = {
        setting: 'written', phase: 'case_discussion', purpose: 'prevent_offence', purpose_relation: 'compatible', data: ['criminal_justice'],
        recipient_role: 'other', consent: 'not_applicable',
    };
    const without = await askAdvice(by.officier, { about: known.youth, recipient: school }, { ...facts, police_decision: 'none' });
    assert.ok(!permits(without), without.sentenceNl);
    const decided = await askAdvice(by.officier, { about: known.youth, recipient: school }, { ...facts, police_decision: 'om_decision' });
    assert.ok(permits(decided), decided.sentenceNl);
    assert.ok(decided.provisions.some(({ id }) => id === 'WJSG-39f'));
    // The protocol has no line for it: also then it is the prosecutor who tells, not the Raad along this way.
    const [line] = await howToTell(decided, { severity: 'serious', offence: 'at_school' }, by.officier);
    assert.equal(line.outcome, 'nothing_permitted');
});

test('5. not punished twice: what is told in order to help is refused for a punishment at school', async () => {
    // R-PROTOCOL-4, AVG art. 5 lid 1 onder b
    const advice = await askForSchool({ purpose: 'public_order', purpose_relation: 'incompatible' });
    assert.ok(!permits(advice), advice.sentenceNl);
    assert.deepEqual(advice.scope, []);
    await tell(by.raad, advice, [{ data: 'involvement', text: 'Schors haar.' }], 403);
    await by.raad.post('/v1/refusals', { advice: advice.id }, 204);
    // Also where she consents: the protocol is not for it.
    const agreed = await askForSchool({ ...consented, purpose: 'public_order' });
    const [line] = await howToTell(agreed, { severity: 'minor', ...elsewhere });
    assert.equal(line.outcome, 'other_purpose');
    // And the school may not hand on to another what it learned to help.
    const onwards = await askAdvice(by.zorgcoordinator, { about: known.youth, recipient: 'reeshofschool' }, {
        setting: 'bilateral_oral', phase: 'case_discussion', purpose: 'public_order', purpose_relation: 'incompatible',
        data: ['involvement'], recipient_role: 'other',
    });
    assert.ok(!permits(onwards), onwards.sentenceNl);
    await by.zorgcoordinator.post('/v1/refusals', { advice: onwards.id }, 204);
    // R-PURPOSE-2 and 3: what came is shown with its purpose, and nobody answers otherwise.
    const denied = await askAdvice(by.zorgcoordinator, { about: known.youth, recipient: 'reeshofschool' }, {
        setting: 'bilateral_oral', phase: 'case_discussion', purpose: 'public_order', data: ['involvement'], recipient_role: 'other',
    }, { purpose: 'public_order', data: ['involvement'], purpose_relation: 'same' });
    assert.ok(!permits(denied), denied.sentenceNl);
    assert.deepEqual(denied.known.find(({ fact }) => fact === 'purpose_relation'),
        { fact: 'purpose_relation', value: 'incompatible', source: 'system', from: 'disclosures' });
    assert.deepEqual(denied.came.map(({ disclosure, purpose }) => ({ disclosure, purpose })), [{ disclosure: known.told, purpose: 'help_to_person' }]);
    // In order to help, for which it was given, it is the same purpose, and is not asked.
    const helping = await by.zorgcoordinator.post('/v1/advices', {
        about: known.youth, recipient: 'reeshofschool', answers: { purpose: 'help_to_person', data: ['involvement'] },
    }, 201);
    assert.equal(helping.known.find(({ fact }) => fact === 'purpose_relation').value, 'same');
    // R-PURPOSE-5
    const own = await by.zorgcoordinator.post('/v1/advices', {
        about: known.youth, recipient: 'reeshofschool', ownKnowledge: true, answers: { purpose: 'public_order', data: ['involvement'] },
    }, 201);
    assert.equal(own.known.find(({ fact }) => fact === 'purpose_relation'), undefined);
    assert.equal(own.ownKnowledge, true);
    await by.zorgcoordinator.post('/v1/advices', { about: known.youth, recipient: 'reeshofschool', came: [randomUUID()], answers: {} }, 400);
});

test('6. after the punishment the school learns what it needs to give her place back, and no more', async () => {
    const advice = await askForSchool({ ...consented, phase: 'aftercare', purpose: 'aftercare', data: ['involvement', 'school', 'criminal_justice'] });
    assert.ok(permits(advice), advice.sentenceNl);
    const [line] = await howToTell(advice, { moment: 'after_punishment' });
    assert.equal(line.exchange, 'jco-na-de-straf');
    assert.equal(line.outcome, 'tells');
    assert.deepEqual(line.told, ['involvement', 'school']);
    assert.ok(line.leftOut.includes('criminal_justice'));
    assert.match(line.intention, /volwaardige plaats/);
    const made = await askForSchool({ ...consented, phase: 'aftercare', purpose: 'aftercare', data: ['involvement', 'school'] });
    // R-PROTOCOL-7: or beside it, with why.
    const back = await tell(by.raad, made, [{ data: 'school', text: 'Zij is er maandag weer, en wil de toets van vorige week inhalen.' }], 201,
        { besideProtocol: 'De zorgcoördinator vroeg er zelf naar.' });
    assert.equal(back.besideProtocol, 'De zorgcoördinator vroeg er zelf naar.');
    assert.equal(back.protocol, undefined);
    known.back = back.id;
    const seen = (await by.zorgcoordinator.get('/v1/disclosures')).items;
    assert.deepEqual(seen.map(({ id }) => id).sort(), [known.told, known.back].sort());
    assert.ok(!JSON.stringify(seen).match(/diefstal|werkstraf/i), 'neither the offence nor the punishment');
});

test('7. the school takes its signature back: the protocol falls still, and what was answered before carries nothing', async () => {
    // R-PROTOCOL-3, R-AGREEMENT-5, R-DISCLOSURE-10
    const advice = await askForSchool({ ...consented });
    const [before] = (await by.zorgcoordinator.get(`/v1/agreements/${protocol}`)).items;
    assert.equal(before.inForce, true);
    const withdrawal = {
        version: 1, organisation: school, name: 'Berend Schoolbel', function: 'Rector', date: new Date().toISOString().slice(0, 10),
        reason: 'De school wil eerst een ander artikel 3.',
    };
    await by.zorgcoordinator.ask('POST', `/v1/agreements/${protocol}/withdrawals`, withdrawal, 403);
    const after = await by.ketenmanager.post(`/v1/agreements/${protocol}/withdrawals`, withdrawal, 200);
    assert.equal(after.inForce, false);
    assert.equal(after.signatures.find(({ organisation }) => organisation.id === school).state, 'withdrawn');
    const [line] = await howToTell(advice, { severity: 'minor', ...elsewhere });
    assert.equal(line.outcome, 'agreement_not_in_force');
    assert.deepEqual(line.notSigned.map(({ id }) => id), [school]);
    const refused = await by.raad.post('/v1/disclosures',
        { advice: advice.id, items: [{ data: 'involvement', text: 'x' }], confirmed: advice.conditions, colleague: 'Gedragsdeskundige' }, 409);
    assert.equal(refused.type, '/problems/situation-changed');
    // Another covenant may hold still; so the fact is told by what it is now.
    const document = await by.zorgcoordinator.ask('GET', `/v1/agreements/${protocol}/document`, undefined, 200);
    assert.match(document.headers.get('content-type'), /^text\/html/);
    assert.match(document.body, /Ingetrokken: De school wil eerst een ander artikel 3\./);
    assert.match(document.body, /vastgelegd door Hanneke Ketting/);
});

test('the ledger holds every disclosure with its ground and nothing else, and nothing personal leaked', async () => {
    const verified = house.verifyLedger();
    assert.equal(verified.status, 0, verified.stdout + verified.stderr);
    const all = [
        ...(await by.raad.get('/v1/disclosures')).items, ...(await by.wijkagent.get('/v1/disclosures')).items,
        ...(await by.officier.get('/v1/disclosures')).items,
    ];
    const made = all.filter((one) => one.made === 'by_us');
    // The report to the JCO, that she was discussed, and that she comes back.
    assert.equal(made.length, 3);
    for (const one of made) assert.ok(one.provisions.length > 0 && one.sentenceNl, 'each with its ground');
    const names = /Meijden|Fredje|999992119|2010-02-25/;
    for (const { path } of answers) assert.ok(!names.test(path), path);
    assert.ok(!names.test(house.log()));
    const { readFileSync, readdirSync } = await import('node:fs');
    for (const file of readdirSync(house.folder).filter((name) => name.startsWith('schakel.db')))
        assert.ok(!names.test(readFileSync(`${house.folder}/${file}`, 'latin1')), `${file} holds a name or number in plain`);
    // Whoever has nothing to do with her learned nothing.
    const seenBySchool2 = answers.filter(({ account }) => account === 'school2').map(({ body }) => body).join();
    assert.ok(!names.test(seenBySchool2) && !seenBySchool2.includes(known.youth));
});

// S1, from worry to plan, through the API (docs/tour.md walks through the same).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answers, openHouse } from './house.mjs';

let house, coordinator, officer, hco;
const known = {};

before(async () => {
    house = await openHouse();
    coordinator = await house.logIn('zorgcoordinator');
    officer = await house.logIn('wijkagent');
    hco = await house.logIn('hco');
});
after(() => house?.stop());

const find = async (someone, familyName, birthDate) => {
    const { items } = await someone.post('/v1/person-searches', { familyName, birthDate }, 200);
    assert.equal(items.length, 1);
    return items[0].person;
};

/** Answers the questions of the scheme until there are none left; `said` without being asked. */
const askUntilCertain = async (someone, about, answersOf, said = {}) => {
    const answered = { ...said };
    for (let asked = 0; asked <= 20; ++asked) {
        const advice = await someone.post('/v1/advices', { ...about, answers: answered }, 201);
        if (!advice.nextQuestion) return { advice, asked };
        const { fact } = advice.nextQuestion;
        assert.ok(fact in answersOf, `asked ${fact}`);
        answered[fact] = answersOf[fact];
    }
    throw new Error('the scheme does not stop asking');
};

const worry = {
    setting: 'bilateral_oral',
    phase: 'consult',
    purpose: 'coordinate_help',
    purpose_relation: 'same',
    data: ['identity_contact', 'concern', 'school'],
    subject_role: 'child',
    subject_capable: true,
    authority: 'joint',
    consent: 'not_asked',
    consent_by: [],
    consent_gap: 'not_considered',
    acute_danger: false,
    suspicion: 'child_abuse',
    vt_report_made: false,
    measure: 'none',
    request: 'none',
    necessary: 'yes',
    proportionate: 'yes',
    subsidiary: 'yes',
    conflict_of_duties: 'na',
    colleague_consulted: true,
    informed: 'before',
    zvh_triage: 'na',
    weighty_reasons: false,
    recipient_role: 'other',
    police_decision: 'na',
};

/** All that someone was answered so far. */
const seenBy = (account) => answers.filter((answer) => answer.account === account).map((answer) => answer.body);

test('1. the coordinator finds Daan by name and birth date, weighs, and registers a signal', async () => {
    known.daan = await find(coordinator, 'groot esselink', '2013-12-06');
    assert.equal(known.daan.displayName, 'Daan Groot Esselink');
    const signal = await coordinator.post(
        '/v1/signals',
        {
            person: known.daan.id,
            weighing: {
                risks: ['a', 'e'],
                lifeAreas: ['upbringing', 'school_work'],
                reasons: 'Is stil, had een blauwe plek, is vaak afwezig.',
            },
        },
        201,
    );
    assert.deepEqual(signal.matches, []);
    assert.deepEqual(signal.toInform, ['youth', 'legal_representatives']);
    assert.ok(signal.removalAt > signal.registeredAt);
    known.daanSignal = signal.id;
});

test('2. the officer reports his concern about Teun to the HCO; the index finds the family; both are told how to reach the other and nothing else', async () => {
    known.teun = await find(officer, 'Groot-Esselink', '2012-04-18');
    const { advice } = await askUntilCertain(
        officer,
        { about: known.teun.id, meetingKind: 'hco' },
        { ...worry, phase: 'triage', data: ['identity_contact', 'concern'], suspicion: 'none', police_decision: 'art20' },
    );
    assert.ok(['may', 'must', 'may_under_conditions'].includes(advice.verdict), `${advice.verdict}: ${advice.sentenceNl}`);
    const report = await officer.post(
        '/v1/concern-reports',
        {
            persons: [known.teun.id],
            receiver: 'hco',
            concern: 'Vernieling met een groep jongens, voor de derde keer.',
            lifeAreas: ['social', 'upbringing'],
            careAvoidance: true,
            offence: true,
            advice: advice.id,
            confirmed: advice.conditions,
            colleague: 'Coördinator jeugd',
            signal: { weighing: { risks: ['j'], lifeAreas: ['social'], reasons: 'Vernieling met een groep.' } },
        },
        201,
    );
    assert.equal(report.state, 'waiting');
    known.report = report.id;
    const [match] = (await coordinator.get('/v1/matches')).items;
    assert.equal(match.kind, 'same_family');
    assert.deepEqual(Object.keys(match.others[0]).sort(), [
        'email',
        'function',
        'name',
        'organisation',
        'organisationName',
        'phone',
        'professional',
    ]);
    const waits = (await coordinator.get('/v1/tasks')).items.map((task) => task.kind);
    assert.ok(waits.includes('follow_up_match'), 'both are asked to find each other');
    assert.ok(!seenBy('zorgcoordinator').some((body) => body.includes('ernieling') || body.includes('Teun')));
    assert.ok(!seenBy('wijkagent').some((body) => body.includes('blauwe plek') || body.includes('Daan')));
    await coordinator.post(`/v1/matches/${match.id}/contact`, { coordinator: 'undecided' }, 200);
});

test('3. the concern may go to Veilig Thuis; care content may not go to the police; with articles and duties', async () => {
    const toVeiligThuis = await askUntilCertain(
        coordinator,
        { about: known.daan.id, recipient: 'veilig-thuis' },
        { ...worry, setting: 'statutory_channel', phase: 'report', purpose: 'child_protection', recipient_role: 'investigator' },
    );
    assert.ok(['may', 'must'].includes(toVeiligThuis.advice.verdict), toVeiligThuis.advice.verdict);
    assert.ok(toVeiligThuis.advice.scope.includes('concern'));
    assert.ok(toVeiligThuis.advice.provisions.some((provision) => provision.id === 'WMO-5.2.6'));
    assert.ok(toVeiligThuis.advice.duties.includes('record'));
    assert.ok(toVeiligThuis.advice.sentenceNl.length > 0 && toVeiligThuis.advice.sentenceEn.length > 0);

    const toPolice = await askUntilCertain(
        coordinator,
        { about: known.daan.id, recipient: 'politie' },
        { ...worry, data: ['care_content'], purpose: 'prevent_offence', purpose_relation: 'incompatible', recipient_role: 'enforcer' },
    );
    assert.ok(!['may', 'must', 'may_under_conditions'].includes(toPolice.advice.verdict), toPolice.advice.verdict);
    assert.deepEqual(toPolice.advice.scope, []);
    await coordinator.post('/v1/refusals', { advice: toPolice.advice.id }, 204);
    await coordinator.post(
        '/v1/disclosures',
        { advice: toPolice.advice.id, items: [{ data: 'care_content', text: 'Hij krijgt hulp.' }], confirmed: [] },
        403,
    );

    const made = await coordinator.post(
        '/v1/disclosures',
        {
            advice: toVeiligThuis.advice.id,
            items: [{ data: 'concern', text: 'Wij maken ons zorgen om zijn veiligheid thuis.' }],
            confirmed: toVeiligThuis.advice.conditions,
            colleague: 'Aandachtsfunctionaris van de school',
        },
        201,
    );
    assert.equal(made.to.id, 'veilig-thuis');
    known.disclosure = made.id;
});

test('3b. while telling the family is not safe it waits, with a reason and a day', async () => {
    // R-INFORMING-1, R-INFORMING-2
    const { advice } = await askUntilCertain(
        coordinator,
        { about: known.daan.id, recipient: 'veilig-thuis' },
        { ...worry, setting: 'statutory_channel', phase: 'report', purpose: 'child_protection', recipient_role: 'investigator' },
        { informed: 'unsafe' },
    );
    assert.ok(advice.duties.includes('postpone_informing'), JSON.stringify(advice.duties));
    const made = await coordinator.post(
        '/v1/disclosures',
        {
            advice: advice.id,
            items: [{ data: 'school', text: 'Hij is vaak afwezig.' }],
            confirmed: advice.conditions,
            colleague: 'Aandachtsfunctionaris van de school',
        },
        201,
    );
    assert.equal(made.tellBefore, made.at, 'why, and until when, is to be said at once');
    known.untold = made.id;
    const toTell = async () => (await coordinator.get('/v1/tasks')).items.filter((task) => task.kind === 'tell_disclosure');
    assert.deepEqual((await toTell()).map((task) => [task.subject, task.subjectKind, task.overdue]), [[made.id, 'disclosure', true]]);
    const information = `/v1/disclosures/${made.id}/information`;
    const refused = await coordinator.post(information, { how: 'postponed', reason: 'Nu niet veilig.' }, 409);
    assert.equal(refused.type, '/problems/telling-put-off-without-reason');
    await officer.post(information, { how: 'told' }, 404);
    const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const later = await coordinator.post(information, { how: 'postponed', reason: 'Nu niet veilig.', until }, 200);
    assert.equal(later.informed.until, until);
    assert.deepEqual(await toTell(), []);
});

test('4. the HCO takes the report in: partners say known or not, public participants judge, a case opens', async () => {
    const [report] = (await hco.get('/v1/concern-reports')).items;
    assert.equal(report.id, known.report);
    await hco.post(
        '/v1/inquiries',
        { concernReport: report.id, persons: [known.teun.id], organisations: ['imw-tilburg', 'mee'] },
        201,
    );
    for (const [account, answer] of [['imw', 'known'], ['mee', 'not_known']]) {
        const partner = await house.logIn(account);
        const { toAnswer } = await partner.get('/v1/inquiries');
        assert.equal(toAnswer.length, 1);
        assert.ok(!JSON.stringify(toAnswer).includes('ernieling'), 'never why');
        await partner.post(`/v1/inquiries/${toAnswer[0].id}/answer`, { answer }, 204);
    }
    const { asked } = await hco.get('/v1/inquiries');
    assert.deepEqual(asked[0].answers.map((answer) => answer.answer).sort(), ['known', 'not_known']);

    const decision = {
        criteria: report.criteria.map(({ code }) => ({ code, met: true })),
        decision: 'admit',
        reason: 'Meerdere leefgebieden, zorgmijding en strafbare feiten.',
        judgedBy: ['politie', 'rvdk', 'gemeente-tilburg'],
    };
    await officer.post(`/v1/concern-reports/${report.id}/intake`, decision, 403);
    const taken = await hco.post(`/v1/concern-reports/${report.id}/intake`, decision, 200);
    assert.equal(taken.state, 'admitted');
    known.case = taken.caseId;
    const seen = await hco.get(`/v1/cases/${known.case}`);
    assert.equal(seen.name, 'Groot Esselink');
    assert.equal(seen.responsible.id, 'zvh-tilburg');
    assert.equal(seen.members.length, 8, 'the whole family system');
    await coordinator.ask('GET', `/v1/cases/${known.case}`, undefined, 404);
});

test('5. the meeting is prepared and held; the school is represented by the liaison; agreements get an owner and a date', async () => {
    const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const meeting = await hco.post('/v1/case-meetings', { kind: 'hco', startsAt, place: 'Zaal 2' }, 201);
    known.meeting = meeting.id;
    const rmc = await house.logIn('rmc');
    const team = await house.logIn('regisseur');
    for (const organisation of ['leerplicht-tilburg', 'lokaal-team-tilburg', 'politie'])
        await hco.ask('POST', `/v1/cases/${known.case}/participants`, { organisation, role: 'participant' });
    const item = await hco.post(
        `/v1/case-meetings/${meeting.id}/agenda-items`,
        { caseId: known.case, question: 'Wie regisseert, en wat is er nu nodig?', liaison: 'fenna-kompas' },
        201,
    );
    known.item = item.id;
    assert.ok(item.hears.some((hearer) => hearer.organisation.id === 'leerplicht-tilburg' && hearer.hears));
    assert.ok(!item.hears.some((hearer) => hearer.organisation.id === 'mee' && hearer.hears), 'outsiders hear nothing');
    const invited = await hco.post(`/v1/case-meetings/${meeting.id}/invitations`, {}, 202);
    assert.ok(invited.sent > 0);
    await hco.post(`/v1/case-meetings/${meeting.id}/attendances`, { organisation: 'leerplicht-tilburg', present: true }, 200);
    await hco.post(`/v1/case-meetings/${meeting.id}/opening`, {}, 200);
    await hco.post(`/v1/agenda-items/${item.id}/minutes`, { text: 'Het gezin wil hulp.', decision: 'Het lokale team regisseert.' }, 200);
    const commitment = await hco.post(
        `/v1/agenda-items/${item.id}/commitments`,
        { what: 'Belt de ouders', organisation: 'lokaal-team-tilburg', professional: 'samira-regenboog', dueOn: '2027-01-15' },
        201,
    );
    assert.equal(commitment.owner.id, 'lokaal-team-tilburg');
    await hco.post(`/v1/case-meetings/${meeting.id}/closing`, {}, 200);
    await hco.post(`/v1/cases/${known.case}/director`, { professional: 'samira-regenboog' }, 200);
    const { items } = await team.get('/v1/commitments');
    assert.equal(items[0].what, 'Belt de ouders');
    const seen = await rmc.get(`/v1/case-meetings/${meeting.id}`);
    assert.equal(seen.agenda[0].minutes, 'Het gezin wil hulp.');
    await coordinator.ask('GET', `/v1/case-meetings/${meeting.id}`, undefined, 404);
});

const plan = {
    goals: [
        {
            phase: 'safety',
            goal: 'Niemand wordt geslagen of bedreigd',
            effectOnSafety: 'De kinderen zijn thuis veilig',
            actions: [
                { who: 'Mama', what: 'gaat bij ruzie naar buiten en belt oom Ruud' },
                { who: 'Samira', what: 'belt elke vrijdag', when: 'vrijdag', reportsTo: 'het CJG', reportsWhen: 'elke maand' },
            ],
            ifBroken: 'Wij komen dezelfde dag bij elkaar',
        },
        {
            phase: 'help',
            goal: 'Teun gaat elke dag naar school',
            effectOnSafety: 'Minder ruzie thuis',
            actions: [{ who: 'Teun', what: 'staat om half acht op' }],
            ifBroken: 'Meneer Vos belt mama',
        },
        {
            phase: 'recovery',
            goal: 'Daan kan zijn verhaal kwijt',
            effectOnSafety: 'Daan durft te zeggen wanneer het niet veilig is',
            actions: [{ who: 'Daan', what: 'praat om de week met Sanne' }],
            ifBroken: 'Sanne belt mama',
        },
    ],
    nextTime: { at: '2027-01-20T15:00:00Z', place: 'thuis' },
    callList: [{ name: 'Oom Ruud', phone: '06 00 00 00 00' }],
};

test('6. one plan for the family with three ranked goals; the fridge sheet tells no reason and no number', async () => {
    const team = await house.logIn('regisseur');
    const first = await team.post(`/v1/cases/${known.case}/plans`, plan, 201, { 'If-Match': '"0"' });
    known.plan = first.id;
    assert.deepEqual(first.goals.map((goal) => goal.phase), ['safety', 'help', 'recovery']);
    // Two people change one plan: the second is told, and nothing is overwritten.
    await hco.post(`/v1/cases/${known.case}/plans`, plan, 412, { 'If-Match': '"0"' });
    const mother = first.toEndorse.find((party) => party.name.startsWith('Wilma'));
    assert.ok(mother, 'the mother is asked what she thinks');
    await team.post(`/v1/plans/${first.id}/endorsements`, { party: 'organisation', id: 'lokaal-team-tilburg', answer: 'agrees' }, 201);
    const sheet = await team.get(`/v1/plans/${first.id}/fridge-sheet`);
    assert.equal(sheet.goals.length, 3);
    assert.ok(!/9999|2012|2013|politie|HCO/i.test(JSON.stringify(sheet)));
});

test('7. the handover to the CJG cannot be dropped: closed only after word that action was taken', async () => {
    const cjg = await house.logIn('cjg');
    const { advice } = await askUntilCertain(
        hco,
        { about: known.teun.id, caseId: known.case, recipient: 'centrum-jeugd-en-gezin', meetingKind: 'hco' },
        {
            ...worry,
            phase: 'handover',
            purpose: 'handover',
            data: ['identity_contact', 'concern'],
            recipient_role: 'referral_target',
            suspicion: 'none',
        },
    );
    assert.ok(['may', 'must', 'may_under_conditions'].includes(advice.verdict), `${advice.verdict}: ${advice.sentenceNl}`);
    const offer = {
        caseId: known.case,
        receiver: 'centrum-jeugd-en-gezin',
        question: 'Wilt u gezinsbegeleiding starten?',
        advice: advice.id,
        confirmed: advice.conditions,
        colleague: 'Secretaris',
        items: [{ data: 'concern', text: 'Het gezin vraagt hulp bij ruzie thuis.' }],
    };
    const handover = await hco.post('/v1/handovers', offer, 201);
    assert.equal(handover.state, 'offered');
    assert.equal(handover.responsible.id, 'zvh-tilburg');
    const refused = await hco.post(`/v1/handovers/${handover.id}/closing`, {}, 409);
    assert.equal(refused.rule, 'R-HANDOVER-2');
    await hco.post(`/v1/cases/${known.case}/closing`, {}, 409);
    const accepted = await cjg.post(`/v1/handovers/${handover.id}/acceptance`, {}, 200);
    assert.equal(accepted.responsible.id, 'centrum-jeugd-en-gezin');
    assert.equal((await hco.post(`/v1/handovers/${handover.id}/closing`, {}, 409)).rule, 'R-HANDOVER-2');
    await cjg.post(`/v1/handovers/${handover.id}/action-confirmation`, { action: 'Gezinsbegeleiding is gestart.' }, 200);
    const closed = await hco.post(`/v1/handovers/${handover.id}/closing`, {}, 200);
    assert.equal(closed.state, 'closed');
    await coordinator.ask('GET', `/v1/handovers/${handover.id}`, undefined, 404);
});

test('8. the mother sees who is involved, the plan, and what was shared with whom on which ground', async () => {
    const mother = await house.logIn('moeder');
    const involved = await mother.get('/v1/own-file/involvements');
    assert.equal(involved.responsible.id, 'centrum-jeugd-en-gezin');
    assert.ok(involved.involved.length > 0);
    const own = await mother.get('/v1/own-file/plan');
    assert.equal(own.goals.length, 3);
    await mother.post('/v1/own-file/plan-endorsements', { answer: 'agrees', words: 'Zo kan het.' }, 201);
    const { items } = await mother.get('/v1/own-file/disclosures');
    assert.ok(items.length >= 2);
    assert.ok(!items.some((one) => one.id === known.untold), 'R-CITIZEN-9: that is not told yet');
    for (const disclosure of items) {
        assert.ok(disclosure.provisions.length > 0, 'each with its ground');
        assert.ok(disclosure.sentenceNl.length > 0);
    }
    await mother.ask('GET', '/v1/cases', undefined, 403);
    await mother.ask('GET', `/v1/cases/${known.case}`, undefined, 403);
});

test('the ledger holds, and nothing personal stands in an address, the log or the raw database', async () => {
    const verified = house.verifyLedger();
    assert.equal(verified.status, 0, verified.stdout + verified.stderr);
    const names = /Esselink|Haverkamp|Teun|Daan|999999\d{3}|2012-04-18|2013-12-06/;
    for (const { path } of answers) assert.ok(!names.test(path), path);
    assert.ok(!names.test(house.log()));
    const { readFileSync, readdirSync } = await import('node:fs');
    for (const file of readdirSync(house.folder).filter((name) => name.startsWith('schakel.db')))
        assert.ok(!names.test(readFileSync(`${house.folder}/${file}`, 'latin1')), `${file} holds a name or number in plain`);
});

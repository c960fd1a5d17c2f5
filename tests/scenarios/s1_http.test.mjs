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

/** Answers the questions of the scheme until there are none left. */
const askUntilCertain = async (someone, about, answersOf) => {
    const answered = {};
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

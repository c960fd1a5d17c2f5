// S1, from worry to plan, through the API (docs/tour.md walks through the same).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answers, openHouse } from './house.mjs';

let house, coordinator, officer;
const known = {};

before(async () => {
    house = await openHouse();
    coordinator = await house.logIn('zorgcoordinator');
    officer = await house.logIn('wijkagent');
});
after(() => house?.stop());

const find = async (someone, familyName, birthDate) => {
    const { items } = await someone.post('/v1/person-searches', { familyName, birthDate }, 200);
    assert.equal(items.length, 1);
    return items[0].person;
};

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

test('2. the index finds the family; both are told how to reach the other and nothing else', async () => {
    known.teun = await find(officer, 'Groot-Esselink', '2012-04-18');
    const signal = await officer.post(
        '/v1/signals',
        { person: known.teun.id, weighing: { risks: ['j'], lifeAreas: ['social'], reasons: 'Vernieling met een groep.' } },
        201,
    );
    assert.equal(signal.matches.length, 1);
    assert.equal(signal.matches[0].kind, 'same_family');
    const [match] = (await coordinator.get('/v1/matches')).items;
    assert.equal(match.others.length, 1);
    assert.deepEqual(Object.keys(match.others[0]).sort(), [
        'email',
        'function',
        'name',
        'organisation',
        'organisationName',
        'phone',
        'professional',
    ]);
    const seenByCoordinator = answers.filter((answer) => answer.account === 'zorgcoordinator').map((answer) => answer.body);
    assert.ok(!seenByCoordinator.some((body) => body.includes('Vernieling') || body.includes('Teun')));
    const seenByOfficer = answers.filter((answer) => answer.account === 'wijkagent').map((answer) => answer.body);
    assert.ok(!seenByOfficer.some((body) => body.includes('blauwe plek') || body.includes('Daan')));
});

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

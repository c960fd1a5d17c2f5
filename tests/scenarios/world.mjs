// A house in the midst of its work, for tests that ask of everything who may do it: two cases at the table of the
// Veiligheidshuis, a report that waits, a meeting of each state, a plan and a handover. Made through the API by those who
// would make it, and kept as one file that can be opened again and again.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse, serve, Someone } from './house.mjs';

const facts = {
    setting: 'bilateral_oral', phase: 'handover', purpose: 'handover', purpose_relation: 'same', data: ['identity_contact', 'concern'],
    subject_role: 'child', subject_capable: true, authority: 'joint', consent: 'not_asked', consent_by: [], consent_gap: 'not_considered',
    acute_danger: false, suspicion: 'none', vt_report_made: false, measure: 'none', request: 'none', necessary: 'yes', proportionate: 'yes',
    subsidiary: 'yes', conflict_of_duties: 'na', colleague_consulted: true, informed: 'before', zvh_triage: 'na', weighty_reasons: false,
    recipient_role: 'referral_target', police_decision: 'na',
};

/** Answers what the scheme asks, until it asks nothing more; `said` without being asked. */
export const askAdvice = async (someone, about, changed = {}, said = {}) => {
    const known = { ...facts, ...changed };
    const answers = { ...said };
    for (let asked = 0; asked <= 25; ++asked) {
        const advice = await someone.post('/v1/advices', { ...about, answers }, 201);
        if (!advice.nextQuestion) return advice;
        answers[advice.nextQuestion.fact] = known[advice.nextQuestion.fact];
    }
    throw new Error('the scheme does not stop asking');
};

const need = 'Hebt u afgewogen of delen nodig is, in verhouding staat en niet lichter kan?';
/** Facts as they are answered on the page, where need, proportion and the lightest way are one question: question → words. */
export const inWords = (questions, facts) => {
    const words = { [need]: 'Ja: het is nodig' };
    for (const { fact, questionNl, values } of questions) {
        if (!(fact in facts)) continue;
        const word = (code) => values.find((value) => value.code === String(code))?.labelNl ?? (code ? 'Ja' : 'Nee');
        words[questionNl] = Array.isArray(facts[fact]) ? facts[fact].map(word) : word(facts[fact]);
    }
    return words;
};

const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
/** The day in the Netherlands as it is written in a field: 24-11-2026. */
export const dayIn = (days) =>
    new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() + days * 86_400_000));
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Everyone in the table of rights who can log in. */
export const accounts = [
    'zorgcoordinator', 'wijkagent', 'hco', 'secretaris', 'rmc', 'regisseur', 'cjg', 'imw', 'jongerenwerk', 'raad', 'therapeut', 'school2',
    'privacy', 'ketenmanager', 'beleid', 'indexcoordinator', 'moeder',
];

export const findPerson = async (someone, familyName, birthDate) =>
    (await someone.post('/v1/person-searches', { familyName, birthDate }, 200)).items[0].person.id;

export const reportTo = async (officer, person, extra = {}) => {
    const advice = await askAdvice(officer, { about: person, meetingKind: 'hco' },
        { phase: 'triage', purpose: 'coordinate_help', police_decision: 'art20', recipient_role: 'other' });
    return officer.post('/v1/concern-reports', {
        persons: [person], receiver: 'hco', concern: 'Vernieling met een groep.', lifeAreas: ['social', 'upbringing'],
        careAvoidance: true, offence: true, advice: advice.id, confirmed: advice.conditions, colleague: 'Coördinator jeugd', ...extra,
    }, 201);
};

export const admit = async (hco, report) => {
    const { criteria } = (await hco.get('/v1/concern-reports')).items.find((one) => one.id === report.id);
    const taken = await hco.post(`/v1/concern-reports/${report.id}/intake`, intake(criteria), 200);
    for (const organisation of ['leerplicht-tilburg', 'lokaal-team-tilburg'])
        await hco.ask('POST', `/v1/cases/${taken.caseId}/participants`, { organisation, role: 'participant' }, 201);
    await hco.ask('POST', `/v1/cases/${taken.caseId}/participants`,
        { organisation: 'de-twern', role: 'guest', professional: 'dani-basketbal', secrecySigned: true }, 201);
    return taken.caseId;
};

export const intake = (criteria) => ({
    criteria: criteria.map(({ code }) => ({ code, met: true })), decision: 'admit', reason: 'Meerdere leefgebieden en strafbare feiten.',
    judgedBy: ['politie', 'rvdk', 'gemeente-tilburg'],
});

export const plan = {
    goals: [{
        phase: 'safety', goal: 'Niemand wordt geslagen of bedreigd', effectOnSafety: 'De kinderen zijn thuis veilig',
        actions: [{ who: 'Mama', what: 'gaat bij ruzie naar buiten' }], ifBroken: 'Wij komen dezelfde dag bij elkaar',
    }],
};

export const agreement = {
    name: 'Convenant proef', kind: 'collaboration', network: 'veiligheidshuis-tilburg', parties: ['zvh-tilburg', 'politie'],
    purposes: ['help_to_person'], dataCategories: ['concern'], validFrom: '2026-01-01', validUntil: '2099-12-31',
};

/** The world as far as the case is open; `go` takes it further. Every step gives the identifiers that were added. */
const steps = {
    async open({ by, known }) {
        const { hco, wijkagent, zorgcoordinator, regisseur } = by;
        const teun = (known.teun = await findPerson(wijkagent, 'Groot Esselink', '2012-04-18'));
        known.daan = await findPerson(zorgcoordinator, 'Groot Esselink', '2013-12-06');
        known.walter = await findPerson(wijkagent, 'Boer', '2014-06-01');
        known.house = 'zvh-tilburg';
        known.agreement = (await by.ketenmanager.post('/v1/agreements', agreement, 201)).id;
        known.signed_agreement = 'aansluitdocument-tilburg';
        known.django = await findPerson(wijkagent, 'Nagelhout', '2019-07-25');
        known.bets = await findPerson(wijkagent, 'Haverkamp', '1984-03-28');
        known.signal = (await zorgcoordinator.post('/v1/signals', { person: known.daan, weighing }, 201)).id;
        known.case = await admit(hco, await reportTo(wijkagent, teun, { signal: { weighing } }));
        known.index_network = 'cjg-tilburg';
        known.objected = (await zorgcoordinator.post('/v1/signals', { person: known.django, weighing }, 201)).id;
        await zorgcoordinator.post(`/v1/signals/${known.objected}/objection`, { by: ['legal_representatives'], advice: 'uphold' }, 200);
        known.match = (await zorgcoordinator.get('/v1/matches')).items[0].id;
        known.running_case = await admit(hco, await reportTo(wijkagent, known.walter));
        known.report = (await reportTo(wijkagent, known.django)).id;
        known.criteria = (await hco.get('/v1/concern-reports')).items.find((one) => one.id === known.report).criteria;
        known.inquiry = (await hco.post('/v1/inquiries',
            { concernReport: known.report, persons: [known.django], organisations: ['imw-tilburg'] }, 201)).id;
        known.inquiry = (await by.imw.get('/v1/inquiries')).toAnswer[0].id;
        known.told_question = (await hco.post(`/v1/cases/${known.case}/told-questions`, { person: teun, lifeArea: 'health' }, 201)).id;
        await hco.post(`/v1/cases/${known.case}/director`, { professional: 'samira-regenboog' }, 200);
        await hco.post(`/v1/cases/${known.running_case}/director`, { professional: 'samira-regenboog' }, 200);
        await hco.post(`/v1/cases/${known.running_case}/process-director`, {
            professional: 'marit-zandloper', stuck: 'School en zorg wachten op elkaar.', tried: 'Drie keer overlegd.',
            until: inDays(30).slice(0, 10),
        }, 200);

        known.group = (await hco.post('/v1/groups', {
            name: 'Groep Wagnerplein', occasion: 'Vernielingen in de nacht.', meetingKind: 'hco', partners: ['politie'],
        }, 201)).id;
        await hco.post(`/v1/groups/${known.group}/members`,
            { person: known.walter, caseId: known.running_case, reason: 'Was erbij.', ground: 'WGS-2.31' }, 201);

        const meeting = async (days, caseId) => {
            const { id } = await hco.post('/v1/case-meetings', { kind: 'hco', startsAt: inDays(days), place: 'Zaal 2' }, 201);
            const item = await hco.post(`/v1/case-meetings/${id}/agenda-items`,
                { caseId, question: 'Wat is er nu nodig?', liaison: 'fenna-kompas' }, 201);
            return { id, item: item.id };
        };
        const start = async ({ id }) => {
            await hco.post(`/v1/case-meetings/${id}/attendances`, { organisation: 'leerplicht-tilburg', present: true }, 200);
            await hco.post(`/v1/case-meetings/${id}/attendances`, { organisation: 'lokaal-team-tilburg', present: true }, 200);
            await hco.post(`/v1/case-meetings/${id}/opening`, {}, 200);
        };
        const promise = (item) => hco.post(`/v1/agenda-items/${item}/commitments`, {
            what: 'Belt de ouders', organisation: 'lokaal-team-tilburg', professional: 'samira-regenboog', dueOn: inDays(30).slice(0, 10),
        }, 201);
        const held = await meeting(0.01, known.case);
        await start(held);
        await hco.post(`/v1/agenda-items/${held.item}/minutes`, { text: 'Het gezin wil hulp.', decision: 'Het lokale team regisseert.' }, 200);
        known.commitment = (await promise(held.item)).id;
        await hco.post(`/v1/case-meetings/${held.id}/closing`, {}, 200);
        const running = await meeting(0.02, known.running_case);
        await start(running);
        const planned = await meeting(3, known.case);
        Object.assign(known, {
            held: held.id, held_item: held.item, running: running.id, running_item: running.item, planned: planned.id, planned_item: planned.item,
        });
        known.plan = (await regisseur.post(`/v1/cases/${known.case}/plans`, plan, 201, { 'If-Match': '"0"' })).id;
        const about = { about: teun, caseId: known.case, recipient: 'centrum-jeugd-en-gezin', meetingKind: 'hco' };
        known.advice = await askAdvice(hco, about);
        known.advice_id = known.advice.id;
        known.refused_advice = await askAdvice(zorgcoordinator, { about: known.daan, recipient: 'politie' }, {
            phase: 'consult', data: ['care_content'], purpose: 'prevent_offence', purpose_relation: 'incompatible', recipient_role: 'enforcer',
        });
        known.consent = (await zorgcoordinator.post('/v1/consents', {
            advice: known.refused_advice.id, answer: 'given', givenBy: 'parent_1', form: 'in_person', words: 'Dat mag.',
        }, 201)).id;
        const urgent = await askAdvice(zorgcoordinator, { about: known.daan, recipient: 'veilig-thuis' }, {
            setting: 'statutory_channel', phase: 'report', purpose: 'child_protection', recipient_role: 'investigator', suspicion: 'child_abuse',
        }, { informed: 'unsafe' });
        const shared = await zorgcoordinator.post('/v1/disclosures', {
            advice: urgent.id, items: [{ data: 'concern', text: 'Hij is bang.' }], confirmed: urgent.conditions, colleague: 'Intern begeleider',
        }, 201);
        known.disclosure = shared.id;
        known.duty = shared.tasks[0].id;
    },
    async offered({ by, known }) {
        known.handover = (await by.hco.post('/v1/handovers', offer(known), 201)).id;
    },
    async accepted({ by, known }) {
        await by.cjg.post(`/v1/handovers/${known.handover}/acceptance`, {}, 200);
    },
    async acted({ by, known }) {
        await by.cjg.post(`/v1/handovers/${known.handover}/action-confirmation`, { action: 'Gezinsbegeleiding is gestart.' }, 200);
    },
    async closed({ by, known }) {
        await by.hco.post(`/v1/handovers/${known.handover}/closing`, {}, 200);
        const { items } = await by.hco.get('/v1/report-backs');
        known.report_back = items[0]?.id;
    },
};
export const states = Object.keys(steps);

export const offer = (known) => ({
    caseId: known.case, receiver: 'centrum-jeugd-en-gezin', question: 'Wilt u gezinsbegeleiding starten?', advice: known.advice.id,
    confirmed: known.advice.conditions, colleague: 'Secretaris', items: [{ data: 'concern', text: 'Het gezin vraagt hulp bij ruzie thuis.' }],
});

/** All that is kept, without the room that is set aside for a full disk. */
const copy = (from, to) => cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('-reserve') });

/** The world in each state: { state, folder, known, sessions }. `discard` takes the folders away. */
export const makeWorlds = async () => {
    const house = await openHouse({ options: unlimited });
    const folder = mkdtempSync(join(tmpdir(), 'schakel-world-'));
    const worlds = [];
    const known = {};
    let server = house;
    try {
        const by = {};
        for (const account of accounts) by[account] = await house.logIn(account);
        for (const state of states) {
            for (const someone of Object.values(by)) someone.address = server.address;
            await steps[state]({ by, known });
            await server.end();
            copy(house.folder, join(folder, state));
            worlds.push({ state, folder: join(folder, state), known: { ...known }, by });
            server = await serve(house.where, unlimited);
        }
    } finally {
        await server.end();
        rmSync(house.folder, { recursive: true, force: true });
    }
    return { worlds, discard: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Limits of how often one may ask are shown elsewhere; where everyone asks everything they would hide what is asked for. */
const unlimited = ['--requests-per-second', '0', '--searches-per-minute', '0'];

/** A copy of the world, served: nothing that is done in it is there the next time. */
export const enter = async (world) => {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-visit-'));
    copy(world.folder, folder);
    const server = await serve(['--database', `sqlite:${join(folder, 'schakel.db')}`, '--keys', join(folder, 'keys')], unlimited);
    const by = Object.fromEntries(Object.entries(world.by).map(([account, someone]) => {
        const one = new Someone(server.address, account);
        return [account, Object.assign(one, { cookie: someone.cookie, session: someone.session })];
    }));
    by.nobody = new Someone(server.address, 'nobody');
    return {
        by, known: world.known,
        async leave() {
            await server.end();
            rmSync(folder, { recursive: true, force: true });
        },
    };
};

/** How much the ledger holds: every change has an entry. */
export const sizeOf = async (visit) => (await visit.by.moeder.get('/v1/ledger/checkpoint')).size;

/**
 * Whether a refused attempt left an entry. Readings of before come into the ledger by the second, so that one that came
 * meanwhile is told apart by trying again when all is still.
 */
export const leavesTrace = async (visit, sizeBefore, attempt) => {
    if ((await sizeOf(visit)) === sizeBefore) return false;
    let size = await sizeOf(visit);
    for (let last = -1; last !== size; size = await sizeOf(visit)) {
        last = size;
        await new Promise((resolve) => setTimeout(resolve, 1_300));
    }
    await attempt();
    return (await sizeOf(visit)) !== size;
};

/** Somebody who leads a meeting of their own puts one of the family on its agenda. */
export const onAgenda = async (chair, kind, person, judgedBy, question) => {
    const report = await chair.post('/v1/concern-reports', {
        persons: [person], receiver: kind, concern: 'Er is meer hulp nodig.', lifeAreas: ['social', 'upbringing'], careAvoidance: true, offence: false,
    }, 201);
    const { criteria } = (await chair.get('/v1/concern-reports')).items.find((one) => one.id === report.id);
    const { caseId } = await chair.post(`/v1/concern-reports/${report.id}/intake`,
        { criteria: criteria.map(({ code }) => ({ code, met: true })), decision: 'admit', reason: 'Eén partner redt het niet.', judgedBy: [judgedBy] }, 200);
    const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const meeting = await chair.post('/v1/case-meetings', { kind, startsAt, place: 'Kamer 12' }, 201);
    const item = await chair.post(`/v1/case-meetings/${meeting.id}/agenda-items`, { caseId, question }, 201);
    return { meeting: meeting.id, item: item.id };
};

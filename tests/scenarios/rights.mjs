// Who may do what: one row for each route, written from the rules of docs/rules and the Grondslag, never from what the
// program answers. tests/scenarios/rights.test.mjs does every row as everyone in every state of a case, and fails when a
// route has no row.
//
//   who    the accounts that may, as one text for all states, or a text for each state from which it changes; '*' is every
//          professional. For all others the thing is not there, or not for them.
//   path   what stands in the place of {id}: a name of the world
//   body   what is sent, made from the world
//   lists  the route answers everyone who may use it with their own things only: `holds` is who finds the thing in it
//   later  from which state on the thing is there at all
import { randomUUID } from 'node:crypto';
import { agreement, intake, offer, plan } from './world.mjs';

const caseworkers = 'zorgcoordinator wijkagent hco secretaris rmc regisseur cjg imw jongerenwerk raad therapeut school2';
const professionals = `${caseworkers} privacy ketenmanager beleid indexcoordinator`;
// R-CASE-3, R-PARTICIPANT-1: a guest has no access to the case itself. R-HANDOVER-1: from the acceptance on the receiver.
const participants = 'wijkagent hco secretaris rmc regisseur';
const inCase = { open: participants, accepted: `${participants} cjg` };
// Whom a handover was offered sees the case as far as the offer tells of it.
const knowsOfCase = { open: participants, offered: `${participants} cjg` };
// R-CASE-1: who is responsible, and what only that organisation does.
const responsible = { open: 'hco secretaris', accepted: 'cjg' };
// R-MEETING-1: the chair, and who works for the organisation that records.
const leads = 'hco secretaris';
// R-MEETING-2: the organisations that the kind of meeting lists.
const sits = 'wijkagent hco secretaris rmc regisseur cjg imw raad';
// R-SIGNAL: named for it by an organisation under an agreement.
// R-SIGNAL-1: youth work stands in no list of the decree.
const signallers = 'zorgcoordinator wijkagent rmc regisseur cjg imw school2';
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString();

const question = { subject: { type: 'user', id: 'a' }, action: { name: 'read' }, resource: { type: 'record', id: '1' } };

/** Every operation of the document with its whole address. */
export const routesOf = (document) =>
    Object.entries(document.paths).flatMap(([path, { servers, ...methods }]) =>
        Object.entries(methods).filter(([, one]) => one.operationId).map(([method, one]) => ({
            method: method.toUpperCase(), path: (servers ?? document.servers)[0].url + path, operation: one.operationId,
            takesBody: !!one.requestBody, security: one.security,
        })));

export const rights = {
    // ---- open to all
    logIn: { who: 'nobody moeder *', body: () => ({ account: 'moeder', password: 'alleen-voor-de-proef' }) },
    showOpenapi: { who: 'nobody moeder *' },

    // ---- one's own session
    logOut: { who: 'moeder *' },
    showSession: { who: 'moeder *' },
    extendSession: { who: 'moeder *' },
    makeOneTimeSecret: { who: 'moeder *' },
    showCheckpoint: { who: 'moeder *' },

    // R-SHARING-15: every professional may read the rules; who keeps them proposes and approves. What is sent here is not
    // whole, and of the version nobody heard of: see tests/sharing/policy_version_test.cpp for who may.
    listPolicyVersions: { who: '*' },
    showPolicyVersion: { who: '', path: 'house' },
    proposePolicyVersion: { who: '', body: () => ({ takesEffect: '2099-01-01', files: [] }) },
    approvePolicyVersion: { who: '', path: 'house' },
    showPolicyTablesInDutch: { who: '', path: 'house' },
    showPolicyTablesInEnglish: { who: '', path: 'house' },
    listPolicyVignettes: { who: '', path: 'house' },
    listPolicyFindings: { who: '', path: 'house' },
    askPolicyVersion: { who: '', path: 'house', body: () => ({ facts: {}, language: 'nl' }) },
    comparePolicyVersions: { who: '', path: 'house', body: () => ({ before: '0', language: 'nl' }) },

    // R-IMPACT-6: every professional reads; who guards privacy in a network writes. A house is no network: what is in one
    // is shown by tests/sharing/impact_assessment_test.cpp and the page's own test.
    showProcessingRegister: { who: '*' },
    showProcessingRegisterDocument: { who: '*' },
    listImpactAssessments: { who: '*' },
    showImpactAssessment: { who: '', path: 'house' },
    showImpactAssessmentDocument: { who: '', path: 'house' },
    writeImpactVersion: { who: '', path: 'house', body: () => ({}), headers: { 'If-Match': '"0"' } },
    adoptImpactVersion: {
        who: '', path: 'house', body: () => ({ organisation: 'politie', name: 'A', function: 'B', date: '2026-01-01' }), headers: { 'If-Match': '"1"' },
    },

    // R-LEDGER-7: who guards privacy in the own organisation.
    listReadings: { who: 'privacy' },

    // ---- the directory: who is who (C9)
    listNetworks: { who: '*' },
    listOrganisations: { who: '*' },
    showOrganisation: { who: '*', path: 'house' },
    listProfessionals: { who: '*' },
    listMeetingKinds: { who: '*' },
    listRoutes: { who: '*' },
    // R-AGREEMENT-4, 2 and 5: who keeps the network proposes, and records for a party; who has the authority signs.
    listAgreements: { who: '*' },
    showAgreement: { who: '*', path: 'agreement' },
    printAgreement: { who: '*', path: 'agreement' },
    proposeAgreement: { who: 'ketenmanager', body: () => agreement },
    proposeAgreementVersion: { who: 'ketenmanager', path: 'agreement', body: () => agreement },
    signAgreement: { who: 'ketenmanager', path: 'agreement', body: ({ house }) => ({ version: 1, organisation: house }) },
    withdrawSignature: {
        who: 'ketenmanager', path: 'signed_agreement', body: ({ house }) => ({ version: 1, organisation: house, reason: 'Andere tekst.' }),
    },
    listExchangeProtocols: { who: '*' },
    listTasks: { who: '*' },
    openEvents: { who: '*' },
    // R-FIGURES-1: chairs of a kind of meeting, and the policy adviser of the municipality.
    listFigures: { who: 'hco zorgcoordinator school2 cjg beleid' },

    // ---- persons: for who has casework to do
    searchPersons: { who: caseworkers, body: () => ({ familyName: 'Nagelhout', birthDate: '2019-07-25' }) },
    registerPerson: { who: caseworkers, body: () => ({ name: { familyName: 'Proef' }, birthDate: '2015-03-02', sex: 'unknown' }) },
    showPerson: { who: caseworkers, path: 'django' },
    showFamily: { who: caseworkers, path: 'django' },
    // R-DOUBLE-1 to 3: of whom nobody heard; see tests/people/same_person_test.cpp for what is said of two who are there.
    listSamePersons: { who: caseworkers, path: 'django' },
    comparePersons: { who: '', path: 'django', body: () => ({ other: randomUUID() }) },
    saySamePerson: { who: '', path: 'django', body: () => ({ other: randomUUID(), reason: 'Zelfde kind.' }) },
    agreeSamePerson: { who: '', path: 'django', body: () => ({ other: randomUUID() }) },
    takeBackSamePerson: { who: '', path: 'django', body: () => ({ other: randomUUID(), reason: 'Een neef.' }) },

    // ---- the index
    registerSignal: {
        who: signallers, body: ({ django }) => ({ person: django, weighing: { risks: ['a'], lifeAreas: ['social'], reasons: 'Is stil.' } }),
    },
    listSignals: { who: caseworkers, lists: 'signal', holds: 'zorgcoordinator' },
    removeSignal: { who: 'zorgcoordinator', path: 'signal', body: () => ({ reason: 'risk_gone' }) },
    recordInformation: { who: 'zorgcoordinator', path: 'signal', body: () => ({ how: 'told' }) },
    listMatches: { who: caseworkers, lists: 'match', holds: 'zorgcoordinator wijkagent' },
    // R-SIGNAL-22
    listSignalLogbook: { who: 'zorgcoordinator', path: 'signal' },
    // R-SIGNAL-21: there is no other municipality here; what moves is shown by tests/index/signal_life_test.cpp.
    moveSignal: { who: '', path: 'signal', body: () => ({ network: 'nowhere' }) },
    // R-SIGNAL-18: at twelve both together.
    objectToSignal: {
        who: 'zorgcoordinator', path: 'signal', body: () => ({ by: ['youth', 'legal_representatives'], advice: 'uphold' }),
    },
    // R-SIGNAL-19: nothing was judged yet.
    tellObjection: { who: '', path: 'signal' },
    // R-MATCH-5
    closeMatch: { who: 'zorgcoordinator wijkagent', path: 'match', body: () => ({ why: 'working_together' }) },
    // R-MATCH-7, R-SIGNAL-17, 22 and 25: who coordinates the index for the municipality, and sees nobody of the family.
    listFollowUps: { who: 'indexcoordinator', lists: 'match', holds: 'indexcoordinator' },
    closeFollowUp: { who: 'indexcoordinator', path: 'match', body: () => ({ why: 'not_reached' }) },
    listSignalObjections: { who: 'indexcoordinator', lists: 'objected', holds: 'indexcoordinator' },
    judgeSignalObjection: { who: 'indexcoordinator', path: 'objected', body: () => ({ outcome: 'upheld' }) },
    listIndexLogbook: { who: 'indexcoordinator' },
    listIndexProfiles: { who: 'indexcoordinator' },
    // R-SIGNAL-38
    giveIndexAccess: {
        who: 'indexcoordinator',
        body: () => ({ bsn: '999999370', birthDate: '2013-12-06', by: ['youth', 'legal_representatives'], identified: true }),
    },
    setIndexProfile: { who: 'indexcoordinator', path: 'index_network', body: () => ({ profile: 'off', from: inDays(30).slice(0, 10) }) },
    followUpMatch: { who: 'zorgcoordinator wijkagent', path: 'match', body: () => ({ coordinator: 'undecided' }) },

    // ---- sharing
    showSharingFacts: { who: '*' },
    askAdvice: { who: caseworkers, body: ({ django }) => ({ about: django, recipient: 'veilig-thuis', answers: {} }) },
    // R-DISCLOSURE-1: the organisation's own advice.
    makeDisclosure: {
        who: 'hco secretaris',
        body: ({ advice }) => ({
            advice: advice.id, items: [{ data: 'concern', text: 'Ruzie thuis.' }], confirmed: advice.conditions, colleague: 'Secretaris',
        }),
    },
    listDisclosures: { who: caseworkers },
    // R-INFORMING-3: who passed it on.
    recordDisclosureInformation: { who: 'zorgcoordinator', path: 'disclosure', body: () => ({ how: 'told' }) },
    listDuties: { who: caseworkers, lists: 'duty', holds: 'zorgcoordinator' },
    // R-DUTY-7: who shared it.
    recordDuty: { who: 'zorgcoordinator', path: 'duty', body: () => ({ how: 'done' }) },
    // Of the own organisation's advice.
    askExchange: { who: 'hco secretaris', path: 'advice_id', body: () => ({ from: 'hco', moment: 'discussed' }) },
    recordRefusal: { who: 'zorgcoordinator', body: ({ refused_advice: advice }) => ({ advice: advice.id }) },

    // R-CONSENT-5: on an own advice that waits for it.
    recordConsent: {
        who: 'zorgcoordinator',
        body: ({ refused_advice: advice }) => ({ advice: advice.id, answer: 'refused', givenBy: 'parent_1', form: 'in_person', words: 'Liever niet.' }),
    },
    // AVG art. 7 lid 3: also said to who may receive on it; it only ever stops something.
    withdrawConsent: { who: 'zorgcoordinator wijkagent', path: 'consent' },
    showConsentReach: { who: 'zorgcoordinator wijkagent', path: 'consent' },
    showConsent: { who: 'zorgcoordinator wijkagent', path: 'consent' },
    seeWithdrawal: { who: 'zorgcoordinator wijkagent', path: 'consent' },
    listConsents: { who: knowsOfCase, path: 'case' },

    // ---- concern reports
    makeConcernReport: {
        who: '', // needs an advice of one's own: shown by S1
        body: ({ django, advice }) => ({
            persons: [django], receiver: 'hco', concern: 'Zorg.', lifeAreas: ['social', 'upbringing'], careAvoidance: true, offence: true,
            advice: advice.id, confirmed: advice.conditions, colleague: 'Secretaris',
        }),
    },
    listConcernReports: { who: caseworkers, lists: 'report', holds: 'wijkagent hco' },
    decideIntake: { who: 'hco', path: 'report', body: ({ criteria }) => intake(criteria) },
    askPartners: {
        who: 'hco', body: ({ report, django }) => ({ concernReport: report, persons: [django], organisations: ['mee'] }),
    },
    listInquiries: { who: caseworkers, lists: 'inquiry', holds: 'hco secretaris imw' },
    answerInquiry: { who: 'imw', path: 'inquiry', body: () => ({ answer: 'known' }) },

    // ---- cases
    listCases: { who: caseworkers, lists: 'case', holds: knowsOfCase },
    showCase: { who: knowsOfCase, path: 'case' },
    addFileItem: { who: inCase, path: 'case', body: () => ({ kind: 'judgement', text: 'Hij voelt zich niet veilig.' }) },
    // R-TOLD-2, R-TOLD-3: only who works on the case asks, and only who was asked answers.
    showTold: { who: knowsOfCase, path: 'case' },
    askWhatWasTold: { who: inCase, path: 'case', body: ({ teun }) => ({ person: teun, lifeArea: 'health' }) },
    answerWhatWasTold: { who: 'wijkagent rmc regisseur', path: 'told_question', body: () => ({ reply: 'shares_nothing' }) },
    addMember: { who: inCase, path: 'case', body: ({ bets }) => ({ person: bets }) },
    addParticipant: { who: inCase, path: 'case', body: () => ({ organisation: 'imw-tilburg', role: 'participant' }) },
    nameDirector: { who: responsible, path: 'case', body: () => ({ professional: 'samira-regenboog' }) },
    // R-DIRECTOR-6: everyone at the table; whom an offer brought in sees no more than the offer.
    showDirection: { who: inCase, path: 'case' },
    // R-DIRECTOR-4
    separateProcessDirection: {
        who: responsible, path: 'case',
        body: () => ({
            professional: 'marit-zandloper', stuck: 'Partners wachten op elkaar.', tried: 'Drie keer overlegd.', until: inDays(30).slice(0, 10),
        }),
    },
    // R-DIRECTOR-5
    endProcessDirection: { who: 'hco secretaris', path: 'running_case' },
    nameContactPerson: { who: responsible, path: 'case', body: () => ({ professional: 'samira-regenboog' }) },
    // R-CASE-5: word is owed to the police, who brought it in.
    closeCase: { who: '', path: 'running_case' },
    listReads: { who: inCase, path: 'case' },

    // ---- groups and areas
    // R-APPROACH-2: a role at a table that takes them.
    openGroup: { who: sits, body: () => ({ name: 'Groep Wagnerplein', occasion: 'Vernielingen in de nacht.', meetingKind: 'hco' }) },
    openArea: { who: sits, body: () => ({ place: 'Wilhelminapark', problem: 'Glas en vuur.', meetingKind: 'hco' }) },
    // R-GROUP-2: who takes full part in the group and in the own case.
    joinGroup: {
        who: 'wijkagent hco secretaris', path: 'group',
        body: ({ teun, case: id }) => ({ person: teun, caseId: id, reason: 'Is er elke nacht bij.', ground: 'WGS-2.31' }),
    },
    leaveGroup: {
        who: 'wijkagent hco secretaris', path: 'group',
        body: ({ walter, running_case: id }) => ({ person: walter, caseId: id, reason: 'Komt er niet meer.' }),
    },

    // ---- handovers
    offerHandover: { who: { open: 'hco secretaris', offered: '' }, body: offer },
    listHandovers: { who: caseworkers, lists: 'handover', holds: 'hco secretaris cjg', later: 'offered' },
    showHandover: { who: 'hco secretaris cjg', path: 'handover', later: 'offered' },
    acceptHandover: { who: { offered: 'cjg', accepted: '' }, path: 'handover', later: 'offered' },
    declineHandover: { who: { offered: 'cjg', accepted: '' }, path: 'handover', body: () => ({ reason: 'Geen plek.' }), later: 'offered' },
    confirmAction: {
        who: { offered: '', accepted: 'cjg', acted: '' }, path: 'handover', body: () => ({ action: 'Begeleiding is gestart.' }), later: 'offered',
    },
    closeHandover: { who: { offered: '', acted: 'hco secretaris', closed: '' }, path: 'handover', later: 'offered' },
    listReportBacks: { who: caseworkers },
    giveReportBack: { who: '', path: 'report_back', body: ({ advice }) => ({ text: 'Het loopt.', advice: advice.id }), later: 'closed' },

    // ---- meetings
    listCaseMeetings: { who: caseworkers, lists: 'planned', holds: sits },
    planMeeting: { who: leads, body: () => ({ kind: 'hco', startsAt: inDays(5), place: 'Zaal 1' }) },
    showCaseMeeting: { who: sits, path: 'planned' },
    putOnAgenda: { who: 'wijkagent hco secretaris rmc regisseur', path: 'planned', body: ({ running_case: id }) => ({ caseId: id, question: 'Wat nu?' }) },
    inviteToMeeting: { who: leads, path: 'planned' },
    recordAttendance: { who: leads, path: 'planned', body: () => ({ organisation: 'leerplicht-tilburg', present: true }) },
    openMeeting: { who: leads, path: 'planned' },
    closeMeeting: { who: leads, path: 'running' },
    chooseTable: { who: '', path: 'planned_item', body: () => ({ choice: 'keep', reason: 'Twee vragen.' }) }, // no double here: shown by S1
    // R-TABLE-18: who leads it or put it there, and is a named functionary; here those are two. Done by one who is both in announce_page.test.mjs.
    announceItem: { who: '', path: 'planned_item', body: () => ({ necessary: true, proportionate: true, subsidiary: true }) },
    takeBackAnnouncement: { who: leads, path: 'planned_item', body: () => ({}) },
    setHearers: { who: leads, path: 'planned_item', body: () => ({ organisations: ['zvh-tilburg', 'leerplicht-tilburg'] }) },
    setFamilyPart: { who: leads, path: 'planned_item', body: () => ({ familyPart: 'is_heard', persons: [] }) },
    // R-AGENDA-7: who hears the item and takes full part.
    hearFamily: { who: inCase, path: 'planned_item', body: ({ teun }) => ({ person: teun, words: 'Ik wil naar school.' }) },
    recordMinutes: { who: leads, path: 'running_item', body: () => ({ text: 'Het gezin wil hulp.' }) },
    // R-WORD-2: who owes it, and the liaison who carries it.
    recordWordGiven: { who: 'hco secretaris rmc', path: 'held_item', body: () => ({ organisation: 'politie' }) },
    makeCommitment: {
        who: leads, path: 'running_item',
        body: () => ({ what: 'Belt', organisation: 'leerplicht-tilburg', dueOn: inDays(20).slice(0, 10) }),
    },
    // R-COMMITMENT-1, 2: who owns it, and who wrote it down.
    listCommitments: { who: caseworkers, lists: 'commitment', holds: 'hco secretaris regisseur' },
    completeCommitment: { who: 'regisseur', path: 'commitment', body: () => ({ result: 'Gebeld.' }) },

    // ---- the plan
    makePlan: { who: inCase, path: 'case', body: () => plan, headers: { 'If-Match': '"1"' } },
    showPlan: { who: inCase, path: 'case' },
    endorsePlan: {
        who: { open: 'regisseur' }, path: 'plan', body: () => ({ party: 'organisation', id: 'lokaal-team-tilburg', answer: 'agrees' }),
    },
    showFridgeSheet: { who: inCase, path: 'plan' },

    // ---- the family's own page
    showOwnInvolvements: { who: 'moeder' },
    showOwnPlan: { who: 'moeder' },
    endorseOwnPlan: { who: 'moeder', body: () => ({ answer: 'agrees' }) },
    listOwnAppointments: { who: 'moeder' },
    listOwnDisclosures: { who: 'moeder' },
    // R-CONSENT-7: of a consent that a parent gave about a child of twelve, who has custody withdraws it by themselves.
    listOwnConsents: { who: 'moeder' },
    withdrawOwnConsent: { who: 'moeder', path: 'consent' },

    // ---- decisions for other programs (R-AUTHORIZATION-9): nobody's session gives access, and without a policy nothing is
    // offered; with one it is shown by authorization.test.mjs
    evaluateAccess: { who: '', body: () => question },
    evaluateAccesses: { who: '', body: () => ({ ...question, evaluations: [{}] }) },
    searchSubjects: { who: '', body: () => question },
    searchResources: { who: '', body: () => question },
    searchActions: { who: '', body: () => question },
    showAuthorizationKeys: { who: '' },
    showAuthorizationMetadata: { who: '' },
    showTenantAuthorizationMetadata: { who: '', path: 'house' },

    // What a one-time secret must be made for first is shown by tests/access.
    confirmOneTimeSecret: { who: '', body: () => ({ oneTimeCode: '000000' }) },
};

const expand = (text) => new Set(text.replace('*', professionals).split(' ').filter(Boolean));

/** Who may in this state. */
export const allowedIn = (entry, state, states) => {
    if (typeof entry === 'string') return expand(entry);
    let last = '';
    for (const one of states) {
        if (entry[one] !== undefined) last = entry[one];
        if (one === state) break;
    }
    return expand(last);
};

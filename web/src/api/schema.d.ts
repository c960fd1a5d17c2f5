// Made by tools/types.mjs from openapi.json: do not edit, run `./dev types`.
export interface paths {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is logged in, and until when
         * @description Who is logged in, and until when
         */
        get: operations["showSession"];
        put?: never;
        /**
         * Log in with an account, its password and a one-time code
         * @description Log in with an account, its password and a one-time code
         */
        post: operations["logIn"];
        /**
         * Log out
         * @description Log out
         */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stay logged in for another half hour
         * @description Stay logged in for another half hour
         */
        post: operations["extendSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/one-time-secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret for an authenticator; shown this once
         * @description A new secret for an authenticator; shown this once
         */
        post: operations["makeOneTimeSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/one-time-secrets/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * From now on the one-time code is needed to log in
         * @description From now on the one-time code is needed to log in
         */
        post: operations["confirmOneTimeSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The networks of this region
         * @description The networks of this region
         */
        get: operations["listNetworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations, what they do and how to reach them
         * @description Organisations, what they do and how to reach them
         */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organisation, the people to reach there and what it signed
         * @description One organisation, the people to reach there and what it signed
         */
        get: operations["showOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/professionals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who works where, in which function, and how to reach them
         * @description Who works where, in which function, and how to reach them
         */
        get: operations["listProfessionals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meeting-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of meeting, with purpose, ground and criteria
         * @description The kinds of meeting, with purpose, ground and criteria
         */
        get: operations["listMeetingKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How something goes from one network to another, by whom and within which term
         * @description How something goes from one network to another, by whom and within which term
         */
        get: operations["listRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a person by name and birth date, or by number
         * @description Find a person by name and birth date, or by number
         */
        post: operations["searchPersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a person known
         * @description Make a person known
         */
        post: operations["registerPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person
         * @description One person
         */
        get: operations["showPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/same-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * With which registrations this one is, or was, held for one person
         * @description With which registrations this one is, or was, held for one person
         */
        get: operations["listSamePersons"];
        put?: never;
        /**
         * Hold another registration for the same person
         * @description Hold another registration for the same person
         */
        post: operations["saySamePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What speaks for and against two registrations being one person
         * @description What speaks for and against two registrations being one person
         */
        post: operations["comparePersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/same-person-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree, as a second professional, that two registrations are one person
         * @description Agree, as a second professional, that two registrations are one person
         */
        post: operations["agreeSamePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/same-person-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that two registrations are one person
         * @description Take back that two registrations are one person
         */
        post: operations["takeBackSamePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The family system around a person: members, relations, households, custody
         * @description The family system around a person: members, relations, households, custody
         */
        get: operations["showFamily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signals of your organisation
         * @description The signals of your organisation
         */
        get: operations["listSignals"];
        put?: never;
        /**
         * Register a signal after weighing; answers who else is concerned
         * @description Register a signal after weighing; answers who else is concerned
         */
        post: operations["registerSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signals/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a signal away: the risk is gone, or it was wrong
         * @description Take a signal away: the risk is gone, or it was wrong
         */
        post: operations["removeSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signals/{id}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The family was told, or is told later and why
         * @description The family was told, or is told later and why
         */
        post: operations["recordInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who else is concerned, and how to reach them
         * @description Who else is concerned, and how to reach them
         */
        get: operations["listMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * You spoke with each other; who coordinates
         * @description You spoke with each other; who coordinates
         */
        post: operations["followUpMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/matches/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Why there is no contact
         * @description Why there is no contact
         */
        post: operations["closeMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signals/{id}/logbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who signalled and who was told, and when
         * @description Who signalled and who was told, and when
         */
        get: operations["listSignalLogbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The family moved: the follow-up person of another municipality takes over
         * @description The family moved: the follow-up person of another municipality takes over
         */
        post: operations["moveSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signals/{id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Someone objects; while it is judged the signal meets nobody
         * @description Someone objects; while it is judged the signal meets nobody
         */
        post: operations["objectToSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signals/{id}/objection/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who objected was told how it was judged
         * @description Who objected was told how it was judged
         */
        post: operations["tellObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matches to follow up: who was told, and whether they spoke
         * @description Matches to follow up: who was told, and whether they spoke
         */
        get: operations["listFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-follow-ups/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Why there is no contact
         * @description Why there is no contact
         */
        post: operations["closeFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Objections to signals that wait to be judged
         * @description Objections to signals that wait to be judged
         */
        get: operations["listSignalObjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-objections/{id}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The objection is upheld or rejected
         * @description The objection is upheld or rejected
         */
        post: operations["judgeSignalObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-logbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who signalled and who was told, and when; never about whom
         * @description Who signalled and who was told, and when; never about whom
         */
        get: operations["listIndexLogbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By which law signals are made, and what goes when that ends
         * @description By which law signals are made, and what goes when that ends
         */
        get: operations["listIndexProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the index has about somebody, told to whom it concerns
         * @description What the index has about somebody, told to whom it concerns
         */
        post: operations["giveIndexAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/index-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which law holds from a day on; what was kept under the one before is destroyed then
         * @description Which law holds from a day on; what was kept under the one before is destroyed then
         */
        post: operations["setIndexProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sharing-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The facts of the Grondslag with their questions, and the words of its answers
         * @description The facts of the Grondslag with their questions, and the words of its answers
         */
        get: operations["showSharingFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/advices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May, must or must this not be shared? Ask again with one more answer until no question is left
         * @description May, must or must this not be shared? Ask again with one more answer until no question is left
         */
        post: operations["askAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your organisation shared, and what was shared with it
         * @description What your organisation shared, and what was shared with it
         */
        get: operations["listDisclosures"];
        put?: never;
        /**
         * Share what an advice permits
         * @description Share what an advice permits
         */
        post: operations["makeDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disclosures/{id}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom it is about was told, or is told later and why
         * @description Whom it is about was told, or is told later and why
         */
        post: operations["recordDisclosureInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that it was asked and not shared
         * @description Note that it was asked and not shared
         */
        post: operations["recordRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is still to be done because something was shared, must be shared or was refused
         * @description What is still to be done because something was shared, must be shared or was refused
         */
        get: operations["listDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was done, or is done later and why
         * @description It was done, or is done later and why
         */
        post: operations["recordDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what was answered to a question for consent, or why it was not asked; on an advice that waits for it
         * @description Note what was answered to a question for consent, or why it was not asked; on an advice that waits for it
         */
        post: operations["recordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a consent; what rested on it stops at once
         * @description Withdraw a consent; what rested on it stops at once
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{id}/withdrawal-seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you saw that a consent was withdrawn on the family's own page
         * @description Say that you saw that a consent was withdrawn on the family's own page
         */
        post: operations["seeWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One consent that your organisation asked for or may receive on
         * @description One consent that your organisation asked for or may receive on
         */
        get: operations["showConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the withdrawal of a consent stops, what was shared on it, and what rests on something else
         * @description What the withdrawal of a consent stops, what was shared on it, and what rests on something else
         */
        get: operations["showConsentReach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The consents of a family that your organisation asked for or may receive on
         * @description The consents of a family that your organisation asked for or may receive on
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/concern-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your organisation reported, and what you take in
         * @description What your organisation reported, and what you take in
         */
        get: operations["listConcernReports"];
        put?: never;
        /**
         * Report a concern to a meeting, on an advice that permits it
         * @description Report a concern to a meeting, on an advice that permits it
         */
        post: operations["makeConcernReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/concern-reports/{id}/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge the criteria, and admit, route or return the report
         * @description Judge the criteria, and admit, route or return the report
         */
        post: operations["decideIntake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your organisation asked, and what it is asked
         * @description What your organisation asked, and what it is asked
         */
        get: operations["listInquiries"];
        put?: never;
        /**
         * Ask partners whether they know the persons of a report or case
         * @description Ask partners whether they know the persons of a report or case
         */
        post: operations["askPartners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether your organisation knows them
         * @description Say whether your organisation knows them
         */
        post: operations["answerInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/told-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the family told already, as far as you may see it
         * @description What the family told already, as far as you may see it
         */
        get: operations["showTold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/told-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the partners of a case what one of the family told them
         * @description Ask the partners of a case what one of the family told them
         */
        post: operations["askWhatWasTold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/told-questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that your organisation shared what was told, or shares nothing
         * @description Say that your organisation shared what was told, or shares nothing
         */
        post: operations["answerWhatWasTold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases in which your organisation takes part
         * @description The cases in which your organisation takes part
         */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case, as far as your organisation may see it
         * @description One case, as far as your organisation may see it
         */
        get: operations["showCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/file-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a fact or a judgement in the file
         * @description Write a fact or a judgement in the file
         */
        post: operations["addFileItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a person into the case
         * @description Take a person into the case
         */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an organisation in as participant, guest or observer
         * @description Let an organisation in as participant, guest or observer
         */
        post: operations["addParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/contact-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the fixed face for the family
         * @description Name the fixed face for the family
         */
        post: operations["nameContactPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the case
         * @description Close the case
         */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked at the case
         * @description Who looked at the case
         */
        get: operations["listReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a group into a kind of meeting
         * @description Bring a group into a kind of meeting
         */
        post: operations["openGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a street, a square or a park into a kind of meeting, without anyone in it
         * @description Bring a street, a square or a park into a kind of meeting, without anyone in it
         */
        post: operations["openArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who belongs to the group, by which case, on which ground and why
         * @description Say who belongs to the group, by which case, on which ground and why
         */
        post: operations["joinGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that someone left the group
         * @description Say that someone left the group
         */
        post: operations["leaveGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/direction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who directs the case and its process, with duties, mandate and competence
         * @description Who directs the case and its process, with duties, mandate and competence
         */
        get: operations["showDirection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/director": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name who directs the case, with a mandate where one was given
         * @description Name who directs the case, with a mandate where one was given
         */
        post: operations["nameDirector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/process-director": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let another direct the process for a while, to break through what is stuck
         * @description Let another direct the process for a while, to break through what is stuck
         */
        post: operations["separateProcessDirection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/process-director/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the direction of the process back to the director
         * @description Give the direction of the process back to the director
         */
        post: operations["endProcessDirection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your organisation offered and was offered
         * @description What your organisation offered and was offered
         */
        get: operations["listHandovers"];
        put?: never;
        /**
         * Offer a case to another organisation, with what may go along
         * @description Offer a case to another organisation, with what may go along
         */
        post: operations["offerHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One handover
         * @description One handover
         */
        get: operations["showHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the case over
         * @description Take the case over
         */
        post: operations["acceptHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no, and why
         * @description Say no, and why
         */
        post: operations["declineHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}/action-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what was really done
         * @description Say what was really done
         */
        post: operations["confirmAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go, after word that action was taken
         * @description Let go, after word that action was taken
         */
        post: operations["closeHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Word that your organisation owes, carries or waits for
         * @description Word that your organisation owes, carries or waits for
         */
        get: operations["listReportBacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-backs/{id}/giving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what came of it, as far as that may be told
         * @description Tell what came of it, as far as that may be told
         */
        post: operations["giveReportBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The meetings at which your organisation sits
         * @description The meetings at which your organisation sits
         */
        get: operations["listCaseMeetings"];
        put?: never;
        /**
         * Plan a meeting
         * @description Plan a meeting
         */
        post: operations["planMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One meeting, with what you hear of its agenda
         * @description One meeting, with what you hear of its agenda
         */
        get: operations["showCaseMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-meetings/{id}/agenda-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a case on the agenda, with a look at other agendas
         * @description Put a case on the agenda, with a look at other agendas
         */
        post: operations["putOnAgenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-meetings/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the partners, without what is on the agenda
         * @description Invite the partners, without what is on the agenda
         */
        post: operations["inviteToMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-meetings/{id}/attendances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who is there, and who speaks for whom
         * @description Who is there, and who speaks for whom
         */
        post: operations["recordAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-meetings/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the meeting
         * @description Open the meeting
         */
        post: operations["openMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-meetings/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the meeting
         * @description Close the meeting
         */
        post: operations["closeMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose at which table the family is discussed
         * @description Choose at which table the family is discussed
         */
        post: operations["chooseTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce over the index that a family is on this agenda, without its name
         * @description Announce over the index that a family is on this agenda, without its name
         */
        post: operations["announceItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/announcement-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an announcement over the index back
         * @description Take an announcement over the index back
         */
        post: operations["takeBackAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/hearers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who may hear this item
         * @description Who may hear this item
         */
        post: operations["setHearers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/family-part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How the family takes part, and who of them is invited
         * @description How the family takes part, and who of them is invited
         */
        post: operations["setFamilyPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/family-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down what one of the family says of this item
         * @description Write down what one of the family says of this item
         */
        post: operations["hearFamily"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write or correct the minutes
         * @description Write or correct the minutes
         */
        post: operations["recordMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/words-given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an absent partner was given word
         * @description Say that an absent partner was given word
         */
        post: operations["recordWordGiven"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down what a partner promises
         * @description Write down what a partner promises
         */
        post: operations["makeCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your organisation promised or wrote down
         * @description What your organisation promised or wrote down
         */
        get: operations["listCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what came of a commitment
         * @description Say what came of a commitment
         */
        post: operations["completeCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the plan of the family, or a new version of it (If-Match: the last one, 0 when there is none)
         * @description Make the plan of the family, or a new version of it (If-Match: the last one, 0 when there is none)
         */
        post: operations["makePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plan that holds, and who endorsed it
         * @description The plan that holds, and who endorsed it
         */
        get: operations["showPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{id}/endorsements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a party agrees with this version or objects to it
         * @description Record that a party agrees with this version or objects to it
         */
        post: operations["endorsePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{id}/fridge-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plan on one page for the family
         * @description The plan on one page for the family
         */
        get: operations["showFridgeSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-file/involvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is involved with your family, and since when
         * @description Who is involved with your family, and since when
         */
        get: operations["showOwnInvolvements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-file/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your plan, as on the fridge
         * @description Your plan, as on the fridge
         */
        get: operations["showOwnPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-file/plan-endorsements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree with your plan or object to it (If-Match: the version that you saw)
         * @description Agree with your plan or object to it (If-Match: the version that you saw)
         */
        post: operations["endorseOwnPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-file/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When you are expected, and where
         * @description When you are expected, and where
         */
        get: operations["listOwnAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-file/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you agreed to, what was shared on it, and what you can withdraw
         * @description What you agreed to, what was shared on it, and what you can withdraw
         */
        get: operations["listOwnConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-file/consents/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a consent; no reason is asked, and what rested on it stops at once
         * @description Withdraw a consent; no reason is asked, and what rested on it stops at once
         */
        post: operations["withdrawOwnConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-file/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told about you, to whom and on which ground
         * @description What was told about you, to whom and on which ground
         */
        get: operations["listOwnDisclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for you: safety first, then by term
         * @description What waits for you: safety first, then by term
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events that say which part of the page to look at again, and nothing else
         * @description Server-sent events that say which part of the page to look at again, and nothing else
         */
        get: operations["openEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers for policy of each kind of meeting and period, without small counts
         * @description Numbers for policy of each kind of meeting and period, without small counts
         */
        get: operations["listFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The size and root of the record of disclosures and changes
         * @description The size and root of the record of disclosures and changes
         */
        get: operations["showCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who of your organisation read what, about whom; never what it said
         * @description Who of your organisation read what, about whom; never what it said
         */
        get: operations["listReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of the Grondslag, and which is in force
         * @description The versions of the Grondslag, and which is in force
         */
        get: operations["listPolicyVersions"];
        put?: never;
        /**
         * Propose a version of the Grondslag; its proofs and vignettes are run first
         * @description Propose a version of the Grondslag; its proofs and vignettes are run first
         */
        post: operations["proposePolicyVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of the Grondslag with its files
         * @description One version of the Grondslag with its files
         */
        get: operations["showPolicyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a proposed version; with the second approval it is adopted
         * @description Approve a proposed version; with the second approval it is adopted
         */
        post: operations["approvePolicyVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}/tables/nl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tables of a version in Dutch words, with their sources
         * @description The tables of a version in Dutch words, with their sources
         */
        get: operations["showPolicyTablesInDutch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}/tables/en": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tables of a version in English words, with their sources
         * @description The tables of a version in English words, with their sources
         */
        get: operations["showPolicyTablesInEnglish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}/vignettes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The vignettes of a version, and whether it answers them as expected
         * @description The vignettes of a version, and whether it answers them as expected
         */
        get: operations["listPolicyVignettes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an analysis of the tables of a version finds, in both languages
         * @description What an analysis of the tables of a version finds, in both languages
         */
        get: operations["listPolicyFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a version answers to these facts, and which row of which table counts
         * @description What a version answers to these facts, and which row of which table counts
         */
        post: operations["askPolicyVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-versions/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a version changes beside another, in sentences
         * @description What a version changes beside another, in sentences
         */
        post: operations["comparePolicyVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accession documents and covenants: every version, who signed and what is missing
         * @description Accession documents and covenants: every version, who signed and what is missing
         */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Propose an agreement; it holds for who signs it
         * @description Propose an agreement; it holds for who signs it
         */
        post: operations["proposeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One agreement: its versions, the oldest first
         * @description One agreement: its versions, the oldest first
         */
        get: operations["showAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of an agreement as a page for print, in Dutch
         * @description One version of an agreement as a page for print, in Dutch
         */
        get: operations["printAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose the next version; the one before holds until its own end
         * @description Propose the next version; the one before holds until its own end
         */
        post: operations["proposeAgreementVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a version for one's own organisation, or record that a party did
         * @description Sign a version for one's own organisation, or record that a party did
         */
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a signature back, or record that a party did
         * @description Take a signature back, or record that a party did
         */
        post: operations["withdrawSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who tells whom what between two networks, in which situation and through whom
         * @description Who tells whom what between two networks, in which situation and through whom
         */
        get: operations["listExchangeProtocols"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/advices/{id}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the protocols say of carrying out an advice: whom, what, through whom and by when
         * @description What the protocols say of carrying out an advice: whom, what, through whom and by when
         */
        post: operations["askExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processing-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of processing activities, made from what the program knows now
         * @description The register of processing activities, made from what the program knows now
         */
        get: operations["showProcessingRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processing-register/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register as a page for print
         * @description The register as a page for print
         */
        get: operations["showProcessingRegisterDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/impact-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The impact assessment of each network, and how it stands
         * @description The impact assessment of each network, and how it stands
         */
        get: operations["listImpactAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/impact-assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The impact assessment of a network: what the program knows, and what people wrote
         * @description The impact assessment of a network: what the program knows, and what people wrote
         */
        get: operations["showImpactAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/impact-assessments/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The assessment as a page for print
         * @description The assessment as a page for print
         */
        get: operations["showImpactAssessmentDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/impact-assessments/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a version of what people have to fill in (If-Match: the last one, 0 when there is none)
         * @description Write a version of what people have to fill in (If-Match: the last one, 0 when there is none)
         */
        post: operations["writeImpactVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/impact-assessments/{id}/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record who adopted the last version (If-Match: that one), for which organisation and when
         * @description Record who adopted the last version (If-Match: that one), for which organisation and when
         */
        post: operations["adoptImpactVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description This document
         */
        get: operations["showOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AccountKind: "professional" | "citizen";
        ActionAdvice: {
            organisation: string;
            text: string;
        };
        ActionAdviceView: {
            organisation: components["schemas"]["OrganisationShort"];
            text: string;
        };
        AddFileItem: {
            kind: components["schemas"]["WrittenKind"];
            text: string;
            replaces?: string;
            told?: components["schemas"]["ToldByFamily"];
        };
        AddMember: {
            person: string;
        };
        AddParticipant: {
            organisation: string;
            role: components["schemas"]["ParticipantRole"];
            professional?: string;
            secrecySigned?: boolean;
        };
        Address: {
            street: string;
            /** Format: int32 */
            houseNumber: number;
            addition?: string;
            postcode: string;
            place: string;
        };
        AdoptImpactVersion: {
            organisation: string;
            name: string;
            function: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            date: string;
        };
        AdviceView: {
            id: string;
            verdict: components["schemas"]["Verdict"];
            scope: string[];
            manner: string;
            duties: string[];
            conditions: string[];
            provisions: components["schemas"]["ProvisionShort"][];
            norm: string;
            sentenceNl: string;
            sentenceEn: string;
            known: components["schemas"]["KnownFact"][];
            because: components["schemas"]["DecidingFact"][];
            wouldChange: components["schemas"]["ChangeOfFact"][];
            possible: components["schemas"]["Verdict"][];
            nextQuestion?: components["schemas"]["NextQuestion"];
            /** Format: int32 */
            questionsLeftMax: number;
            policy: components["schemas"]["PolicyVersion"];
            term?: components["schemas"]["TermView"];
            kept: boolean;
            came: components["schemas"]["CameView"][];
            ownKnowledge: boolean;
            least?: components["schemas"]["LeastSharing"];
        };
        AgendaItemRow: {
            id: string;
            meeting: string;
            kindName: string;
            /** Format: date-time */
            startsAt: string;
        };
        /** @enum {string} */
        AgendaItemState: "open" | "discussed" | "moved";
        AgendaItemView: {
            id: string;
            meeting: string;
            case: components["schemas"]["CaseShort"];
            approach: components["schemas"]["Approach"];
            occasion?: string;
            group: components["schemas"]["GroupMemberView"][];
            persons: components["schemas"]["PersonShort"][];
            question: string;
            liaison?: components["schemas"]["Contact"];
            hears: components["schemas"]["HearingView"][];
            doubles: components["schemas"]["OtherTableView"][];
            choice?: components["schemas"]["ChosenTableView"];
            announcement?: components["schemas"]["AnnouncementView"];
            mayAnnounce: boolean;
            familyPart?: components["schemas"]["FamilyPart"];
            familyReason?: string;
            family: components["schemas"]["FamilySeatView"][];
            minutes?: string;
            decision?: string;
            assessment?: components["schemas"]["ProblemAssessment"];
            advice?: components["schemas"]["ActionAdviceView"];
            commitments: components["schemas"]["CommitmentView"][];
            absentToInform: components["schemas"]["OrganisationShort"][];
            words: components["schemas"]["WordOwedView"][];
            state: components["schemas"]["AgendaItemState"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        AgendaLogEvent: "announced" | "told" | "taken_back" | "over";
        AgreementSignatureView: {
            organisation: components["schemas"]["OrganisationShort"];
            state: components["schemas"]["SignatureState"];
            name?: string;
            function?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            date?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validUntil?: string;
            reason?: string;
            recordedBy?: components["schemas"]["Contact"];
            due: boolean;
        };
        AgreementText: {
            heading: string;
            text: string;
        };
        AgreementVersionView: {
            id: string;
            /** Format: int32 */
            version: number;
            name: string;
            kind: string;
            network: string;
            networkName: string;
            purposes: string[];
            dataCategories: string[];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validFrom: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validUntil: string;
            retention?: string;
            texts: components["schemas"]["AgreementText"][];
            signatures: components["schemas"]["AgreementSignatureView"][];
            inForce: boolean;
            proposedBy?: components["schemas"]["Contact"];
            /** Format: date-time */
            proposedAt?: string;
        };
        AgreementVersionViewList: {
            items: components["schemas"]["AgreementVersionView"][];
        };
        AnnounceItem: {
            necessary: boolean;
            proportionate: boolean;
            subsidiary: boolean;
        };
        AnnouncementView: {
            /** Format: date-time */
            announcedAt: string;
            /** Format: date-time */
            waitsSince?: string;
            met: components["schemas"]["MetAgendaView"][];
        };
        AnswerConsent: {
            advice: string;
            answer: components["schemas"]["ConsentAnswer"];
            givenBy?: string;
            form?: components["schemas"]["ConsentForm"];
            kinds?: string[];
            /** Format: date-time */
            until?: string;
            words?: string;
            whyNotAsked?: string;
        };
        AnswerInquiry: {
            answer: components["schemas"]["KnownToYou"];
        };
        AnswerWhatWasTold: {
            reply: components["schemas"]["ToldReply"];
        };
        AnsweredQuestionView: {
            question: components["schemas"]["OpenQuestion"];
            answer?: string;
        };
        Appointment: {
            /** Format: date-time */
            at: string;
            what: string;
            place: string;
        };
        AppointmentList: {
            items: components["schemas"]["Appointment"][];
        };
        /** @enum {string} */
        Approach: "person" | "group" | "area";
        AskAdvice: {
            about?: string;
            caseId?: string;
            recipient?: string;
            recipientProfessional?: string;
            meetingKind?: string;
            answers?: {
                [key: string]: unknown;
            };
            notKnown?: string[];
            anonymous?: boolean;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            requestedOn?: string;
            came?: string[];
            ownKnowledge?: boolean;
        };
        AskExchange: {
            from: string;
            moment: components["schemas"]["ProtocolMoment"];
            severity?: components["schemas"]["OffenceSeverity"];
            offence?: components["schemas"]["OffencePlace"];
        };
        AskPartners: {
            concernReport?: string;
            caseId?: string;
            persons?: string[];
            organisations?: string[];
        };
        AskVersion: {
            facts?: {
                [key: string]: unknown;
            };
            language: components["schemas"]["Language"];
        };
        AttendanceView: {
            organisation: components["schemas"]["OrganisationShort"];
            contact?: components["schemas"]["Contact"];
            role: components["schemas"]["ParticipantRole"];
            present?: boolean;
            spokenForBy?: components["schemas"]["OrganisationShort"];
        };
        AuthorizationAction: {
            name: string;
            properties?: Record<string, never>;
        };
        AuthorizationDecision: {
            decision: boolean;
            context?: Record<string, never>;
        };
        AuthorizationDecisions: {
            decision?: boolean;
            context?: Record<string, never>;
            evaluations?: components["schemas"]["AuthorizationDecision"][];
        };
        AuthorizationEntity: {
            type: string;
            id?: string;
            properties?: Record<string, never>;
        };
        AuthorizationEvaluation: {
            subject: components["schemas"]["AuthorizationEntity"];
            action: components["schemas"]["AuthorizationAction"];
            resource: components["schemas"]["AuthorizationEntity"];
            context?: Record<string, never>;
        };
        AuthorizationEvaluations: {
            subject?: components["schemas"]["AuthorizationEntity"];
            action?: components["schemas"]["AuthorizationAction"];
            resource?: components["schemas"]["AuthorizationEntity"];
            context?: Record<string, never>;
            evaluations?: {
                subject?: components["schemas"]["AuthorizationEntity"];
                action?: components["schemas"]["AuthorizationAction"];
                resource?: components["schemas"]["AuthorizationEntity"];
                context?: Record<string, never>;
            }[];
            options?: {
                /** @enum {string} */
                evaluations_semantic?: "execute_all" | "deny_on_first_deny" | "permit_on_first_permit";
            };
        };
        AuthorizationKeySet: {
            keys: Record<string, never>[];
        };
        AuthorizationMetadata: {
            /** Format: uri */
            policy_decision_point: string;
            /** Format: uri */
            access_evaluation_endpoint: string;
            /** Format: uri */
            access_evaluations_endpoint?: string;
            /** Format: uri */
            search_subject_endpoint?: string;
            /** Format: uri */
            search_resource_endpoint?: string;
            /** Format: uri */
            search_action_endpoint?: string;
            /** Format: uri */
            jwks_uri?: string;
            capabilities?: string[];
            signed_metadata?: string;
        };
        AuthorizationResults: {
            page?: {
                next_token: string;
                /** Format: int64 */
                count?: number;
                /** Format: int64 */
                total?: number;
            };
            context?: Record<string, never>;
            results: {
                type?: string;
                id?: string;
                name?: string;
            }[];
        };
        AuthorizationSearch: {
            subject?: components["schemas"]["AuthorizationEntity"];
            action?: components["schemas"]["AuthorizationAction"];
            resource?: components["schemas"]["AuthorizationEntity"];
            context?: Record<string, never>;
            page?: {
                token?: string;
                /** Format: int64 */
                limit?: number;
                properties?: Record<string, never>;
            };
        };
        CallEntry: {
            name: string;
            phone: string;
        };
        CameView: {
            disclosure: string;
            from: components["schemas"]["OrganisationShort"];
            /** Format: date-time */
            at: string;
            data: string[];
            purpose: string;
            carried: string[];
            sentenceNl: string;
            sentenceEn: string;
        };
        CarriedPurposeView: {
            disclosure: string;
            data: string;
            purpose: string;
            carried: string[];
            sentenceNl: string;
            sentenceEn: string;
        };
        /** @enum {string} */
        CaseDeed: "change_plan" | "add_participant" | "name_director" | "offer_handover" | "close" | "write" | "join_group";
        CaseMeetingRow: {
            id: string;
            kind: string;
            kindName: string;
            /** Format: date-time */
            startsAt: string;
            place: string;
            state: components["schemas"]["CaseMeetingState"];
            /** Format: int32 */
            items: number;
        };
        CaseMeetingRowList: {
            items: components["schemas"]["CaseMeetingRow"][];
        };
        /** @enum {string} */
        CaseMeetingState: "planned" | "running" | "held";
        CaseMeetingView: {
            id: string;
            kind: string;
            kindName: string;
            shortName: string;
            /** Format: date-time */
            startsAt: string;
            place: string;
            state: components["schemas"]["CaseMeetingState"];
            chair?: components["schemas"]["Contact"];
            attendance: components["schemas"]["AttendanceView"][];
            agenda: components["schemas"]["AgendaItemView"][];
            /** Format: date-time */
            invitationsSentAt?: string;
            /** Format: int64 */
            version: number;
            may: components["schemas"]["MeetingDeed"][];
        };
        CaseReading: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Contact"];
            what: string;
        };
        CaseReadingList: {
            items: components["schemas"]["CaseReading"][];
        };
        CaseShort: {
            id: string;
            name: string;
        };
        /** @enum {string} */
        CaseState: "open" | "closed";
        /** @enum {string} */
        CaseStep: "intake" | "meeting" | "plan" | "handover" | "aftercare";
        CaseSummary: {
            id: string;
            approach: components["schemas"]["Approach"];
            name: string;
            state: components["schemas"]["CaseState"];
            responsible: components["schemas"]["OrganisationShort"];
            director?: components["schemas"]["Contact"];
            meetingKind?: string;
            /** Format: date-time */
            openedAt: string;
            step: components["schemas"]["CaseStep"];
            /** Format: date-time */
            stepSince: string;
            /** Format: date-time */
            stepDueAt?: string;
            overdue: boolean;
        };
        CaseSummaryList: {
            items: components["schemas"]["CaseSummary"][];
        };
        CaseView: {
            id: string;
            approach: components["schemas"]["Approach"];
            name: string;
            state: components["schemas"]["CaseState"];
            responsible: components["schemas"]["OrganisationShort"];
            director?: components["schemas"]["Contact"];
            meetingKind?: string;
            /** Format: date-time */
            openedAt: string;
            step: components["schemas"]["CaseStep"];
            /** Format: date-time */
            stepSince: string;
            /** Format: date-time */
            stepDueAt?: string;
            overdue: boolean;
            occasion?: string;
            group: components["schemas"]["GroupMemberView"][];
            members: components["schemas"]["FamilyMember"][];
            relations: components["schemas"]["Relation"][];
            custody: components["schemas"]["Custody"][];
            participants: components["schemas"]["ParticipantView"][];
            contactPerson?: components["schemas"]["Contact"];
            fileItems: components["schemas"]["FileItemView"][];
            handovers: components["schemas"]["HandoverView"][];
            agendaItems: components["schemas"]["AgendaItemRow"][];
            commitments: components["schemas"]["CommitmentView"][];
            plan?: components["schemas"]["PlanShort"];
            throughput: components["schemas"]["ThroughputTimeView"][];
            /** Format: int64 */
            version: number;
            may: components["schemas"]["CaseDeed"][];
        };
        ChangeOfFact: {
            fact: string;
            from: unknown;
            to: unknown;
            verdict: components["schemas"]["Verdict"];
        };
        ChapterView: {
            chapter: components["schemas"]["ImpactChapter"];
            title: string;
            question: string;
            article: string;
            always: boolean;
            text?: string;
        };
        CheckpointView: {
            origin: string;
            /** Format: int64 */
            size: number;
            root: string;
            /** Format: date-time */
            at: string;
        };
        ChooseTable: {
            choice: components["schemas"]["TableChoice"];
            reason: string;
        };
        ChosenTableView: {
            choice: components["schemas"]["TableChoice"];
            reason: string;
        };
        CloseFollowUp: {
            why: components["schemas"]["FollowUpReason"];
        };
        CloseMatch: {
            why: components["schemas"]["NoContact"];
        };
        /** @enum {string} */
        CommitmentState: "open" | "done";
        CommitmentView: {
            id: string;
            caseId: string;
            caseName: string;
            what: string;
            owner: components["schemas"]["OrganisationShort"];
            contact?: components["schemas"]["Contact"];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            dueOn: string;
            state: components["schemas"]["CommitmentState"];
            result?: string;
            overdue: boolean;
            /** Format: int64 */
            version: number;
        };
        CommitmentViewList: {
            items: components["schemas"]["CommitmentView"][];
        };
        CompareVersion: {
            before: string;
            language: components["schemas"]["Language"];
        };
        CompleteCommitment: {
            result: string;
        };
        ConcernReport: {
            id: string;
            /** Format: date-time */
            madeAt: string;
            by: components["schemas"]["Contact"];
            entry: components["schemas"]["EntryRoute"];
            receiver: components["schemas"]["MeetingKindShort"];
            persons: components["schemas"]["PersonShort"][];
            concern?: string;
            question?: string;
            lifeAreas: components["schemas"]["LifeArea"][];
            careAvoidance?: boolean;
            offence?: boolean;
            state: components["schemas"]["ConcernReportState"];
            reason?: string;
            caseId?: string;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            criteria: components["schemas"]["Criterion"][];
            made: components["schemas"]["MadeBy"];
        };
        ConcernReportList: {
            items: components["schemas"]["ConcernReport"][];
        };
        /** @enum {string} */
        ConcernReportState: "waiting" | "admitted" | "routed" | "returned";
        ConfirmAction: {
            action: string;
        };
        /** @enum {string} */
        ConsentAnswer: "given" | "partly" | "refused" | "not_asked";
        /** @enum {string} */
        ConsentForm: "in_writing" | "in_person" | "by_telephone";
        ConsentReachView: {
            stops: components["schemas"]["StoppedAnswerView"][];
            sharedOnIt: components["schemas"]["SharedSinceView"][];
            restsElsewhere: components["schemas"]["SharedSinceView"][];
        };
        ConsentView: {
            id: string;
            person: components["schemas"]["PersonShort"];
            caseId?: string;
            givenBy?: string;
            answer: components["schemas"]["ConsentAnswer"];
            form?: components["schemas"]["ConsentForm"];
            purpose: string;
            kinds: string[];
            leftOut: string[];
            recipients: components["schemas"]["OrganisationShort"][];
            /** Format: date-time */
            until?: string;
            /** Format: int32 */
            age?: number;
            words?: string;
            whyNotAsked?: string;
            askedBy: components["schemas"]["Contact"];
            /** Format: date-time */
            at: string;
            withdrawnBy?: components["schemas"]["Contact"];
            /** Format: date-time */
            withdrawnAt?: string;
            withdrawnByThemselves: boolean;
            toSee: boolean;
            stands: boolean;
        };
        ConsentViewList: {
            items: components["schemas"]["ConsentView"][];
        };
        Contact: {
            professional: string;
            name: string;
            function: string;
            organisation: string;
            organisationName: string;
            phone?: string;
            email?: string;
        };
        /** @enum {string} */
        Coordinator: "us" | "them" | "undecided";
        Criterion: {
            code: string;
            text: string;
        };
        Custody: {
            child: string;
            holder?: string;
            kind: components["schemas"]["CustodyKind"];
        };
        /** @enum {string} */
        CustodyKind: "joint" | "one" | "guardian" | "none_needed" | "unknown";
        DecidingFact: {
            fact: string;
            value: unknown;
        };
        DeclineHandover: {
            reason: string;
        };
        /** @enum {string} */
        DirectionDeed: "name_director" | "separate_process" | "end_separation";
        DirectionDuty: {
            part: components["schemas"]["DirectionPart"];
            text: string;
            textEn?: string;
        };
        /** @enum {string} */
        DirectionPart: "case_direction" | "process_direction";
        DirectionSentence: {
            text: string;
            textEn?: string;
        };
        DirectionView: {
            director?: components["schemas"]["Contact"];
            /** Format: date-time */
            since?: string;
            mandate?: components["schemas"]["MandateView"];
            processDirector?: components["schemas"]["Contact"];
            exception?: components["schemas"]["ProcessDirectionView"];
            duties: components["schemas"]["DirectionDuty"][];
            competences: components["schemas"]["DirectionSentence"][];
            mayAsk: components["schemas"]["DirectionSentence"][];
            mayNot: components["schemas"]["DirectionSentence"][];
            basedOn?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            exceptionUntilAtMost: string;
            directors: components["schemas"]["DirectorPeriodView"][];
            exceptions: components["schemas"]["ProcessDirectionView"][];
            /** Format: int64 */
            version: number;
            may: components["schemas"]["DirectionDeed"][];
        };
        DirectorPeriodView: {
            director: components["schemas"]["Contact"];
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until?: string;
            reason?: string;
            mandates: components["schemas"]["MandateView"][];
        };
        DisclosedItem: {
            data: string;
            text: string;
        };
        DisclosureView: {
            id: string;
            /** Format: date-time */
            at: string;
            from: components["schemas"]["Contact"];
            to: components["schemas"]["OrganisationShort"];
            about: components["schemas"]["PersonShort"][];
            caseId?: string;
            purpose: string;
            carried: string[];
            data: string[];
            items: components["schemas"]["DisclosedItem"][];
            verdict: components["schemas"]["Verdict"];
            sentenceNl: string;
            sentenceEn: string;
            provisions: components["schemas"]["ProvisionShort"][];
            manner: string;
            duties: string[];
            protocol?: components["schemas"]["ProtocolLineView"];
            besideProtocol?: string;
            made: components["schemas"]["MadeSide"];
            /** Format: date-time */
            tellBefore?: string;
            informed?: components["schemas"]["Informed"];
            tasks: components["schemas"]["DutyView"][];
        };
        DisclosureViewList: {
            items: components["schemas"]["DisclosureView"][];
        };
        DocumentView: {
            html: unknown;
        };
        /** @enum {string} */
        DutyBecomes: "telling" | "task" | "in_sharing" | "by_system" | "own_form";
        /** @enum {string} */
        DutyHow: "done" | "postponed" | "refused";
        DutySaidView: {
            how: components["schemas"]["DutyHow"];
            words?: string;
            by?: components["schemas"]["Contact"];
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until?: string;
        };
        /** @enum {string} */
        DutyStep: "done" | "postponed";
        DutyView: {
            id: string;
            duty: string;
            disclosure?: string;
            advice?: string;
            person?: components["schemas"]["PersonShort"];
            organisation?: components["schemas"]["OrganisationShort"];
            caseId?: string;
            sentenceNl: string;
            sentenceEn: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            dueAt?: string;
            overdue: boolean;
            done: boolean;
            bySharingOnly: boolean;
            said?: components["schemas"]["DutySaidView"];
        };
        DutyViewList: {
            items: components["schemas"]["DutyView"][];
        };
        DutyWayView: {
            duty: string;
            becomes: components["schemas"]["DutyBecomes"];
            reasonNl: string;
            reasonEn: string;
        };
        EndorseOwnPlan: {
            answer: components["schemas"]["EndorsementAnswer"];
            words?: string;
        };
        EndorsePlan: {
            party: components["schemas"]["PlanPartyKind"];
            id: string;
            answer: components["schemas"]["EndorsementAnswer"];
            words?: string;
        };
        /** @enum {string} */
        EndorsementAnswer: "agrees" | "objects";
        EndorsementView: {
            party: components["schemas"]["PlanPartyKind"];
            id: string;
            name: string;
            answer: components["schemas"]["EndorsementAnswer"];
            words?: string;
            /** Format: date-time */
            at: string;
            recordedBy: string;
        };
        /** @enum {string} */
        EntryRoute: "police" | "care_advice_team" | "partner";
        /** @enum {string} */
        ExchangeOutcome: "tells" | "agreement_not_in_force" | "other_purpose" | "nothing_permitted";
        ExchangeProtocol: {
            id: string;
            name: string;
            agreement: string;
            intention: string;
            exchanges: components["schemas"]["ProtocolExchange"][];
        };
        ExchangeProtocolView: {
            protocol: components["schemas"]["ExchangeProtocol"];
            agreementName: string;
        };
        ExchangeProtocolViewList: {
            items: components["schemas"]["ExchangeProtocolView"][];
        };
        ExchangeView: {
            protocol: string;
            exchange: string;
            name: string;
            intention: string;
            outcome: components["schemas"]["ExchangeOutcome"];
            told: string[];
            leftOut: string[];
            purposes: string[];
            receiver: string;
            receivers: components["schemas"]["Contact"][];
            liaison?: components["schemas"]["Contact"];
            byYou: boolean;
            /** Format: int32 */
            termDays: number;
            conditions: string;
            provisions: components["schemas"]["ProvisionShort"][];
            notSigned: components["schemas"]["OrganisationShort"][];
        };
        ExchangeViewList: {
            items: components["schemas"]["ExchangeView"][];
        };
        /** @enum {string} */
        FactSource: "system" | "answer";
        FactView: {
            fact: string;
            labelNl: string;
            labelEn: string;
            questionNl: string;
            questionEn: string;
            whyNl: string;
            whyEn: string;
            multiple: boolean;
            values: components["schemas"]["Word"][];
        };
        Family: {
            members: components["schemas"]["FamilyMember"][];
            relations: components["schemas"]["Relation"][];
            custody: components["schemas"]["Custody"][];
        };
        FamilyMember: {
            person: components["schemas"]["PersonShort"];
            place: components["schemas"]["FamilyPlace"];
            /** Format: int32 */
            household?: number;
        };
        /** @enum {string} */
        FamilyPart: "is_there" | "is_heard" | "left_out_for_safety";
        /** @enum {string} */
        FamilyPlace: "child" | "parent" | "other";
        FamilySeatView: {
            person: components["schemas"]["PersonShort"];
            invited: boolean;
            words?: string;
            /** Format: date-time */
            heardAt?: string;
        };
        Figure: {
            name: components["schemas"]["FigureName"];
            /** Format: int64 */
            count?: number;
        };
        /** @enum {string} */
        FigureCalendar: "school_year" | "calendar_year";
        /** @enum {string} */
        FigureName: "case_opened" | "to_other_meeting" | "returned" | "undecided" | "handed_over" | "stays" | "advised" | "not_advised" | "material" | "health" | "upbringing" | "school_work" | "social" | "education" | "care" | "safety" | "other" | "taken_up" | "not_taken_up";
        /** @enum {string} */
        FigureSubject: "reports" | "families" | "advice" | "life_areas" | "handed_over_to" | "taken_up";
        FigureTable: {
            subject: components["schemas"]["FigureSubject"];
            /** Format: int64 */
            total?: number;
            figures: components["schemas"]["Figure"][];
        };
        /** @enum {string} */
        FileItemGround: "written_by_us" | "disclosed_to_us";
        /** @enum {string} */
        FileItemKind: "fact" | "judgement" | "report" | "minutes";
        FileItemView: {
            id: string;
            kind: components["schemas"]["FileItemKind"];
            text: string;
            by: components["schemas"]["Contact"];
            /** Format: date-time */
            at: string;
            how: components["schemas"]["FileItemGround"];
            replaces?: string;
            came?: components["schemas"]["CarriedPurposeView"];
            told?: components["schemas"]["ToldByFamily"];
        };
        Finding: {
            nl: string;
            en: string;
            /** Format: double */
            weight: number;
        };
        FollowUp: {
            id: string;
            network: string;
            /** Format: date-time */
            foundAt: string;
            kind: components["schemas"]["MatchOn"];
            reporters: components["schemas"]["Contact"][];
            spoke: string[];
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** Format: date-time */
            remindedAt?: string;
            /** Format: date-time */
            closedAt?: string;
            closedFor?: components["schemas"]["MatchClosing"];
        };
        FollowUpList: {
            items: components["schemas"]["FollowUp"][];
        };
        FollowUpMatch: {
            coordinator: components["schemas"]["Coordinator"];
        };
        /** @enum {string} */
        FollowUpReason: "working_together" | "left_the_work" | "not_reached" | "not_the_same";
        FollowedExchange: {
            protocol: string;
            exchange: string;
        };
        /** @enum {string} */
        FoundBand: "certain" | "possible" | "alike";
        /** @enum {string} */
        FoundReason: "bsn" | "family_name" | "birth_date" | "given_names" | "home";
        FridgeGoal: {
            /** Format: int32 */
            number: number;
            goal: string;
            lines: components["schemas"]["FridgeLine"][];
        };
        FridgeLine: {
            who: string;
            does: string;
        };
        FridgeSheet: {
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            agreedOn: string;
            nextTime?: components["schemas"]["NextTime"];
            goals: components["schemas"]["FridgeGoal"][];
            whenItGoesWrong: components["schemas"]["CallEntry"][];
        };
        GiveIndexAccess: {
            bsn: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            birthDate: string;
            by?: components["schemas"]["ToInform"][];
            identified: boolean;
        };
        GiveMandate: {
            text: string;
            givenBy: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            from?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until?: string;
        };
        GiveReportBack: {
            text: string;
            advice: string;
            confirmed?: string[];
            colleague?: string;
            follows?: components["schemas"]["FollowedExchange"];
            besideProtocol?: string;
        };
        Goal: {
            phase: components["schemas"]["PlanPhase"];
            goal: string;
            effectOnSafety: string;
            actions: components["schemas"]["PlanAction"][];
            ifBroken: string;
        };
        GroupMemberView: {
            person: components["schemas"]["PersonShort"];
            case: components["schemas"]["CaseShort"];
            ground: string;
            reason?: string;
            /** Format: date-time */
            since: string;
        };
        /** @enum {string} */
        HandoverDeed: "accept" | "decline" | "confirm_action" | "close";
        /** @enum {string} */
        HandoverState: "offered" | "declined" | "accepted" | "action_confirmed" | "closed";
        HandoverStepView: {
            kind: components["schemas"]["HandoverState"];
            by: components["schemas"]["Contact"];
            /** Format: date-time */
            at: string;
            words?: string;
        };
        HandoverView: {
            id: string;
            case: components["schemas"]["CaseShort"];
            sender: components["schemas"]["OrganisationShort"];
            receiver: components["schemas"]["OrganisationShort"];
            question: string;
            state: components["schemas"]["HandoverState"];
            steps: components["schemas"]["HandoverStepView"][];
            /** Format: date-time */
            answerDueAt: string;
            overdue: boolean;
            responsible: components["schemas"]["OrganisationShort"];
            may: components["schemas"]["HandoverDeed"][];
            /** Format: int64 */
            version: number;
        };
        HandoverViewList: {
            items: components["schemas"]["HandoverView"][];
        };
        HearFamily: {
            person: string;
            words: string;
        };
        /** @enum {string} */
        HearingReason: "takes_part_in_case" | "chairs_meeting" | "set_to_hear" | "takes_no_part_in_case" | "left_out" | "guest_not_set" | "observer_not_set";
        HearingView: {
            organisation: components["schemas"]["OrganisationShort"];
            hears: boolean;
            reason: components["schemas"]["HearingReason"];
        };
        Home: {
            postcode: string;
            /** Format: int32 */
            houseNumber: number;
            addition?: string;
        };
        ImpactAdoptionView: {
            organisation: components["schemas"]["OrganisationShort"];
            name: string;
            function: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            date: string;
        };
        /** @enum {string} */
        ImpactChapter: "description" | "necessity" | "proportionality" | "rights" | "further_measures" | "officer_advice" | "views" | "prior_consultation";
        ImpactContent: {
            chapters?: components["schemas"]["WrittenChapter"][];
            risks?: components["schemas"]["JudgedRisk"][];
            answers?: components["schemas"]["QuestionAnswer"][];
        };
        ImpactShortView: {
            id: string;
            name: string;
            last?: components["schemas"]["ImpactVersionShortView"];
            overtaken: boolean;
            /** Format: int64 */
            openQuestions: number;
            mayWrite: boolean;
        };
        ImpactShortViewList: {
            items: components["schemas"]["ImpactShortView"][];
        };
        ImpactVersionShortView: {
            /** Format: int64 */
            number: number;
            by: components["schemas"]["Contact"];
            /** Format: date-time */
            at: string;
            adopted?: components["schemas"]["ImpactAdoptionView"];
        };
        ImpactView: {
            id: string;
            name: string;
            mayWrite: boolean;
            known: components["schemas"]["ProcessingRegister"];
            version?: components["schemas"]["ImpactVersionShortView"];
            versions: components["schemas"]["ImpactVersionShortView"][];
            chapters: components["schemas"]["ChapterView"][];
            risks: components["schemas"]["RiskView"][];
            questions: components["schemas"]["AnsweredQuestionView"][];
            changes: components["schemas"]["StatementChange"][];
            missing: string[];
        };
        IndexAccess: {
            /** Format: date-time */
            at: string;
            signals: components["schemas"]["SignalShown"][];
        };
        IndexProfileView: {
            network: string;
            networkName: string;
            profile: components["schemas"]["LegalProfile"];
            nextProfile?: components["schemas"]["LegalProfile"];
            /** Format: date-time */
            nextAt?: string;
            /** Format: int64 */
            active: number;
            /** Format: int64 */
            archived: number;
            /** Format: int64 */
            objected: number;
            /** Format: int64 */
            openMatches: number;
            /** Format: int64 */
            announced: number;
            /** Format: date-time */
            meetByAddressUntil?: string;
            purges: components["schemas"]["IndexPurge"][];
        };
        IndexProfileViewList: {
            items: components["schemas"]["IndexProfileView"][];
        };
        IndexPurge: {
            id: string;
            network: string;
            profile: components["schemas"]["LegalProfile"];
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            signals: number;
            /** Format: int64 */
            tokenRows: number;
            /** Format: int64 */
            matches: number;
            /** Format: int64 */
            agendaItems: number;
            /** Format: int64 */
            logEntries: number;
            hash: string;
        };
        Informed: {
            how: components["schemas"]["InformedHow"];
            reason?: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until?: string;
        };
        /** @enum {string} */
        InformedHow: "told" | "postponed";
        Inquiries: {
            asked: components["schemas"]["Inquiry"][];
            toAnswer: components["schemas"]["InquiryToAnswer"][];
        };
        Inquiry: {
            id: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            dueAt: string;
            persons: components["schemas"]["PersonShort"][];
            answers: components["schemas"]["InquiryAnswer"][];
        };
        InquiryAnswer: {
            organisation: components["schemas"]["OrganisationShort"];
            answer?: components["schemas"]["KnownToYou"];
            /** Format: date-time */
            at?: string;
        };
        InquiryToAnswer: {
            id: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            dueAt: string;
            askedBy: components["schemas"]["Contact"];
            persons: components["schemas"]["PersonShort"][];
        };
        /** @enum {string} */
        IntakeDecision: "admit" | "route" | "return";
        InvitationsKept: {
            /** Format: int32 */
            sent: number;
        };
        Involvement: {
            contact: components["schemas"]["Contact"];
            /** Format: date-time */
            since: string;
        };
        JoinGroup: {
            person: string;
            caseId: string;
            reason: string;
            ground: string;
        };
        JointAnswerView: {
            labelNl: string;
            labelEn: string;
            facts: components["schemas"]["DecidingFact"][];
        };
        JointQuestionView: {
            facts: string[];
            questionNl: string;
            questionEn: string;
            whyNl: string;
            whyEn: string;
            answers: components["schemas"]["JointAnswerView"][];
        };
        JudgeObjection: {
            outcome: components["schemas"]["SignalJudgement"];
        };
        JudgedCriterion: {
            code: string;
            met: boolean;
        };
        JudgedRisk: {
            risk: string;
            likelihood: components["schemas"]["RiskLevel"];
            impact: components["schemas"]["RiskLevel"];
            residual: components["schemas"]["RiskLevel"];
            reasons: string;
        };
        Judgement: {
            criteria?: components["schemas"]["JudgedCriterion"][];
            decision: components["schemas"]["IntakeDecision"];
            routeTo?: string;
            reason: string;
            judgedBy?: string[];
            advice?: string;
            confirmed?: string[];
            follows?: components["schemas"]["FollowedExchange"];
            besideProtocol?: string;
        };
        KindFigures: {
            kind: string;
            kindName: string;
            calendar: components["schemas"]["FigureCalendar"];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            nextOn: string;
            periods: components["schemas"]["PeriodFigures"][];
        };
        KnownFact: {
            fact: string;
            value: unknown;
            source: components["schemas"]["FactSource"];
            from?: components["schemas"]["KnownFrom"];
        };
        /** @enum {string} */
        KnownFrom: "directory" | "covenant" | "account" | "meeting" | "persons" | "case_file" | "consents" | "disclosures" | "question" | "follows";
        KnownParent: {
            id: string;
            custody: components["schemas"]["ParentCustody"];
        };
        /** @enum {string} */
        KnownToYou: "known" | "not_known";
        /** @enum {string} */
        Language: "nl" | "en";
        LeadTime: {
            step: components["schemas"]["CaseStep"];
            /** Format: int64 */
            medianDays?: number;
        };
        LeastSharing: {
            kinds: string[];
            obliged: boolean;
            askAlone: string[];
            sentenceNl: string;
            sentenceEn: string;
        };
        LeaveGroup: {
            person: string;
            caseId: string;
            reason: string;
        };
        /** @enum {string} */
        LegalProfile: "vir_jeugdwet" | "consent" | "off";
        /** @enum {string} */
        LiaisonState: "there" | "missing" | "overloaded";
        /** @enum {string} */
        LifeArea: "material" | "health" | "upbringing" | "school_work" | "social";
        /** @enum {string} */
        LogbookEvent: "reported" | "removed" | "archived" | "received" | "coordinator_received" | "objected" | "objection_rejected" | "moved_away" | "moved_here" | "shown";
        LogbookLine: {
            /** Format: date-time */
            at: string;
            entry?: components["schemas"]["LogbookEvent"];
            agenda?: components["schemas"]["AgendaLogEvent"];
            organisation: string;
            organisationName: string;
            professionalName?: string;
        };
        LogbookLineList: {
            items: components["schemas"]["LogbookLine"][];
        };
        Login: {
            account: string;
            password: string;
            oneTimeCode?: string;
        };
        /** @enum {string} */
        MadeBy: "by_us" | "to_us";
        /** @enum {string} */
        MadeSide: "by_us" | "to_us";
        MakeCommitment: {
            what: string;
            organisation: string;
            professional?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            dueOn: string;
        };
        MakeConcernReport: {
            persons?: string[];
            receiver: string;
            concern: string;
            question?: string;
            lifeAreas?: components["schemas"]["LifeArea"][];
            careAvoidance: boolean;
            offence: boolean;
            advice?: string;
            confirmed?: string[];
            colleague?: string;
            follows?: components["schemas"]["FollowedExchange"];
            besideProtocol?: string;
            discussedIn?: string;
            signal?: components["schemas"]["SignalDraft"];
        };
        MakeDisclosure: {
            advice: string;
            items?: components["schemas"]["DisclosedItem"][];
            confirmed?: string[];
            colleague?: string;
            toProfessional?: string;
            follows?: components["schemas"]["FollowedExchange"];
            besideProtocol?: string;
        };
        MandateView: {
            text: string;
            givenBy: components["schemas"]["OrganisationShort"];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            from: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until?: string;
            holds: boolean;
        };
        Match: {
            id: string;
            /** Format: date-time */
            foundAt: string;
            kind: components["schemas"]["MatchOn"];
            fromArchive: boolean;
            ownSignal: string;
            ownPerson: components["schemas"]["PersonShort"];
            others: components["schemas"]["Contact"][];
            /** Format: date-time */
            followUpDueAt: string;
            contact?: components["schemas"]["MatchContact"];
            weSpoke: boolean;
            theySpoke: boolean;
            overdue: boolean;
            /** Format: date-time */
            closedAt?: string;
            closedFor?: components["schemas"]["MatchClosing"];
        };
        /** @enum {string} */
        MatchClosing: "spoken" | "working_together" | "left_the_work" | "not_reached" | "not_the_same";
        MatchContact: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Contact"];
            coordinator: components["schemas"]["Coordinator"];
        };
        MatchList: {
            items: components["schemas"]["Match"][];
        };
        /** @enum {string} */
        MatchOn: "same_person" | "same_family" | "same_home" | "possibly_same_person";
        /** @enum {string} */
        MeetingDeed: "put_on_agenda" | "invite" | "record_attendance" | "open" | "close" | "choose_table" | "set_hearers" | "record_minutes" | "make_commitment";
        MeetingKind: {
            id: string;
            network: string;
            name: string;
            shortName: string;
            setting: string;
            purpose: string;
            purposeText: string;
            ground: string[];
            permittedOrganisations: string[];
            permittedRoles: string[];
            observerRoles: string[];
            admission: string;
            criteria: components["schemas"]["Criterion"][];
            /** Format: int32 */
            cadenceDays: number;
            recorder?: string;
            chair?: string;
            exitRule?: string;
            /** Format: int32 */
            ageMax?: number;
            approaches: components["schemas"]["Approach"][];
        };
        MeetingKindList: {
            items: components["schemas"]["MeetingKind"][];
        };
        MeetingKindShort: {
            id: string;
            name: string;
        };
        MetAgendaView: {
            kindName: string;
            chair?: components["schemas"]["Contact"];
        };
        MoveSignal: {
            network: string;
        };
        NameContactPerson: {
            professional: string;
        };
        NameDirector: {
            professional: string;
            reason?: string;
            mandate?: components["schemas"]["GiveMandate"];
        };
        Network: {
            id: string;
            name: string;
            purpose: string;
            region: string;
            indexProfile?: string;
        };
        NetworkList: {
            items: components["schemas"]["Network"][];
        };
        NewPerson: {
            name: components["schemas"]["PersonName"];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            birthDate: string;
            sex: components["schemas"]["Sex"];
            address?: components["schemas"]["Address"];
            addressSecret?: boolean;
            bsn?: string;
            parents?: components["schemas"]["KnownParent"][];
        };
        NextQuestion: {
            fact: string;
            together?: components["schemas"]["JointQuestionView"];
        };
        NextTime: {
            /** Format: date-time */
            at: string;
            place: string;
        };
        /** @enum {string} */
        NoContact: "working_together" | "left_the_work" | "not_the_same";
        ObjectToSignal: {
            by?: components["schemas"]["ToInform"][];
            advice: components["schemas"]["ObjectionAdvice"];
        };
        /** @enum {string} */
        ObjectionAdvice: "uphold" | "reject";
        /** @enum {string} */
        ObjectionOutcome: "upheld" | "rejected" | "lapsed";
        ObjectionToJudge: {
            id: string;
            network: string;
            reporter: components["schemas"]["Contact"];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            advice: components["schemas"]["ObjectionAdvice"];
        };
        ObjectionToJudgeList: {
            items: components["schemas"]["ObjectionToJudge"][];
        };
        /** @enum {string} */
        OffencePlace: "at_school" | "elsewhere";
        /** @enum {string} */
        OffenceSeverity: "minor" | "serious";
        OfferHandover: {
            caseId: string;
            receiver: string;
            route?: string;
            question: string;
            advice: string;
            confirmed?: string[];
            items?: components["schemas"]["DisclosedItem"][];
            colleague?: string;
            follows?: components["schemas"]["FollowedExchange"];
            besideProtocol?: string;
        };
        OneTimeCode: {
            oneTimeCode: string;
        };
        OneTimeSecretView: {
            secret: string;
            uri: string;
        };
        OpenArea: {
            place: string;
            problem: string;
            meetingKind: string;
            partners?: string[];
        };
        OpenGroup: {
            name: string;
            occasion: string;
            meetingKind: string;
            partners?: string[];
        };
        OpenQuestion: {
            id: string;
            network?: string;
            question: string;
            why: string;
            owner: string;
        };
        Organisation: {
            id: string;
            name: string;
            kind: string;
            task: string;
            secrecy: string;
            phone?: string;
            email?: string;
            networks: string[];
            wgsRole: string;
        };
        OrganisationList: {
            items: components["schemas"]["Organisation"][];
        };
        OrganisationShort: {
            id: string;
            name: string;
        };
        OrganisationView: {
            organisation: components["schemas"]["Organisation"];
            professionals: components["schemas"]["Contact"][];
            covenants: components["schemas"]["SignedCovenant"][];
        };
        OtherRegistration: {
            other: string;
        };
        OtherTableView: {
            kindName: string;
            chair?: components["schemas"]["Contact"];
            /** Format: date-time */
            startsAt: string;
        };
        OutcomeWordsView: {
            verdict: components["schemas"]["Word"][];
            manner: components["schemas"]["Word"][];
            duties: components["schemas"]["Word"][];
            conditions: components["schemas"]["Word"][];
            norm: components["schemas"]["Word"][];
        };
        OwnConsent: {
            id: string;
            about: components["schemas"]["PersonShort"];
            givenBy: string;
            purpose: string;
            kinds: string[];
            leftOut: string[];
            askedBy: components["schemas"]["OrganisationShort"];
            recipients: components["schemas"]["OrganisationShort"][];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until?: string;
            /** Format: date-time */
            withdrawnAt?: string;
            stands: boolean;
            sharedOnIt: components["schemas"]["OwnDisclosure"][];
            goesOn: components["schemas"]["OwnDisclosure"][];
        };
        OwnConsentList: {
            items: components["schemas"]["OwnConsent"][];
        };
        OwnDisclosure: {
            id: string;
            /** Format: date-time */
            at: string;
            from: components["schemas"]["OrganisationShort"];
            to: components["schemas"]["OrganisationShort"];
            about: components["schemas"]["PersonShort"][];
            data: string[];
            sentenceNl: string;
            sentenceEn: string;
            provisions: components["schemas"]["ProvisionShort"][];
        };
        OwnDisclosureList: {
            items: components["schemas"]["OwnDisclosure"][];
        };
        OwnInvolvements: {
            responsible?: components["schemas"]["OrganisationShort"];
            director?: components["schemas"]["Contact"];
            processDirector?: components["schemas"]["Contact"];
            contactPerson?: components["schemas"]["Contact"];
            involved: components["schemas"]["Involvement"][];
            family: components["schemas"]["PersonShort"][];
        };
        OwnPlan: {
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            agreedOn: string;
            nextTime?: components["schemas"]["NextTime"];
            goals: components["schemas"]["FridgeGoal"][];
            whenItGoesWrong: components["schemas"]["CallEntry"][];
            planId: string;
            /** Format: int64 */
            version: number;
            endorsements: components["schemas"]["EndorsementView"][];
            mine?: components["schemas"]["EndorsementAnswer"];
        };
        OwnReading: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Contact"];
            what: string;
            about: components["schemas"]["ReadingSubject"][];
            ground: string;
        };
        OwnReadings: {
            items: components["schemas"]["OwnReading"][];
            next?: string;
        };
        /** @enum {string} */
        ParentCustody: "alone" | "together" | "none" | "unknown";
        /** @enum {string} */
        ParticipantRole: "participant" | "guest" | "observer";
        ParticipantView: {
            organisation: components["schemas"]["OrganisationShort"];
            role: components["schemas"]["ParticipantRole"];
            contact?: components["schemas"]["Contact"];
            /** Format: date-time */
            since: string;
        };
        PeriodFigures: {
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            firstDay: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            lastDay: string;
            tables: components["schemas"]["FigureTable"][];
            leadTimes: components["schemas"]["LeadTime"][];
        };
        PersonFound: {
            person: components["schemas"]["PersonShort"];
            address?: string;
            band: components["schemas"]["FoundBand"];
            reasons: components["schemas"]["FoundReason"][];
            /** Format: double */
            probability?: number;
            findings: components["schemas"]["Finding"][];
        };
        PersonFoundList: {
            items: components["schemas"]["PersonFound"][];
        };
        PersonName: {
            givenNames?: string;
            title?: string;
            prefix?: string;
            familyName: string;
        };
        PersonShort: {
            id: string;
            displayName: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            birthDate?: string;
            /** Format: int32 */
            age?: number;
            sex: components["schemas"]["Sex"];
        };
        PersonView: {
            id: string;
            name: components["schemas"]["PersonName"];
            displayName: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            birthDate: string;
            /** Format: int32 */
            age?: number;
            sex: components["schemas"]["Sex"];
            address?: components["schemas"]["Address"];
            addressSecret: boolean;
            deceased: boolean;
        };
        PlanAction: {
            who: string;
            what: string;
            when?: string;
            reportsTo?: string;
            reportsWhen?: string;
        };
        PlanContent: {
            goals?: components["schemas"]["Goal"][];
            nextTime?: components["schemas"]["NextTime"];
            callList?: components["schemas"]["CallEntry"][];
        };
        /** @enum {string} */
        PlanDeed: "change_plan" | "endorse";
        PlanMeeting: {
            kind: string;
            /** Format: date-time */
            startsAt: string;
            place: string;
        };
        PlanParty: {
            party: components["schemas"]["PlanPartyKind"];
            id: string;
            name: string;
        };
        /** @enum {string} */
        PlanPartyKind: "person" | "organisation";
        /** @enum {string} */
        PlanPhase: "safety" | "help" | "recovery";
        PlanShort: {
            id: string;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        PlanView: {
            id: string;
            caseId: string;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            createdAt: string;
            by: components["schemas"]["Contact"];
            goals: components["schemas"]["Goal"][];
            nextTime?: components["schemas"]["NextTime"];
            callList: components["schemas"]["CallEntry"][];
            endorsements: components["schemas"]["EndorsementView"][];
            toEndorse: components["schemas"]["PlanParty"][];
            may: components["schemas"]["PlanDeed"][];
        };
        PolicyApprovalView: {
            by: components["schemas"]["Contact"];
            /** Format: date-time */
            at: string;
        };
        PolicyFigures: {
            /** Format: int64 */
            smallest: number;
            kinds: components["schemas"]["KindFigures"][];
        };
        PolicyFileView: {
            path: string;
            text: unknown;
        };
        PolicyModelView: {
            file: string;
            title: string;
            tables: components["schemas"]["PolicyTableView"][];
        };
        PolicyProvisionView: {
            id: string;
            law: string;
            article: string;
            gist: string;
            kind: string;
            status: string;
            verification: string;
        };
        PolicyRowView: {
            /** Format: int32 */
            number: number;
            conditions: string[];
            answers: string[];
            provisions: string[];
            note: string;
        };
        PolicyTableView: {
            id: string;
            name: string;
            question: string;
            reading: string;
            title: string;
            source: string;
            inForceFrom: string;
            version: string;
            approvedBy: string;
            summaryEn: string;
            rows: components["schemas"]["PolicyRowView"][];
        };
        PolicyTextView: {
            id: string;
            language: components["schemas"]["Language"];
            models: components["schemas"]["PolicyModelView"][];
            provisions: components["schemas"]["PolicyProvisionView"][];
        };
        PolicyVersion: {
            name: string;
            version: string;
            hash: string;
        };
        /** @enum {string} */
        PolicyVersionState: "proposed" | "adopted" | "in_force" | "superseded" | "lapsed";
        PolicyVersionView: {
            id: string;
            name: string;
            version: string;
            title: string;
            state: components["schemas"]["PolicyVersionState"];
            takesEffect?: string;
            proposed?: components["schemas"]["PolicyApprovalView"];
            approvals: components["schemas"]["PolicyApprovalView"][];
        };
        PolicyVersionViewList: {
            items: components["schemas"]["PolicyVersionView"][];
        };
        PolicyVersionWithFiles: {
            version: components["schemas"]["PolicyVersionView"];
            files: components["schemas"]["PolicyFileView"][];
        };
        ProblemAssessment: {
            lifeAreas: components["schemas"]["LifeArea"][];
            text: string;
        };
        ProcessDirectionView: {
            director: components["schemas"]["Contact"];
            separatedBy: components["schemas"]["Contact"];
            /** Format: date-time */
            since: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until: string;
            /** Format: date-time */
            endedAt?: string;
            stuck: string;
            tried: string;
        };
        ProcessingActivity: {
            id: string;
            network?: string;
            name: string;
            purposes: string[];
            subjects: string[];
            data: string[];
            recipients: string[];
            provisions: components["schemas"]["ProvisionShort"][];
            retention: string[];
            knownFrom: string[];
        };
        ProcessingRegister: {
            language: components["schemas"]["Language"];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            day: string;
            policy: components["schemas"]["PolicyVersion"];
            networks: components["schemas"]["RegisterNetwork"][];
            activities: components["schemas"]["ProcessingActivity"][];
            measures: components["schemas"]["SecurityMeasure"][];
            questions: components["schemas"]["OpenQuestion"][];
        };
        ProfessionalView: {
            id: string;
            name: string;
            function: string;
            organisation: components["schemas"]["OrganisationShort"];
            phone?: string;
            email?: string;
            roles: string[];
        };
        ProfessionalViewList: {
            items: components["schemas"]["ProfessionalView"][];
        };
        ProposeAgreement: {
            name: string;
            kind: string;
            network: string;
            parties?: string[];
            purposes?: string[];
            dataCategories?: string[];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validFrom: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validUntil: string;
            retention?: string;
            texts?: components["schemas"]["AgreementText"][];
        };
        ProposePolicyBody: {
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            takesEffect: string;
            files?: components["schemas"]["PolicyFileView"][];
        };
        ProtocolExchange: {
            id: string;
            from: string;
            teller?: string;
            to: string[];
            moment: components["schemas"]["ProtocolMoment"];
            severity: components["schemas"]["OffenceSeverity"][];
            offence: components["schemas"]["OffencePlace"][];
            receiver: string;
            receiverRole: string;
            dataCategories: string[];
            purposes: string[];
            conditions: string;
            provisions: string[];
        };
        ProtocolLineView: {
            protocol: string;
            name: string;
            /** Format: int32 */
            version: number;
            exchange: string;
        };
        /** @enum {string} */
        ProtocolMoment: "discussed" | "after_punishment" | "unresolved";
        ProvisionShort: {
            id: string;
            law: string;
            article: string;
            gist: string;
        };
        PutOnAgenda: {
            caseId: string;
            question: string;
            liaison?: string;
            familyPart?: components["schemas"]["FamilyPart"];
            familyReason?: string;
        };
        QuestionAnswer: {
            question: string;
            text: string;
        };
        ReadingSubject: {
            kind: components["schemas"]["SubjectKind"];
            id: string;
        };
        RecordAttendance: {
            organisation: string;
            present: boolean;
            spokenForBy?: string;
            role?: components["schemas"]["ParticipantRole"];
            professional?: string;
        };
        RecordDuty: {
            how: components["schemas"]["DutyStep"];
            words?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until?: string;
        };
        RecordInformation: {
            how: components["schemas"]["InformedHow"];
            reason?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until?: string;
        };
        RecordMinutes: {
            text: string;
            decision?: string;
            assessment?: components["schemas"]["ProblemAssessment"];
            advice?: components["schemas"]["ActionAdvice"];
        };
        RecordRefusal: {
            advice: string;
            reason?: string;
        };
        RecordWordGiven: {
            organisation: string;
        };
        RegisterCovenant: {
            id: string;
            name: string;
            term: string;
            purposes: string[];
            data: string[];
            /** Format: int32 */
            signedBy: number;
            inForce: boolean;
        };
        RegisterFlow: {
            id: string;
            kind: string;
            from: string;
            to: string;
            term: string;
            conditions: string;
            carrier: string;
        };
        RegisterNetwork: {
            id: string;
            name: string;
            purpose: string;
            region: string;
            parties: components["schemas"]["RegisterParty"][];
            privacyOfficers: string[];
            covenants: components["schemas"]["RegisterCovenant"][];
            flows: components["schemas"]["RegisterFlow"][];
        };
        RegisterParty: {
            id: string;
            name: string;
            kind: string;
            reach: string;
            covenants: string[];
        };
        RegisterSignal: {
            person: string;
            weighing: components["schemas"]["Weighing"];
        };
        Relation: {
            person: string;
            kind: components["schemas"]["RelationKind"];
            other: string;
        };
        /** @enum {string} */
        RelationKind: "parent_of" | "partner_of" | "ex_partner_of";
        /** @enum {string} */
        RemovalGround: "risk_gone" | "wrong" | "objection" | "death";
        /** @enum {string} */
        RemovalReason: "risk_gone" | "wrong" | "objection" | "death" | "consent_ended" | "term" | "profile_ended" | "not_taken";
        RemoveSignal: {
            reason: components["schemas"]["RemovalGround"];
        };
        /** @enum {string} */
        ReportBackState: "owed" | "given";
        ReportBackView: {
            id: string;
            caseId: string;
            caseName?: string;
            to: components["schemas"]["OrganisationShort"];
            through?: components["schemas"]["Contact"];
            state: components["schemas"]["ReportBackState"];
            text?: string;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** Format: date-time */
            givenAt?: string;
            toGive: boolean;
            /** Format: int64 */
            version: number;
        };
        ReportBackViewList: {
            items: components["schemas"]["ReportBackView"][];
        };
        Resemblance: {
            /** Format: double */
            probability: number;
            asksAnother: boolean;
            findings: components["schemas"]["Finding"][];
        };
        /** @enum {string} */
        Risk: "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l";
        /** @enum {string} */
        RiskLevel: "low" | "medium" | "high";
        RiskView: {
            risk: string;
            name: string;
            what: string;
            measures: string[];
            judged?: components["schemas"]["JudgedRisk"];
        };
        RouteView: {
            id: string;
            from: string;
            to: string;
            kind: string;
            /** Format: int32 */
            termDays: number;
            conditions: string;
            liaison?: components["schemas"]["Contact"];
            liaisonState: components["schemas"]["LiaisonState"];
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            overdue: number;
        };
        RouteViewList: {
            items: components["schemas"]["RouteView"][];
        };
        RowRead: {
            /** Format: int32 */
            number: number;
            state: components["schemas"]["RowState"];
            notMet: string[];
            open: string[];
        };
        /** @enum {string} */
        RowState: "counts" | "may_count" | "overtaken" | "not_met";
        /** @enum {string} */
        SamePersonState: "waiting" | "holds" | "ended";
        SamePersonView: {
            other: components["schemas"]["PersonShort"];
            state: components["schemas"]["SamePersonState"];
            reason: string;
            saidBy: components["schemas"]["Contact"];
            /** Format: date-time */
            saidAt: string;
            agreedBy?: components["schemas"]["Contact"];
            /** Format: date-time */
            agreedAt?: string;
            endedBy?: components["schemas"]["Contact"];
            /** Format: date-time */
            endedAt?: string;
            endedBecause?: string;
            mayAgree: boolean;
        };
        SamePersonViewList: {
            items: components["schemas"]["SamePersonView"][];
        };
        SaySamePerson: {
            other: string;
            reason: string;
        };
        SearchPersons: {
            familyName?: string;
            givenNames?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            birthDate?: string;
            bsn?: string;
            home?: components["schemas"]["Home"];
            alsoAlike?: boolean;
        };
        SecurityMeasure: {
            id: string;
            name: string;
            what: string;
            rules: string[];
            atWork: boolean;
        };
        SeparateProcessDirection: {
            professional: string;
            stuck: string;
            tried: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            until: string;
        };
        SessionView: {
            account: string;
            kind: components["schemas"]["AccountKind"];
            name: string;
            professional?: string;
            organisation?: string;
            organisationName?: string;
            function?: string;
            roles: string[];
            language: components["schemas"]["Language"];
            csrfToken: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            idleExpiresAt: string;
            /** Format: date-time */
            warnAt: string;
            trial: boolean;
        };
        SetFamilyPart: {
            familyPart: components["schemas"]["FamilyPart"];
            familyReason?: string;
            persons?: string[];
        };
        SetHearers: {
            organisations?: string[];
        };
        SetIndexProfile: {
            profile: components["schemas"]["LegalProfile"];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            from: string;
        };
        /** @enum {string} */
        Sex: "male" | "female" | "unknown";
        SharedSinceView: {
            id: string;
            /** Format: date-time */
            at: string;
            from: components["schemas"]["OrganisationShort"];
            to: components["schemas"]["OrganisationShort"];
            kinds: string[];
            sentenceNl: string;
            sentenceEn: string;
        };
        SharingFacts: {
            facts: components["schemas"]["FactView"][];
            words: components["schemas"]["OutcomeWordsView"];
            duties: components["schemas"]["DutyWayView"][];
        };
        SignAgreement: {
            /** Format: int32 */
            version: number;
            organisation: string;
            name?: string;
            function?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            date?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validUntil?: string;
        };
        Signal: {
            id: string;
            person: components["schemas"]["PersonShort"];
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            removalAt: string;
            /** Format: date-time */
            archiveUntil: string;
            state: components["schemas"]["SignalState"];
            /** Format: date-time */
            waitsSince?: string;
            removedFor?: components["schemas"]["RemovalReason"];
            network: string;
            profile: components["schemas"]["LegalProfile"];
            by: components["schemas"]["Contact"];
            weighing: components["schemas"]["Weighing"];
            toInform: components["schemas"]["ToInform"][];
            informed?: components["schemas"]["Informed"];
            /** Format: date-time */
            informDueAt: string;
            objection?: components["schemas"]["SignalObjection"];
            mayObject: components["schemas"]["ToInform"][];
            /** Format: int32 */
            matches: number;
        };
        SignalDraft: {
            weighing: components["schemas"]["Weighing"];
        };
        /** @enum {string} */
        SignalJudgement: "upheld" | "rejected";
        SignalList: {
            items: components["schemas"]["Signal"][];
        };
        SignalObjection: {
            by: components["schemas"]["ToInform"][];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dueAt: string;
            advice: components["schemas"]["ObjectionAdvice"];
            outcome?: components["schemas"]["ObjectionOutcome"];
            /** Format: date-time */
            judgedAt?: string;
            /** Format: date-time */
            toldAt?: string;
        };
        SignalRegistered: {
            id: string;
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            removalAt: string;
            matches: components["schemas"]["Match"][];
            toInform: components["schemas"]["ToInform"][];
            /** Format: date-time */
            waitsSince?: string;
        };
        SignalShown: {
            network: string;
            networkName: string;
            reporter: components["schemas"]["Contact"];
            /** Format: date-time */
            registeredAt: string;
            /** Format: date-time */
            removalAt: string;
            /** Format: date-time */
            archiveUntil: string;
            state: components["schemas"]["SignalState"];
            logbook: components["schemas"]["LogbookLine"][];
        };
        /** @enum {string} */
        SignalState: "active" | "waiting" | "objected" | "archived" | "removed";
        /** @enum {string} */
        SignatureState: "signed_for" | "not_yet" | "withdrawn" | "lapsed" | "ended";
        SignedCovenant: {
            id: string;
            name: string;
            kind: string;
            purposes: string[];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validFrom: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            validUntil: string;
            inForce: boolean;
        };
        StatementChange: {
            about: string;
            before?: string;
            after?: string;
        };
        StoppedAnswerView: {
            id: string;
            /** Format: date-time */
            at: string;
            to: components["schemas"]["OrganisationShort"];
            kinds: string[];
        };
        /** @enum {string} */
        SubjectKind: "person" | "case_file" | "other";
        /** @enum {string} */
        TableChoice: "join" | "move" | "keep";
        TableFinding: {
            table: string;
            id: string;
            kind: components["schemas"]["TableFindingKind"];
            wordsNl: string;
            wordsEn: string;
        };
        /** @enum {string} */
        TableFindingKind: "fault" | "gap" | "overlap" | "simpler" | "not_judged";
        TableFindingList: {
            items: components["schemas"]["TableFinding"][];
        };
        TableRead: {
            id: string;
            answers: string[];
            rows: components["schemas"]["RowRead"][];
        };
        Task: {
            kind: components["schemas"]["TaskKind"];
            urgency: components["schemas"]["Urgency"];
            subject: string;
            subjectKind: string;
            caseName?: string;
            personName?: string;
            organisationName?: string;
            duty?: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            dueAt?: string;
            overdue: boolean;
        };
        /** @enum {string} */
        TaskKind: "follow_up_match" | "inform_person" | "tell_disclosure" | "share_what_must" | "do_duty" | "take_in_concern_report" | "answer_inquiry" | "choose_table" | "answer_handover" | "confirm_action" | "close_handover" | "answer_declined_handover" | "complete_commitment" | "endorse_plan" | "give_report_back" | "name_director" | "sign_agreement" | "see_withdrawal" | "tell_objection" | "judge_objection" | "call_reporters" | "answer_what_was_told";
        TaskList: {
            items: components["schemas"]["Task"][];
        };
        /** @enum {string} */
        TermStart: "request" | "disclosure";
        /** @enum {string} */
        TermUnit: "hour" | "day" | "week" | "month" | "year";
        TermView: {
            provision: components["schemas"]["ProvisionShort"];
            withoutDelay: boolean;
            /** Format: int32 */
            value: number;
            unit: components["schemas"]["TermUnit"];
            from: components["schemas"]["TermStart"];
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            requestedOn?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            lastDay?: string;
        };
        ThroughputTimeView: {
            step: components["schemas"]["CaseStep"];
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt?: string;
            /** Format: int32 */
            termDays: number;
            overdue: boolean;
        };
        /** @enum {string} */
        ToInform: "youth" | "legal_representatives";
        ToldAnswer: {
            id: string;
            person: string;
            personName: string;
            lifeArea: components["schemas"]["LifeArea"];
            text: string;
            by: components["schemas"]["Contact"];
            /** Format: date-time */
            at: string;
            inCase: string;
            caseName: string;
            here: boolean;
        };
        ToldByFamily: {
            person: string;
            lifeArea: components["schemas"]["LifeArea"];
        };
        ToldInCase: {
            answers: components["schemas"]["ToldAnswer"][];
            asked: components["schemas"]["ToldQuestion"][];
            toAnswer: components["schemas"]["ToldQuestionToAnswer"][];
            mayAsk: boolean;
        };
        ToldQuestion: {
            id: string;
            person: string;
            personName: string;
            lifeArea: components["schemas"]["LifeArea"];
            askedBy: components["schemas"]["Contact"];
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            dueAt: string;
            replies: components["schemas"]["ToldReplyView"][];
        };
        ToldQuestionToAnswer: {
            id: string;
            person: string;
            personName: string;
            lifeArea: components["schemas"]["LifeArea"];
            askedBy: components["schemas"]["Contact"];
            askedFor: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: int64 */
            ownAnswers: number;
        };
        /** @enum {string} */
        ToldReply: "shared" | "shares_nothing";
        ToldReplyView: {
            organisation: components["schemas"]["OrganisationShort"];
            reply?: components["schemas"]["ToldReply"];
            /** Format: date-time */
            at?: string;
        };
        /** @enum {string} */
        Urgency: "safety" | "waits_for_you" | "planned";
        /** @enum {string} */
        Verdict: "unknown" | "must_not" | "only_with_consent" | "may_under_conditions" | "may" | "must";
        VersionAnswer: {
            verdict: components["schemas"]["Verdict"];
            sentence: string;
            provisions: string[];
            tables: components["schemas"]["TableRead"][];
        };
        VersionDifference: {
            same: boolean;
            complete: boolean;
            lines: string[];
        };
        /** @enum {string} */
        VignetteKind: "story" | "border_case";
        VignetteView: {
            id: string;
            kind: components["schemas"]["VignetteKind"];
            title: string;
            text: string;
            why: string;
            facts?: {
                [key: string]: unknown;
            };
            expected: components["schemas"]["Verdict"];
            given: components["schemas"]["Verdict"];
            passed: boolean;
            difference: string;
        };
        VignettesView: {
            /** Format: int32 */
            passed: number;
            /** Format: int32 */
            failed: number;
            items: components["schemas"]["VignetteView"][];
        };
        Weighing: {
            risks: components["schemas"]["Risk"][];
            lifeAreas: components["schemas"]["LifeArea"][];
            reasons: string;
            consulted?: string;
        };
        WithdrawSignature: {
            /** Format: int32 */
            version: number;
            organisation: string;
            reason: string;
            name?: string;
            function?: string;
            /**
             * Format: date
             * @description A date; 00 stands for an unknown day or month, 0000 for an unknown year.
             */
            date?: string;
        };
        Word: {
            code: string;
            labelNl: string;
            labelEn: string;
        };
        WordOwedView: {
            organisation: components["schemas"]["OrganisationShort"];
            givenBy: components["schemas"]["OrganisationShort"];
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** Format: date-time */
            givenAt?: string;
        };
        WrittenChapter: {
            chapter: components["schemas"]["ImpactChapter"];
            text: string;
        };
        /** @enum {string} */
        WrittenKind: "fact" | "judgement";
        /** @description RFC 9457; the type leads to the rule */
        Problem: {
            /** Format: uri-reference */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            rule?: string;
            errors?: {
                pointer?: string;
                code?: string;
                message?: string;
            }[];
            reasons?: {
                source?: string;
                wordingKey?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountKind = components['schemas']['AccountKind'];
export type ActionAdvice = components['schemas']['ActionAdvice'];
export type ActionAdviceView = components['schemas']['ActionAdviceView'];
export type AddFileItem = components['schemas']['AddFileItem'];
export type AddMember = components['schemas']['AddMember'];
export type AddParticipant = components['schemas']['AddParticipant'];
export type Address = components['schemas']['Address'];
export type AdoptImpactVersion = components['schemas']['AdoptImpactVersion'];
export type AdviceView = components['schemas']['AdviceView'];
export type AgendaItemRow = components['schemas']['AgendaItemRow'];
export type AgendaItemState = components['schemas']['AgendaItemState'];
export type AgendaItemView = components['schemas']['AgendaItemView'];
export type AgendaLogEvent = components['schemas']['AgendaLogEvent'];
export type AgreementSignatureView = components['schemas']['AgreementSignatureView'];
export type AgreementText = components['schemas']['AgreementText'];
export type AgreementVersionView = components['schemas']['AgreementVersionView'];
export type AgreementVersionViewList = components['schemas']['AgreementVersionViewList'];
export type AnnounceItem = components['schemas']['AnnounceItem'];
export type AnnouncementView = components['schemas']['AnnouncementView'];
export type AnswerConsent = components['schemas']['AnswerConsent'];
export type AnswerInquiry = components['schemas']['AnswerInquiry'];
export type AnswerWhatWasTold = components['schemas']['AnswerWhatWasTold'];
export type AnsweredQuestionView = components['schemas']['AnsweredQuestionView'];
export type Appointment = components['schemas']['Appointment'];
export type AppointmentList = components['schemas']['AppointmentList'];
export type Approach = components['schemas']['Approach'];
export type AskAdvice = components['schemas']['AskAdvice'];
export type AskExchange = components['schemas']['AskExchange'];
export type AskPartners = components['schemas']['AskPartners'];
export type AskVersion = components['schemas']['AskVersion'];
export type AttendanceView = components['schemas']['AttendanceView'];
export type AuthorizationAction = components['schemas']['AuthorizationAction'];
export type AuthorizationDecision = components['schemas']['AuthorizationDecision'];
export type AuthorizationDecisions = components['schemas']['AuthorizationDecisions'];
export type AuthorizationEntity = components['schemas']['AuthorizationEntity'];
export type AuthorizationEvaluation = components['schemas']['AuthorizationEvaluation'];
export type AuthorizationEvaluations = components['schemas']['AuthorizationEvaluations'];
export type AuthorizationKeySet = components['schemas']['AuthorizationKeySet'];
export type AuthorizationMetadata = components['schemas']['AuthorizationMetadata'];
export type AuthorizationResults = components['schemas']['AuthorizationResults'];
export type AuthorizationSearch = components['schemas']['AuthorizationSearch'];
export type CallEntry = components['schemas']['CallEntry'];
export type CameView = components['schemas']['CameView'];
export type CarriedPurposeView = components['schemas']['CarriedPurposeView'];
export type CaseDeed = components['schemas']['CaseDeed'];
export type CaseMeetingRow = components['schemas']['CaseMeetingRow'];
export type CaseMeetingRowList = components['schemas']['CaseMeetingRowList'];
export type CaseMeetingState = components['schemas']['CaseMeetingState'];
export type CaseMeetingView = components['schemas']['CaseMeetingView'];
export type CaseReading = components['schemas']['CaseReading'];
export type CaseReadingList = components['schemas']['CaseReadingList'];
export type CaseShort = components['schemas']['CaseShort'];
export type CaseState = components['schemas']['CaseState'];
export type CaseStep = components['schemas']['CaseStep'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type CaseSummaryList = components['schemas']['CaseSummaryList'];
export type CaseView = components['schemas']['CaseView'];
export type ChangeOfFact = components['schemas']['ChangeOfFact'];
export type ChapterView = components['schemas']['ChapterView'];
export type CheckpointView = components['schemas']['CheckpointView'];
export type ChooseTable = components['schemas']['ChooseTable'];
export type ChosenTableView = components['schemas']['ChosenTableView'];
export type CloseFollowUp = components['schemas']['CloseFollowUp'];
export type CloseMatch = components['schemas']['CloseMatch'];
export type CommitmentState = components['schemas']['CommitmentState'];
export type CommitmentView = components['schemas']['CommitmentView'];
export type CommitmentViewList = components['schemas']['CommitmentViewList'];
export type CompareVersion = components['schemas']['CompareVersion'];
export type CompleteCommitment = components['schemas']['CompleteCommitment'];
export type ConcernReport = components['schemas']['ConcernReport'];
export type ConcernReportList = components['schemas']['ConcernReportList'];
export type ConcernReportState = components['schemas']['ConcernReportState'];
export type ConfirmAction = components['schemas']['ConfirmAction'];
export type ConsentAnswer = components['schemas']['ConsentAnswer'];
export type ConsentForm = components['schemas']['ConsentForm'];
export type ConsentReachView = components['schemas']['ConsentReachView'];
export type ConsentView = components['schemas']['ConsentView'];
export type ConsentViewList = components['schemas']['ConsentViewList'];
export type Contact = components['schemas']['Contact'];
export type Coordinator = components['schemas']['Coordinator'];
export type Criterion = components['schemas']['Criterion'];
export type Custody = components['schemas']['Custody'];
export type CustodyKind = components['schemas']['CustodyKind'];
export type DecidingFact = components['schemas']['DecidingFact'];
export type DeclineHandover = components['schemas']['DeclineHandover'];
export type DirectionDeed = components['schemas']['DirectionDeed'];
export type DirectionDuty = components['schemas']['DirectionDuty'];
export type DirectionPart = components['schemas']['DirectionPart'];
export type DirectionSentence = components['schemas']['DirectionSentence'];
export type DirectionView = components['schemas']['DirectionView'];
export type DirectorPeriodView = components['schemas']['DirectorPeriodView'];
export type DisclosedItem = components['schemas']['DisclosedItem'];
export type DisclosureView = components['schemas']['DisclosureView'];
export type DisclosureViewList = components['schemas']['DisclosureViewList'];
export type DocumentView = components['schemas']['DocumentView'];
export type DutyBecomes = components['schemas']['DutyBecomes'];
export type DutyHow = components['schemas']['DutyHow'];
export type DutySaidView = components['schemas']['DutySaidView'];
export type DutyStep = components['schemas']['DutyStep'];
export type DutyView = components['schemas']['DutyView'];
export type DutyViewList = components['schemas']['DutyViewList'];
export type DutyWayView = components['schemas']['DutyWayView'];
export type EndorseOwnPlan = components['schemas']['EndorseOwnPlan'];
export type EndorsePlan = components['schemas']['EndorsePlan'];
export type EndorsementAnswer = components['schemas']['EndorsementAnswer'];
export type EndorsementView = components['schemas']['EndorsementView'];
export type EntryRoute = components['schemas']['EntryRoute'];
export type ExchangeOutcome = components['schemas']['ExchangeOutcome'];
export type ExchangeProtocol = components['schemas']['ExchangeProtocol'];
export type ExchangeProtocolView = components['schemas']['ExchangeProtocolView'];
export type ExchangeProtocolViewList = components['schemas']['ExchangeProtocolViewList'];
export type ExchangeView = components['schemas']['ExchangeView'];
export type ExchangeViewList = components['schemas']['ExchangeViewList'];
export type FactSource = components['schemas']['FactSource'];
export type FactView = components['schemas']['FactView'];
export type Family = components['schemas']['Family'];
export type FamilyMember = components['schemas']['FamilyMember'];
export type FamilyPart = components['schemas']['FamilyPart'];
export type FamilyPlace = components['schemas']['FamilyPlace'];
export type FamilySeatView = components['schemas']['FamilySeatView'];
export type Figure = components['schemas']['Figure'];
export type FigureCalendar = components['schemas']['FigureCalendar'];
export type FigureName = components['schemas']['FigureName'];
export type FigureSubject = components['schemas']['FigureSubject'];
export type FigureTable = components['schemas']['FigureTable'];
export type FileItemGround = components['schemas']['FileItemGround'];
export type FileItemKind = components['schemas']['FileItemKind'];
export type FileItemView = components['schemas']['FileItemView'];
export type Finding = components['schemas']['Finding'];
export type FollowUp = components['schemas']['FollowUp'];
export type FollowUpList = components['schemas']['FollowUpList'];
export type FollowUpMatch = components['schemas']['FollowUpMatch'];
export type FollowUpReason = components['schemas']['FollowUpReason'];
export type FollowedExchange = components['schemas']['FollowedExchange'];
export type FoundBand = components['schemas']['FoundBand'];
export type FoundReason = components['schemas']['FoundReason'];
export type FridgeGoal = components['schemas']['FridgeGoal'];
export type FridgeLine = components['schemas']['FridgeLine'];
export type FridgeSheet = components['schemas']['FridgeSheet'];
export type GiveIndexAccess = components['schemas']['GiveIndexAccess'];
export type GiveMandate = components['schemas']['GiveMandate'];
export type GiveReportBack = components['schemas']['GiveReportBack'];
export type Goal = components['schemas']['Goal'];
export type GroupMemberView = components['schemas']['GroupMemberView'];
export type HandoverDeed = components['schemas']['HandoverDeed'];
export type HandoverState = components['schemas']['HandoverState'];
export type HandoverStepView = components['schemas']['HandoverStepView'];
export type HandoverView = components['schemas']['HandoverView'];
export type HandoverViewList = components['schemas']['HandoverViewList'];
export type HearFamily = components['schemas']['HearFamily'];
export type HearingReason = components['schemas']['HearingReason'];
export type HearingView = components['schemas']['HearingView'];
export type Home = components['schemas']['Home'];
export type ImpactAdoptionView = components['schemas']['ImpactAdoptionView'];
export type ImpactChapter = components['schemas']['ImpactChapter'];
export type ImpactContent = components['schemas']['ImpactContent'];
export type ImpactShortView = components['schemas']['ImpactShortView'];
export type ImpactShortViewList = components['schemas']['ImpactShortViewList'];
export type ImpactVersionShortView = components['schemas']['ImpactVersionShortView'];
export type ImpactView = components['schemas']['ImpactView'];
export type IndexAccess = components['schemas']['IndexAccess'];
export type IndexProfileView = components['schemas']['IndexProfileView'];
export type IndexProfileViewList = components['schemas']['IndexProfileViewList'];
export type IndexPurge = components['schemas']['IndexPurge'];
export type Informed = components['schemas']['Informed'];
export type InformedHow = components['schemas']['InformedHow'];
export type Inquiries = components['schemas']['Inquiries'];
export type Inquiry = components['schemas']['Inquiry'];
export type InquiryAnswer = components['schemas']['InquiryAnswer'];
export type InquiryToAnswer = components['schemas']['InquiryToAnswer'];
export type IntakeDecision = components['schemas']['IntakeDecision'];
export type InvitationsKept = components['schemas']['InvitationsKept'];
export type Involvement = components['schemas']['Involvement'];
export type JoinGroup = components['schemas']['JoinGroup'];
export type JointAnswerView = components['schemas']['JointAnswerView'];
export type JointQuestionView = components['schemas']['JointQuestionView'];
export type JudgeObjection = components['schemas']['JudgeObjection'];
export type JudgedCriterion = components['schemas']['JudgedCriterion'];
export type JudgedRisk = components['schemas']['JudgedRisk'];
export type Judgement = components['schemas']['Judgement'];
export type KindFigures = components['schemas']['KindFigures'];
export type KnownFact = components['schemas']['KnownFact'];
export type KnownFrom = components['schemas']['KnownFrom'];
export type KnownParent = components['schemas']['KnownParent'];
export type KnownToYou = components['schemas']['KnownToYou'];
export type Language = components['schemas']['Language'];
export type LeadTime = components['schemas']['LeadTime'];
export type LeastSharing = components['schemas']['LeastSharing'];
export type LeaveGroup = components['schemas']['LeaveGroup'];
export type LegalProfile = components['schemas']['LegalProfile'];
export type LiaisonState = components['schemas']['LiaisonState'];
export type LifeArea = components['schemas']['LifeArea'];
export type LogbookEvent = components['schemas']['LogbookEvent'];
export type LogbookLine = components['schemas']['LogbookLine'];
export type LogbookLineList = components['schemas']['LogbookLineList'];
export type Login = components['schemas']['Login'];
export type MadeBy = components['schemas']['MadeBy'];
export type MadeSide = components['schemas']['MadeSide'];
export type MakeCommitment = components['schemas']['MakeCommitment'];
export type MakeConcernReport = components['schemas']['MakeConcernReport'];
export type MakeDisclosure = components['schemas']['MakeDisclosure'];
export type MandateView = components['schemas']['MandateView'];
export type Match = components['schemas']['Match'];
export type MatchClosing = components['schemas']['MatchClosing'];
export type MatchContact = components['schemas']['MatchContact'];
export type MatchList = components['schemas']['MatchList'];
export type MatchOn = components['schemas']['MatchOn'];
export type MeetingDeed = components['schemas']['MeetingDeed'];
export type MeetingKind = components['schemas']['MeetingKind'];
export type MeetingKindList = components['schemas']['MeetingKindList'];
export type MeetingKindShort = components['schemas']['MeetingKindShort'];
export type MetAgendaView = components['schemas']['MetAgendaView'];
export type MoveSignal = components['schemas']['MoveSignal'];
export type NameContactPerson = components['schemas']['NameContactPerson'];
export type NameDirector = components['schemas']['NameDirector'];
export type Network = components['schemas']['Network'];
export type NetworkList = components['schemas']['NetworkList'];
export type NewPerson = components['schemas']['NewPerson'];
export type NextQuestion = components['schemas']['NextQuestion'];
export type NextTime = components['schemas']['NextTime'];
export type NoContact = components['schemas']['NoContact'];
export type ObjectToSignal = components['schemas']['ObjectToSignal'];
export type ObjectionAdvice = components['schemas']['ObjectionAdvice'];
export type ObjectionOutcome = components['schemas']['ObjectionOutcome'];
export type ObjectionToJudge = components['schemas']['ObjectionToJudge'];
export type ObjectionToJudgeList = components['schemas']['ObjectionToJudgeList'];
export type OffencePlace = components['schemas']['OffencePlace'];
export type OffenceSeverity = components['schemas']['OffenceSeverity'];
export type OfferHandover = components['schemas']['OfferHandover'];
export type OneTimeCode = components['schemas']['OneTimeCode'];
export type OneTimeSecretView = components['schemas']['OneTimeSecretView'];
export type OpenArea = components['schemas']['OpenArea'];
export type OpenGroup = components['schemas']['OpenGroup'];
export type OpenQuestion = components['schemas']['OpenQuestion'];
export type Organisation = components['schemas']['Organisation'];
export type OrganisationList = components['schemas']['OrganisationList'];
export type OrganisationShort = components['schemas']['OrganisationShort'];
export type OrganisationView = components['schemas']['OrganisationView'];
export type OtherRegistration = components['schemas']['OtherRegistration'];
export type OtherTableView = components['schemas']['OtherTableView'];
export type OutcomeWordsView = components['schemas']['OutcomeWordsView'];
export type OwnConsent = components['schemas']['OwnConsent'];
export type OwnConsentList = components['schemas']['OwnConsentList'];
export type OwnDisclosure = components['schemas']['OwnDisclosure'];
export type OwnDisclosureList = components['schemas']['OwnDisclosureList'];
export type OwnInvolvements = components['schemas']['OwnInvolvements'];
export type OwnPlan = components['schemas']['OwnPlan'];
export type OwnReading = components['schemas']['OwnReading'];
export type OwnReadings = components['schemas']['OwnReadings'];
export type ParentCustody = components['schemas']['ParentCustody'];
export type ParticipantRole = components['schemas']['ParticipantRole'];
export type ParticipantView = components['schemas']['ParticipantView'];
export type PeriodFigures = components['schemas']['PeriodFigures'];
export type PersonFound = components['schemas']['PersonFound'];
export type PersonFoundList = components['schemas']['PersonFoundList'];
export type PersonName = components['schemas']['PersonName'];
export type PersonShort = components['schemas']['PersonShort'];
export type PersonView = components['schemas']['PersonView'];
export type PlanAction = components['schemas']['PlanAction'];
export type PlanContent = components['schemas']['PlanContent'];
export type PlanDeed = components['schemas']['PlanDeed'];
export type PlanMeeting = components['schemas']['PlanMeeting'];
export type PlanParty = components['schemas']['PlanParty'];
export type PlanPartyKind = components['schemas']['PlanPartyKind'];
export type PlanPhase = components['schemas']['PlanPhase'];
export type PlanShort = components['schemas']['PlanShort'];
export type PlanView = components['schemas']['PlanView'];
export type PolicyApprovalView = components['schemas']['PolicyApprovalView'];
export type PolicyFigures = components['schemas']['PolicyFigures'];
export type PolicyFileView = components['schemas']['PolicyFileView'];
export type PolicyModelView = components['schemas']['PolicyModelView'];
export type PolicyProvisionView = components['schemas']['PolicyProvisionView'];
export type PolicyRowView = components['schemas']['PolicyRowView'];
export type PolicyTableView = components['schemas']['PolicyTableView'];
export type PolicyTextView = components['schemas']['PolicyTextView'];
export type PolicyVersion = components['schemas']['PolicyVersion'];
export type PolicyVersionState = components['schemas']['PolicyVersionState'];
export type PolicyVersionView = components['schemas']['PolicyVersionView'];
export type PolicyVersionViewList = components['schemas']['PolicyVersionViewList'];
export type PolicyVersionWithFiles = components['schemas']['PolicyVersionWithFiles'];
export type ProblemAssessment = components['schemas']['ProblemAssessment'];
export type ProcessDirectionView = components['schemas']['ProcessDirectionView'];
export type ProcessingActivity = components['schemas']['ProcessingActivity'];
export type ProcessingRegister = components['schemas']['ProcessingRegister'];
export type ProfessionalView = components['schemas']['ProfessionalView'];
export type ProfessionalViewList = components['schemas']['ProfessionalViewList'];
export type ProposeAgreement = components['schemas']['ProposeAgreement'];
export type ProposePolicyBody = components['schemas']['ProposePolicyBody'];
export type ProtocolExchange = components['schemas']['ProtocolExchange'];
export type ProtocolLineView = components['schemas']['ProtocolLineView'];
export type ProtocolMoment = components['schemas']['ProtocolMoment'];
export type ProvisionShort = components['schemas']['ProvisionShort'];
export type PutOnAgenda = components['schemas']['PutOnAgenda'];
export type QuestionAnswer = components['schemas']['QuestionAnswer'];
export type ReadingSubject = components['schemas']['ReadingSubject'];
export type RecordAttendance = components['schemas']['RecordAttendance'];
export type RecordDuty = components['schemas']['RecordDuty'];
export type RecordInformation = components['schemas']['RecordInformation'];
export type RecordMinutes = components['schemas']['RecordMinutes'];
export type RecordRefusal = components['schemas']['RecordRefusal'];
export type RecordWordGiven = components['schemas']['RecordWordGiven'];
export type RegisterCovenant = components['schemas']['RegisterCovenant'];
export type RegisterFlow = components['schemas']['RegisterFlow'];
export type RegisterNetwork = components['schemas']['RegisterNetwork'];
export type RegisterParty = components['schemas']['RegisterParty'];
export type RegisterSignal = components['schemas']['RegisterSignal'];
export type Relation = components['schemas']['Relation'];
export type RelationKind = components['schemas']['RelationKind'];
export type RemovalGround = components['schemas']['RemovalGround'];
export type RemovalReason = components['schemas']['RemovalReason'];
export type RemoveSignal = components['schemas']['RemoveSignal'];
export type ReportBackState = components['schemas']['ReportBackState'];
export type ReportBackView = components['schemas']['ReportBackView'];
export type ReportBackViewList = components['schemas']['ReportBackViewList'];
export type Resemblance = components['schemas']['Resemblance'];
export type Risk = components['schemas']['Risk'];
export type RiskLevel = components['schemas']['RiskLevel'];
export type RiskView = components['schemas']['RiskView'];
export type RouteView = components['schemas']['RouteView'];
export type RouteViewList = components['schemas']['RouteViewList'];
export type RowRead = components['schemas']['RowRead'];
export type RowState = components['schemas']['RowState'];
export type SamePersonState = components['schemas']['SamePersonState'];
export type SamePersonView = components['schemas']['SamePersonView'];
export type SamePersonViewList = components['schemas']['SamePersonViewList'];
export type SaySamePerson = components['schemas']['SaySamePerson'];
export type SearchPersons = components['schemas']['SearchPersons'];
export type SecurityMeasure = components['schemas']['SecurityMeasure'];
export type SeparateProcessDirection = components['schemas']['SeparateProcessDirection'];
export type SessionView = components['schemas']['SessionView'];
export type SetFamilyPart = components['schemas']['SetFamilyPart'];
export type SetHearers = components['schemas']['SetHearers'];
export type SetIndexProfile = components['schemas']['SetIndexProfile'];
export type Sex = components['schemas']['Sex'];
export type SharedSinceView = components['schemas']['SharedSinceView'];
export type SharingFacts = components['schemas']['SharingFacts'];
export type SignAgreement = components['schemas']['SignAgreement'];
export type Signal = components['schemas']['Signal'];
export type SignalDraft = components['schemas']['SignalDraft'];
export type SignalJudgement = components['schemas']['SignalJudgement'];
export type SignalList = components['schemas']['SignalList'];
export type SignalObjection = components['schemas']['SignalObjection'];
export type SignalRegistered = components['schemas']['SignalRegistered'];
export type SignalShown = components['schemas']['SignalShown'];
export type SignalState = components['schemas']['SignalState'];
export type SignatureState = components['schemas']['SignatureState'];
export type SignedCovenant = components['schemas']['SignedCovenant'];
export type StatementChange = components['schemas']['StatementChange'];
export type StoppedAnswerView = components['schemas']['StoppedAnswerView'];
export type SubjectKind = components['schemas']['SubjectKind'];
export type TableChoice = components['schemas']['TableChoice'];
export type TableFinding = components['schemas']['TableFinding'];
export type TableFindingKind = components['schemas']['TableFindingKind'];
export type TableFindingList = components['schemas']['TableFindingList'];
export type TableRead = components['schemas']['TableRead'];
export type Task = components['schemas']['Task'];
export type TaskKind = components['schemas']['TaskKind'];
export type TaskList = components['schemas']['TaskList'];
export type TermStart = components['schemas']['TermStart'];
export type TermUnit = components['schemas']['TermUnit'];
export type TermView = components['schemas']['TermView'];
export type ThroughputTimeView = components['schemas']['ThroughputTimeView'];
export type ToInform = components['schemas']['ToInform'];
export type ToldAnswer = components['schemas']['ToldAnswer'];
export type ToldByFamily = components['schemas']['ToldByFamily'];
export type ToldInCase = components['schemas']['ToldInCase'];
export type ToldQuestion = components['schemas']['ToldQuestion'];
export type ToldQuestionToAnswer = components['schemas']['ToldQuestionToAnswer'];
export type ToldReply = components['schemas']['ToldReply'];
export type ToldReplyView = components['schemas']['ToldReplyView'];
export type Urgency = components['schemas']['Urgency'];
export type Verdict = components['schemas']['Verdict'];
export type VersionAnswer = components['schemas']['VersionAnswer'];
export type VersionDifference = components['schemas']['VersionDifference'];
export type VignetteKind = components['schemas']['VignetteKind'];
export type VignetteView = components['schemas']['VignetteView'];
export type VignettesView = components['schemas']['VignettesView'];
export type Weighing = components['schemas']['Weighing'];
export type WithdrawSignature = components['schemas']['WithdrawSignature'];
export type Word = components['schemas']['Word'];
export type WordOwedView = components['schemas']['WordOwedView'];
export type WrittenChapter = components['schemas']['WrittenChapter'];
export type WrittenKind = components['schemas']['WrittenKind'];
export type Problem = components['schemas']['Problem'];
export type $defs = Record<string, never>;
export interface operations {
    showSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    extendSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    makeOneTimeSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeSecretView"];
                };
            };
        };
    };
    confirmOneTimeSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeCode"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listNetworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkList"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationList"];
                };
            };
        };
    };
    showOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
        };
    };
    listProfessionals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfessionalViewList"];
                };
            };
        };
    };
    listMeetingKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingKindList"];
                };
            };
        };
    };
    listRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteViewList"];
                };
            };
        };
    };
    searchPersons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchPersons"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFoundList"];
                };
            };
        };
    };
    registerPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    showPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    listSamePersons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamePersonViewList"];
                };
            };
        };
    };
    saySamePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaySamePerson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamePersonViewList"];
                };
            };
        };
    };
    comparePersons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherRegistration"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resemblance"];
                };
            };
        };
    };
    agreeSamePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherRegistration"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamePersonViewList"];
                };
            };
        };
    };
    takeBackSamePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaySamePerson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamePersonViewList"];
                };
            };
        };
    };
    showFamily: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Family"];
                };
            };
        };
    };
    listSignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignalList"];
                };
            };
        };
    };
    registerSignal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSignal"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignalRegistered"];
                };
            };
        };
    };
    removeSignal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveSignal"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
        };
    };
    recordInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInformation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
        };
    };
    listMatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchList"];
                };
            };
        };
    };
    followUpMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpMatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Match"];
                };
            };
        };
    };
    closeMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseMatch"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Match"];
                };
            };
        };
    };
    listSignalLogbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogbookLineList"];
                };
            };
        };
    };
    moveSignal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveSignal"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
        };
    };
    objectToSignal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectToSignal"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
        };
    };
    tellObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signal"];
                };
            };
        };
    };
    listFollowUps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpList"];
                };
            };
        };
    };
    closeFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseFollowUp"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
        };
    };
    listSignalObjections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionToJudgeList"];
                };
            };
        };
    };
    judgeSignalObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeObjection"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listIndexLogbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogbookLineList"];
                };
            };
        };
    };
    listIndexProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexProfileViewList"];
                };
            };
        };
    };
    giveIndexAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveIndexAccess"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexAccess"];
                };
            };
        };
    };
    setIndexProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetIndexProfile"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexProfileView"];
                };
            };
        };
    };
    showSharingFacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharingFacts"];
                };
            };
        };
    };
    askAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskAdvice"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceView"];
                };
            };
        };
    };
    listDisclosures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureViewList"];
                };
            };
        };
    };
    makeDisclosure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeDisclosure"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureView"];
                };
            };
        };
    };
    recordDisclosureInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInformation"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureView"];
                };
            };
        };
    };
    recordRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRefusal"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listDuties: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyViewList"];
                };
            };
        };
    };
    recordDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDuty"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyView"];
                };
            };
        };
    };
    recordConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsent"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    seeWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    showConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    showConsentReach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentReachView"];
                };
            };
        };
    };
    listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentViewList"];
                };
            };
        };
    };
    listConcernReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernReportList"];
                };
            };
        };
    };
    makeConcernReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeConcernReport"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernReport"];
                };
            };
        };
    };
    decideIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judgement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcernReport"];
                };
            };
        };
    };
    listInquiries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiries"];
                };
            };
        };
    };
    askPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPartners"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
        };
    };
    answerInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInquiry"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    showTold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldInCase"];
                };
            };
        };
    };
    askWhatWasTold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldByFamily"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldQuestion"];
                };
            };
        };
    };
    answerWhatWasTold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerWhatWasTold"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSummaryList"];
                };
            };
        };
    };
    showCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    addFileItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFileItem"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileItemView"];
                };
            };
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMember"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    addParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddParticipant"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantView"];
                };
            };
        };
    };
    nameContactPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameContactPerson"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    closeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    listReads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReadingList"];
                };
            };
        };
    };
    openGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenGroup"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    openArea: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenArea"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    joinGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinGroup"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    leaveGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveGroup"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    showDirection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectionView"];
                };
            };
        };
    };
    nameDirector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameDirector"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    separateProcessDirection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeparateProcessDirection"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectionView"];
                };
            };
        };
    };
    endProcessDirection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectionView"];
                };
            };
        };
    };
    listHandovers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverViewList"];
                };
            };
        };
    };
    offerHandover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferHandover"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    showHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    acceptHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    declineHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineHandover"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    confirmAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAction"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    closeHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
        };
    };
    listReportBacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportBackViewList"];
                };
            };
        };
    };
    giveReportBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReportBack"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportBackView"];
                };
            };
        };
    };
    listCaseMeetings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMeetingRowList"];
                };
            };
        };
    };
    planMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMeeting"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMeetingView"];
                };
            };
        };
    };
    showCaseMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMeetingView"];
                };
            };
        };
    };
    putOnAgenda: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutOnAgenda"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    inviteToMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationsKept"];
                };
            };
        };
    };
    recordAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAttendance"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMeetingView"];
                };
            };
        };
    };
    openMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMeetingView"];
                };
            };
        };
    };
    closeMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMeetingView"];
                };
            };
        };
    };
    chooseTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseTable"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    announceItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceItem"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    takeBackAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    setHearers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetHearers"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    setFamilyPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetFamilyPart"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    hearFamily: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HearFamily"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    recordMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMinutes"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    recordWordGiven: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordWordGiven"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    makeCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCommitment"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentView"];
                };
            };
        };
    };
    listCommitments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentViewList"];
                };
            };
        };
    };
    completeCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteCommitment"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentView"];
                };
            };
        };
    };
    makePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanContent"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    showPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    endorsePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndorsePlan"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndorsementView"];
                };
            };
        };
    };
    showFridgeSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FridgeSheet"];
                };
            };
        };
    };
    showOwnInvolvements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInvolvements"];
                };
            };
        };
    };
    showOwnPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPlan"];
                };
            };
        };
    };
    endorseOwnPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndorseOwnPlan"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndorsementView"];
                };
            };
        };
    };
    listOwnAppointments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentList"];
                };
            };
        };
    };
    listOwnConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsentList"];
                };
            };
        };
    };
    withdrawOwnConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsentList"];
                };
            };
        };
    };
    listOwnDisclosures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDisclosureList"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
        };
    };
    openEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    listFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyFigures"];
                };
            };
        };
    };
    showCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointView"];
                };
            };
        };
    };
    listReadings: {
        parameters: {
            query?: {
                /** @description Only what was read about this person */
                person?: string;
                /** @description Only what was read about this case */
                case?: string;
                /** @description Only what this professional read */
                professional?: string;
                /** @description The first day, YYYY-MM-DD; thirty days back where it is left out */
                from?: string;
                /** @description The last day, at most a year later; today where it is left out */
                until?: string;
                /** @description The `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReadings"];
                };
            };
        };
    };
    listPolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionViewList"];
                };
            };
        };
    };
    proposePolicyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePolicyBody"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionView"];
                };
            };
        };
    };
    showPolicyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionWithFiles"];
                };
            };
        };
    };
    approvePolicyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionView"];
                };
            };
        };
    };
    showPolicyTablesInDutch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTextView"];
                };
            };
        };
    };
    showPolicyTablesInEnglish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTextView"];
                };
            };
        };
    };
    listPolicyVignettes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VignettesView"];
                };
            };
        };
    };
    listPolicyFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableFindingList"];
                };
            };
        };
    };
    askPolicyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskVersion"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionAnswer"];
                };
            };
        };
    };
    comparePolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareVersion"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifference"];
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionViewList"];
                };
            };
        };
    };
    proposeAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionView"];
                };
            };
        };
    };
    showAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionViewList"];
                };
            };
        };
    };
    printAgreement: {
        parameters: {
            query?: {
                /** @description Which one; the newest where it is left out */
                version?: string;
            };
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    proposeAgreementVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionView"];
                };
            };
        };
    };
    signAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreement"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionView"];
                };
            };
        };
    };
    withdrawSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawSignature"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionView"];
                };
            };
        };
    };
    listExchangeProtocols: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeProtocolViewList"];
                };
            };
        };
    };
    askExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExchange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeViewList"];
                };
            };
        };
    };
    showProcessingRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRegister"];
                };
            };
        };
    };
    showProcessingRegisterDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    listImpactAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactShortViewList"];
                };
            };
        };
    };
    showImpactAssessment: {
        parameters: {
            query?: {
                /** @description An earlier version of what people wrote; else the last */
                version?: string;
            };
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactView"];
                };
            };
        };
    };
    showImpactAssessmentDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    writeImpactVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImpactContent"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactView"];
                };
            };
        };
    };
    adoptImpactVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptImpactVersion"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactView"];
                };
            };
        };
    };
    showOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
}

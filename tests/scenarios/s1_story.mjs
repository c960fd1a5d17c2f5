// S1, from worry to plan, as it is done through the page: each step by whoever does it, at a desk of their own. Told
// once; who moves the hands is given (hands.mjs).
import assert from 'node:assert/strict';

const school = 'Piushavencollege (verzonnen school)';
const attendance = 'Leerplicht en RMC, gemeente Tilburg';
const team = 'Lokaal team Tilburg';
const cjg = 'Centrum voor Jeugd en Gezin';
const hcoMeeting = 'Hulpverlening Casusoverleg Jeugd';

const written = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'numeric', year: 'numeric' });
const inDays = (days) => written.format(Date.now() + days * 86_400_000);
const nextThursday = () => inDays(((4 - new Date().getUTCDay() + 7) % 7) || 7);

/** What the professionals of this story answer to the questions of the scheme. */
export const answers = {
    'Wat doet de ontvanger in deze zaak?': 'Anders',
    'Waar en hoe wilt u delen?': 'Mondeling, een op een',
    'In welke fase is de zaak?': 'Consultatie',
    'Waarvoor wilt u delen?': 'Hulp afstemmen',
    'Past dit bij het doel waarvoor u de gegevens kreeg?': 'Hetzelfde',
    'Welke gegevens wilt u delen?': ['Naam en contact', 'Zorg of signaal'],
    'Over wie gaan de gegevens?': 'Kind of jongere',
    'Kan de betrokkene zelf overzien waar het om gaat?': 'Ja',
    'Wie heeft het gezag?': 'Beide ouders',
    'Is er toestemming gegeven?': 'Niet gevraagd',
    'Waarom is toestemming niet gevraagd?': 'Nog niet aan gedacht',
    'Is er nu acuut gevaar voor iemand?': 'Nee',
    'Vermoedt u kindermishandeling of huiselijk geweld?': 'Geen',
    'Is er al gemeld bij Veilig Thuis?': 'Nee',
    'Is er een maatregel van de rechter?': 'Geen',
    'Vraagt de ontvanger erom, en op welke grond?': 'Geen verzoek',
    'Hebt u afgewogen of delen nodig is, in verhouding staat en niet lichter kan?': 'Ja:',
    'Is delen nodig voor dit doel?': 'Ja',
    'Staat delen in verhouding tot wat u wilt bereiken?': 'Ja',
    'Kan het ook op een lichtere manier?': 'Nee, een lichtere manier is er niet',
    'Moet u wel spreken omdat zwijgen ernstige schade geeft?': 'Niet aan de orde',
    'Hebt u met een collega of aandachtsfunctionaris overlegd?': 'Ja',
    'Weet de betrokkene dat u dit wilt delen?': 'Vooraf',
    'Is de casus aangenomen door het Zorg- en Veiligheidshuis?': 'Niet aan de orde',
    'Hebt u zwaarwegende redenen tegen delen vastgelegd?': 'Nee',
    'Is er een besluit om deze politie- of justitiegegevens te delen?': 'Niet aan de orde',
};

const find = async (hands, name, birthDate, whole) => {
    await hands.write('Achternaam', name);
    await hands.write('Geboortedatum', birthDate);
    await hands.press('Zoeken');
    await hands.press(`Deze persoon kiezen: ${whole}`);
};

/** The answer of the scheme, as it stands on the card. */
const answerOn = (hands) => hands.in('Het antwoord').scope.innerText();

export const s1 = [
    {
        name: '1. the coordinator looks up Daan, weighs, and registers a signal: no match, whom to inform and when',
        async tell({ at, look }) {
            const coordinator = await at('zorgcoordinator');
            await look(coordinator, 'my day, nothing waits');
            await coordinator.goTo('Signalen');
            await coordinator.readHeading('Signalen');
            await look(coordinator, 'signals, none');
            await coordinator.press('Signaal afgeven');
            await find(coordinator, 'groot esselink', '6-12-2013', 'Daan Groot Esselink');
            await coordinator.press('Signaal afgeven');
            await coordinator.read('Kies minstens een risico.');
            await coordinator.tick('Opvoeding en gezin');
            await coordinator.tick('School en werk');
            await coordinator.tick('Geweld, vernedering of verwaarlozing');
            await coordinator.tick('Veel schoolverzuim');
            await look(coordinator, 'weighing, incomplete');
            await coordinator.write('Waarom maakt u zich zorgen?', 'Is stil, had een blauwe plek, is vaak afwezig.');
            await coordinator.press('Signaal afgeven');
            await coordinator.readHeading('Uw signaal is geregistreerd. Er is geen match.');
            await coordinator.read('de jongere zelf (vanaf 12 jaar)');
            await coordinator.read('de ouders met gezag of de voogd (tot 16 jaar)');
            await coordinator.read('Doe dit zo snel mogelijk na het signaal.');
            await look(coordinator, 'signal registered');
            await coordinator.press('Inlichten vastleggen');
            await look(coordinator, 'signal');
            await coordinator.choose('Wat hebt u gedaan?', 'Ik heb het verteld');
            await coordinator.press('Inlichten vastleggen');
            await coordinator.read('Ingelicht');
        },
    },
    {
        name: '2. the officer reports his concern about Teun to the HCO; both are told whom to call, and nothing of what the other wrote',
        async tell({ at, look }) {
            const officer = await at('wijkagent');
            await officer.goTo('Zorgmeldingen');
            await look(officer, 'concern reports, none');
            await officer.press('Zorgmelding maken');
            await find(officer, 'Groot-Esselink', '18-4-2012', 'Teun Groot Esselink');
            await officer.pick('Aan welk overleg meldt u?', hcoMeeting);
            await officer.write('Wat is de zorg?', 'Vernieling met een groep jongens, voor de derde keer.');
            await officer.write('Wat wilt u van de partners weten?', 'Wie kent dit gezin al?');
            await officer.tick('Vrienden en buurt');
            await officer.tick('Het gezin houdt hulp af');
            await officer.tick('Er is sprake van strafbare feiten');
            await officer.tick('Ook een signaal afgeven in de verwijsindex');
            const weighing = officer.in('Afweging');
            await weighing.tick('Strafbare feiten');
            await weighing.write('Waarom maakt u zich zorgen?', 'Vernieling met een groep.');
            await look(officer, 'concern report, written');
            await officer.press('Verder: mag ik dit delen?');
            await officer.readQuestion();
            await look(officer, 'a question of the scheme');
            await officer.answerUntilCertain({
                ...answers,
                'In welke fase is de zaak?': 'Triage',
                'Is er een besluit om deze politie- of justitiegegevens te delen?': 'Wpg 20',
            });
            await look(officer, 'concern report, may be shared');
            await officer.tickAll('Welke voorwaarden zijn vervuld?');
            await officer.write('Met welke collega hebt u overlegd?', 'Coördinator jeugd');
            await officer.press('Zorgmelding versturen');
            await officer.readHeading('Uw zorgmelding is verstuurd.');
            await look(officer, 'concern report, sent');

            const coordinator = await at('zorgcoordinator');
            await coordinator.press(/^Mijn dag/);
            await coordinator.press('Match bekijken: Daan Groot Esselink');
            await coordinator.readHeading('Iemand anders maakt zich ook zorgen');
            await coordinator.read('Het gaat om verschillende jongeren uit een gezin');
            await coordinator.read('Joost Lantaarn');
            await coordinator.read('013 000 13 01');
            assert.doesNotMatch(await coordinator.text(), /ernieling|Teun/);
            await look(coordinator, 'match');
            await coordinator.choose('Wie houdt de regie over de afspraken?', 'Dat is nog niet besloten');
            await coordinator.press('Vastleggen dat we spraken');
            await coordinator.read('Gesproken op');

            await officer.goTo('Signalen');
            await look(officer, 'signals');
            await officer.press('Match bekijken: Teun Groot Esselink');
            await officer.read('Noor Klaproos');
            assert.doesNotMatch(await officer.text(), /blauwe plek|Daan/);
        },
    },
    {
        name: '3. the concern may go to Veilig Thuis, care content may not go to the police; with articles and duties',
        async tell({ at, look }) {
            const coordinator = await at('zorgcoordinator');
            const askAbout = async (organisation) => {
                await coordinator.press('Persoon kiezen');
                await find(coordinator, 'Groot Esselink', '6-12-2013', 'Daan Groot Esselink');
                await coordinator.pick('Met welke organisatie wilt u delen?', organisation);
                await coordinator.press('Vragen of ik mag delen');
            };
            await coordinator.goTo('Mag ik delen?');
            await look(coordinator, 'may I share');
            await askAbout('Veilig Thuis');
            await coordinator.answerUntilCertain({
                ...answers,
                'Waar en hoe wilt u delen?': 'Wettelijk meldkanaal',
                'In welke fase is de zaak?': 'Melding',
                'Waarvoor wilt u delen?': 'Kind beschermen',
                'Welke gegevens wilt u delen?': ['Naam en contact', 'Zorg of signaal', 'Schoolgegevens'],
                'Vermoedt u kindermishandeling of huiselijk geweld?': 'Kindermishandeling',
                'Wat doet de ontvanger in deze zaak?': 'Onderzoekt op grond van de wet',
            });
            await coordinator.press('Lees wat de wet zegt');
            const yes = await answerOn(coordinator);
            assert.match(yes, /Mag|Moet/);
            assert.match(yes, /5\.2\.6/, 'with its article');
            assert.match(yes, /Wat u dan doet/, 'with its duties');
            await look(coordinator, 'the answer is yes');
            await coordinator.press('Delen voorbereiden');
            await coordinator.write('Wat deelt u: Zorg of signaal', 'Wij maken ons zorgen om zijn veiligheid thuis.');
            await coordinator.tickAll('Welke voorwaarden zijn vervuld?');
            await coordinator.write('Met welke collega hebt u overlegd?', 'Aandachtsfunctionaris van de school');
            await look(coordinator, 'sharing');
            await coordinator.press('Nu delen en vastleggen');
            await coordinator.read('Gedeeld en vastgelegd.');

            await coordinator.goTo('Signalen');
            await coordinator.goTo('Mag ik delen?');
            await askAbout('Politie');
            await coordinator.answerUntilCertain({
                ...answers,
                'Welke gegevens wilt u delen?': 'Inhoud van hulp',
                'Waarvoor wilt u delen?': 'Strafbare feiten voorkomen',
                'Past dit bij het doel waarvoor u de gegevens kreeg?': 'Onverenigbaar',
                'Vermoedt u kindermishandeling of huiselijk geweld?': 'Kindermishandeling',
                'Wat doet de ontvanger in deze zaak?': 'Handhaaft of vervolgt',
            });
            assert.doesNotMatch(await answerOn(coordinator), /^. Mag$|^. Moet$/m);
            assert.equal(await coordinator.isThere('Delen voorbereiden'), false);
            await look(coordinator, 'the answer is no');
            await coordinator.press('Alleen vastleggen dat ik vroeg en niet deelde');
            await coordinator.read('Vastgelegd: u vroeg het na en deelde niets.');
            await coordinator.press('Bekijken wat er is gedeeld');
            await coordinator.read(/aan Veilig Thuis Midden-Brabant/);
            await look(coordinator, 'what was shared');
        },
    },
    {
        name: '4. before: the school puts Daan on the agenda of its own care team, on Thursday',
        async tell({ at, look }) {
            const coordinator = await at('zorgcoordinator');
            await coordinator.goTo('Zorgmeldingen');
            await coordinator.press('Zorgmelding maken');
            await find(coordinator, 'Groot Esselink', '6-12-2013', 'Daan Groot Esselink');
            await coordinator.pick('Aan welk overleg meldt u?', 'Zorg- en adviesteam Piushavencollege');
            await coordinator.write('Wat is de zorg?', 'Lichte hulp op school was niet genoeg.');
            await coordinator.press('Verder');
            await coordinator.read('U deelt niets met een ander. De melding staat vast en wacht op de intake.');
            await look(coordinator, 'a report to one\'s own meeting');
            await coordinator.press('Zorgmelding versturen');
            await coordinator.press('Zorgmelding bekijken');
            await coordinator.choose('De zorg binnen de school is geprobeerd en was niet genoeg.', 'Ja');
            await coordinator.choose('Ouders en leerling zijn op de hoogte, of er staat waarom dat niet veilig is.', 'Ja');
            await coordinator.tick('Piushavencollege');
            await coordinator.choose('Wat is het besluit?', 'Toelaten');
            await coordinator.write('Waarom?', 'De school redt het niet alleen.');
            await coordinator.press('Besluit vastleggen');
            await coordinator.press('Naar het gezin');
            await coordinator.goTo('Overleggen');
            await look(coordinator, 'meetings, none');
            await coordinator.press('Overleg plannen');
            await coordinator.pick('Welk overleg?', 'Zorg- en adviesteam Piushavencollege');
            await coordinator.write('Datum', nextThursday());
            await coordinator.write('Tijd', '15:30');
            await coordinator.write('Waar', 'Kamer 12');
            await look(coordinator, 'planning a meeting');
            await coordinator.press('Overleg opslaan');
            await coordinator.readHeading('Zorg- en adviesteam Piushavencollege');
            await coordinator.pick('Welk gezin?', 'Groot Esselink');
            await coordinator.write('Wat is de vraag?', 'Hoe krijgt Daan rust op school?');
            await coordinator.choose('Hoe doet het gezin mee?', 'Het gezin is vooraf gehoord');
            await coordinator.press('Op de agenda zetten');
            await coordinator.read('1. Groot Esselink');
        },
    },
    {
        name: '4. the HCO takes the report in: yes or no of the partners, the criteria, and one table for the family',
        async tell({ at, look }) {
            const hco = await at('hco');
            await hco.press('Beoordelen: Teun Groot Esselink');
            await hco.readHeading(/Zorgmelding: Teun/);
            await look(hco, 'concern report to judge');
            await hco.press('Partners vragen');
            await hco.in('Aan wie vraagt u het?').tick('Instituut Maatschappelijk Werk Tilburg');
            await hco.in('Aan wie vraagt u het?').tick('Stichting MEE');
            await hco.press('Vraag versturen');
            for (const [account, answer] of [
                ['imw', 'Ja, bij ons bekend'],
                ['mee', 'Nee, niet bekend'],
            ]) {
                const partner = await at(account);
                await partner.press('Antwoorden: Teun Groot Esselink');
                await partner.readHeading('Bij u bekend?');
                assert.doesNotMatch(await partner.text(), /ernieling/);
                await look(partner, `known to you, ${account}`);
                await partner.press(answer);
                await partner.read('Er is u niets gevraagd.');
            }
            await hco.press(/^Mijn dag/);
            await hco.press('Beoordelen: Teun Groot Esselink');
            await hco.in('Bij u bekend?').read('Bekend');
            await hco.in('Bij u bekend?').read('Niet bekend');
            for (const criterion of ['Er zijn problemen', 'Die spelen op meer', 'Ze leiden, of gaan', 'Samenwerking van meer'])
                await hco.choose(criterion, 'Ja');
            for (const judge of ['Politie, eenheid', 'Raad voor de Kinderbescherming', 'Gemeente Tilburg']) await hco.in('Wie beoordeelden mee?').tick(judge);
            await hco.choose('Wat is het besluit?', 'Toelaten');
            await hco.write('Waarom?', 'Meerdere leefgebieden, zorgmijding en strafbare feiten.');
            await look(hco, 'intake');
            await hco.press('Besluit vastleggen');
            await hco.press('Naar het gezin');
            await hco.readHeading('Groot Esselink');
            await hco.read(/is verantwoordelijk sinds/);
            await look(hco, 'family');
            for (const organisation of [attendance, team, 'Politie, eenheid']) {
                await hco.press('Organisatie erbij vragen');
                await hco.pick('Organisatie', organisation);
                await hco.press('Organisatie toevoegen');
                await hco.in('Wie doet mee').read(organisation);
            }
            await hco.goTo('Overleggen');
            await hco.press('Overleg plannen');
            await hco.pick('Welk overleg?', hcoMeeting);
            await hco.write('Datum', inDays(10));
            await hco.write('Tijd', '10:00');
            await hco.write('Waar', 'Zaal 2');
            await hco.press('Overleg opslaan');
            await hco.readHeading(hcoMeeting);
            await look(hco, 'meeting, empty agenda');
            await hco.pick('Welk gezin?', 'Groot Esselink');
            await hco.write('Wat is de vraag?', 'Wie regisseert, en wat is er nu nodig?');
            await hco.pick('Informatiedrager', 'Fenna Kompas');
            await hco.choose('Hoe doet het gezin mee?', 'Het gezin is vooraf gehoord');
            await hco.press('Op de agenda zetten');
            await hco.read('Dit gezin staat ook op een andere agenda.');
            await hco.read(/Noor Klaproos/);
            assert.doesNotMatch(await hco.text(), /rust op school|Kamer 12/, 'not what the school asks, nor where it meets');
            await look(hco, 'two tables');
            await hco.choose('Aan welke tafel bespreekt u dit gezin?', 'Samen bespreken, hier');
            await hco.write('Waarom deze tafel?', 'Het HCO heeft alle partners aan tafel.');
            await hco.press('Tafel vastleggen');
            await hco.press('Andere tafel kiezen');
        },
    },
    {
        name: '5. the meeting is prepared and held: who may hear what, the liaison for the school, agreements, a director',
        async tell({ at, look }) {
            const hco = await at('hco');
            await hco.goTo('Overleggen');
            await look(hco, 'meetings');
            await hco.press(`Voorbereiden: ${hcoMeeting}`);
            await hco.press('Uitnodigingen versturen');
            await hco.read(/uitnodigingen verstuurd/);
            const item = hco.in('1. Groot Esselink');
            await item.inRow(attendance).read('Mag horen');
            await item.press(/organisaties horen dit niet/);
            await item.inRow('Stichting MEE').read('Mag niet');
            await hco.press(`Aanwezig: ${attendance}`);
            await look(hco, 'meeting, prepared');
            await hco.press('Overleg beginnen');
            await hco.press('Aan tafel');
            await hco.read('De vraag');
            await look(hco, 'at the table');
            await hco.write('Wat is er besproken?', 'Het gezin wil hulp.');
            await hco.write('Besluit', 'Het lokale team regisseert.');
            await hco.press('Verslag opslaan');
            await hco.read('Bewaard');
            await hco.write('Wat spreken we af?', 'Belt de ouders');
            await hco.pick('Wie doet het?', team);
            await hco.pick('Wie daar?', 'Samira Regenboog');
            await hco.write('Klaar op', inDays(21));
            await hco.press('Afspraak vastleggen');
            await hco.read(/Samira Regenboog · voor/);
            await look(hco, 'at the table, agreed');
            await hco.press('Overleg sluiten');
            await hco.read('Dit overleg is geweest.');
            await look(hco, 'meeting, held');

            await hco.goTo('Gezinnen');
            await look(hco, 'families');
            await hco.press('Gezin bekijken: Groot Esselink');
            await hco.press('Regisseur aanwijzen');
            await hco.pick('Wie wordt regisseur?', 'Samira Regenboog');
            await hco.press('Regisseur vastleggen');
            await hco.read('De regisseur is vastgelegd.');

            const liaison = await at('rmc');
            await liaison.goTo('Overleggen');
            await liaison.press(`Overleg bekijken: ${hcoMeeting}`);
            await liaison.read('Het gezin wil hulp.');
        },
    },
    {
        name: '6. one plan with three ranked goals; parents and boys say what they think; the fridge sheet fits one page',
        async tell({ at, look }) {
            const director = await at('regisseur');
            await look(director, 'my day');
            await director.goTo('Gezinnen');
            await director.press('Gezin bekijken: Groot Esselink');
            await director.press('Plan maken');
            await director.press('Plan opslaan');
            await director.read('Het plan is nog niet klaar.');
            await look(director, 'plan, incomplete');
            await director.press('Doel toevoegen: hulp');
            await director.press('Doel toevoegen: herstel');
            for (const [index, goal] of plan.entries()) {
                const place = director.in(`Doel ${index + 1}`);
                await place.write('Doel', goal.goal);
                await place.write('Wat betekent dit voor de veiligheid?', goal.effect);
                for (const [number, action] of goal.actions.entries()) {
                    if (number > 0) await place.press(`Actie toevoegen: Doel ${index + 1}`);
                    const fields = place.in(`Actie ${number + 1}`);
                    for (const [label, text] of Object.entries(action)) await fields.write(label, text);
                }
                await place.write('Wat als het niet lukt?', goal.broken);
            }
            await director.write('Volgende keer: datum', inDays(30));
            await director.write('Volgende keer: tijd', '16:00');
            await director.write('Volgende keer: plaats', 'thuis');
            await director.press('Iemand om te bellen toevoegen');
            await director.in('Bellen 1').write('Naam', 'Oom Ruud');
            await director.in('Bellen 1').write('Telefoonnummer', '06 00 00 00 00');
            await look(director, 'plan, written');
            await director.press('Plan opslaan');
            await director.readHeading('Het plan');
            await director.read(/Versie 1, gemaakt door Samira Regenboog/);
            await look(director, 'plan');
            assert.equal(
                await director.isThere('Vastleggen: Zorg- en Veiligheidshuis Tilburg, procesregie'),
                false,
                'an organisation speaks for itself',
            );
            const say = async (who, answer, words) => {
                await director.press(`Vastleggen: ${who}`);
                await director.choose(`Wat vindt ${who}?`, answer);
                if (words) await director.write('In eigen woorden', words);
                await director.press('Mening opslaan');
                await director.inRow(who).read(answer === 'Heeft bezwaar' ? 'Bezwaar' : 'Akkoord');
            };
            await say(team, 'Staat achter het plan');
            await say('Johan Groot Esselink', 'Staat achter het plan', 'Als het maar rustig blijft.');
            await say('Teun Groot Esselink', 'Heeft bezwaar', 'Half acht is te vroeg.');
            await say('Daan Groot Esselink', 'Staat achter het plan');
            await look(director, 'plan, underwritten');
            await director.press('Koelkastblad afdrukken');
            await director.readHeading('Koelkastblad');
            await director.read('Zo houden we het veilig');
            await look(director, 'fridge sheet');
            await director.press('Koelkastblad afdrukken');
            assert.equal(await director.page.evaluate(() => window.timesPrinted), 1);
            const sheet = await director.in('Koelkastblad').scope.or(director.page.getByRole('article')).first().innerText();
            assert.doesNotMatch(sheet, /9999|2012|2013|politie|HCO/i, 'no number, no reason for care');
            const paper = await director.page.pdf({ format: 'A4', preferCSSPageSize: true });
            assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1, 'one A4');
        },
    },
    {
        name: '7. the handover cannot be dropped: the HCO closes only after word that family support began',
        async tell({ at, look }) {
            const hco = await at('hco');
            await hco.goTo('Gezinnen');
            await hco.press('Gezin bekijken: Groot Esselink');
            await hco.press('Gezin overdragen');
            await look(hco, 'handover, to whom');
            await hco.pick('Welke organisatie neemt over?', cjg);
            await hco.pick('Over wie gaan de gegevens die u meegeeft?', 'Teun Groot Esselink');
            await hco.write('Wat vraagt u van hen?', 'Wilt u gezinsbegeleiding starten?');
            await hco.press('Verder: mag ik dit delen?');
            await hco.answerUntilCertain({
                ...answers,
                'Over wie gaan de gegevens?': 'Kind of jongere',
                'Waarvoor wilt u delen?': 'Overdracht',
                'In welke fase is de zaak?': 'Overdracht',
                'Wat doet de ontvanger in deze zaak?': 'Nieuwe h',
            });
            await hco.write('Wat deelt u: Zorg of signaal', 'Het gezin vraagt hulp bij ruzie thuis.');
            await hco.tickAll('Welke voorwaarden zijn vervuld?');
            await hco.write('Met welke collega hebt u overlegd?', 'Secretaris');
            await look(hco, 'handover, what goes along');
            await hco.press('Overdracht aanbieden');
            await hco.readHeading('Nu is Zorg- en Veiligheidshuis Tilburg, procesregie verantwoordelijk.');
            await hco.read('Afsluiten kan nog niet.');
            assert.equal(await hco.isThere('Overdracht afsluiten'), false);
            await look(hco, 'handover, offered');

            const receiver = await at('cjg');
            await look(receiver, 'my day, a handover waits');
            await receiver.press('Overdracht bekijken: Groot Esselink');
            await look(receiver, 'handover, to answer');
            await receiver.press('Overdracht aannemen');
            await receiver.readHeading(`Nu is ${cjg} verantwoordelijk.`);
            await hco.readHeading(`Nu is ${cjg} verantwoordelijk.`);
            assert.equal(await hco.isThere('Overdracht afsluiten'), false, 'accepted is not acted');
            await receiver.write('Wat hebt u gedaan?', 'Gezinsbegeleiding is gestart.');
            await receiver.press('Actie melden');
            await receiver.read('“Gezinsbegeleiding is gestart.”');
            await hco.press('Overdracht afsluiten');
            await hco.read(/Deze overdracht is afgesloten/);
            await look(hco, 'handover, closed');
            await hco.goTo('Overdrachten');
            await look(hco, 'handovers');
        },
    },
    {
        name: '7. the school hears through the liaison, and the officer from the HCO, what may be told',
        async tell({ at, look }) {
            const liaison = await at('rmc');
            await liaison.goTo('Overleggen');
            await liaison.press(`Overleg bekijken: ${hcoMeeting}`);
            await liaison.press('Verslag bekijken');
            await look(liaison, 'word to give');
            await liaison.press(`Is ingelicht: ${school}`);
            await liaison.read('Dit overleg is geweest.');

            const hco = await at('hco');
            await hco.press(/^Mijn dag/);
            await look(hco, 'my day of the HCO');
        },
    },
    {
        name: '8. the mother sees who is involved, the plan, and what was shared with whom on which ground',
        async tell({ at, look }) {
            const mother = await at('moeder', { width: 390, height: 844 });
            await mother.readHeading('Dag Wilma Haverkamp');
            await mother.read(/Centrum voor Jeugd en Gezin is verantwoordelijk/);
            await mother.read('Zo houden we het veilig');
            await look(mother, 'own page');
            await mother.choose('Staat u achter dit plan?', 'Ja, ik sta erachter');
            await mother.write('Wilt u er iets bij zeggen?', 'Zo kan het.');
            await mother.press('Mijn mening versturen');
            await mother.read('Dank u. Uw mening is opgeslagen.');
            const shared = mother.in('Wat is er over u gedeeld?');
            await shared.read(/aan Centrum voor Jeugd en Gezin/);
            await shared.press('Waarom mocht dit?');
        },
    },
];

const plan = [
    {
        goal: 'Niemand wordt geslagen of bedreigd',
        effect: 'De kinderen zijn thuis veilig',
        actions: [
            { Wie: 'Mama', 'Doet wat': 'gaat bij ruzie naar buiten en belt oom Ruud' },
            { Wie: 'Samira', 'Doet wat': 'belt elke vrijdag', Wanneer: 'vrijdag', 'Vertelt het aan': 'het CJG', 'Vertelt het wanneer': 'elke maand' },
        ],
        broken: 'Wij komen dezelfde dag bij elkaar',
    },
    {
        goal: 'Teun gaat elke dag naar school',
        effect: 'Minder ruzie thuis',
        actions: [{ Wie: 'Teun', 'Doet wat': 'staat om half acht op' }],
        broken: 'Meneer Vos belt mama',
    },
    {
        goal: 'Daan kan zijn verhaal kwijt',
        effect: 'Daan durft te zeggen wanneer het niet veilig is',
        actions: [{ Wie: 'Daan', 'Doet wat': 'praat om de week met Sanne' }],
        broken: 'Sanne belt mama',
    },
];

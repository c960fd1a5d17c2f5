// Row C3 through the page: an area and a group on the agenda of the HCO, and who sees whom of the group. By mouse every
// screen is looked at with axe-core, in both languages and at 320 pixels; by keyboard it is done by keyboard alone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { faultsOf, openBrowser } from './browser.mjs';
import { loaded, openDesk } from './desk.mjs';
import { Keyboard, Mouse } from './hands.mjs';
import { openHouse } from './house.mjs';
import { admit, findPerson, reportTo } from './world.mjs';

const written = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'numeric', year: 'numeric' });

for (const Hands of [Mouse, Keyboard])
    describe(`Groups and areas, ${Hands.by}`, () => {
        let house, browser;
        const desks = [];
        const at = async (account) => {
            const hands = await openDesk(browser, house, account, Hands);
            desks.push(hands.desk);
            return hands;
        };
        const look = async ({ page }, screen) => {
            await loaded(page);
            if (process.env.SCHAKEL_SHOTS)
                await page.screenshot({ path: `${process.env.SCHAKEL_SHOTS}/c3-${screen.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
            if (Hands === Mouse) assert.deepEqual(await faultsOf(page), [], screen);
        };
        const openMeeting = async (hands) => {
            await hands.goTo('Overleg');
            await hands.press('Voorbereiden: Hulpverlening Casusoverleg Jeugd');
        };

        before(async () => {
            house = await openHouse();
            browser = await openBrowser();
            const [hco, wijkagent] = [await house.logIn('hco'), await house.logIn('wijkagent')];
            await admit(hco, await reportTo(wijkagent, await findPerson(wijkagent, 'Groot Esselink', '2012-04-18')));
        });
        after(async () => {
            await browser?.close();
            await house?.stop();
        });

        test(`C3 an area and a group come on the agenda, and each sees of the group whom they may know`, async () => {
            const hco = await at('hco');
            await hco.goTo('Overleg');
            await hco.press('Overleg plannen');
            await hco.pick('Welk overleg?', 'Hulpverlening Casusoverleg Jeugd');
            await hco.write('Datum', written.format(Date.now() + 5 * 86_400_000));
            await hco.write('Tijd', '10:00');
            await hco.write('Waar', 'Zaal 1');
            await hco.press('Overleg opslaan');
            await hco.readHeading('Hulpverlening Casusoverleg Jeugd');

            await hco.choose('Wat wilt u bespreken?', 'Een plek');
            await hco.press('Nieuwe plek');
            await hco.write('Om welke plek gaat het?', 'Wilhelminapark');
            await hco.write('Wat is daar het probleem?', 'Glas en vuur.');
            await hco.tick('Politie');
            await look(hco, 'a new area');
            await hco.press('Plek bewaren');
            // Reading goes on where the new one stands chosen.
            await hco.page.locator('select:focus').waitFor();
            await hco.write('Wat is de vraag?', 'Wie zet er licht neer?');
            await hco.press('Op de agenda zetten');
            await hco.read('Glas en vuur.');

            await hco.press('Nog iets op de agenda zetten');
            await hco.choose('Wat wilt u bespreken?', 'Een groep jongeren');
            await hco.press('Nieuwe groep');
            await hco.write('Hoe heet de groep?', 'Groep Wagnerplein');
            await hco.write('Waarom is dit een groep?', 'Vernielingen in de nacht.');
            await hco.tick('Politie');
            await hco.tick('Instituut Maatschappelijk Werk');
            await hco.press('Groep bewaren');
            await hco.page.locator('select:focus').waitFor();
            await hco.write('Wat is de vraag?', 'Wie spreekt met wie?');
            await hco.press('Op de agenda zetten');
            await hco.read('Vernielingen in de nacht.');

            await hco.press('Naar de groep');
            await hco.readHeading('Groep Wagnerplein');
            await hco.press('Iemand bij de groep zetten');
            await hco.pick('Uit welk dossier?', 'Groot Esselink');
            await hco.pick('Wie?', 'Teun');
            await hco.write('Waarom hoort deze persoon bij de groep?', 'Is er elke nacht bij.');
            await hco.pick('Op welke grond?', 'WGS-2.31');
            await look(hco, 'someone joins a group');
            await hco.press('Bij de groep zetten');
            await hco.read('Deze persoon hoort nu bij de groep.');
            await hco.read(/Teun/);
            await look(hco, 'a group');

            const meetingOf = async (account) => {
                const hands = await at(account);
                await openMeeting(hands);
                await hands.readHeading('Hulpverlening Casusoverleg Jeugd');
                await hands.read('Wie is erbij?');
                return hands;
            };
            const officer = await meetingOf('wijkagent');
            await officer.read('Vernielingen in de nacht.');
            await officer.read(/Teun/);
            await look(officer, 'an agenda with a group and an area');
            await officer.press('Aan tafel');
            await officer.read('Glas en vuur.');
            assert.ok(await officer.isThere('Zorgmelding doen'));
            await look(officer, 'an area at the table');
            // The social worker takes part in the group, and not in the case of Teun.
            const social = await meetingOf('imw');
            await social.read('Vernielingen in de nacht.');
            await social.read('U ziet niemand in deze groep.');
            assert.doesNotMatch(await social.text(), /Teun|Esselink/);
            // Who takes part in neither hears of neither.
            const raad = await meetingOf('raad');
            assert.doesNotMatch(await raad.text(), /Wagnerplein|Wilhelminapark|Teun/);

            for (const { errors } of desks) assert.deepEqual(errors, []);
            assert.equal(house.verifyLedger().status, 0);
        });
    });

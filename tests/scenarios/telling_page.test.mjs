// R-INFORMING-1 and R-INFORMING-2 on the page, by keyboard alone in a real browser: who shared something finds the task to
// tell the family, puts it off with a reason and a day, and tells them later. axe-core finds nothing, and it fits a telephone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';
import { askAdvice, dayIn, findPerson } from './world.mjs';

let house, browser, coordinator;

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    const someone = await house.logIn('zorgcoordinator');
    const daan = await findPerson(someone, 'groot esselink', '2013-12-06');
    const advice = await askAdvice(
        someone,
        { about: daan, recipient: 'veilig-thuis' },
        { setting: 'statutory_channel', phase: 'report', purpose: 'child_protection', recipient_role: 'investigator', suspicion: 'child_abuse' },
        { informed: 'unsafe' },
    );
    await someone.post(
        '/v1/disclosures',
        { advice: advice.id, items: [{ data: 'concern', text: 'Hij is bang om naar huis te gaan.' }], confirmed: advice.conditions, colleague: 'Intern begeleider' },
        201,
    );
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('the task to tell the family stands in the day, and leads to what was shared', async () => {
    coordinator = await openDesk(browser, house, 'zorgcoordinator', Keyboard);
    await coordinator.read('Inlichten: Daan Groot Esselink');
    await coordinator.read(/Vertel dat u iets hebt gedeeld/);
    await coordinator.inRow('Inlichten: Daan Groot Esselink').press(/^Inlichten/);
    await coordinator.readHeading('Wat er is gedeeld');
    await coordinator.read('Vertel dit nu. Is dat niet veilig? Leg dan vast waarom, en tot wanneer.');
    await look(coordinator.desk);
});

test('it is put off with a reason and a day to come, and then is no task until that day', async () => {
    const telling = coordinator.in('Is dit verteld?');
    await telling.choose('Wat hebt u gedaan?', 'Ik stel het uit');
    await telling.press('Inlichten vastleggen');
    await telling.read('Schrijf op waarom inlichten nu niet veilig is.');
    await look(coordinator.desk);
    await telling.write('Waarom stelt u het uit?', 'De moeder is bang voor hem.');
    await telling.write('Uitstellen tot', dayIn(0));
    await telling.press('Inlichten vastleggen');
    await telling.read('Uitstellen kan alleen met een reden en een dag');
    await telling.write('Uitstellen tot', dayIn(7));
    await telling.press('Inlichten vastleggen');
    await telling.read('Uitgesteld');
    await telling.read(/De moeder is bang voor hem/);
    await look(coordinator.desk);
    await coordinator.press('Mijn dag');
    await coordinator.read('Gezinnen');
    assert.equal((await coordinator.text()).includes('Inlichten: Daan'), false);
});

test('it is told, and stays told', async () => {
    await coordinator.page.goto(`${house.address}/disclosures`);
    const telling = coordinator.in('Is dit verteld?');
    await telling.choose('Wat hebt u gedaan?', 'Ik heb het verteld');
    await telling.press('Inlichten vastleggen');
    await telling.read('Ingelicht');
    assert.equal(await telling.isThere('Inlichten vastleggen'), false);
    await look(coordinator.desk);
    assert.deepEqual(coordinator.desk.errors, []);
    assert.equal(house.verifyLedger().status, 0);
});

// Numbers for policy on the page, by keyboard alone in a real browser: who finds them, what stands there before a year is
// settled, and what is withheld. axe-core finds nothing, and it fits a telephone of 320 pixels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse } from './house.mjs';

let house, browser;
const desks = [];

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

const enter = async (account) => {
    const hands = await openDesk(browser, house, account, Keyboard);
    desks.push(hands.desk);
    return hands;
};

test('C1 the policy adviser finds the kinds of meeting of the own networks, and when there will be figures', async () => {
    const adviser = await enter('beleid');
    await adviser.press('Cijfers');
    await adviser.read('Er zijn nog geen cijfers van dit overleg.');
    await adviser.pick('Welk overleg?', 'Zorg- en adviesteam Piushavencollege');
    await adviser.read(/Op zijn vroegst op 1 september/);
    await look(adviser);
    const officer = await enter('wijkagent');
    assert.equal(await officer.isThere('Cijfers'), false);
});

test('C1 small counts are withheld, with the reason, and large ones told', async () => {
    const adviser = await enter('beleid');
    // A year cannot be waited for here: what the server tells of a settled one is shown by tests/casework.
    await adviser.page.route('**/v1/figures', async (route) => {
        const figures = await (await route.fetch()).json();
        const kind = figures.kinds.find(({ calendar }) => calendar === 'school_year');
        kind.periods = [{
            firstDay: '2024-08-01', lastDay: '2025-07-31',
            tables: [
                { subject: 'families', total: 31, figures: [{ name: 'handed_over', count: 13 }, { name: 'stays', count: 18 }] },
                { subject: 'life_areas', total: 31, figures: [{ name: 'material', count: 12 }, { name: 'health' }] },
                { subject: 'handed_over_to', figures: [{ name: 'care' }, { name: 'safety' }] },
            ],
            leadTimes: [{ step: 'intake', medianDays: 6 }, { step: 'aftercare' }],
        }];
        await route.fulfill({ json: { ...figures, kinds: [kind] } });
    });
    await adviser.press('Cijfers');
    assert.equal(await adviser.optionOf('Welke periode?', 'Schooljaar'), 'Schooljaar 2024-2025');
    await adviser.in('Gezinnen die zijn besproken').read('31');
    await adviser.in('Problemen, per leefgebied').read('afgeschermd');
    await adviser.in('Hoe lang duurde elke stap?').read('6 dagen');
    await adviser.in('Hoe lang duurde elke stap?').read('minder dan 5');
    await adviser.read(/Bij minder dan 5 kan een getal over een bepaald gezin gaan/);
    await look(adviser);
    for (const { errors } of desks) assert.deepEqual(errors, []);
});

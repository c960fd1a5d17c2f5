// Tells S1 at the desks of whoever does it, and looks afterwards whether the ledger holds and nothing leaked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faultsOf, keptBy, openBrowser, openPage } from './browser.mjs';
import { loaded, logIn } from './desk.mjs';
import { openHouse } from './house.mjs';
import { s1 } from './s1_story.mjs';

/** Nothing of this may stand in an address, a log, a mail, an event, or in what the browser keeps. */
const personal = /Esselink|Haverkamp|Teun|Daan|999999\d{3}|18-0?4-2012|2012-04-18|0?6-12-2013|2013-12-06/i;

/** With SCHAKEL_SHOTS, a folder, every screen of the story is kept there as a picture. */
async function keepPicture(page, screen) {
    const folder = process.env.SCHAKEL_SHOTS;
    if (!folder) return;
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: `${folder}/${screen.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
}

/** One test for each step. `Hands` move; with `closely` every screen on the way is looked at too. */
export function tellS1(Hands, { closely }) {
    const desks = new Map();
    let house, browser, brokenAt;
    before(async () => {
        house = await openHouse();
        browser = await openBrowser();
    });
    after(async () => {
        await browser?.close();
        await house?.stop();
    });

    /** Somebody at a desk of their own, logged in. */
    const at = async (account, size) => {
        if (!desks.has(account)) {
            const desk = await openPage(browser, house.address, size);
            desks.set(account, desk);
            const hands = new Hands(desk.page);
            if (desks.size === 1) await look(hands, 'login');
            await logIn(hands, account);
        }
        return new Hands(desks.get(account).page);
    };
    const look = async (hands, screen) => {
        const { page } = hands;
        await loaded(page);
        await keepPicture(page, screen);
        if (closely) assert.deepEqual(await faultsOf(page), [], screen);
    };

    for (const { name, tell } of s1)
        test(`${name} (${Hands.by})`, async () => {
            if (brokenAt) assert.fail(`the story ended at “${brokenAt}”`);
            brokenAt = name;
            await tell({ at, look }).catch(async (error) => {
                for (const [account, { page }] of desks) await keepPicture(page, `broken ${account}`);
                throw error;
            });
            for (const [account, { errors }] of desks) assert.deepEqual(errors, [], account);
            brokenAt = undefined;
        });

    test(`the ledger holds, and nothing personal stands in an address, an event, the console, the browser or the log (${Hands.by})`, async () => {
        if (brokenAt) assert.fail(`the story ended at “${brokenAt}”`);
        const verified = house.verifyLedger();
        assert.equal(verified.status, 0, verified.stdout + verified.stderr);
        assert.doesNotMatch(house.log(), personal);
        const heard = [...desks.values()].flatMap(({ left }) => left.filter((line) => line.startsWith('event ')));
        assert.ok(heard.length > 0, 'events were listened to');
        for (const [account, { page, left }] of desks) {
            assert.deepEqual(left.filter((line) => personal.test(line)), [], account);
            assert.doesNotMatch(await keptBy(page), personal, account);
        }
    });
}

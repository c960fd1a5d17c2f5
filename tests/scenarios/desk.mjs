// Somebody at a desk of their own: logged in on the page of a house, in a real browser.
import assert from 'node:assert/strict';
import { faultsOf, openPage } from './browser.mjs';
import { password } from './house.mjs';

/** `Hands` move there. The desk stands in `hands.desk`, with the errors of its scripts. */
export async function openDesk(browser, house, account, Hands) {
    const desk = await openPage(browser, house.address);
    const hands = new Hands(desk.page);
    hands.desk = desk;
    await logIn(hands, account);
    return hands;
}

export async function logIn(hands, account) {
    await hands.write('Accountnaam', account);
    await hands.write('Wachtwoord', password);
    await hands.press('Inloggen');
    await hands.button('Uitloggen').waitFor();
}

/** What came is there; nothing is wrong with it for who cannot see or has a telephone. */
export async function look({ page }) {
    await loaded(page);
    assert.deepEqual(await faultsOf(page), []);
}

/** Also where several parts of a page are still coming. */
export const loaded = (page) => page.waitForFunction(() => !document.querySelector('.skeleton'));

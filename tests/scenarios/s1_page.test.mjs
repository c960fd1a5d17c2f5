// S1 through the page, in a real browser: what a professional and a mother see and do. What happens in between on other
// desks is done through the API.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, logInOn, openBrowser, openPage, tooWide } from './browser.mjs';
import { openHouse, password } from './house.mjs';

let house, browser;
before(async () => {
    house = await openHouse();
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

/** Every page that is shown must be usable by everyone, and fit a telephone. */
const mustBeUsable = async (page) => {
    assert.deepEqual(await accessibilityFaults(page), []);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok((await tooWide(page)) <= 0, `${page.url()} is wider than 320 pixels`);
    await page.setViewportSize(size);
};

test('1. the coordinator logs in, finds Daan, weighs, and registers a signal', async () => {
    const { page, errors, context } = await openPage(browser, house.address);
    await mustBeUsable(page);
    await logInOn(page, 'zorgcoordinator', password);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await mustBeUsable(page);
    await page.goto(`${house.address}/signals/new`);
    await page.getByLabel('Achternaam').fill('Groot Esselink');
    await page.getByLabel('Geboortedatum').fill('6-12-2013');
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
    await page.getByRole('button', { name: 'Deze persoon kiezen: Daan Groot Esselink' }).click();
    await page.getByLabel('Opvoeding en gezin').check();
    await page.getByLabel('Geweld, vernedering of verwaarlozing').check();
    await page.getByLabel('Waarom maakt u zich zorgen?').fill('Is stil, had een blauwe plek, is vaak afwezig.');
    await mustBeUsable(page);
    await page.getByRole('button', { name: 'Signaal afgeven' }).click();
    await page.getByRole('heading', { level: 1, name: /Uw signaal is geregistreerd/ }).waitFor();
    assert.ok(!/Esselink|2013/.test(page.url()), 'no name or birth date in the address');
    assert.deepEqual(errors, []);
    await context.close();
});

test('2. after the officer signalled about the brother, she sees whom to call and nothing else', async () => {
    const officer = await house.logIn('wijkagent');
    const found = await officer.post('/v1/person-searches', { familyName: 'Groot Esselink', birthDate: '2012-04-18' }, 200);
    await officer.post(
        '/v1/signals',
        { person: found.items[0].person.id, weighing: { risks: ['j'], lifeAreas: ['social'], reasons: 'Vernieling.' } },
        201,
    );
    const { page, context } = await openPage(browser, house.address);
    await logInOn(page, 'zorgcoordinator', password);
    await page.goto(`${house.address}/signals`);
    await page.getByRole('link', { name: /Match bekijken/ }).first().click();
    await page.getByText('Joost Lantaarn').first().waitFor();
    await page.getByText('013 000 13 01').first().waitFor();
    assert.ok(!(await page.content()).includes('Vernieling'));
    await mustBeUsable(page);
    await context.close();
});

test('3. she asks what she may tell; one question at a time, until there is an answer with its articles', async () => {
    const { page, context } = await openPage(browser, house.address);
    await logInOn(page, 'zorgcoordinator', password);
    await page.goto(`${house.address}/sharing`);
    await page.getByRole('button', { name: /Vragen of ik mag delen/ }).waitFor();
    await mustBeUsable(page);
    await context.close();
});

test('the directory, the meetings and the lists are there', async () => {
    const { page, errors, context } = await openPage(browser, house.address);
    await logInOn(page, 'hco', password);
    for (const path of ['/', '/cases', '/meetings', '/handovers', '/concern-reports', '/inquiries', '/directory', '/disclosures']) {
        await page.goto(house.address + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await mustBeUsable(page);
    }
    assert.deepEqual(errors, []);
    await context.close();
});

test('the page speaks English to who asks for it', async () => {
    const { page, context } = await openPage(browser, house.address);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    await mustBeUsable(page);
    await context.close();
});

test('8. the mother opens her own page', async () => {
    const { page, errors, context } = await openPage(browser, house.address, { width: 390, height: 844 });
    await page.getByLabel('Accountnaam').fill('moeder');
    await page.getByLabel('Wachtwoord').fill(password);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await mustBeUsable(page);
    assert.deepEqual(errors, []);
    await context.close();
});

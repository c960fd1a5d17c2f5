// The page of who keeps the rules, by a newcomer with the account of a jurist in a real browser: reads the tables, tries a
// vignette on them and sees which row counted and why not the others, proposes a changed version from files, and two
// others approve it. axe-core finds nothing, and it fits a telephone.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard, Mouse } from './hands.mjs';
import { openHouse, root } from './house.mjs';
import { dayIn } from './world.mjs';

const kept = (name) => readFileSync(join(root, 'policy', 'grondslag', name));
let house, browser, folder, jurist, teacher;

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'schakel-jurist-'));
});
after(async () => {
    await browser?.close();
    await house?.stop();
    rmSync(folder, { recursive: true, force: true });
});

/** Chooses a table in the list by the end of its name. */
const openTable = async (hands, name) => {
    const list = hands.list('Welke tabel?');
    const option = await list.locator('option').filter({ hasText: name }).first().getAttribute('value');
    await list.selectOption(option);
};
const picture = async (page, name, width) => {
    if (!process.env.SCHAKEL_SHOTS) return;
    const size = page.viewportSize();
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(process.env.SCHAKEL_SHOTS, `${name}-${width}.png`), fullPage: true });
    await page.setViewportSize(size);
};

// R-SHARING-15
test('the versions stand in a list that every professional may read', async () => {
    teacher = await openDesk(browser, house, 'zorgcoordinator', Mouse);
    await teacher.goTo('Grondslag');
    await teacher.read('Geldt nu');
    await teacher.press(/^Versie lezen/);
    await teacher.read(/Goedkeuren kan de jurist/);
    await look(teacher.desk);
});

test('the tables are read in words, with caption, row headers and sources, by keyboard alone', async () => {
    jurist = await openDesk(browser, house, 'jurist', Keyboard);
    await jurist.goTo('Grondslag');
    await look(jurist.desk);
    await jurist.press(/^Versie lezen/);
    await jurist.press('Tabellen');
    await jurist.read('Een vraag proberen');
    await openTable(jurist, 'Oordeel');
    const table = jurist.page.locator('table.policy-table');
    await table.waitFor();
    assert.equal(await table.locator('caption').count(), 1);
    assert.ok((await table.locator('tbody th[scope=row]').count()) > 5);
    assert.equal(await table.locator('thead th[scope=col]').count(), 5);
    await jurist.read(/Bron: /);
    await look(jurist.desk);
});

// R-SHARING-47
test('a vignette shows which row of each table counted, and of the others what was not met', async () => {
    await jurist.press('Vignetten');
    await jurist.read(/^Alle \d+ vignetten krijgen het verwachte antwoord\.$/);
    await jurist.write('Zoek in de vignetten', 'Een signaal over Daan');
    await look(jurist.desk);
    await jurist.press('Proberen: G01');
    await jurist.read('Welke rijen telden');
    await openTable(jurist, 'Oordeel');
    await jurist.read('Telt');
    await jurist.read(/^Niet zo: /);
    await picture(jurist.page, 'jurist-tabel', 1280);
    await picture(jurist.page, 'jurist-tabel', 320);
    await look(jurist.desk);
});

test('what is not known is told as open', async () => {
    await jurist.press('Feiten bekijken en aanpassen');
    await jurist.list('Toestemming').selectOption('');
    await jurist.press('Antwoord en rijen laten zien');
    await jurist.page.getByRole('combobox', { name: 'Begin met een vignet' }).selectOption('');
    await jurist.press('Antwoord en rijen laten zien');
    await jurist.read(/^Niet bekend: /);
    await look(jurist.desk);
});

test('the analysis and the difference are there', async () => {
    await jurist.press('Bevindingen');
    await jurist.read(/^Dit vond de analyse\./);
    // R-SHARING-48
    await jurist.in('Gevallen zonder rij').read(/^Geen rij past bij: Verhouding tot het doel/);
    await jurist.in('Rijen die tegelijk passen').read(/^21 paren rijen passen tegelijk/);
    await jurist.in('Kan eenvoudiger').read('Geen rij kijkt naar: Inzagewet.');
    await picture(jurist.page, 'jurist-bevindingen', 1280);
    await picture(jurist.page, 'jurist-bevindingen', 320);
    await look(jurist.desk);
    await jurist.press('Verschil');
    await jurist.read('Er is geen andere versie om mee te vergelijken.');
});

test('a file comes down byte for byte', async () => {
    await jurist.press('Bestanden');
    await jurist.read('Gewijzigde versie voorleggen');
    for (const name of ['uitkomst.dmn', 'parameters.toml', 'vignetten.json']) {
        const coming = jurist.page.waitForEvent('download');
        await jurist.press(`Downloaden: ${name}`);
        const bytes = readFileSync(await (await coming).path());
        assert.ok(bytes.equals(kept(name)), name);
    }
    await look(jurist.desk);
});

// R-SHARING-11
test('a torn file is refused with its place, and what was chosen stays', async () => {
    writeFileSync(join(folder, 'weging.dmn'), kept('weging.dmn').subarray(0, 2000));
    await jurist.page.getByLabel('Gewijzigde bestanden').setInputFiles([join(folder, 'weging.dmn')]);
    await jurist.write('Geldt vanaf', dayIn(40));
    await jurist.press('Versie voorleggen');
    await jurist.read('Deze versie kan niet worden voorgelegd');
    await jurist.read('Gekozen: weging.dmn');
});

// R-SHARING-12
test('an edited version is proposed, says what it changes, and two others approve it', async () => {
    const changed = {
        'bepalingen.json': kept('bepalingen.json').toString().replaceAll('"not_verified"', '"text_seen"'),
        'grondslag.toml': kept('grondslag.toml').toString().replace(/^version = ".*"$/m, 'version = "0.2.0-proef"'),
    };
    for (const [name, text] of Object.entries(changed)) writeFileSync(join(folder, name), text);
    await jurist.page.getByLabel('Gewijzigde bestanden').setInputFiles(Object.keys(changed).map((name) => join(folder, name)));
    await jurist.press('Versie voorleggen');
    await jurist.read('De versie is voorgelegd. Nu keuren twee anderen haar goed.');
    await look(jurist.desk);
    await jurist.press('Alle versies');
    await jurist.read('Wacht op goedkeuring');
    await jurist.press('Versie lezen: 0.2.0-proef');
    await jurist.press('Deze versie goedkeuren');
    await jurist.read('U hebt deze versie zelf voorgelegd');
    await jurist.press('Verschil');
    await jurist.press('Verschil laten zien');
    await jurist.read(/bepaling|Wat er verder anders staat/i);
    await look(jurist.desk);
    for (const [account, state] of [['privacy', 'Wacht op goedkeuring'], ['beleid', 'Vastgesteld, geldt nog niet']]) {
        const keeper = await openDesk(browser, house, account, Mouse);
        await keeper.goTo('Grondslag');
        await keeper.press('Versie lezen: 0.2.0-proef');
        await keeper.press('Deze versie goedkeuren');
        await keeper.read('U hebt deze versie goedgekeurd.');
        await keeper.read(state);
        assert.deepEqual(keeper.desk.errors, []);
    }
});

test('every file that was not changed came back as it was', async () => {
    const someone = await house.logIn('jurist');
    const { items } = await someone.get('/v1/policy-versions');
    const version = items.find((one) => one.version === '0.2.0-proef');
    const { files } = await someone.get(`/v1/policy-versions/${version.id}`);
    assert.deepEqual(files.map(({ path }) => path).sort(), readdirSync(join(root, 'policy', 'grondslag')).sort());
    for (const { path, text } of files)
        if (path !== 'bepalingen.json' && path !== 'grondslag.toml') assert.ok(Buffer.from(text).equals(kept(path)), path);
    assert.deepEqual(jurist.desk.errors, []);
    assert.equal(house.verifyLedger().status, 0);
});

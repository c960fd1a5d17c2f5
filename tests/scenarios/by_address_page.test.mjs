// Two young people behind one door, of whom nobody knows that they are one family: they are matched only while the index knows where
// institutions stand, and both who signalled read that it is one address and no more. The administrator loads the list beside the
// running server; the coordinator sees until when it is good (R-SIGNAL-24, R-SIGNAL-30 to 32, R-MATCH-15). By keyboard, in two
// languages; axe-core finds nothing, and it fits a telephone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { look, openDesk } from './desk.mjs';
import { Keyboard } from './hands.mjs';
import { openHouse, program } from './house.mjs';

let house, browser, school, police, at_school, at_town;

const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
const picture = async ({ page }, name) => {
    if (process.env.SCHAKEL_PICTURES) await page.screenshot({ path: `${process.env.SCHAKEL_PICTURES}/${name}.png`, fullPage: true });
};
const door = (houseNumber, addition) => ({ street: 'Oude Markt', houseNumber, addition, postcode: '5038TJ', place: 'Tilburg' });
const write_down = async (who, givenNames, familyName, birthDate, address) =>
    (await who.post('/v1/persons', { name: { givenNames, familyName }, birthDate, sex: 'male', address }, 201)).id;
const signal = (who, person) => who.post('/v1/signals', { person, weighing }, 201);
/** As an administrator gives it, while the server runs. */
const institutions = (text, as_of) => {
    const file = join(house.folder, 'institutions.csv');
    writeFileSync(file, text);
    return spawnSync(program, ['index', 'institutions', file, '--as-of', as_of, ...house.where], { encoding: 'utf8' });
};
const iso_day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

before(async () => {
    house = await openHouse();
    browser = await openBrowser();
    [school, police] = await Promise.all(['zorgcoordinator', 'wijkagent'].map((one) => house.logIn(one)));
    [at_school, at_town] = await Promise.all(['zorgcoordinator', 'indexcoordinator'].map((one) => openDesk(browser, house, one, Keyboard)));
});
after(async () => {
    await browser?.close();
    await house?.stop();
});

test('R-SIGNAL-24 without a list of institutions nobody is told of another behind the same door, and the page says so', async () => {
    await signal(school, await write_down(school, 'Sem', 'Wilgenroos', '2011-02-03', door(4)));
    const { matches } = await signal(police, await write_down(police, 'Bram', 'Akkerwinde', '2012-06-07', door(4)));
    assert.deepEqual(matches, []);
    await at_town.page.goto(`${house.address}/reference-index`);
    await at_town.read(/Signalen op hetzelfde adres worden niet gekoppeld/);
    await look(at_town.desk);
});

test('R-SIGNAL-30 a list that cannot be right is refused beside the running server, and names why', () => {
    const wrong = institutions('postcode,houseNumber\n5038,12\n', iso_day(-1));
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /row 2, column postcode.*R-REGISTER-4/);
    const old = institutions('postcode,houseNumber\n5038TJ,12\n', iso_day(-40));
    assert.equal(old.status, 1);
    assert.match(old.stderr, /thirty days old or more \(R-SIGNAL-30\)/);
});

test('R-SIGNAL-32, R-MATCH-15 with a list who signals next is told that it is one address, and never one family', async () => {
    const taken = institutions('postcode,houseNumber,addition\n5038 tj,12,\n', iso_day(-1));
    assert.equal(taken.status, 0, taken.stderr);
    assert.match(taken.stdout, /^1 addresses of institutions, as of .* 2 signals were brought up to it/);
    assert.deepEqual((await school.get('/v1/matches')).items, [], 'nobody is told by the list itself');
    await at_town.page.reload();
    await at_town.read(/Signalen op hetzelfde adres worden ook gekoppeld, tot/);
    await look(at_town.desk);
    await picture(at_town, 'by_address_until');

    const { matches } = await signal(police, await write_down(police, 'Finn', 'Zegge', '2010-10-11', door(4)));
    assert.deepEqual(matches.map(({ kind }) => kind), ['same_home']);
    await at_school.goTo('Signalen');
    await at_school.read(/verschillende jongeren op hetzelfde adres, misschien geen familie/);
    await at_school.press(/^Match bekijken/);
    await at_school.readHeading('Iemand anders maakt zich ook zorgen');
    await at_school.read(/verschillende jongeren op hetzelfde adres, misschien geen familie/);
    assert.doesNotMatch(await at_school.text(), /uit een gezin|Zegge|Finn/);
    await look(at_school.desk);
    await picture(at_school, 'by_address_match');
    await at_town.page.reload();
    await at_town.read(/verschillende jongeren op hetzelfde adres, misschien geen familie/);
    assert.doesNotMatch(await at_town.text(), /Wilgenroos|Zegge|Oude Markt|5038/);
});

test('R-SIGNAL-31 who lives in an institution is nobody else’s housemate, whatever the door', async () => {
    await signal(school, await write_down(school, 'Jip', 'Kattenstaart', '2011-03-03', door(12, 'A')));
    const { matches } = await signal(police, await write_down(police, 'Mees', 'Dotterbloem', '2012-07-07', door(12, 'A')));
    assert.deepEqual(matches, []);
    assert.equal(house.verifyLedger().status, 0, 'and that the lists were taken over is in the record');
});

// S10 as far as the clock allows: a version of the Grondslag is proposed, refused where it is not whole or not verified,
// approved by two others, and waits for its day. What it does on its day: tests/ledger/adopt_policy_test.cpp.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Someone, password, root, serve } from './house.mjs';

const program = process.env.SCHAKEL_PROGRAM ?? join(root, 'build', 'release', 'schakel');
const takesEffect = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
let folder, server;
const by = {};

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'schakel-s10-'));
    const example = join(folder, 'tilburg');
    cpSync(join(root, 'examples', 'tilburg'), example, { recursive: true });
    const people = join(example, 'professionals.toml');
    const text = readFileSync(people, 'utf8');
    const changed = text.replace('roles = ["chain_director", "network_manager", "signatory"]', 'roles = ["chain_director", "jurist"]');
    assert.notEqual(changed, text);
    writeFileSync(people, changed);
    const where = ['--database', `sqlite:${join(folder, 'schakel.db')}`, '--keys', join(folder, 'keys')];
    const load = spawnSync(program, ['load', example, ...where, '--demo-password', password], { encoding: 'utf8' });
    assert.equal(load.status, 0, load.stderr);
    server = await serve(where, ['--management', 'off']);
    for (const account of ['privacy', 'beleid', 'ketenmanager', 'zorgcoordinator']) {
        by[account] = new Someone(server.address, account);
        await by[account].logIn();
    }
});
after(async () => {
    await server?.end();
    rmSync(folder, { recursive: true, force: true });
});

/** The files of the repository's policy, changed by name. */
const policy = (change = {}) =>
    readdirSync(join(root, 'policy', 'grondslag')).map((path) => {
        const text = readFileSync(join(root, 'policy', 'grondslag', path), 'utf8');
        return { path, text: change[path]?.(text) ?? text };
    });
const verified = {
    'bepalingen.json': (text) => text.replaceAll('"not_verified"', '"text_seen"'),
    'grondslag.toml': (text) => text.replace(/^version = ".*"$/m, 'version = "0.2.0-proef"'),
};
const propose = (account, files, status, day = takesEffect) =>
    by[account].post('/v1/policy-versions', { takesEffect: day, files }, status);
let proposed;

test('the version of the program is in force, and everyone may read it', async () => {
    const { items } = await by.zorgcoordinator.get('/v1/policy-versions');
    assert.equal(items.length, 1);
    assert.equal(items[0].state, 'in_force');
    const { files } = await by.zorgcoordinator.get(`/v1/policy-versions/${items[0].id}`);
    assert.deepEqual(files.map((file) => file.path), policy().map((file) => file.path).sort());
});

test('a version that is torn, unproved or not verified is refused with the place', async () => {
    const torn = await propose('privacy', policy({ ...verified, 'weging.dmn': (text) => text.slice(0, 2000) }), 409);
    assert.match(torn.type, /policy-refused$/);
    assert.ok(torn.errors.some(({ pointer }) => pointer.startsWith('weging.dmn')), JSON.stringify(torn.errors));
    const unproved = await propose('privacy', policy({
        ...verified,
        'invarianten.toml': (text) => `${text}\n[[invariant]]\nname = "proef"\nholds = 'Oordeel = "may"'\n`,
    }), 409);
    assert.deepEqual(unproved.errors.map(({ pointer, code }) => [pointer, code]), [['invarianten.toml: proef', 'not_proved']]);
    const unread = await propose('privacy', policy({
        'bepalingen.json': (text) => text.replaceAll('"text_seen"', '"not_verified"'),
    }), 409);
    assert.ok(unread.errors.length > 10 && unread.errors.every(({ code }) => code === 'not_verified'));
    await propose('privacy', policy(verified), 409, '2020-01-01');
    await propose('privacy', policy(verified), 400, 'morgen');
    await propose('zorgcoordinator', policy(verified), 403);
});

test('one proposes it and two others approve it; until its day nothing else answers', async () => {
    proposed = await propose('privacy', policy(verified), 201);
    assert.equal(proposed.state, 'proposed');
    assert.equal(proposed.takesEffect, takesEffect);
    const again = await propose('beleid', policy(verified), 201);
    assert.equal(again.proposed.by.professional, proposed.proposed.by.professional);
    const approve = (account, status) => by[account].post(`/v1/policy-versions/${proposed.id}/approval`, undefined, status);
    assert.match((await approve('privacy', 409)).type, /policy-own-proposal$/);
    assert.equal((await approve('beleid', 200)).state, 'proposed');
    assert.match((await approve('beleid', 409)).type, /policy-approved-before$/);
    await approve('zorgcoordinator', 403);
    const adopted = await approve('ketenmanager', 200);
    assert.equal(adopted.state, 'adopted');
    assert.equal(adopted.approvals.length, 2);
    const { items } = await by.zorgcoordinator.get('/v1/policy-versions');
    assert.deepEqual(items.map(({ state }) => state), ['in_force', 'adopted']);
});

test('its files come back as they were sent', async () => {
    const { files } = await by.zorgcoordinator.get(`/v1/policy-versions/${proposed.id}`);
    const sent = policy(verified).sort((one, other) => (one.path < other.path ? -1 : 1));
    assert.deepEqual(files, sent);
    await by.zorgcoordinator.get(`/v1/policy-versions/${'0'.repeat(64)}`, 404);
});

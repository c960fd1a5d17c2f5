// The OpenAPI document against the published linter of the NL API Design Rules, and the rules that only a running server
// shows. The linter's rule set is not part of this repository; without it those checks are counted as skipped.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { openHouse, root } from './house.mjs';
import { routesOf } from './rights.mjs';

const linter = join(root, '..', 'shared', 'data', 'api-design-rules', 'linter.yaml');
const here = dirname(fileURLToPath(import.meta.url));
let house, response, document;
before(async () => {
    house = await openHouse();
    response = await fetch(`${house.address}/v1/openapi.json`);
    document = await response.json();
});
after(() => house?.stop());

test('the linter of the NL API Design Rules finds no error', { skip: !existsSync(linter) }, () => {
    const file = join(house.folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const spectral = join(here, 'node_modules', '.bin', 'spectral');
    const run = spawnSync(spectral, ['lint', '-r', linter, file, '--fail-severity=error'], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stdout + run.stderr);
});

test('the document is there without login, for every origin, with the version in a header', () => {
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('api-version'), /^\d+\.\d+\.\d+$/);
    assert.ok(Object.keys(document.paths).length >= 40);
});

test('what is not there, or not so, is a problem document', async () => {
    const someone = await house.logIn('zorgcoordinator');
    for (const [method, path, body, status] of [
        ['GET', '/v1/nothing-here', undefined, 404],
        ['DELETE', '/v1/signals', undefined, 405],
        ['GET', '/v1/cases/', undefined, 404],
        ['POST', '/v1/signals', '{"a":', 400],
        ['POST', '/v1/signals', `{"person":"${'x'.repeat(2_000_000)}"}`, 413],
    ]) {
        const answer = await fetch(house.address + path, {
            method,
            body,
            headers: { Cookie: someone.cookie, 'X-CSRF-Token': someone.session.csrfToken, 'Content-Type': 'application/json' },
        });
        assert.equal(answer.status, status, `${method} ${path}`);
        assert.match(answer.headers.get('content-type'), /application\/problem\+json/);
        assert.match(answer.headers.get('api-version'), /^\d+\.\d+\.\d+$/);
        const problem = await answer.json();
        assert.equal(problem.status, status);
        assert.ok(problem.title && problem.detail && problem.type);
    }
});

test('no route is open without a session or a key but the login, the document and what tells of decisions', async () => {
    const open = [];
    for (const { method, path, operation, security } of routesOf(document)) {
        if (security?.length === 0) {
            open.push(operation);
            continue;
        }
        const answer = await fetch(house.address + path.replaceAll(/\{[^}]+\}/g, 'x'), {
            method,
            body: method === 'GET' ? undefined : '{}',
            headers: { 'Content-Type': 'application/json' },
        });
        // Without a policy there is nothing that a key could open.
        assert.equal(answer.status, security?.[0].clientKey ? 404 : 401, `${method} ${path}`);
    }
    assert.deepEqual(open.sort(), [
        'logIn', 'showAuthorizationKeys', 'showAuthorizationMetadata', 'showOpenapi', 'showTenantAuthorizationMetadata',
    ]);
});

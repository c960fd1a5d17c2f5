// The page is built on types made from the OpenAPI document that lies in web/openapi.json. When the program serves
// another document, `./dev types` keeps that one and writes the types anew.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openHouse, root } from './house.mjs';

let house;
before(async () => (house = await openHouse()));
after(() => house?.stop());

test('the page knows the document that the program serves', async () => {
    const served = await (await fetch(`${house.address}/v1/openapi.json`)).json();
    const kept = JSON.parse(readFileSync(join(root, 'web', 'openapi.json'), 'utf8'));
    assert.deepEqual(Object.keys(kept.paths).sort(), Object.keys(served.paths).sort());
    for (const path of Object.keys(served.paths)) assert.deepEqual(kept.paths[path], served.paths[path], path);
    assert.deepEqual(kept, served, 'run ./dev types');
});

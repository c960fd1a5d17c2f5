import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kept_document, kept_types, types_of } from '../tools/types.mjs';

it('The types of the page are those of the kept OpenAPI document (./dev types)', async () => {
  expect(readFileSync(kept_types, 'utf8')).toBe(await types_of(JSON.parse(readFileSync(kept_document, 'utf8'))));
});

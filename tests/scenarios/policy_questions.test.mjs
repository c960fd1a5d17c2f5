// A2: how many questions lead to an answer, over all vignettes: those of the policy, and the open ones where they are there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = new URL('../..', import.meta.url).pathname;
const program = process.env.SCHAKEL_PROGRAM ?? join(root, 'build', 'release', 'schakel');
const open = join(root, '..', 'shared', 'legal', 'vignettes.json');

test('A2: at most six questions inside a case, and at most twelve from nothing, in the median', () => {
    const others = existsSync(open) ? ['--vignettes', open] : [];
    const said = execFileSync(program, ['policy', 'questions', ...others], { encoding: 'utf8', maxBuffer: 1 << 24 });
    for (const [where, most] of [['inside a case', 6], ['from nothing', 12]]) {
        const [, median, count] = said.match(new RegExp(`^${where}: median (\\d+) over (\\d+) vignettes`, 'm'));
        assert.ok(Number(median) <= most, `${where}: ${median}`);
        assert.ok(Number(count) >= 100, `${where}: only ${count} came to an answer`);
        console.log(said.split('\n').find((line) => line.startsWith(`${where}: median`)));
    }
});

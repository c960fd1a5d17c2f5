// The program is killed fifty times in the middle of writing. What it had confirmed is there; nothing is there by half.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Acknowledged } from './acknowledged.mjs';
import { Program } from './program.mjs';

const kills = 50;
let program;
before(() => {
    program = new Program();
    program.load();
});
after(() => program.stop());

// R-STORE-1, R-STORE-3
test(`nothing acknowledged is lost by ${kills} kills under load`, { timeout: 300_000 }, async () => {
    await program.start();
    const journal = new Acknowledged(program);
    await journal.logIn();
    const ready = [];
    for (let kill = 1; kill <= kills; ++kill) {
        let alive = true;
        const working = journal.work(() => alive);
        await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
        await program.kill();
        alive = false;
        await working;
        ready.push(await program.start());
        journal.assertWhole();
        await journal.sendAgain();
        await journal.sendSomeTwice(3);
        journal.assertExactlyOnce();
        assert.deepEqual(program.rows('PRAGMA integrity_check'), [['ok']]);
        program.verifyLedger();
    }
    const slowest = Math.max(...ready);
    console.log(
        `kills ${kills}, acknowledged ${journal.confirmed.size}, unknown ${journal.everUnanswered}, lost ${journal.lost()}; ` +
            `ready again within ${Math.round(slowest)} ms`,
    );
    assert.ok(journal.confirmed.size > 20 * kills, 'there was load to speak of');
    assert.ok(slowest <= 2000, `ready again within 2 s, not ${slowest} ms`);
});

// PostgreSQL is stopped, killed and frozen under load: whoever asks is told soon to come back, and nothing that was
// confirmed is lost. The program is never started again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Acknowledged } from './acknowledged.mjs';
import { Cluster } from './cluster.mjs';
import { Program } from './program.mjs';

const told_within_ms = 5000, healed_within_ms = 5000;
let cluster, program, journal;
before(async () => {
    cluster = new Cluster();
    program = new Program({ database: cluster.url });
    program.load();
    await program.start();
    journal = new Acknowledged(program);
    await journal.logIn();
});
after(async () => {
    await program?.stop();
    cluster?.remove();
});

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks and writes for a while; every one of them must be told soon that it is of no use now. A writer sends the same again and again. */
const askMeanwhile = async (ms) => {
    const slowest = { ms: 0, asked: 0 };
    const begin = performance.now();
    const ask = async (client) => {
        const writing = client % 2 === 0;
        const write = journal.signal(client);
        if (writing) journal.unanswered.push(write);
        while (performance.now() - begin < ms) {
            const asked = performance.now();
            let status, body, later;
            if (writing) {
                status = await journal.send(write);
                ({ body, retryAfter: later } = write);
            } else {
                const answer = await journal.people[client].ask('GET', '/v1/signals');
                ({ status } = answer);
                body = JSON.stringify(answer.body);
                later = answer.headers.get('retry-after');
            }
            slowest.ms = Math.max(slowest.ms, performance.now() - asked);
            ++slowest.asked;
            assert.equal(status, 503, `${writing ? 'a write' : 'a look'}: ${status} ${body}`);
            assert.ok(Number(later) > 0, 'says when to come back');
            await wait(100);
        }
    };
    await Promise.all(journal.people.map((_, client) => ask(client)));
    return slowest;
};

const trouble = {
    'stopped': { begin: () => cluster.down(), end: () => cluster.up() },
    'frozen': { begin: () => cluster.freeze(), end: () => cluster.thaw() },
    'frozen, then killed': {
        begin: () => cluster.freeze(),
        end: async () => {
            await cluster.kill();
            cluster.up();
        },
    },
};

// R-STORE-1, R-STORE-3
for (const [name, { begin, end }] of Object.entries(trouble))
    test(`a PostgreSQL that is ${name} costs time and no word that was given`, { timeout: 180_000 }, async () => {
        let goOn = true;
        const working = journal.work(() => goOn);
        await wait(600);
        const confirmed = journal.confirmed.size;
        assert.ok(confirmed > 0, 'there was writing before');
        begin();
        const slowest = await askMeanwhile(6000);
        goOn = false;
        await working;
        assert.ok(slowest.ms <= told_within_ms, `told after ${Math.round(slowest.ms)} ms`);
        await end();
        const took = await journal.healed();
        assert.ok(took <= healed_within_ms, `healed after ${Math.round(took)} ms`);
        await journal.sendAgain();
        await journal.sendSomeTwice(5);
        journal.assertWhole();
        journal.assertExactlyOnce();
        program.verifyLedger();
        console.log(
            `${name}: acknowledged ${journal.confirmed.size}, refused ${journal.refused}, lost ${journal.lost()}; ` +
                `told within ${Math.round(slowest.ms)} ms (${slowest.asked} asked), healed after ${Math.round(took)} ms`,
        );
    });

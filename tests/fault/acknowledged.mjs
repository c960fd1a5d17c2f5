// A journal outside the program of what it confirmed. Whatever happened to the program meanwhile, each of these must be
// there, exactly once; and what was never answered must be there once or not at all until it is sent again.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

/** All may signal; of several organisations, so that they meet each other's signals. */
const accounts = ['zorgcoordinator', 'school2', 'rmc', 'wijkagent'];
const children = [
    ['groot esselink', '2013-12-06'],
    ['groot esselink', '2012-04-18'],
    ['groot esselink', '2015-11-20'],
    ['groot esselink', '2017-03-03'],
];

export class Acknowledged {
    constructor(program, clients = 16) {
        this.program = program;
        this.clients = clients;
        /** By idempotency key: who sent what where, and what was answered. */
        this.confirmed = new Map();
        this.unanswered = [];
        this.everUnanswered = 0;
        this.refused = 0;
    }

    async logIn() {
        const people = [];
        for (const account of accounts) people.push(await this.program.logIn(account));
        this.people = Array.from({ length: this.clients }, (_, client) => people[client % people.length]);
        this.persons = [];
        for (const [familyName, birthDate] of children) {
            const { items } = await people[0].post('/v1/person-searches', { familyName, birthDate }, 200);
            this.persons.push(items[0].person.id);
        }
        this.answersBefore = this.count('store_answer');
    }

    /** One write with a key; gives its status, or 0 when no answer came. */
    async send(write) {
        const { someone, path, message, key } = write;
        try {
            const response = await fetch(this.program.address + path, {
                method: 'POST',
                headers: {
                    Accept: 'application/json',
                    'Content-Type': 'application/json',
                    'Idempotency-Key': key,
                    Cookie: someone.cookie,
                    'X-CSRF-Token': someone.session.csrfToken,
                },
                body: JSON.stringify(message),
                signal: AbortSignal.timeout(20_000),
            });
            write.body = await response.text();
            write.retryAfter = response.headers.get('retry-after');
            return response.status;
        } catch {
            return 0;
        }
    }

    note(write, status) {
        if (status >= 200 && status < 300) this.confirmed.set(write.key, write);
        else if (status === 0 || status === 503) this.unanswered.push(write);
        else throw new Error(`${write.someone.account} ${write.path}: ${status} ${write.body}`);
        if (status === 0) ++this.everUnanswered;
        if (status === 503) ++this.refused;
    }

    signal(client) {
        return {
            someone: this.people[client],
            path: '/v1/signals',
            message: {
                person: this.persons[Math.floor(Math.random() * this.persons.length)],
                weighing: { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'x'.repeat(200) },
            },
            key: randomUUID(),
        };
    }

    removal(client, signal) {
        return {
            someone: this.people[client],
            path: `/v1/signals/${signal.key}/removal`,
            message: { reason: 'risk_gone' },
            key: randomUUID(),
            removes: signal.key,
        };
    }

    /** Every client registers a signal and takes it away again, until one of its writes goes unanswered or `goOn` is false. */
    async work(goOn) {
        const one = async (client) => {
            while (goOn()) {
                const signal = this.signal(client);
                for (const write of [signal, this.removal(client, signal)]) {
                    const status = await this.send(write);
                    if (status === 429) {
                        await new Promise((resolve) => setTimeout(resolve, 200));
                        break;
                    }
                    this.note(write, status);
                    if (status === 0 || status === 503) return;
                }
            }
        };
        await Promise.all(this.people.map((_, client) => one(client)));
    }

    /** Milliseconds until a write is taken again. */
    async healed() {
        const begin = performance.now();
        for (;;) {
            const write = this.signal(0);
            const status = await this.send(write);
            this.note(write, status);
            if (status === 201) return performance.now() - begin;
            assert.equal(status, 503, `${status} ${write.body}`);
            assert.ok(performance.now() - begin < 60_000, 'does not heal');
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
    }

    /** Sends again what went unanswered: each is done once, whether or not it had been done. */
    async sendAgain() {
        const waiting = this.unanswered;
        this.unanswered = [];
        for (const write of waiting) this.note(write, await this.send(write));
        assert.deepEqual(this.unanswered.length, 0, 'everything that is sent again is answered');
    }

    /** The same key gets the same answer. */
    async sendSomeTwice(count) {
        const all = [...this.confirmed.values()];
        for (let i = 0; i < count && all.length > 0; ++i) {
            const before = all[Math.floor(Math.random() * all.length)];
            const again = { ...before };
            const status = await this.send(again);
            assert.ok(status >= 200 && status < 300, `sent twice: ${status} ${again.body}`);
            assert.equal(again.body, before.body, 'sent twice is answered the same');
        }
    }

    count(table) {
        return Number(this.program.rows(`SELECT count(*) FROM ${table}`)[0][0]);
    }

    /** How many confirmed writes the database does not hold. */
    lost() {
        const signals = new Set(), removed = new Set();
        for (const [id, at] of this.program.rows('SELECT signal, removed_at FROM index_own_signal')) {
            signals.add(id);
            if (at) removed.add(id);
        }
        let lost = 0;
        for (const [key, write] of this.confirmed)
            if (write.removes ? !removed.has(write.removes) : !signals.has(key)) ++lost;
        return lost;
    }

    /** A signal without its weighing, its leaf or its answer would be half a transaction; a leaf too many, a deed done twice. */
    halves() {
        const hex = (bytes) => (this.program.file ? `lower(hex(${bytes}))` : `encode(${bytes}, 'hex')`);
        return this.program
            .rows(
                `WITH entries AS (SELECT subject, count(*) AS number FROM ledger_payload GROUP BY subject)
                 SELECT s.signal FROM index_own_signal s LEFT JOIN entries e ON e.subject = s.signal
                 WHERE (s.removed_at IS NULL AND (SELECT count(*) FROM index_signal k WHERE ${hex('k.id')} = replace(s.signal, '-', '') AND k.state <> 3
                        AND (SELECT count(*) FROM index_token t WHERE t.signal = k.number) > 0) <> 1)
                 OR coalesce(e.number, 0) <> CASE WHEN s.removed_at IS NULL THEN 1 ELSE 2 END
                 OR (SELECT count(*) FROM store_answer a WHERE a.key = s.signal) <> 1
                 UNION ALL SELECT m.id FROM index_match m LEFT JOIN entries e ON e.subject = m.id
                 WHERE coalesce(e.number, 0) <> 1`,
            )
            .map(([id]) => id);
    }

    /** Every key was answered once, and nothing else was kept. */
    assertWhole() {
        assert.equal(this.lost(), 0, 'acknowledged and lost');
        assert.deepEqual(this.halves(), [], 'half transactions, or deeds done twice');
    }

    /** After sendAgain everything sent is known, so the counts must be equal. */
    assertExactlyOnce() {
        const signals = [...this.confirmed.values()].filter((write) => !write.removes).length;
        assert.equal(this.count('index_own_signal'), signals, 'as many signals as were confirmed');
        assert.equal(this.count('store_answer') - this.answersBefore, this.confirmed.size, 'one answer for each key');
    }
}

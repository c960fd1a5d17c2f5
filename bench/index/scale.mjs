// The index of a country on the real program: room, look-ups, durable signals, a nightly bulk beside the work of the day,
// the end of one municipality, and how soon both sides are told.
//
// BENCH_SIGNALS (each of twelve tokens), BENCH_BULK, BENCH_SCALE_SECONDS and BENCH_TOLD make it smaller or larger.
import { spawn } from 'node:child_process';
import { findPerson } from '../../tests/scenarios/world.mjs';
import { Program } from '../../tests/fault/program.mjs';
import { median, rate } from '../decision/printed.mjs';

const signals = Number(process.env.BENCH_SIGNALS ?? 833_334), bulk = Number(process.env.BENCH_BULK ?? 100_000);
const seconds = Number(process.env.BENCH_SCALE_SECONDS ?? 20), told = Number(process.env.BENCH_TOLD ?? 200);
/** As bench_index_scale makes them. */
const tokens_each = 12;
const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };

/** The lines of JSON that a measuring program writes. */
const lines = (program, ...words) =>
    new Promise((resolve, reject) => {
        const child = spawn(program, words.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
        let out = '';
        child.stdout.on('data', (part) => (out += part));
        child.on('error', reject);
        child.on('exit', (code) =>
            code === 0 ? resolve(out.trim().split('\n').map((line) => JSON.parse(line))) : reject(new Error(`${words[0]} ended with ${code}`)));
    });

/** Hears each event of somebody: `next()` is when the next one of a match comes in. */
async function listen(someone) {
    const stream = await fetch(`${someone.address}/v1/events`, { headers: { Cookie: someone.cookie, Accept: 'text/event-stream' } });
    const waiting = [];
    (async () => {
        const decoder = new TextDecoder();
        for await (const part of stream.body)
            if (/event: match/.test(decoder.decode(part, { stream: true }))) waiting.shift()?.(performance.now());
    })().catch(() => {});
    return {
        next: () => new Promise((resolve, reject) => {
            waiting.push(resolve);
            setTimeout(() => reject(new Error('the first reporter was not told')), 30_000).unref();
        }),
    };
}

/** Milliseconds from sending the second signal until both have read who the other is. */
async function tellBoth(program) {
    const first = await program.logIn('zorgcoordinator'), second = await program.logIn('wijkagent');
    const person = await findPerson(first, 'groot esselink', '2013-12-06');
    const events = await listen(first);
    const took = [];
    for (let i = 0; i < told; ++i) {
        const own = await first.post('/v1/signals', { person, weighing }, 201);
        const heard = events.next();
        const before = performance.now();
        const answer = second.post('/v1/signals', { person, weighing }, 201).then((made) => {
            if (made.matches.length !== 1) throw new Error('the second reporter was not told');
            return { made, at: performance.now() };
        });
        await heard;
        if ((await first.get('/v1/matches')).items.length === 0) throw new Error('the first reporter does not see who it is');
        const seen = performance.now();
        const { made, at } = await answer;
        took.push(Math.max(seen, at) - before);
        await first.post(`/v1/signals/${own.id}/removal`, { reason: 'wrong' }, 200);
        await second.post(`/v1/signals/${made.id}/removal`, { reason: 'wrong' }, 200);
    }
    return took.sort((a, b) => a - b);
}

/** Rows of the table, and whether a goal was missed. */
export async function measureScale(binary) {
    const rows = [];
    let missed = false;
    const row = (what, figure, ratio, goal, met) => {
        if (met === false) missed = true;
        rows.push([what, figure, ratio, goal, met === undefined ? '' : met ? 'yes' : 'NO']);
    };
    const ms = (figure) => `${figure < 1 ? figure.toFixed(3) : figure.toFixed(1)} ms`;
    const program = new Program();
    try {
        program.load();
        const filled = await lines(binary, 'fill', program.file, signals);
        const raw = filled.at(-1);
        const all = filled.slice(0, -1).reduce((sum, { per_token: of }) => sum + of, 0);
        const [found] = filled.map(({ per_token: of }) => of);
        for (const { room, per_token: of } of filled.slice(0, -1)) row(`room: ${room}`, `${of.toFixed(1)} bytes a token`, '', '');
        // What a token itself takes, found and kept: the rest is of the signal, whatever it is known by.
        const token = found + 33;
        row('room of a token itself', `${token.toFixed(1)} bytes`, `${(token / raw.raw_per_token).toFixed(2)} of the raw table`, '<= 70 bytes', token <= 70);
        row('room of all that is kept, with its signals', `${all.toFixed(1)} bytes a token`, `${(all / raw.raw_per_token).toFixed(2)} of the raw table`, '<= 70 bytes', all <= 70);
        row('filled, 100,000 signals at once', `${rate(raw.filled_per_second)} tokens/s`, '', '');
        const measured = await lines(binary, 'measure', program.file, seconds, bulk);
        const of = (what) => measured.find((one) => one.what === what);
        for (const what of ['look-up of what is there', 'look-up of what is not there'])
            row(`${what}, p50 and p99`, `${ms(of(what).p50)}, ${ms(of(what).p99)}`, '', 'p99 <= 0.1 ms', of(what).p99 <= 0.1);
        const commit = of('signal to durable commit'), least = of('its tokens in SQLite alone, as durable');
        row('signal to durable commit, p50 and p99', `${ms(commit.p50)}, ${ms(commit.p99)}`, '', 'p99 <= 5 ms', commit.p99 <= 5);
        const ratio = median(measured.find((one) => one.ratio_to_raw).ratio_to_raw);
        row('its tokens in SQLite alone, p50 and p99', `${ms(least.p50)}, ${ms(least.p99)}`, '', '');
        row('durable signals one by one', `${rate(commit.per_second)}/s`, `${ratio.toFixed(2)} of SQLite alone`, '>= 0.5', ratio >= 0.5);
        const alone = of('signals of the day, nothing beside them'), beside = of('signals of the day, beside the bulk');
        row('20 signals a second by day, p50 and p99', `${ms(alone.p50)}, ${ms(alone.p99)}`, '', '');
        row('the same beside the bulk', `${ms(beside.p50)}, ${ms(beside.p99)}`, `${(beside.p99 / alone.p99).toFixed(1)} of the p99 without`, '');
        const night = measured.find((one) => one.bulk);
        row(`a bulk of ${night.bulk.toLocaleString('en-GB')} signals, meanwhile`, `${night.seconds} s, ${rate(night.per_second)}/s`, '', '');
        const { memory } = measured.at(-1);
        row('memory of the keeper', `${memory} MB`, '', '<= 300 MB', memory <= 300);
        await program.start();
        const both = await tellBoth(program);
        await program.end('SIGTERM');
        const p99 = both[Math.floor(0.99 * (both.length - 1))];
        row('both sides told after the second signal, p50 and p99', `${ms(median(both))}, ${ms(p99)}`, '', 'p99 <= 1 s', p99 <= 1000);
        const [gone] = await lines(binary, 'purge', program.file);
        const longest = Math.max(1, (60 * gone.purged_rows) / 1e6);
        row(`a municipality of ${gone.purged_rows.toLocaleString('en-GB')} rows destroyed`, `${gone.seconds} s, ${gone.memory} MB`, '', `<= ${Math.round(longest)} s`,
            gone.seconds <= longest);
        return { rows, missed, tokens: tokens_each * signals };
    } finally {
        await program.stop();
    }
}

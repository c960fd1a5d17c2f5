// An invitation on its way: from the meeting through the outbox to a real mail server, and what happens when that is away.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Someone } from './house.mjs';
import { makeCertificate, openMailServer } from './mail_server.mjs';
import { findPerson } from './world.mjs';
import { ask, metricsOf, newFolder, soon, startServer } from './server.mjs';

let certificate;
before(() => (certificate = makeCertificate()));
after(() => rmSync(certificate.folder, { recursive: true, force: true }));

const plain = (mail) => [
    ...['--mail-server', `127.0.0.1:${mail.port}`, '--mail-encryption', 'none'],
    ...['--mail-sender', 'schakel@veilig.example.nl', '--public-address', 'https://schakel.example.nl/werk'],
];
const encrypted = (mail) => [
    ...['--mail-server', `127.0.0.1:${mail.port}`, '--mail-authorities', certificate.certificate],
    ...['--mail-sender', 'schakel@veilig.example.nl'],
];

/** The process director invites the partners to a meeting; from whatever host the request says it is. */
async function invite(server, host = 'evil.example') {
    const hco = new Someone(server.address, 'hco');
    await hco.logIn();
    const { items } = await hco.get('/v1/meeting-kinds');
    const kind = items.find((one) => one.id === 'hco') ?? items[0];
    const meeting = await hco.post(
        '/v1/case-meetings',
        { kind: kind.id, startsAt: new Date(Date.now() + 7 * 86_400_000).toISOString().replace(/\.\d+Z/, 'Z'), place: 'Stadhuis, kamer 2' },
        201,
    );
    const { status, body } = await ask(server.address, {
        method: 'POST',
        path: `/v1/case-meetings/${meeting.id}/invitations`,
        headers: { Host: host, Cookie: hco.cookie, 'X-CSRF-Token': hco.session.csrfToken, 'Idempotency-Key': randomUUID() },
        body: {},
    });
    assert.equal(status, 202, body);
    return { sent: JSON.parse(body).sent, meeting };
}

const outbox = async (server, state) => (await metricsOf(server)).get(`schakel_outbox_messages{state="${state}"}`);

/** The text and the .ics of a message. */
function partsOf(message) {
    const boundary = /boundary="([^"]+)"/.exec(message)[1];
    const [, text, calendar] = message.split(`--${boundary}`);
    return { text, calendar: Buffer.from(calendar.split('\r\n\r\n')[1], 'base64').toString().replace(/\r\n /g, '') };
}

test('an invitation leaves the outbox and arrives as mail without content, with an .ics without names', async () => {
    const mail = await openMailServer();
    const server = await startServer(plain(mail));
    try {
        const { sent } = await invite(server);
        assert.ok(sent > 1, `${sent} partners`);
        await soon(() => mail.messages.length === sent);
        await soon(async () => (await outbox(server, 'sent')) === sent);
        assert.equal(await outbox(server, 'waiting'), 0);
        const names = readFileSync(new URL('../../examples/tilburg/professionals.toml', import.meta.url), 'utf8')
            .split('\n')
            .filter((line) => line.startsWith('name ='))
            .map((line) => line.split('"')[1]);
        assert.ok(names.length > 10);
        for (const { text: message } of mail.messages) {
            assert.match(message, /^From: Schakel <schakel@veilig\.example\.nl>\r$/m);
            assert.match(message, /^Subject: Uitnodiging voor een overleg\r$/m);
            const { text, calendar } = partsOf(message);
            assert.ok(text.includes('https://schakel.example.nl/werk\r\n'), 'where to log in, as the administrator says it');
            assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
            assert.match(calendar, /LOCATION:Stadhuis/);
            assert.ok(!calendar.includes('ATTENDEE'));
            for (const part of [message, calendar]) {
                assert.ok(!part.includes('evil.example'), 'the address of a request is what its sender wrote');
                assert.ok(!part.includes('sselink'));
                for (const name of names) assert.ok(!part.includes(name), name);
            }
        }
    } finally {
        await server.end();
        await mail.stop();
    }
});

test('R-MATCH-2 who signalled before has mail of a match, also without a page that is open, and no name is in it', async () => {
    const mail = await openMailServer();
    const server = await startServer(plain(mail));
    try {
        const [school, police] = ['zorgcoordinator', 'wijkagent'].map((account) => new Someone(server.address, account));
        const weighing = { risks: ['a'], lifeAreas: ['upbringing'], reasons: 'Is stil en vaak afwezig.' };
        for (const someone of [school, police]) {
            await someone.logIn();
            const person = await findPerson(someone, 'groot esselink', '2013-12-06');
            await someone.post('/v1/signals', { person, weighing }, 201);
        }
        await soon(() => mail.messages.length === 1);
        const { text } = mail.messages[0];
        assert.match(text, /^To: <?n\.klaproos@piushavencollege\.example\.nl/m);
        assert.doesNotMatch(text, /sselink|Daan|Lantaarn|afwezig/);
    } finally {
        await server.end();
        await mail.stop();
    }
});

test('without a public address the page is where the server listens on this machine', async () => {
    const mail = await openMailServer();
    const options = plain(mail).filter((word) => !['--public-address', 'https://schakel.example.nl/werk'].includes(word));
    const server = await startServer(options);
    try {
        const { sent } = await invite(server);
        await soon(() => mail.messages.length === sent);
        assert.ok(partsOf(mail.messages[0].text).text.includes(`${server.address}/\r\n`));
    } finally {
        await server.end();
        await mail.stop();
    }
});

test('over STARTTLS with a certificate that was checked, mail and password arrive', async () => {
    const mail = await openMailServer({ certificate, user: 'schakel', password: 'gehéim' });
    const folder = newFolder();
    const file = join(folder, 'mail-password');
    writeFileSync(file, 'gehéim\n', { mode: 0o600 });
    const server = await startServer([...encrypted(mail), '--mail-user', 'schakel', '--mail-password-file', file], { folder });
    try {
        const { sent } = await invite(server);
        await soon(() => mail.messages.length === sent);
        assert.ok(mail.messages.every((message) => message.encrypted && message.loggedIn));
        assert.ok(!server.errors().includes('gehéim'));
    } finally {
        await server.end();
        await mail.stop();
    }
});

test('the password may stand in the environment', async () => {
    const mail = await openMailServer({ certificate, user: 'schakel', password: 'geheim' });
    const server = await startServer([...encrypted(mail), '--mail-user', 'schakel'], {
        environment: { SCHAKEL_MAIL_PASSWORD: 'geheim' },
    });
    try {
        const { sent } = await invite(server);
        await soon(() => mail.messages.length === sent);
        assert.ok(mail.messages.every((message) => message.loggedIn));
    } finally {
        await server.end();
        await mail.stop();
    }
});

for (const [what, options, mailOptions] of [
    ['that offers no STARTTLS', (mail) => encrypted(mail), {}],
    ['whose certificate nobody vouches for', (mail) => encrypted(mail).filter((word) => word !== '--mail-authorities' && word !== certificate.certificate), { needsCertificate: true }],
])
    test(`a mail server ${what} gets nothing, and the messages wait`, async () => {
        const mail = await openMailServer(mailOptions.needsCertificate ? { certificate } : {});
        const server = await startServer([...options(mail), '--mail-user', 'schakel'], {
            environment: { SCHAKEL_MAIL_PASSWORD: 'geheim' },
        });
        try {
            const { sent } = await invite(server);
            await soon(() => mail.commands.length > 0);
            await new Promise((resolve) => setTimeout(resolve, 500));
            assert.deepEqual(mail.messages, []);
            for (const command of mail.commands) assert.doesNotMatch(command, /^(AUTH|MAIL|RCPT)/);
            assert.equal(await outbox(server, 'waiting'), sent);
        } finally {
            await server.end();
            await mail.stop();
        }
    });

test('the outbox keeps what a mail server that is away did not take, over an end and a start, and tries again', async () => {
    const away = await openMailServer();
    const { port } = away;
    await away.stop();
    const folder = newFolder();
    const options = [...plain({ port }), '--mail-retry-seconds', '1'];
    let server = await startServer(options, { folder });
    const { sent } = await invite(server);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.equal(await outbox(server, 'waiting'), sent);
    server.child.kill('SIGTERM');
    assert.equal(await server.ended, 0);
    const mail = await openMailServer({}, port);
    server = await startServer(options, { folder });
    try {
        await soon(() => mail.messages.length === sent, 30_000);
        assert.equal(new Set(mail.messages.map(({ text }) => /^Message-ID: (.*)\r$/m.exec(text)[1])).size, sent, 'each of them once');
    } finally {
        await server.end();
        await mail.stop();
    }
});

test('what a mail server keeps refusing is given up and shown to the administrator', async () => {
    const mail = await openMailServer({ refuses: true });
    const server = await startServer([...plain(mail), '--mail-tries', '2', '--mail-retry-seconds', '1']);
    try {
        const { sent } = await invite(server);
        await soon(async () => (await outbox(server, 'given_up')) === sent, 30_000);
        assert.equal(await outbox(server, 'waiting'), 0);
        assert.deepEqual(mail.messages, []);
    } finally {
        await server.end();
        await mail.stop();
    }
});

test('the end of the server waits for the message that is being sent, which is then sent once', async () => {
    const mail = await openMailServer({ delay: 1000 });
    const folder = newFolder();
    const server = await startServer(plain(mail), { folder });
    const { sent } = await invite(server);
    await soon(() => mail.messages.length === 1);
    server.child.kill('SIGTERM');
    assert.equal(await server.ended, 0);
    assert.equal(mail.messages.length, 1, 'and no other was begun');
    mail.options.delay = 0;
    const next = await startServer(plain(mail), { folder });
    try {
        await soon(() => mail.messages.length === sent);
        await soon(async () => (await outbox(next, 'sent')) === sent);
        assert.equal(mail.messages.length, sent);
    } finally {
        await next.end();
        await mail.stop();
    }
});

test('without a mail server the messages wait for one', async () => {
    const server = await startServer();
    try {
        const { sent } = await invite(server);
        assert.equal(await outbox(server, 'waiting'), sent);
        assert.equal((await metricsOf(server)).get('schakel_mail_configured'), 0);
    } finally {
        await server.end();
    }
});

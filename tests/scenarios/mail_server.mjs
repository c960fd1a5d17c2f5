// A real mail server on this machine for one test: it keeps what arrives, speaks STARTTLS when it has a certificate, and
// can refuse.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';

/** A key and a certificate for 127.0.0.1 that vouches for itself, as files: { certificate, key }. */
export function makeCertificate() {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-certificate-'));
    const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
    const pair = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', certificate];
    execFileSync('openssl', ['req', '-x509', '-days', '2', ...pair, ...subject], { stdio: 'ignore' });
    return { folder, certificate, key };
}

/** One line of text after another, and messages until a dot, on a socket that may become encrypted on the way. */
class Talk {
    constructor(server, socket) {
        this.server = server;
        this.encrypted = false;
        this.loggedIn = false;
        this.listenTo(socket);
        this.say('220 mail.test');
    }

    listenTo(socket) {
        this.socket = socket;
        this.held = '';
        this.message = undefined;
        socket.on('error', () => {});
        socket.on('data', (part) => {
            this.held += part.toString('latin1');
            for (let end; (end = this.held.indexOf('\r\n')) >= 0; ) {
                const line = this.held.slice(0, end);
                this.held = this.held.slice(end + 2);
                this.hear(line);
            }
        });
    }

    say(text) {
        this.socket.write(`${text}\r\n`);
    }

    hear(line) {
        if (this.message !== undefined) return this.hearMessage(line);
        this.server.commands.push(line);
        const { certificate, user } = this.server.options;
        if (line.startsWith('EHLO')) {
            const offers = ['mail.test'];
            if (certificate && !this.encrypted) offers.push('STARTTLS');
            if (user) offers.push('AUTH PLAIN');
            offers.push('8BITMIME');
            offers.forEach((offer, i) => this.say(`250${i + 1 < offers.length ? '-' : ' '}${offer}`));
        } else if (line === 'STARTTLS' && certificate) {
            this.say('220 go on');
            this.encrypt(certificate);
        } else if (line.startsWith('AUTH PLAIN')) {
            if (line === 'AUTH PLAIN') return this.say('334 ');
            this.logIn(line.slice('AUTH PLAIN '.length));
        } else if (line.startsWith('MAIL FROM') || line.startsWith('RCPT TO')) {
            this.say(this.server.options.refuses ? '550 no' : '250 ok');
        } else if (line === 'DATA') {
            this.say('354 go on');
            this.message = '';
        } else if (line === 'QUIT') {
            this.say('221 goodbye');
            this.socket.end();
        } else if (/^[A-Za-z0-9+/=]+$/.test(line) && user && !this.loggedIn) {
            this.logIn(line);
        } else {
            this.say('502 not known');
        }
    }

    hearMessage(line) {
        if (line !== '.') {
            this.message += `${line.replace(/^\./, '')}\r\n`;
            return;
        }
        this.server.messages.push({ text: this.message, encrypted: this.encrypted, loggedIn: this.loggedIn });
        this.message = undefined;
        const { delay } = this.server.options;
        if (delay) setTimeout(() => this.say('250 taken'), delay);
        else this.say('250 taken');
    }

    logIn(word) {
        const { user, password } = this.server.options;
        this.loggedIn = Buffer.from(word, 'base64').toString() === `\0${user}\0${password}`;
        this.say(this.loggedIn ? '235 welcome' : '535 no');
    }

    encrypt(certificate) {
        const plain = this.socket;
        plain.removeAllListeners('data');
        const secureContext = createSecureContext({
            cert: readFileSync(certificate.certificate),
            key: readFileSync(certificate.key),
        });
        this.encrypted = true;
        this.listenTo(new TLSSocket(plain, { isServer: true, secureContext }));
    }
}

/** { port, messages, commands, options, stop }; `options` may change while it runs. */
export async function openMailServer(options = {}, port = 0) {
    const sockets = new Set();
    const server = { options, messages: [], commands: [] };
    const listening = createServer((socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        new Talk(server, socket);
    });
    await new Promise((resolve) => listening.listen(port, '127.0.0.1', resolve));
    server.port = listening.address().port;
    server.stop = () =>
        new Promise((resolve) => {
            for (const socket of sockets) socket.destroy();
            listening.close(resolve);
        });
    return server;
}

// Two evaluators as processes of their own on loopback, with certificates made for this run.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (program, args) => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${args[0]}: ${stderr ?? error}`);
    return stdout;
};

/** An authority, a server on 127.0.0.1 and a client that is called organisation.example; more clients by their names. */
export function makeCertificates(folder, clients = {}) {
    const at = (name) => join(folder, name);
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    run('openssl', ['req', '-x509', ...key, '-subj', '/CN=loopback', '-keyout', at('authority.key'), '-out', at('authority.pem')]);
    const named = { server: 'IP:127.0.0.1', client: 'DNS:organisation.example', ...clients };
    for (const [name, names] of Object.entries(named)) {
        run('openssl', ['req', ...key.slice(0, -2), '-subj', `/CN=${name}`, '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`)]);
        writeFileSync(at(`${name}.ext`), `subjectAltName=${names}\nextendedKeyUsage=serverAuth,clientAuth\n`);
        run('openssl', ['x509', '-req', '-in', at(`${name}.csr`), '-CA', at('authority.pem'), '-CAkey', at('authority.key'), '-CAcreateserial',
            '-days', '2', '-extfile', at(`${name}.ext`), '-out', at(`${name}.pem`)]);
    }
}

/** One that can be killed and started again where it was: { publicKey, port, child, start(), kill(signal) }. */
export class EvaluatorProcess {
    constructor(program, folder, name) {
        this.program = program;
        this.folder = folder;
        this.own = join(folder, name);
        this.port = 0;
        mkdirSync(this.own);
        this.publicKey = /public key ([0-9a-f]{64})/.exec(run(program, ['evaluator', 'key', 'new', join(this.own, 'key')]))[1];
        this.allow(['organisation.example']);
    }

    /** From its next start. More than anyone may have in use: the limits have tests of their own. */
    allow(names) {
        writeFileSync(join(this.own, 'organisations.toml'), names.map((name, place) =>
            `[[organisation]]\nname = "loopback-${place}"\ncertificate_names = ["${name}"]\nclients = 1000000\nquestions_per_second = 10000\n`).join(''));
    }

    async start() {
        const certificate = (word, name) => [word, join(this.folder, name)];
        this.child = spawn(this.program, ['evaluator', 'serve', '--listen', `127.0.0.1:${this.port}`, '--management', 'off',
            '--key', join(this.own, 'key'), ...certificate('--certificate', 'server.pem'), ...certificate('--private-key', 'server.key'),
            ...certificate('--client-authorities', 'authority.pem'), '--organisations', join(this.own, 'organisations.toml'),
            '--evaluations', join(this.own, 'evaluations'), '--log', join(this.own, 'requests.log')], { stdio: ['ignore', 'pipe', 'pipe'] });
        this.child.stderr.on('data', (part) => appendFileSync(join(this.own, 'errors.log'), part));
        this.port = await new Promise((resolve, reject) => {
            this.child.stdout.on('data', (part) => resolve(Number(/:(\d+)\s*$/.exec(part)[1])));
            this.child.on('exit', (code) => reject(new Error(`the evaluator ended with ${code}`)));
        });
        return this;
    }

    kill(signal = 'SIGTERM') {
        return new Promise((resolve) => {
            if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve();
            this.child.on('exit', resolve);
            this.child.kill(signal);
        });
    }
}

/**
 * What an organisation writes down of its evaluators, for `schakel serve --evaluators` and `schakel evaluator check`; with the
 * port of an index that is in a house of its own.
 */
export function writeEvaluators(folder, evaluators, client = 'client', index) {
    const file = join(folder, `${client}.toml`);
    writeFileSync(file, [
        `authorities = "authority.pem"\ncertificate = "${client}.pem"\nprivate_key = "${client}.key"`,
        ...evaluators.map(({ port }, place) => `[[evaluator]]\nname = "${['gemeente', 'notaris'][place]}"\nhost = "127.0.0.1"\nport = ${port}`),
        `[[epoch]]\nepoch = 1\nkeys = [${evaluators.map(({ publicKey }) => `{ epoch = 1, public_key = "${publicKey}" }`).join(', ')}]`,
        index ? `[index]\nhost = "127.0.0.1"\nport = ${index}` : '',
    ].join('\n'));
    return file;
}

/** Two that run, in a folder of their own: { folder, evaluators, end() }. */
export async function twoEvaluators(program, clients) {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-evaluators-'));
    const evaluators = [];
    const end = async () => {
        await Promise.all(evaluators.map((one) => one.kill()));
        rmSync(folder, { recursive: true, force: true });
    };
    try {
        makeCertificates(folder, clients);
        for (const name of ['first', 'second']) evaluators.push(await new EvaluatorProcess(program, folder, name).start());
    } catch (error) {
        await end();
        throw error;
    }
    return { folder, evaluators, end };
}

/** Calls `measure` with the folder of the certificates and the words that name the evaluators, and ends what it began. */
export async function withTwoEvaluators(program, measure) {
    const { folder, evaluators, end } = await twoEvaluators(program);
    try {
        return await measure(folder, evaluators.flatMap(({ port, publicKey, child }) => [String(port), publicKey, String(child.pid)]));
    } finally {
        await end();
    }
}

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

function makeCertificates(folder) {
    const at = (name) => join(folder, name);
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    run('openssl', ['req', '-x509', ...key, '-subj', '/CN=bench', '-keyout', at('authority.key'), '-out', at('authority.pem')]);
    for (const [name, names] of [['server', 'IP:127.0.0.1'], ['client', 'DNS:organisation.example']]) {
        run('openssl', ['req', ...key.slice(0, -2), '-subj', `/CN=${name}`, '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`)]);
        writeFileSync(at(`${name}.ext`), `subjectAltName=${names}\nextendedKeyUsage=serverAuth,clientAuth\n`);
        run('openssl', ['x509', '-req', '-in', at(`${name}.csr`), '-CA', at('authority.pem'), '-CAkey', at('authority.key'), '-CAcreateserial',
            '-days', '2', '-extfile', at(`${name}.ext`), '-out', at(`${name}.pem`)]);
    }
}

async function startEvaluator(program, folder, name) {
    const own = join(folder, name);
    mkdirSync(own);
    const publicKey = /public key ([0-9a-f]{64})/.exec(run(program, ['evaluator', 'key', 'new', join(own, 'key')]))[1];
    // More than anyone may have in use: here the limits are not what is measured.
    writeFileSync(join(own, 'organisations.toml'),
        '[[organisation]]\nname = "bench"\ncertificate_names = ["organisation.example"]\nclients = 1000000\nquestions_per_second = 10000\n');
    const child = spawn(program, ['evaluator', 'serve', '--listen', '127.0.0.1:0', '--management', 'off', '--key', join(own, 'key'),
        '--certificate', join(folder, 'server.pem'), '--private-key', join(folder, 'server.key'), '--client-authorities', join(folder, 'authority.pem'),
        '--organisations', join(own, 'organisations.toml'), '--evaluations', join(own, 'evaluations'), '--log', join(own, 'requests.log')],
    { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.on('data', (part) => appendFileSync(join(own, 'errors.log'), part));
    const port = await new Promise((resolve, reject) => {
        child.stdout.on('data', (part) => resolve(/:(\d+)\s*$/.exec(part)[1]));
        child.on('exit', (code) => reject(new Error(`the evaluator ended with ${code}`)));
    });
    return { child, words: [port, publicKey, String(child.pid)] };
}

/** Calls `measure` with the folder of the certificates and the words that name the evaluators, and ends what it began. */
export async function withTwoEvaluators(program, measure) {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-bench-index-'));
    const started = [];
    try {
        makeCertificates(folder);
        for (const name of ['first', 'second']) started.push(await startEvaluator(program, folder, name));
        return await measure(folder, started.flatMap(({ words }) => words));
    } finally {
        await Promise.all(started.map(({ child }) => new Promise((resolve) => {
            child.on('exit', resolve);
            child.kill('SIGTERM');
        })));
        rmSync(folder, { recursive: true, force: true });
    }
}

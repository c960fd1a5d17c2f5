// A PostgreSQL of one's own that can be stopped and frozen (tools/postgres.sh makes it, as for all other tests).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { root } from '../scenarios/house.mjs';

export class Cluster {
    constructor() {
        this.known = 'true';
        const [folder, port, bin] = this.tool('start_postgres >&2 && echo "$postgres_folder $postgres_port $postgres_bin"').split(' ');
        this.known = `postgres_folder=${folder} postgres_port=${port} postgres_bin=${bin}`;
        this.folder = folder;
        this.url = `postgresql://schakel@127.0.0.1:${port}/schakel_test`;
    }

    tool(words) {
        const script = `set -euo pipefail; source tools/steps.sh; source tools/postgres.sh; ${this.known}; ${words}`;
        const done = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' });
        if (done.status !== 0) throw new Error(`${words}: ${done.stdout}${done.stderr}`);
        return done.stdout.trim();
    }

    down() {
        this.tool('postgres_down');
    }

    up() {
        this.tool('postgres_up >&2');
    }

    /** The first process and those that serve a connection each. */
    processes() {
        const first = Number(readFileSync(`${this.folder}/data/postmaster.pid`, 'utf8').split('\n')[0]);
        const all = [first];
        for (const name of readdirSync('/proc')) {
            if (!/^\d+$/.test(name)) continue;
            try {
                const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
                if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === first) all.push(Number(name));
            } catch {
                // It ended meanwhile.
            }
        }
        return all;
    }

    send(signal) {
        for (const process_ of this.processes())
            try {
                process.kill(process_, signal);
            } catch (error) {
                if (error.code !== 'ESRCH') throw error;
            }
    }

    /** All at once, as when its machine loses power but not its disk. */
    async kill() {
        const all = this.processes();
        this.send('SIGKILL');
        const alive = (pid) => existsSync(`/proc/${pid}`) && !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
        while (all.some(alive)) await new Promise((resolve) => setTimeout(resolve, 20));
        // Where nobody buries the dead, the first process would seem to be there still.
        rmSync(`${this.folder}/data/postmaster.pid`);
        for (const name of readdirSync(this.folder)) if (name.startsWith('.s.')) rmSync(`${this.folder}/${name}`);
    }

    freeze() {
        this.send('SIGSTOP');
    }

    thaw() {
        this.send('SIGCONT');
    }

    remove() {
        if (existsSync(`${this.folder}/data/postmaster.pid`)) this.thaw();
        this.tool('stop_postgres');
    }
}

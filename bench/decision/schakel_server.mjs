// Schakel as the decision point of other systems, over the same table: `serve --authorization FOLDER`. It has no switch to
// keep no log of its decisions and requests, so it writes both while the others, as they come, write none.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const unlimited = ['--management', 'off', ...['requests-per-second', 'logins-per-minute', 'searches-per-minute', 'evaluations-per-second'].flatMap((limit) => [`--${limit}`, '0'])];

export const schakelServer = ({ program, folder }) => {
    const help = spawnSync(program, ['serve', '--help'], { encoding: 'utf8' }).stdout ?? '';
    return {
        id: 'schakel',
        name: 'Schakel, POST /access/v1/evaluation',
        absent: help.includes('--authorization') ? undefined : `${program} has no serve --authorization`,
        command: ({ port }) => {
            const own = join(folder, 'server');
            rmSync(own, { recursive: true, force: true });
            mkdirSync(own);
            return [
                program,
                ...['serve', '--listen', `127.0.0.1:${port}`, '--authorization', join(folder, 'authorization'), ...unlimited],
                ...['--database', `sqlite:${join(own, 'schakel.db')}`, '--keys', join(own, 'keys'), '--log', join(own, 'requests.log')],
            ];
        },
        path: '/access/v1/evaluation',
        body: (input) => ({
            subject: { type: 'professional', id: 'a' },
            action: { name: 'inzien' },
            resource: { type: 'inzage', id: 'b' },
            context: input,
        }),
        allows: ({ decision }) => decision,
    };
};

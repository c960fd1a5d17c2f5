import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed, useResource } from '../api/use';
import { Button, Buttons } from '../components/Button';
import { TextField } from '../components/Fields';
import { Form } from '../components/Form';
import { Alert, Card, Table } from '../components/Parts';
import { ProblemAlert } from '../components/ProblemAlert';
import { Loaded } from '../components/Waiting';
import { read_date } from '../models/dates';
import { bytes_of, text_of } from '../models/policy_files';

type File = { path: string; text: string };

/** The files of a version: as they are kept, and a changed version proposed from them. */
export function PolicyFiles({ version, keeps }: { version: string; keeps: boolean }) {
  const { t } = useTranslation();
  const kept = useResource('/policy-versions/{id}', { id: version });
  return (
    <Loaded of={kept}>
      {({ files }) => {
        const texts = files.map(({ path, text }) => ({ path, text: String(text) }));
        return (
          <>
            <Card title={t('policy.part.files')}>
              <p>{t('policy.download_more')}</p>
              <Table
                caption={t('policy.part.files')}
                hide_caption
                head={[t('policy.file'), t('policy.download')]}
                rows={texts.map((file) => [
                  file.path,
                  <Button key="d" about={file.path} onPress={() => download(file)}>
                    {t('policy.download')}
                  </Button>,
                ])}
              />
            </Card>
            {keeps && <Propose files={texts} />}
          </>
        );
      }}
    </Loaded>
  );
}

function download({ path, text }: File): void {
  const address = URL.createObjectURL(new Blob([bytes_of(text)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = path;
  link.click();
  // The browser may not have begun yet.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Only what was changed is chosen; one of a new name is added. */
function Propose({ files }: { files: File[] }) {
  const { t } = useTranslation();
  const id = useId();
  const [changed, set_changed] = useState<File[]>([]);
  const [day, set_day] = useState('');
  const [wrong, set_wrong] = useState<{ files?: string; day?: string }>({});
  const deed = useDeed('/policy-versions');

  const choose = async (list: FileList | null) => {
    const read: File[] = [];
    for (const file of list ?? []) {
      const text = text_of(new Uint8Array(await file.arrayBuffer()));
      if (text === undefined) return set_wrong({ files: t('policy.not_text', { name: file.name }) });
      read.push({ path: file.name, text });
    }
    set_wrong({});
    return set_changed(read);
  };
  const send = () => {
    const date = read_date(day);
    const missing = {
      ...(changed.length === 0 ? { files: t('policy.nothing_chosen') } : {}),
      ...(date ? {} : { day: t('policy.day_missing') }),
    };
    set_wrong(missing);
    if (!date || changed.length === 0) return;
    const others = files.filter((file) => changed.every(({ path }) => path !== file.path));
    deed.run({ takesEffect: date, files: [...others, ...changed] });
  };
  if (deed.result) return <Alert kind="ok" title={t('policy.sent')} live />;
  return (
    <Card title={t('policy.propose')}>
      <p>{t('policy.propose_more')}</p>
      <Form onSubmit={send}>
        <div className="utrecht-form-field">
          <label className="utrecht-form-label" htmlFor={id}>
            {t('policy.choose_files')}
          </label>
          {wrong.files && (
            <span className="utrecht-form-field-error-message" id={`${id}-error`}>
              {wrong.files}
            </span>
          )}
          <input
            id={id}
            type="file"
            multiple
            accept=".dmn,.toml,.json"
            aria-invalid={wrong.files ? true : undefined}
            aria-describedby={wrong.files ? `${id}-error` : undefined}
            onChange={(event) => void choose(event.target.files)}
          />
          {changed.length > 0 && (
            <p role="status">{t('policy.chosen', { names: changed.map(({ path }) => path).join(', ') })}</p>
          )}
        </div>
        <TextField
          label={t('policy.day')}
          hint={t('policy.day_hint')}
          value={day}
          onChange={set_day}
          error={wrong.day}
          short
          required
        />
        <ProblemAlert problem={deed.problem} />
        <p className="quiet">{t('policy.send_more')}</p>
        <Buttons>
          <Button kind="primary-action" type="submit" busy={deed.busy}>
            {t('policy.send')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
}

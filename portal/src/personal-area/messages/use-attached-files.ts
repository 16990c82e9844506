import { useState } from 'react';
import type { UploadedFile } from '@istanze/shared/react';
import { usePersonalT } from '../../i18n/personal-texts';
import { useInputServices } from '../../journey/input-services';

/** As many as the server takes with one message. */
const MOST = 10;

export interface FilesToSend {
  readonly files: readonly UploadedFile[];
  readonly busy: boolean;
  /** What went wrong with the last ones chosen; empty when nothing did. */
  readonly problem: string;
  add(chosen: readonly File[]): Promise<void>;
  remove(id: string): void;
  clear(): void;
}

/** Files that go with a message: each is sent when it is chosen, and belongs to the message when that leaves. */
export function useAttachedFiles(): FilesToSend {
  const t = usePersonalT();
  const services = useInputServices();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const upload = async (file: File): Promise<string | undefined> => {
    try {
      const sent = await services.upload(file, () => undefined, new AbortController().signal);
      if (sent.status === 'refused' || sent.status === 'infected')
        return t('reply.fileRefused', { name: file.name });
      setFiles((known) => [...known, sent]);
      return undefined;
    } catch {
      return t('reply.fileFailed', { name: file.name });
    }
  };
  return {
    files,
    busy,
    problem,
    add: async (chosen) => {
      const taken = chosen.slice(0, MOST - files.length);
      setBusy(true);
      setProblem('');
      const problems = [];
      for (const file of taken) problems.push(await upload(file));
      if (taken.length < chosen.length) problems.push(t('reply.fileMany', { count: MOST }));
      setProblem(problems.filter((one) => one !== undefined).join(' '));
      setBusy(false);
    },
    remove: (id) => setFiles((known) => known.filter((file) => file.id !== id)),
    clear: () => {
      setFiles([]);
      setProblem('');
    },
  };
}

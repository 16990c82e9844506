import { useEffect, useRef, useState } from 'react';
import type { Issue } from '../../kernel';
import type { InputProps, UploadedFile, WaitingFiles } from '../input';
import { problem } from '../define';
import { fileIssues, type FileReference, type FileSettings } from './field';
import { mimeOf } from './formats';

type Status = UploadedFile['status'];
type Waiting = Awaited<ReturnType<WaitingFiles['at']>>;

/** A file on its way, or one that did not arrive. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly fraction: number;
  readonly trouble?:
    { readonly kind: 'issue'; readonly issue: Issue } | { readonly kind: 'failed' | 'infected' | 'refused' };
}

interface Uploads {
  readonly uploads: readonly Upload[];
  /** Outcome of the checks on files of this visit, by file id. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** Name of the file that arrived last, to be read aloud. */
  readonly arrived: string | undefined;
  /** Sends the files for which there is room; the others are listed with the reason. */
  add(files: readonly File[], room: number): void;
  /** Adds one that the server has already. */
  take(stored: UploadedFile): void;
  retry(upload: Upload): void;
  drop(upload: Upload): void;
}

/**
 * Uploads files and adds each that arrives to the value; troubles stay in the list until they are dealt with. What an earlier
 * visit chose and did not send is sent now.
 */
export function useUploads(props: InputProps<readonly FileReference[], FileSettings>): Uploads {
  const { path, value, settings, services, onChange } = props;
  const { waitingFiles } = services;
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [statuses, setStatuses] = useState<ReadonlyMap<string, Status>>(new Map());
  const [arrived, setArrived] = useState<string>();
  const latest = useRef({ value: value ?? [], onChange });
  const aborts = useRef(new Map<number, AbortController>());
  const kept = useRef(new Map<number, Promise<string | undefined>>());
  const keys = useRef(0);
  const resumeNow = useRef(resume);
  useEffect(() => {
    latest.current = { value: value ?? [], onChange };
    resumeNow.current = resume;
  });
  useEffect(() => {
    const running = aborts.current;
    return () => running.forEach((abort) => abort.abort());
  }, []);
  useEffect(() => {
    let left = false;
    waitingFiles?.at(path).then(
      (waiting) => left || resumeNow.current(waiting),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [waitingFiles, path]);

  const patch = (key: number, change: Partial<Upload>) =>
    setUploads((list) => list.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const forget = (key: number) => setUploads((list) => list.filter((item) => item.key !== key));
  function settle(key: number) {
    void kept.current.get(key)?.then((id) => (id === undefined ? undefined : waitingFiles?.drop(id)));
    kept.current.delete(key);
  }

  async function send(key: number, file: File) {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    try {
      const stored = await services.upload(file, (fraction) => patch(key, { fraction }), abort.signal);
      if (!abort.signal.aborted) accept(key, stored);
    } catch {
      if (!abort.signal.aborted) patch(key, { trouble: { kind: 'failed' } });
    } finally {
      aborts.current.delete(key);
    }
  }
  function accept(key: number, stored: UploadedFile) {
    const { status } = stored;
    settle(key);
    if (status === 'infected' || status === 'refused') return patch(key, { trouble: { kind: status } });
    forget(key);
    hold(stored);
  }
  function hold({ status, ...reference }: UploadedFile) {
    const files = [...latest.current.value.filter((item) => item.id !== reference.id), reference];
    latest.current = { ...latest.current, value: files };
    setStatuses((known) => new Map(known).set(reference.id, status));
    setArrived(reference.name);
    latest.current.onChange(files);
  }
  function begin(file: File, hasRoom: boolean, keptAs?: string) {
    const key = (keys.current += 1);
    if (keptAs !== undefined) kept.current.set(key, Promise.resolve(keptAs));
    const { name, size } = file;
    const [issue] = hasRoom
      ? fileIssues({ name, size, mime: mimeOf(file) }, settings.accept, settings.maxBytes)
      : [problem('file-count', { max: settings.maxCount })];
    const trouble = issue === undefined ? {} : { trouble: { kind: 'issue', issue } as const };
    setUploads((list) => [...list, { key, file, fraction: 0, ...trouble }]);
    if (issue !== undefined) return;
    if (keptAs === undefined && waitingFiles !== undefined) kept.current.set(key, keep(file, waitingFiles));
    void send(key, file);
  }
  function add(files: readonly File[], room: number) {
    for (const [index, file] of files.entries()) begin(file, index < room);
  }
  function resume(waiting: Waiting) {
    const room = settings.maxCount - latest.current.value.length;
    for (const [index, { id, file }] of waiting.entries()) begin(file, index < room, id);
  }
  function keep(file: File, files: WaitingFiles): Promise<string | undefined> {
    return files.keep(path, file).catch(() => undefined);
  }
  return {
    uploads,
    statuses,
    arrived,
    add,
    take: hold,
    retry(upload) {
      setUploads((list) =>
        list.map((item) =>
          item.key === upload.key ? { key: item.key, file: item.file, fraction: 0 } : item,
        ),
      );
      void send(upload.key, upload.file);
    },
    drop(upload) {
      aborts.current.get(upload.key)?.abort();
      settle(upload.key);
      forget(upload.key);
    },
  };
}

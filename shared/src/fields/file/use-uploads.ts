import { useEffect, useRef, useState } from 'react';
import type { Issue } from '../../kernel';
import type { InputProps, UploadedFile } from '../input';
import { problem } from '../define';
import { fileIssues, type FileReference, type FileSettings } from './field';
import { mimeOf } from './formats';

type Status = UploadedFile['status'];

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
  retry(upload: Upload): void;
  drop(upload: Upload): void;
}

/** Uploads files and adds each that arrives to the value; troubles stay in the list until they are dealt with. */
export function useUploads(props: InputProps<readonly FileReference[], FileSettings>): Uploads {
  const { value, settings, services, onChange } = props;
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [statuses, setStatuses] = useState<ReadonlyMap<string, Status>>(new Map());
  const [arrived, setArrived] = useState<string>();
  const latest = useRef({ value: value ?? [], onChange });
  const aborts = useRef(new Map<number, AbortController>());
  const keys = useRef(0);
  useEffect(() => {
    latest.current = { value: value ?? [], onChange };
  });
  useEffect(() => {
    const running = aborts.current;
    return () => running.forEach((abort) => abort.abort());
  }, []);

  const patch = (key: number, change: Partial<Upload>) =>
    setUploads((list) => list.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const forget = (key: number) => setUploads((list) => list.filter((item) => item.key !== key));

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
  function accept(key: number, { status, ...reference }: UploadedFile) {
    if (status === 'infected' || status === 'refused') return patch(key, { trouble: { kind: status } });
    const files = [...latest.current.value.filter((item) => item.id !== reference.id), reference];
    latest.current = { ...latest.current, value: files };
    setStatuses((known) => new Map(known).set(reference.id, status));
    setArrived(reference.name);
    forget(key);
    latest.current.onChange(files);
  }
  function add(files: readonly File[], room: number) {
    for (const [index, file] of files.entries()) {
      const key = (keys.current += 1);
      const [issue] =
        index < room
          ? fileIssues(
              { name: file.name, size: file.size, mime: mimeOf(file) },
              settings.accept,
              settings.maxBytes,
            )
          : [problem('file-count', { max: settings.maxCount })];
      const trouble = issue === undefined ? {} : { trouble: { kind: 'issue', issue } as const };
      setUploads((list) => [...list, { key, file, fraction: 0, ...trouble }]);
      if (issue === undefined) void send(key, file);
    }
  }
  return {
    uploads,
    statuses,
    arrived,
    add,
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
      forget(upload.key);
    },
  };
}

import { useRef, useState, type ReactNode } from 'react';
import type { InputProps } from '../input';
import type { FileReference, FileSettings } from './field';
import { FileChooser } from './FileChooser';
import { StoredRow, UploadRow } from './FileRow';
import { GivenFiles } from './GivenFiles';
import { useUploads, type Upload } from './use-uploads';

export interface FileInputProps extends InputProps<readonly FileReference[], FileSettings> {
  readonly noun?: 'file' | 'picture';
  /** Given where what was uploaded is also shown. */
  readonly previewOf?: (fileId: string) => string;
}

export function FileInput(props: FileInputProps): ReactNode {
  const { id, value, settings, services, readOnly, locale, t, noun = 'file', previewOf } = props;
  const { onChange, onBlur } = props;
  const files = value ?? [];
  const { uploads, statuses, arrived, add, take: hold, retry, drop } = useUploads(props);
  const [removed, setRemoved] = useState<string>();
  const group = useRef<HTMLDivElement>(null);
  const room = settings.maxCount - files.length - uploads.length;
  const focusSoon = () =>
    setTimeout(() => group.current?.querySelector<HTMLElement>('input, button')?.focus());

  function remove(reference: FileReference) {
    setRemoved(reference.name);
    onChange(files.filter((item) => item.id !== reference.id));
    onBlur();
    focusSoon();
  }
  function take(upload: Upload) {
    drop(upload);
    focusSoon();
  }

  return (
    <div ref={group} className="fr-files">
      {files.length + uploads.length === 0 ? null : (
        <ul className="fr-file-list" aria-label={t(`field.${noun}.list`)}>
          {files.map((item) => (
            <StoredRow
              key={item.id}
              reference={item}
              status={statuses.get(item.id) ?? services.fileStatus?.(item.id) ?? 'clean'}
              href={services.fileUrl(item.id)}
              preview={previewOf?.(item.id)}
              locale={locale}
              t={t}
              onRemove={readOnly ? undefined : () => remove(item)}
            />
          ))}
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              locale={locale}
              t={t}
              onRetry={() => retry(upload)}
              onDrop={() => take(upload)}
            />
          ))}
        </ul>
      )}
      {readOnly || room <= 0 ? null : (
        <>
          <FileChooser {...props} noun={noun} count={files.length} onFiles={(list) => add(list, room)} />
          {props.field.reuse === true && services.givenDocuments !== undefined ? (
            <GivenFiles {...props} given={services.givenDocuments} held={files} onUse={hold} />
          ) : null}
        </>
      )}
      <p className="visually-hidden" role="status" id={`${id}-status`}>
        {arrived === undefined ? '' : t('field.file.added', { name: arrived })}
        {removed === undefined ? '' : ` ${t('field.file.removed', { name: removed })}`}
      </p>
    </div>
  );
}

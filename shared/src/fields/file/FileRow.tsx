import { useState, type ReactNode } from 'react';
import type { Locale } from '../../kernel';
import type { InputProps, UploadedFile } from '../input';
import { issueText } from '../../messages';
import type { FileReference } from './field';
import { printSize } from './formats';
import type { Upload } from './use-uploads';

type Words = Pick<InputProps, 't'> & { readonly locale: Locale };

export interface StoredRowProps extends Words {
  readonly reference: FileReference;
  readonly status: UploadedFile['status'];
  readonly href: string;
  /** Address of the picture it holds, where it is to be seen. */
  readonly preview?: string | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** A document that has arrived. */
export function StoredRow({
  reference,
  status,
  href,
  preview,
  locale,
  t,
  onRemove,
}: StoredRowProps): ReactNode {
  const { name, size } = reference;
  const [unseen, setUnseen] = useState(false);
  return (
    <li className="fr-file">
      {preview === undefined || unseen ? null : (
        <img className="fr-preview" src={preview} alt="" onError={() => setUnseen(true)} />
      )}
      <div className="fr-file-text">
        <a href={href} target="_blank" rel="noreferrer">
          {name}
          <span className="visually-hidden"> ({t('field.file.opens')})</span>
        </a>
        <span className="fr-file-state">
          {printSize(size, locale)} · {t(`field.file.${status}`)}
        </span>
      </div>
      {onRemove === undefined ? null : (
        <button
          type="button"
          className="btn btn-link"
          aria-label={t('field.file.remove', { name })}
          onClick={onRemove}
        >
          {t('field.file.remove-short')}
        </button>
      )}
    </li>
  );
}

export interface UploadRowProps extends Words {
  readonly upload: Upload;
  onRetry(): void;
  onDrop(): void;
}

/** A document on its way, or one that was not accepted and why. */
export function UploadRow({ upload, locale, t, onRetry, onDrop }: UploadRowProps): ReactNode {
  const { name, size } = upload.file;
  const percent = Math.round(upload.fraction * 100);
  const { trouble } = upload;
  return (
    <li className={trouble === undefined ? 'fr-file' : 'fr-file fr-file-trouble'}>
      <div className="fr-file-text">
        <span className="fr-file-name">{name}</span>
        {trouble === undefined ? (
          <>
            <span className="fr-file-state">
              {printSize(size, locale)} · {t('field.file.uploading', { percent })}
            </span>
            <progress
              className="fr-progress"
              max={100}
              value={percent}
              aria-label={t('field.file.uploading', { percent })}
            />
          </>
        ) : (
          <span className="fr-file-error" role="alert">
            {trouble.kind === 'issue' ? issueText(trouble.issue, locale) : t(`field.file.${trouble.kind}`)}
          </span>
        )}
      </div>
      {trouble?.kind === 'failed' ? (
        <button
          type="button"
          className="btn btn-link"
          aria-label={t('field.file.retry', { name })}
          onClick={onRetry}
        >
          {t('field.file.retry-short')}
        </button>
      ) : null}
      <button
        type="button"
        className="btn btn-link"
        aria-label={t(trouble === undefined ? 'field.file.cancel' : 'field.file.dismiss', { name })}
        onClick={onDrop}
      >
        {t(trouble === undefined ? 'field.file.cancel-short' : 'field.file.dismiss-short')}
      </button>
    </li>
  );
}

import { useId, useRef, type ReactNode } from 'react';
import { formatSize } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { Icon } from '../../ui/Icon';
import type { FilesToSend } from './use-attached-files';

/** The files chosen for a message, each with the way to take it out again, and the button that chooses more. */
export function AttachedFiles({ attached }: { readonly attached: FilesToSend }): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="attached">
      {attached.files.length > 0 && (
        <ul className="list-unstyled attached-list">
          {attached.files.map((file) => (
            <li key={file.id}>
              <Icon name="clip" className="icon-sm" />
              <span>
                {file.name} ({formatSize(file.size, locale)})
              </span>
              <button type="button" className="btn btn-link" onClick={() => attached.remove(file.id)}>
                {t('reply.detach')}
                <span className="visually-hidden"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('reply.attach')}
        onChange={(event) => {
          void attached.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="btn btn-outline-primary btn-attach"
        aria-disabled={attached.busy}
        onClick={() => input.current?.click()}
      >
        <Icon name="clip" className="icon-primary icon-sm me-2" />
        {t('reply.attach')}
      </button>
      <p role="status" className="form-notice">
        {attached.busy && t('reply.uploading')}
        {attached.problem !== '' && <span className="text-danger">{attached.problem}</span>}
      </p>
    </div>
  );
}

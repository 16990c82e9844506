import type { AttachmentFieldsFragment, FileStatus } from '../../graphql/generated/graphql';
import { formatSize } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useOpenFile } from './open-file';

const closed: ReadonlySet<FileStatus> = new Set(['INFECTED', 'REFUSED']);

/** A file sent with the instance: opens beside it; one found infected cannot be opened. */
export function AttachmentLink({ attachment }: { readonly attachment: AttachmentFieldsFragment }) {
  const { t, locale } = useLanguage();
  const openFile = useOpenFile();
  const { name, size, mime, url, status } = attachment;
  return (
    <span className="attachment">
      <span className="attachment-name">
        <Icon name="clip" size="small" />
        {closed.has(status) ? (
          <span>{name}</span>
        ) : (
          <button type="button" className="link-button" onClick={() => openFile({ url, name, mime })}>
            {name}
          </button>
        )}
      </span>
      <span className="small muted">{formatSize(size, locale)}</span>
      {status === 'CLEAN' ? null : (
        <span className="badge" data-tone={closed.has(status) ? 'danger' : 'idle'}>
          {t(`file-status.${status}`)}
        </span>
      )}
    </span>
  );
}

import type { ReactNode } from 'react';
import { formatSize } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { PersonalKey } from '../../i18n/personal/it';
import type { FileStatus } from '../../graphql/generated/graphql';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { Icon } from '../../ui/Icon';
import { DocumentCard } from '../parts/DocumentCard';
import { fileKind } from '../parts/file-kind';

const SCAN: Readonly<Record<FileStatus, PersonalKey | undefined>> = {
  CLEAN: undefined,
  SCANNING: 'file.scanning',
  UNSCANNED: 'file.unscanned',
  INFECTED: 'file.infected',
  REFUSED: 'file.refused',
};

/** What the municipality issued, then what the person attached. */
export function InstanceDocuments({ instance }: { readonly instance: LiveInstance }): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { documents, attachments } = instance;
  return (
    <>
      {documents.length > 0 && (
        <section className="instance-section" aria-labelledby="documenti">
          <h2 className="h4" id="documenti">
            {t('instance.documents')}
          </h2>
          {documents.map((document) => (
            <DocumentCard key={document.id} document={document} />
          ))}
        </section>
      )}
      {attachments.length > 0 && (
        <section className="instance-section" aria-labelledby="allegati">
          <h2 className="h4" id="allegati">
            {t('instance.attachments')}
          </h2>
          <ul className="list-unstyled">
            {attachments.map(({ id, name, mime, size, url, status }) => {
              const scan = SCAN[status];
              return (
                <li key={id}>
                  <a className="file-link" href={url} download>
                    <Icon name="clip" className="icon-primary icon-sm me-2" />
                    {t('file.described', { name, kind: fileKind(mime), size: formatSize(size, locale) })}
                  </a>
                  {scan !== undefined && <span className="file-scan"> {t(scan)}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

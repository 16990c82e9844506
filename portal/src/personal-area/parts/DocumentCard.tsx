import { romeDate } from '@istanze/shared';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DocumentPartsFragment } from '../../graphql/generated/graphql';
import { formatDate, formatSize } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { documentStateKey } from '../../pages/document-check/document-state';
import { Icon } from '../../ui/Icon';
import { fileKind } from './file-kind';

interface DocumentCardProps {
  readonly document: DocumentPartsFragment;
  /** Names the request it belongs to; not inside the request's own page. */
  readonly withInstance?: boolean;
  readonly heading?: 'h2' | 'h3';
}

/** A document of the municipality: what, valid until when, its file with type and size. */
export function DocumentCard({
  document,
  withInstance = false,
  heading: Heading = 'h3',
}: DocumentCardProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const validity = describeValidity(document);
  const today = romeDate(new Date().toISOString());
  const standing = documentStateKey(document, today);
  return (
    <article className="card instance-card">
      <div className="card-body">
        <div className="instance-head">
          {(validity !== null || document.state !== 'ACTIVE') && (
            <span
              className={
                standing === 'document.active' ? 'status-chip status-positive' : 'status-chip status-running'
              }
            >
              {t(standing, { date: formatDate(document.validFrom ?? today, locale) })}
            </span>
          )}
          {document.number !== null && (
            <span className="instance-code">{t('document.number', { number: document.number })}</span>
          )}
        </div>
        <Heading className="card-title h5">{text(document.title)}</Heading>
        <p className="card-text">
          {withInstance && (
            <>
              {text(document.serviceTitle)} ·{' '}
              <Link to={`/pratiche/${document.instanceCode}`}>{document.instanceCode}</Link>
              <br />
            </>
          )}
          {t('document.issued', { date: formatDate(document.issuedAt, locale) })}
          {validity !== null &&
            `. ${t('document.valid', { from: formatDate(validity.from, locale), to: formatDate(validity.to, locale) })}`}
          {document.signedBy !== null && `. ${t('document.signed', { name: document.signedBy })}`}
        </p>
        <p className="sheet-actions">
          <a className="btn btn-outline-primary" href={document.url} download>
            <Icon name="download" className="icon-primary icon-sm me-2" />
            {t('document.download', {
              kind: fileKind(document.mime),
              size: formatSize(document.size, locale),
            })}
          </a>
          {document.verificationUrl !== null && (
            <a className="file-link" href={document.verificationUrl}>
              {t('document.verify')}
            </a>
          )}
        </p>
      </div>
    </article>
  );
}

function describeValidity({
  validFrom,
  validTo,
}: DocumentPartsFragment): { readonly from: string; readonly to: string } | null {
  return validFrom === null || validTo === null ? null : { from: validFrom, to: validTo };
}

import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import {
  ForgetDocumentDocument,
  MyGivenDocumentsDocument,
  type GivenDocumentPartsFragment,
} from '../../graphql/generated/graphql';
import { formatDate, formatSize } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';

/** Documents that a person gave and may use again: each with the request it came with, and the way not to have it offered any more. */
export function GivenDocuments(): ReactNode {
  const t = usePersonalT();
  const { data, refetch } = useQuery(MyGivenDocumentsDocument, { fetchPolicy: 'cache-and-network' });
  const [forget] = useMutation(ForgetDocumentDocument);
  const [notice, setNotice] = useState('');
  const [failed, setFailed] = useState(false);
  const documents = data?.myGivenDocuments ?? [];
  const remove = ({ id, name }: GivenDocumentPartsFragment): void => {
    setFailed(false);
    forget({ variables: { id } }).then(
      () => {
        setNotice(t('given.removed', { name }));
        document.getElementById('given-documents')?.focus();
        void refetch();
      },
      () => setFailed(true),
    );
  };
  return (
    <>
      <h3 className="h6 mt-4" id="given-documents" tabIndex={-1}>
        {t('given.title')}
      </h3>
      <p role="status" className="form-notice">
        {notice}
      </p>
      {documents.length === 0 ? (
        <p>{t('given.none')}</p>
      ) : (
        <ul className="kept-groups">
          {documents.map((one) => (
            <GivenDocument key={one.id} document={one} onRemove={() => remove(one)} />
          ))}
        </ul>
      )}
      {failed && (
        <p role="alert" className="text-danger">
          {t('profile.failed')}
        </p>
      )}
    </>
  );
}

interface GivenDocumentProps {
  readonly document: GivenDocumentPartsFragment;
  onRemove(): void;
}

function GivenDocument({ document, onRemove }: GivenDocumentProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const { name, size, url, serviceTitle, instanceCode, givenAt } = document;
  return (
    <li className="kept-group kept-document">
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
        <span>
          {t('kept.from', {
            code: instanceCode,
            service: text(serviceTitle),
            date: formatDate(givenAt, locale),
          })}
          {` · ${formatSize(size, locale)}`}
        </span>
      </p>
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        aria-label={t('given.removeNamed', { name })}
        onClick={onRemove}
      >
        {t('given.remove')}
      </button>
    </li>
  );
}

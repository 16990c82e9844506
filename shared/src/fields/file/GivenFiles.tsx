import { useEffect, useId, useState, type ReactNode } from 'react';
import type { GivenDocument, GivenDocuments, InputProps, UploadedFile } from '../input';
import { printDate } from '../words';
import type { FileReference } from './field';
import { printSize } from './formats';

interface GivenFilesProps extends Pick<InputProps, 'id' | 'path' | 'locale' | 't'> {
  readonly given: GivenDocuments;
  readonly held: readonly FileReference[];
  onUse(stored: UploadedFile): void;
}

/** A document that was given with an earlier request, used again where the person says so. */
export function GivenFiles({ id, path, locale, t, given, held, onUse }: GivenFilesProps): ReactNode {
  const documents = useGiven(given, path);
  const [open, setOpen] = useState(false);
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const list = useId();
  if (documents.length === 0) return null;

  async function use(document: GivenDocument) {
    if (working) return;
    setWorking(true);
    setTrouble('');
    try {
      const answer = await given.use(path, document.id);
      if ('refused' in answer) setTrouble(answer.refused);
      else if (!held.some((file) => file.id === answer.id)) onUse(answer);
    } catch {
      setTrouble(t('field.file.use-failed'));
    } finally {
      setWorking(false);
    }
  }
  return (
    <div className="fr-given">
      <button
        type="button"
        className="btn btn-link"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'field.file.offer-close' : 'field.file.offer')}
      </button>
      <ul id={list} className="fr-file-list" aria-label={t('field.file.given')} hidden={!open}>
        {documents.map((document) => (
          <li key={document.id} className="fr-file">
            <div className="fr-file-text">
              <span className="fr-file-name">{document.name}</span>
              <span className="fr-file-state">
                {t('field.file.given-from', {
                  service: document.service,
                  date: printDate(document.givenOn),
                })}
                {` · ${printSize(document.size, locale)}`}
              </span>
            </div>
            <button
              type="button"
              className="btn btn-link"
              aria-label={t('field.file.use', { name: document.name })}
              aria-disabled={working || undefined}
              onClick={() => void use(document)}
            >
              {t('field.file.use-short')}
            </button>
          </li>
        ))}
      </ul>
      {trouble === '' ? null : (
        <p className="invalid-feedback fr-error" role="alert" id={`${id}-given-error`}>
          {trouble}
        </p>
      )}
    </div>
  );
}

/** Asked for once; where it cannot be known nothing is offered, and a document can be uploaded all the same. */
function useGiven(given: GivenDocuments, path: string): readonly GivenDocument[] {
  const [documents, setDocuments] = useState<readonly GivenDocument[]>([]);
  useEffect(() => {
    let left = false;
    given.at(path).then(
      (found) => left || setDocuments(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [given, path]);
  return documents;
}

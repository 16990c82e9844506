import type { Autosave } from './autosave';
import { openJournal, type Journal } from './journal';
import type { OpenDocument } from './open-document';

/** Every edit of a document goes to its autosave and, until that is done, to the journal of this browser under the document's id. */
export function keepJournal<D>(id: string, document: OpenDocument<D>, autosave: Autosave<D>): Journal<D> {
  const journal = openJournal<D>(id, localStorage);
  let noted = document.definition();
  document.subscribe(() => {
    autosave.touch();
    if (noted === document.definition()) return;
    noted = document.definition();
    journal.note(noted, autosave.version(), autosave.saved());
  });
  autosave.subscribe(() => {
    if (autosave.state().status === 'saved') journal.clear();
  });
  return journal;
}

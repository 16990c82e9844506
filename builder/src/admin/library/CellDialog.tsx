import { localize } from '@istanze/shared';
import { useState } from 'react';
import type {
  ArchetypeFieldsFragment,
  LibraryQuery,
  ModuleFieldsFragment,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { ActivityChoice } from './ActivityChoice';
import { AffectedForms } from './AffectedForms';
import { countSteps, holdsSections, type CellDraft } from './matrix-model';
import { SectionChoice } from './SectionChoice';
import { useCellImpact } from './use-cell-impact';
import { useSaveCell } from './use-save-cell';

interface CellDialogProps {
  readonly library: LibraryQuery;
  readonly archetype: ArchetypeFieldsFragment;
  readonly module: ModuleFieldsFragment;
  readonly before: CellDraft;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What one archetype allows in one module; the forms it would touch are named before anything is saved. */
export function CellDialog({ library, archetype, module, before, onClose, onSaved }: CellDialogProps) {
  const { t, locale } = useLanguage();
  const [draft, setDraft] = useState(before);
  const affected = useCellImpact(archetype.id, module.id, before, draft);
  const { save, busy, refusal } = useSaveCell(library, archetype, module.id, before);
  const turns = countSteps(archetype.steps, module.id);
  const title = t('matrix.cell', {
    archetype: localize(archetype.name, locale),
    module: localize(module.name, locale),
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.back')}
          </Button>
          <Button
            variant="primary"
            isPending={busy}
            isDisabled={draft === before}
            onPress={() => void save(draft).then((saved) => saved && onSaved())}
          >
            {t('matrix.save')}
          </Button>
        </>
      }
    >
      {refusal === undefined ? null : (
        <Notice tone="danger" live="alert">
          {refusal}
        </Notice>
      )}
      <AffectedForms forms={affected} />
      <label className="tick-row">
        <input
          type="checkbox"
          checked={draft.allowed}
          disabled={turns > 0}
          onChange={(event) => setDraft({ ...draft, allowed: event.target.checked })}
        />
        <span>
          <strong>{t('matrix.allow')}</strong>
          {turns === 0 ? null : (
            <span className="small muted">{t('matrix.in-sequence', { count: turns })}</span>
          )}
        </span>
      </label>
      {draft.allowed && holdsSections(module.kind) ? (
        <SectionChoice
          sections={library.sections}
          pages={turns}
          chosen={draft.sections}
          onChange={(sections) => setDraft({ ...draft, sections })}
        />
      ) : null}
      {draft.allowed ? (
        <ActivityChoice
          types={library.activityTypes}
          chosen={draft.activities}
          onChange={(activities) => setDraft({ ...draft, activities })}
        />
      ) : null}
    </Dialog>
  );
}

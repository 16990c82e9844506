import { type AnswerStore } from '@istanze/shared/react';
import { DrawnForm } from '../../app/DrawnForm';

interface SheetFormProps {
  readonly store: AnswerStore;
  readonly flush: () => void;
  readonly sectionIds?: readonly string[];
  /** Its first section too says what it is about. */
  readonly titled?: boolean;
}

/** A property sheet, drawn by the one renderer of forms. */
export function SheetForm({ store, flush, sectionIds, titled = false }: SheetFormProps) {
  return (
    <div className="sheet-form" data-titled={titled || undefined} onBlur={flush}>
      <DrawnForm store={store} headingLevel={3} {...(sectionIds === undefined ? {} : { sectionIds })} />
    </div>
  );
}

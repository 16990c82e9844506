import { FormRenderer, type AnswerStore } from '@istanze/shared/react';
import { randomId } from '../../graphql/idempotency';
import { useInputServices } from '../../graphql/input-services';
import { useLocale } from '../../i18n/i18n';
import { FormScope } from '../../ui/FormScope';

interface SheetFormProps {
  readonly store: AnswerStore;
  readonly flush: () => void;
  readonly sectionIds?: readonly string[];
  /** Its first section too says what it is about. */
  readonly titled?: boolean;
}

/** A property sheet, drawn by the one renderer of forms. */
export function SheetForm({ store, flush, sectionIds, titled = false }: SheetFormProps) {
  const locale = useLocale();
  const services = useInputServices();
  return (
    <div className="sheet-form" data-titled={titled || undefined} onBlur={flush}>
      <FormScope>
        <FormRenderer
          store={store}
          locale={locale}
          services={services}
          newId={randomId}
          headingLevel={3}
          {...(sectionIds === undefined ? {} : { sectionIds })}
        />
      </FormScope>
    </div>
  );
}

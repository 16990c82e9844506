import type { ReactNode } from 'react';
import type { FieldRegistry, FormDefinition } from '@istanze/shared';
import { usePersonalT } from '../i18n/personal-texts';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useFieldTypes } from './use-field-types';

interface WithFieldTypesProps {
  readonly form: FormDefinition;
  /** What stands there meanwhile; words that say so where left out. */
  readonly waiting?: ReactNode;
  children(registry: FieldRegistry): ReactNode;
}

/** What is drawn from a form, once the field types that it names are here. */
export function WithFieldTypes({ form, waiting, children }: WithFieldTypesProps): ReactNode {
  const t = usePersonalT();
  const types = useFieldTypes(form);
  switch (types.state) {
    case 'loading':
      return waiting ?? <p role="status">{t('wait.loading')}</p>;
    case 'failed':
      return <ErrorNotice onRetry={types.retry} />;
    case 'ready':
      return children(types.registry);
  }
}

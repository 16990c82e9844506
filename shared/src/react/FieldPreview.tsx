import { memo, useId, useMemo, type ReactNode } from 'react';
import type { FieldDefinition } from '../definition';
import { settingsOf } from '../fields/composite';
import type { InputServices } from '../fields/input';
import { findFieldType } from '../fields/registry';
import { compileForm } from '../form';
import type { IsoDate, Locale } from '../kernel';
import { createAnswerStore } from './answer-store';
import { FieldControl } from './FieldControl';
import { RendererProvider, type RendererContext } from './renderer-context';

export interface PreviewFrameProps {
  readonly locale: Locale;
  readonly services: InputServices;
  readonly today: IsoDate;
  readonly children: ReactNode;
}

const NOTHING = compileForm({ version: 2, languages: ['it', 'en'], steps: [] });
const ignore = () => undefined;

/** Where single fields are drawn as citizens see them, each from its definition alone: no form around it, no answers. */
export function PreviewFrame({ locale, services, today, children }: PreviewFrameProps): ReactNode {
  const idPrefix = `preview${useId().replace(/[^\w-]/g, '')}`;
  const context: RendererContext = useMemo(
    () => ({
      store: createAnswerStore(NOTHING, {}, { today }),
      locale,
      mode: 'design',
      services,
      provenance: {},
      choices: [],
      idPrefix,
      headingLevel: 4,
      newId: () => idPrefix,
      leave: ignore,
      announce: ignore,
    }),
    [locale, services, today, idPrefix],
  );
  return <RendererProvider value={context}>{children}</RendererProvider>;
}

/** One empty field; drawn again only when its definition is another. Nothing for a type this version does not know. */
export const FieldPreview = memo(function FieldPreview({
  field,
}: {
  readonly field: FieldDefinition;
}): ReactNode {
  const type = findFieldType(field.type);
  if (type === undefined) return null;
  const asked = type.hasValue && field.calculated === undefined;
  return (
    <FieldControl
      path={field.id}
      field={field}
      type={type}
      settings={settingsOf(type, field)}
      raw={null}
      required={asked && field.required === true}
      optional={asked && field.required !== true}
      readOnly={field.calculated !== undefined}
      computed={field.calculated !== undefined}
      issues={[]}
      onType={ignore}
      onLeave={ignore}
    />
  );
});

import type { ReactNode } from 'react';
import { settingsOf } from '../fields/composite';
import type { PartProps } from '../fields/input';
import { findFieldType } from '../fields/registry';
import type { Path } from '../kernel';
import { FieldControl, type FieldControlProps } from './FieldControl';

export interface PartViewProps {
  readonly path: Path;
  readonly part: PartProps;
  /** The composite field it belongs to. */
  readonly parent: FieldControlProps;
}

/** One part of a composite value, drawn as a field of its own type. */
export function PartView({ path, part, parent }: PartViewProps): ReactNode {
  const { field, value, required, onChange } = part;
  const type = findFieldType(field.type);
  if (type === undefined) throw new Error(`No field type ${field.type}`);
  return (
    <FieldControl
      path={path}
      field={field}
      type={type}
      settings={settingsOf(type, field)}
      raw={value}
      required={required}
      optional={parent.required && !required}
      readOnly={parent.readOnly}
      issues={parent.issues.filter((issue) => issue.path === path || issue.path.startsWith(`${path}.`))}
      onType={onChange}
      onLeave={parent.onLeave}
    />
  );
}

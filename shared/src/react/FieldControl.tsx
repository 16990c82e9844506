import type { ReactNode } from 'react';
import { settingsOf } from '../fields/composite';
import type { PartProps } from '../fields/input';
import { joinPath, type Path } from '../kernel';
import { drawControl, type Control } from './draw-control';
import { useRenderer } from './renderer-context';
import { useInput } from './use-input';

/** One question, or one part of one: frame and input. */
export function FieldControl(control: Control): ReactNode {
  const renderer = useRenderer();
  const Input = useInput(control.field.type);
  return drawControl(control, renderer, { Input, renderPart: (part) => drawPart(control, part) });
}

/** One part of a composite value, drawn as a field of its own type. */
export function drawPart(parent: Control, part: PartProps): ReactNode {
  return <PartView key={part.key} path={joinPath(parent.path, part.key)} part={part} parent={parent} />;
}

interface PartViewProps {
  readonly path: Path;
  readonly part: PartProps;
  /** The composite field it belongs to. */
  readonly parent: Control;
}

function PartView({ path, part, parent }: PartViewProps): ReactNode {
  const { field, type, value, required, onChange } = part;
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

import { useMemo, type ReactNode } from 'react';
import type { FieldDefinition, Provenance } from '../definition';
import { settingsOf } from '../fields/composite';
import type { InputProps, PartProps } from '../fields/input';
import { findFieldType } from '../fields/registry';
import { findFieldInput } from '../fields/registry.react';
import type { FieldType } from '../fields/type';
import { words } from '../fields/words';
import { joinPath, localize, type Issue, type Json, type JsonObject, type Path } from '../kernel';
import { describedBy, FieldFrame } from './FieldFrame';
import { issueText } from './issue-text';
import { LateInput } from './LateInput';
import { ReadOnlyValue } from './ReadOnlyValue';
import { domId, useRenderer } from './renderer-context';
import { provenanceWords, rendererWords } from './renderer-words';

export interface FieldControlProps {
  readonly path: Path;
  readonly field: FieldDefinition;
  readonly type: FieldType;
  readonly settings: JsonObject;
  readonly raw: Json;
  readonly required: boolean;
  readonly optional: boolean;
  readonly readOnly: boolean;
  /** True when a formula gives the value. */
  readonly computed?: boolean;
  /** At the field and its parts, with whole paths. */
  readonly issues: readonly Issue[];
  readonly origin?: Provenance | undefined;
  readonly className?: string;
  onType(value: Json): void;
  onLeave(): void;
}

/** One question, or one part of one: frame and input. What is typed goes out canonical wherever it can be read. */
export function FieldControl(props: FieldControlProps): ReactNode {
  const { path, field, type, settings, raw, required, readOnly, computed = false, issues, onLeave } = props;
  const { store, locale, services, idPrefix } = useRenderer();
  // Kept while the field stands: an input that arrives later must not take the focus of who is typing.
  const Input = useMemo(() => findFieldInput(field.type) ?? LateInput, [field.type]);
  const id = domId(idPrefix, path);
  const parsed = type.parse(raw, settings);
  const value = parsed.ok ? parsed.value : null;
  const own = issues.filter((issue) => issue.path === path);
  const frame = frameOf(props, id, own);
  if (readOnly && type.hasValue) {
    const empty = computed
      ? words(locale)('field.calculated.none')
      : rendererWords(locale)('renderer.not-given');
    return (
      <ReadOnlyValue
        frame={frame}
        printed={type.print(value, settings, locale)}
        empty={empty}
        live={computed}
      />
    );
  }
  const input: InputProps = {
    id,
    path,
    field,
    settings,
    value,
    raw,
    required,
    readOnly,
    issues: own,
    labelId: `${id}--label`,
    describedBy: describedBy(frame),
    locale,
    today: store.context.today,
    t: words(locale),
    services,
    onChange(typed) {
      const canonical = type.parse(typed, settings);
      props.onType(canonical.ok ? canonical.value : typed);
    },
    onBlur: onLeave,
    renderPart: (part) => (
      <PartView key={part.key} path={joinPath(path, part.key)} part={part} parent={props} />
    ),
  };
  return <FieldFrame {...frame}>{<Input {...input} />}</FieldFrame>;

  function frameOf(
    { origin, optional, className = '' }: FieldControlProps,
    frameId: string,
    shown: readonly Issue[],
  ) {
    return {
      id: frameId,
      frame: type.frame?.(settings) ?? 'label',
      label: localize(field.label, locale),
      optional,
      help: localize(field.help, locale),
      origin: origin === undefined ? undefined : provenanceWords(origin, store.context.today, locale),
      errors: shown.map((issue) => issueText(issue, type, locale)),
      width: field.width ?? 'full',
      locale,
      className,
    } as const;
  }
}

interface PartViewProps {
  readonly path: Path;
  readonly part: PartProps;
  /** The composite field it belongs to. */
  readonly parent: FieldControlProps;
}

/** One part of a composite value, drawn as a field of its own type. */
function PartView({ path, part, parent }: PartViewProps): ReactNode {
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

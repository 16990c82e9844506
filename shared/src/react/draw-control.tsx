import { createElement, type ReactNode } from 'react';
import type { FieldDefinition, Provenance } from '../definition';
import type { FieldInput, InputProps, PartProps } from '../fields/input';
import type { FieldType } from '../fields/type';
import { words } from '../fields/words';
import { localize, type Issue, type Json, type JsonObject, type Path } from '../kernel';
import { describedBy, drawFrame, type Frame } from './draw-frame';
import { drawReadOnly } from './draw-read-only';
import { issueText } from './issue-text';
import { domId, type RendererContext } from './renderer-context';
import { provenanceWords, rendererWords } from './renderer-words';

/** One question, or one part of one, as it stands. */
export interface Control {
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

/** How a control is drawn: its input, and what draws a part of its value. */
export interface ControlParts {
  readonly Input: FieldInput;
  renderPart(part: PartProps): ReactNode;
}

/** Frame and input of one question. What is typed goes out canonical wherever it can be read. */
export function drawControl(control: Control, renderer: RendererContext, parts: ControlParts): ReactNode {
  const { path, field, type, settings, raw, required, readOnly, computed = false, onLeave } = control;
  const { store, locale, services, idPrefix } = renderer;
  const id = domId(idPrefix, path);
  const parsed = type.parse(raw, settings);
  const value = parsed.ok ? parsed.value : null;
  const issues = ownIssues(control);
  const frame = frameOf(control, renderer, id, issues);
  if (readOnly && type.hasValue) {
    const empty = computed
      ? words(locale)('field.calculated.none')
      : rendererWords(locale)('renderer.not-given');
    return drawReadOnly(frame, { printed: type.print(value, settings, locale), empty, live: computed });
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
    issues,
    labelId: `${id}--label`,
    describedBy: describedBy(frame),
    locale,
    today: store.context.today,
    t: words(locale),
    services,
    onChange(typed) {
      const canonical = type.parse(typed, settings);
      control.onType(canonical.ok ? canonical.value : typed);
    },
    onBlur: onLeave,
    renderPart: parts.renderPart,
  };
  return drawFrame(frame, createElement(parts.Input, input));
}

const NONE: readonly Issue[] = [];

function ownIssues({ path, issues }: Control): readonly Issue[] {
  return issues.length === 0 ? NONE : issues.filter((issue) => issue.path === path);
}

function frameOf(
  { field, type, settings, origin, optional, className = '' }: Control,
  { store, locale }: RendererContext,
  id: string,
  issues: readonly Issue[],
): Frame {
  return {
    id,
    frame: type.frame?.(settings) ?? 'label',
    label: localize(field.label, locale),
    optional,
    help: localize(field.help, locale),
    origin: origin === undefined ? undefined : provenanceWords(origin, store.context.today, locale),
    errors: issues.map((issue) => issueText(issue, type, locale)),
    width: field.width ?? 'full',
    locale,
    className,
  };
}

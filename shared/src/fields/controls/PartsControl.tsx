import type { ReactNode } from 'react';
import { isJsonObject, type Json } from '../../kernel';
import type { Part } from '../composite';
import type { InputProps } from '../input';

export interface PartsControlProps extends Pick<InputProps, 'raw' | 'required' | 'onChange' | 'renderPart'> {
  readonly parts: readonly Part[];
}

/** The parts of a composite value, each drawn by its own type. */
export function PartsControl({ parts, raw, required, onChange, renderPart }: PartsControlProps): ReactNode {
  return (
    <div className="fr-parts">
      {parts.map((part) => (
        <PartItem
          key={part.field.key}
          part={part}
          raw={raw}
          required={required}
          onChange={onChange}
          renderPart={renderPart}
        />
      ))}
    </div>
  );
}

function PartItem({
  part,
  raw,
  required,
  onChange,
  renderPart,
}: Omit<PartsControlProps, 'parts'> & { readonly part: Part }) {
  const { field, type } = part;
  return renderPart({
    key: field.key,
    field,
    type,
    value: partValue(raw, field.key),
    required: required && part.required,
    onChange: (value) => onChange(withPart(raw, field.key, value)),
  });
}

/** What stands in one part of a composite value. */
export function partValue(raw: Json, key: string): Json {
  return isJsonObject(raw) ? (raw[key] ?? null) : null;
}

/** The composite value with one part replaced. */
export function withPart(raw: Json, key: string, value: Json): Json {
  return { ...(isJsonObject(raw) ? raw : {}), [key]: value };
}

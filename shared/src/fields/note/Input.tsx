import type { ReactNode } from 'react';
import { localize } from '../../kernel';
import type { InputProps } from '../input';
import type { NoteSettings } from './field';

export function NoteInput({ labelId, field, settings, locale }: InputProps<never, NoteSettings>): ReactNode {
  const title = localize(field.label, locale);
  const paragraphs = localize(settings.text, locale).split(/\n\s*\n/);
  return (
    <div
      className={`fr-note fr-note-${settings.tone}`}
      role="note"
      aria-labelledby={title === '' ? undefined : labelId}
    >
      {title === '' ? null : (
        <p id={labelId} className="fr-note-title">
          {title}
        </p>
      )}
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

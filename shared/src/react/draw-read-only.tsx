import type { ReactNode } from 'react';
import { drawFrame, type Frame } from './draw-frame';
import { rendererWords } from './renderer-words';

export interface ReadOnlyValue {
  readonly printed: string;
  /** Said in place of an empty value. */
  readonly empty: string;
  /** True for a value that changes by itself, which is then read aloud. */
  readonly live: boolean;
}

/** A value that cannot be changed here, as text, with where it comes from. */
export function drawReadOnly(frame: Frame, { printed, empty, live }: ReadOnlyValue): ReactNode {
  const { id, label, origin, errors, locale } = frame;
  const t = rendererWords(locale);
  const Value = live ? 'output' : 'span';
  return drawFrame(
    { ...frame, frame: 'bare' },
    <dl className="fr-read">
      <dt className="fr-label">{label}</dt>
      <dd>
        <Value className={printed === '' ? 'fr-read-value fr-read-empty' : 'fr-read-value'}>
          {printed === '' ? empty : printed}
        </Value>
        {origin === undefined ? null : (
          <span className="form-text fr-origin" id={`${id}-origin`}>
            {t('renderer.read-only')} · {origin}
          </span>
        )}
        {errors.map((error) => (
          <span key={error} className="invalid-feedback fr-error" lang={locale}>
            {error}
          </span>
        ))}
      </dd>
    </dl>,
  );
}

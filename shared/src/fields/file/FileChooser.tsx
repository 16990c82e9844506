import { useState, type DragEvent, type ReactNode } from 'react';
import type { InputProps } from '../input';
import type { FileReference, FileSettings } from './field';
import { acceptAttribute, formatNames, printSize } from './formats';

export interface FileChooserProps extends InputProps<readonly FileReference[], FileSettings> {
  readonly count: number;
  /** What it calls the files. */
  readonly noun: 'file' | 'picture';
  onFiles(files: readonly File[]): void;
}

/** The button that opens the browser's file dialog, on an area where files can also be dropped. */
export function FileChooser(props: FileChooserProps): ReactNode {
  const { id, labelId, describedBy, settings, required, issues, count, noun, locale, t, onFiles, onBlur } =
    props;
  const [over, setOver] = useState(false);
  const rulesId = `${id}-rules`;
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    <div
      className={over ? 'fr-drop fr-drop-over' : 'fr-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        id={id}
        className="fr-file-input"
        accept={acceptAttribute(settings.accept)}
        multiple={settings.maxCount > 1}
        aria-labelledby={`${labelId} ${id}-choose`}
        aria-describedby={[describedBy, rulesId].filter(Boolean).join(' ')}
        aria-required={required || undefined}
        aria-invalid={issues.length > 0 || undefined}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
        onBlur={onBlur}
      />
      <label htmlFor={id} id={`${id}-choose`} className="btn btn-outline-primary">
        {t(`field.${noun}.choose`, { count })}
      </label>
      <span className="fr-drop-hint" aria-hidden="true">
        {t(`field.${noun}.drop`)}
      </span>
      <p id={rulesId} className="form-text">
        {t(`field.${noun}.accepts`, {
          formats: formatNames(settings.accept),
          size: printSize(settings.maxBytes, locale),
        })}
        {settings.maxCount > 1 ? ` ${t(`field.${noun}.several`, { max: settings.maxCount })}` : ''}
      </p>
    </div>
  );
}

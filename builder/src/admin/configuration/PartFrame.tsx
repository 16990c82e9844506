import type { Issue } from '@istanze/shared';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/i18n';
import { Notice } from '../../ui/Notice';
import { AutosaveNote } from '../AutosaveNote';
import type { AutosaveMark } from '../use-autosave';

interface PartFrameProps {
  readonly title: string;
  readonly help: string;
  readonly mark: AutosaveMark;
  /** What the server refused, in its words. */
  readonly refused: readonly Issue[];
  readonly children: ReactNode;
}

/** One part of the configuration: what it is for, whether it is saved, what stands in the way of saving it. */
export function PartFrame({ title, help, mark, refused, children }: PartFrameProps) {
  const t = useT();
  return (
    <section className="panel settings-part" aria-label={title}>
      <div className="settings-head">
        <div>
          <h2>{title}</h2>
          <p className="small muted">{help}</p>
        </div>
        <AutosaveNote mark={mark} />
      </div>
      <div className="card-body stack">
        {refused.length === 0 ? null : (
          <Notice tone="danger" live="alert" title={t('settings.refused')}>
            <ul className="plain-list">
              {refused.map(({ path, params }) => (
                <li key={path}>{String(params?.['it'])}</li>
              ))}
            </ul>
          </Notice>
        )}
        {children}
      </div>
    </section>
  );
}

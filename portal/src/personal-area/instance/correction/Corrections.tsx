import type { ReactNode } from 'react';
import type { PrintedChange } from '@istanze/shared';
import { usePersonalT } from '../../../i18n/personal-texts';

interface CorrectionsProps {
  readonly corrections: readonly PrintedChange[];
}

/** Answers that were corrected: what stood there and what stands there now. */
export function Corrections({ corrections }: CorrectionsProps): ReactNode {
  const t = usePersonalT();
  if (corrections.length === 0) return null;
  return (
    <ul className="corrections">
      {corrections.map(({ label, before, after }) => (
        <li key={`${label} ${before} ${after}`}>
          <strong>{label}</strong>
          <dl>
            <dt>{t('correct.before')}</dt>
            <dd>{before === '' ? t('correct.empty') : before}</dd>
            <dt>{t('correct.after')}</dt>
            <dd>{after === '' ? t('correct.empty') : after}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

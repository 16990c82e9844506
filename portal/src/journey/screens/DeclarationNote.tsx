import type { ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';

/** Over a summary: what is written has the value of a declaration (DPR 445/2000, art. 46 and 47). */
export function DeclarationNote(): ReactNode {
  const t = usePersonalT();
  return (
    <div className="callout callout-highlight note">
      <p>{t('summary.declaration')}</p>
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { useT } from '../../../i18n/i18n';
import { Notice } from '../../../ui/Notice';

/** Says that it is done and that the list holds nothing more to go on with. */
export function DoneNotice({ name }: { readonly name: string }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Notice tone="ok" live="status" ref={box} title={t('done.title', { name })}>
      {t('done.none')}
    </Notice>
  );
}

import { useState } from 'react';
import { useT } from '../../i18n/i18n';
import { Button, type ButtonVariant } from '../../ui/Button';
import { TranslationsPage } from './TranslationsPage';

/** Opens the texts of the whole form, side by side with their translations. */
export function TranslationsButton({ variant = 'quiet' }: { readonly variant?: ButtonVariant }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} icon="message" onPress={() => setOpen(true)}>
        {t(variant === 'quiet' ? 'translations.open' : 'translations.title')}
      </Button>
      {open ? <TranslationsPage onClose={() => setOpen(false)} /> : null}
    </>
  );
}

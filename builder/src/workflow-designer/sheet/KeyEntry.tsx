import { useState } from 'react';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';

interface KeyEntryProps {
  readonly value: string;
  /** Name of the part whose key it is. */
  readonly name: string;
  /** False when it was refused; the reason has been shown. */
  readonly rename: (key: string) => boolean;
}

/** The name by which conditions call a part: changed here it is changed wherever the flow says it. */
export function KeyEntry({ value, name, rename }: KeyEntryProps) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const wanted = typed.trim();
  return (
    <form
      className="key-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== value && !rename(wanted)) setTyped(value);
      }}
    >
      <TextInput
        label={t('flow.key')}
        help={t('flow.key-help')}
        value={typed}
        maxLength={60}
        onChange={setTyped}
      />
      {wanted === value || wanted === '' ? null : (
        <Button type="submit" aria-label={t('flow.rename-key', { name })}>
          {t('flow.rename')}
        </Button>
      )}
    </form>
  );
}

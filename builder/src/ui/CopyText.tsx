import { useNotify } from './notify';
import { useT } from '../i18n/i18n';
import { IconButton } from './Button';

interface CopyTextProps {
  readonly text: string;
  /** What it is, for the name of the button. */
  readonly name: string;
}

/** A code that stays on one line, with the button that copies it where the browser allows. */
export function CopyText({ text, name }: CopyTextProps) {
  const t = useT();
  const notify = useNotify();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => notify({ text: t('common.copied') }),
      () => undefined,
    );
  };
  return (
    <span className="copy-text">
      <span className="code">{text}</span>
      {window.isSecureContext ? (
        <IconButton icon="copy" label={`${t('common.copy')}: ${name}`} onPress={copy} />
      ) : null}
    </span>
  );
}

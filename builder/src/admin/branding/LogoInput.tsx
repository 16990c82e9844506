import { useMutation } from '@apollo/client/react';
import { useId, useState } from 'react';
import { KeepLogoDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { framed, InputFrame } from '../../ui/InputFrame';
import { problemsOf } from '../problems-of';

interface LogoInputProps {
  /** Its address on this site; null for the symbol that every municipality has. */
  readonly logo: string | null;
  readonly problem: string | undefined;
  readonly onChange: (logo: string | null) => void;
}

const LARGEST = 256 * 1024;

/** The coat of arms: cleaned by the server as soon as it is chosen, shown to citizens once the look is saved. */
export function LogoInput({ logo, problem, onChange }: LogoInputProps) {
  const { t } = useLanguage();
  const id = useId();
  const { keep, busy, refused } = useKeepLogo(onChange);
  const wrong = refused ?? problem;
  return (
    <InputFrame id={id} label={t('branding.logo')} help={t('branding.logo-help')} problem={wrong}>
      <div className="branding-logo">
        <span className="branding-logo-box">
          {logo === null ? (
            <span className="small muted">{t('branding.logo-none')}</span>
          ) : (
            <img src={logo} alt={t('branding.logo-now')} width="64" height="64" />
          )}
        </span>
        <label className="button branding-file">
          {t('branding.logo-choose')}
          <input
            {...framed(id, wrong)}
            className="visually-hidden"
            type="file"
            accept=".svg,.png,image/svg+xml,image/png"
            disabled={busy}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) void keep(file);
            }}
          />
        </label>
        {logo === null ? null : (
          <Button variant="quiet" icon="trash" onPress={() => onChange(null)}>
            {t('branding.logo-remove')}
          </Button>
        )}
      </div>
    </InputFrame>
  );
}

function useKeepLogo(onKept: (logo: string) => void) {
  const { t, locale } = useLanguage();
  const [refused, setRefused] = useState<string>();
  const [mutate, { loading }] = useMutation(KeepLogoDocument);
  const keep = async (file: File): Promise<void> => {
    if (file.size > LARGEST) return setRefused(t('branding.logo-large'));
    const content = toBase64(new Uint8Array(await file.arrayBuffer()));
    const answer = await mutate({ variables: { content } }).then(
      ({ data }) => data?.keepLogo,
      () => undefined,
    );
    if (answer?.__typename === 'LogoPayload') {
      setRefused(undefined);
      return onKept(answer.url);
    }
    const problems = problemsOf({ t, locale }, answer);
    setRefused(problems['logo'] ?? problems['']);
  };
  return { keep, busy: loading, refused };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

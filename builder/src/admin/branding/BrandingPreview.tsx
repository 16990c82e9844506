import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Select } from '../../ui/Select';
import type { Look } from './branding-answers';
import { useScale } from './use-scale';

const SCREENS = { desktop: { width: 1280, height: 1500 }, phone: { width: 390, height: 844 } } as const;
const PAGES = ['', 'servizi', 'privacy'] as const;

/** A page of the portal itself in the look that is being tried, on a large screen or on a phone. */
export function BrandingPreview({ look }: { readonly look: Look }) {
  const { t } = useLanguage();
  const [screen, setScreen] = useState<keyof typeof SCREENS>('desktop');
  const [page, setPage] = useState<(typeof PAGES)[number]>('');
  const { width, height } = SCREENS[screen];
  const [box, scale] = useScale(width);
  const frame = useTriedLook(look);
  return (
    <section className="branding-preview" aria-label={t('branding.preview')}>
      <div className="preview-bar">
        <Select
          label={t('preview.size')}
          options={[
            { key: 'desktop', label: t('preview.desktop') },
            { key: 'phone', label: t('preview.phone') },
          ]}
          value={screen}
          onChange={(key) => setScreen(key === 'phone' ? 'phone' : 'desktop')}
        />
        <Select
          label={t('branding.page')}
          options={PAGES.map((key) => ({
            key: key === '' ? 'home' : key,
            label: t(`branding.page.${key === '' ? 'home' : key}`),
          }))}
          value={page === '' ? 'home' : page}
          onChange={(key) => setPage(PAGES.find((one) => one === key) ?? '')}
        />
      </div>
      <p className="small muted">{t('branding.preview-help')}</p>
      <div className="branding-box" ref={box} style={{ height: height * scale }}>
        <iframe
          key={page}
          ref={frame}
          title={t('branding.preview')}
          src={`/${page}?anteprima`}
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </section>
  );
}

/** Sends the look into the frame whenever it changes, and when the page in it asks. */
function useTriedLook(look: Look) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(look);
  latest.current = look;
  const text = JSON.stringify(look);
  useEffect(() => {
    const send = (): void => frame.current?.contentWindow?.postMessage(latest.current, location.origin);
    const answer = ({ source, origin }: MessageEvent): void => {
      if (origin === location.origin && source === frame.current?.contentWindow) send();
    };
    send();
    window.addEventListener('message', answer);
    return () => window.removeEventListener('message', answer);
  }, [text]);
  return frame;
}

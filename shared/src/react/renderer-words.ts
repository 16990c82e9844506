import type { Translate } from '../i18n';
import { romeDate, addDays, type IsoDate, type Locale } from '../kernel';
import type { Provenance } from '../definition';
import { printDate } from '../fields/words';
import { sharedTranslator } from '../messages';
import type { RendererMessageKey } from '../messages/it/renderer';

/** The renderer's own words in a language. */
export function rendererWords(locale: Locale): Translate<RendererMessageKey> {
  return sharedTranslator(locale);
}

/** `Dall’Anagrafe nazionale, oggi`. */
export function provenanceWords({ origin, at }: Provenance, today: IsoDate, locale: Locale): string {
  const t = rendererWords(locale);
  return t('renderer.provenance', {
    source: t(`renderer.provenance.${origin}`),
    day: dayWords(romeDate(at), today, t),
  });
}

function dayWords(day: IsoDate, today: IsoDate, t: Translate<RendererMessageKey>): string {
  if (day === today) return t('renderer.today');
  return day === addDays(today, -1) ? t('renderer.yesterday') : printDate(day);
}

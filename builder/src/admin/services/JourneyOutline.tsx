import { isJsonObject, localize, type Json, type Locale, type Text } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';

interface JourneyOutlineProps {
  /** The steps of an archetype, as the server sends them. */
  readonly steps: Json;
  readonly name: string;
}

/** The steps a citizen goes through in services of a kind, and what else comes ready. */
export function JourneyOutline({ steps, name }: JourneyOutlineProps) {
  const { t, locale } = useLanguage();
  return (
    <section className="panel journey-outline">
      <h2 className="panel-title">{t('new-service.outline', { name })}</h2>
      <ol className="journey-steps">
        {stepNames(steps, locale).map((step, at) => (
          <li key={at}>{step}</li>
        ))}
      </ol>
      <p className="panel-row small muted">{t('new-service.outline-help')}</p>
    </section>
  );
}

/** Names of an archetype's steps in order: the page's own title where a step has one. */
export function stepNames(steps: Json, locale: Locale): readonly string[] {
  const list: readonly Json[] = Array.isArray(steps) ? steps : [];
  return list.map((step) => {
    if (!isJsonObject(step)) return '';
    return localize(toText(step['title']) ?? toText(step['name']), locale);
  });
}

function toText(value: Json | undefined): Text | undefined {
  if (!isJsonObject(value) || typeof value['it'] !== 'string') return undefined;
  const { it, en } = value;
  return typeof en === 'string' ? { it, en } : { it };
}

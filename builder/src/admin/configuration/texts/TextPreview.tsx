import { fillPlaceholders, type Template } from '@istanze/shared';
import { useT } from '../../../i18n/i18n';
import { samplesOf, type PlaceholderGroup } from './placeholders';

interface TextPreviewProps {
  readonly template: Template;
  readonly groups: readonly PlaceholderGroup[];
}

/** How a text reads with sample values in the place of its placeholders. */
export function TextPreview({ template: { title, body }, groups }: TextPreviewProps) {
  const t = useT();
  const samples = samplesOf(groups);
  const languages = (['it', 'en'] as const).filter((language) => (body[language] ?? '') !== '');
  if (languages.length === 0) return null;
  return (
    <section className="text-preview" aria-label={t('settings.texts.preview')}>
      <h3>{t('settings.texts.preview')}</h3>
      <p className="small muted">{t('settings.texts.preview-help')}</p>
      <div className="text-languages">
        {languages.map((language) => (
          <article key={language} lang={language}>
            <h4>{fillPlaceholders(title[language] ?? '', samples)}</h4>
            <p>{fillPlaceholders(body[language] ?? '', samples)}</p>
          </article>
        ))}
      </div>
    </section>
  );
}

import { isJsonObject, localize, type Json, type Locale } from '@istanze/shared';
import { hasMessage, useLanguage } from '../i18n/i18n';
import { EmptyState } from '../ui/EmptyState';
import { useServicePlace } from './service-context';

/** The sheet of the service as citizens read it. */
export function SheetTab() {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  const voices = Object.entries(isJsonObject(service.sheet) ? service.sheet : {});
  const written = voices
    .map(([key, value]) => ({ key, lines: printVoice(value, locale) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <div className="page">
      <section className="panel service-facts">
        <dl className="answers">
          <SheetRow name={t('services.office')} lines={[service.office.name]} />
          <SheetRow name={t('instance.officer')} lines={[service.office.caseOfficer]} />
          <SheetRow name={t('service.archetype')} lines={[localize(service.archetype.name, locale)]} />
          <SheetRow name={t('service.address')} lines={[`/servizi/${service.slug}`]} />
        </dl>
      </section>
      {written.length === 0 ? (
        <EmptyState icon="page" title={t('sheet.empty')} />
      ) : (
        <section className="panel">
          <h2 className="panel-title">{t('sheet.title')}</h2>
          <dl className="answers">
            {written.map(({ key, lines }) => {
              const name = `sheet.${key}`;
              return <SheetRow key={key} name={hasMessage(name) ? t(name) : key} lines={lines} />;
            })}
          </dl>
        </section>
      )}
    </div>
  );
}

function SheetRow({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  return (
    <div className="answer">
      <dt>{name}</dt>
      <dd>
        {lines.map((line, at) => (
          <p key={at}>
            <Line text={line} />
          </p>
        ))}
      </dd>
    </div>
  );
}

/** A voice of the sheet in lines: its text in the language, or the texts inside it. */
export function printVoice(value: Json | undefined, locale: Locale): readonly string[] {
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') return [];
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (!isJsonObject(value)) return value.flatMap((one) => printVoice(one, locale));
  const { it, en } = value;
  if (typeof it === 'string') return [localize(typeof en === 'string' ? { it, en } : { it }, locale)];
  const parts = Object.values(value);
  const lines = parts.flatMap((one) => printVoice(one, locale));
  return lines.length === 0 || parts.some((part) => Array.isArray(part)) ? lines : [lines.join(' · ')];
}

/** Emphasis written with asterisks, as emphasis. */
function Line({ text }: { readonly text: string }) {
  return text.split('**').map((part, at) => (at % 2 === 1 ? <strong key={at}>{part}</strong> : part));
}

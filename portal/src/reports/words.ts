import { useMemo } from 'react';
import { translator, type Catalogue, type Translate } from '@istanze/shared';
import { useLocale } from '../i18n/localization';

const it = {
  'reports.title': 'Segnalazioni',
  'reports.intro':
    'I problemi che le persone hanno segnalato e che il Comune ha preso in carico. Si pubblicano solo con il consenso, e senza nomi.',
  'reports.make': 'Segnala un disservizio',
  'reports.kind': 'Tipo di problema',
  'reports.every': 'Tutti i tipi',
  'reports.show': 'Mostra',
  'reports.found':
    '{count, plural, =0 {Nessuna segnalazione.} one {# segnalazione.} other {# segnalazioni.}}',
  'reports.none': 'Per ora non c’è nessuna segnalazione pubblicata. Se vedi un problema, segnalalo.',
  'reports.on': 'Segnalato il {date}',
  'reports.place': 'Luogo: {place}',
  'reports.more': 'Vedi le segnalazioni precedenti',
  'reports.newest': 'Torna alle più recenti',
} as const;
type ReportKey = keyof typeof it;

const en: Catalogue<ReportKey> = {
  'reports.title': 'Reports',
  'reports.intro':
    'Problems that people reported and that the municipality has taken up. They are published with consent only, and without names.',
  'reports.make': 'Report a problem',
  'reports.kind': 'Kind of problem',
  'reports.every': 'Every kind',
  'reports.show': 'Show',
  'reports.found': '{count, plural, =0 {No reports.} one {# report.} other {# reports.}}',
  'reports.none': 'There are no published reports for now. If you see a problem, report it.',
  'reports.on': 'Reported on {date}',
  'reports.place': 'Place: {place}',
  'reports.more': 'See earlier reports',
  'reports.newest': 'Back to the latest',
};

/** The texts of the public reports in the language of the page. */
export function useReportWords(): Translate<ReportKey> {
  const locale = useLocale();
  return useMemo(() => translator(locale === 'it' ? it : en, locale), [locale]);
}

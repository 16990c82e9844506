import { joinPath } from '../../kernel';
import { updateField } from '../commands';
import { walkFields } from '../walk';
import { plainWords } from './plain-words';
import { nodeOf, type LintFix, type LintRule } from './rule';

/** What SPID, CIE and the national registry know of the applicant, by the words people use for it. */
const KNOWN: Readonly<Record<string, string>> = {
  'codice fiscale': 'applicant.fiscalCode',
  'il tuo codice fiscale': 'applicant.fiscalCode',
  nome: 'applicant.givenName',
  'il tuo nome': 'applicant.givenName',
  cognome: 'applicant.familyName',
  'il tuo cognome': 'applicant.familyName',
  'data di nascita': 'applicant.birthDate',
  'la tua data di nascita': 'applicant.birthDate',
  residenza: 'applicant.residence',
  'indirizzo di residenza': 'applicant.residence',
  email: 'applicant.email',
  'e mail': 'applicant.email',
  'indirizzo email': 'applicant.email',
  'la tua email': 'applicant.email',
  cellulare: 'applicant.mobile',
  'numero di cellulare': 'applicant.mobile',
  'il tuo cellulare': 'applicant.mobile',
};

/** What the municipality already knows is not asked (D.P.R. 445/2000, art. 43): the field is bound to its source. */
export const unboundSource: LintRule = ({ definition }) => {
  const bound = new Set([...walkFields(definition)].map(({ field }) => field.source));
  return [...walkFields(definition)].flatMap(({ field, section, repeats, place }) => {
    const source = findSource(field.label.it);
    if (source === undefined || field.source !== undefined || field.calculated !== undefined) return [];
    if (repeats.length > 0 || field.visibleWhen !== undefined || section.visibleWhen !== undefined) return [];
    if (bound.has(source)) return [];
    return [
      {
        code: 'form-unbound-source',
        path: joinPath(place, 'source'),
        params: { node: field.id, label: field.label.it, source },
        severity: 'advice',
      },
    ];
  });
};

function findSource(label: string): string | undefined {
  const words = plainWords(label);
  return Object.hasOwn(KNOWN, words) ? KNOWN[words] : undefined;
}

/** The field is filled in from its source. */
export const bindSource: LintFix = (issue) => {
  const source = issue.params?.['source'];
  return typeof source === 'string' ? updateField(nodeOf(issue), { source }) : undefined;
};

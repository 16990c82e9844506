import { plainWords } from './plain-words';
import type { LintRule } from './rule';
import { textsOf } from './texts-of';

const VAGUE = new Set([
  'altri dati',
  'altro',
  'campo',
  'campo di testo',
  'dati',
  'dato',
  'dettagli',
  'domanda',
  'informazioni',
  'nuova sezione',
  'nuovo campo',
  'nuovo passo',
  'sezione',
  'testo',
  'titolo',
  'valore',
  'varie',
]);

const NUMBERED = /^(campo|dato|domanda|passo|sezione|valore|voce) [0-9]+$/;

/** A label says what is asked: "Dati" or "Campo 1" tell nobody what to write. */
export const vagueLabel: LintRule = ({ definition }) =>
  [...textsOf(definition)]
    .filter(({ kind, property }) => kind !== 'option' && (property === 'label' || property === 'title'))
    .filter(({ text }) => isVague(plainWords(text.it)))
    .map(({ node, path, text }) => ({
      code: 'form-vague-label',
      path,
      params: { node, label: text.it },
      severity: 'advice',
    }));

function isVague(words: string): boolean {
  return VAGUE.has(words) || NUMBERED.test(words);
}

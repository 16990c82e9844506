import type { Text } from '../../kernel';
import { updateField, updateSection, updateStep, type FormCommand } from '../commands';
import { findFieldById, findStepById } from '../commands/places';
import { walkSections } from '../walk';
import { nodeOf, type FormRemark, type LintFix, type LintRule } from './rule';
import { textsOf, type FoundText } from './texts-of';

/** Office Italian and what people say instead. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['ai sensi di', 'secondo'],
  ['al fine di', 'per'],
  ['allo scopo di', 'per'],
  ['a far data da', 'da'],
  ['apporre la firma', 'firmare'],
  ['con riferimento a', 'su'],
  ['corredato di', 'con'],
  ['effettuare il pagamento', 'pagare'],
  ['effettuare la scelta', 'scegliere'],
  ['entro e non oltre', 'entro'],
  ['il sottoscritto', 'io'],
  ['in caso di mancanza di', 'se manca'],
  ['in ordine a', 'su'],
  ['in possesso di', 'con'],
  ['istante', 'chi fa la richiesta'],
  ['mediante', 'con'],
  ['nel caso in cui', 'se'],
  ['nelle more di', 'durante'],
  ['obliterare', 'timbrare'],
  ['ove', 'se'],
  ['per il tramite di', 'con'],
  ['pregiatissimo', 'gentile'],
  ['previa presentazione di', 'presentando'],
  ['produrre la documentazione', 'dare i documenti'],
  ['qualora', 'se'],
  ['recarsi presso', 'andare a'],
  ['suddetto', 'questo'],
  ['summenzionato', 'questo'],
  ['tramite', 'con'],
  ['utilizzare', 'usare'],
];

const PATTERN = new RegExp(`(?<![\\p{L}])(${PLAIN.map(([phrase]) => phrase).join('|')})(?![\\p{L}])`, 'iu');

/** Phrases of office Italian that have a plain word. */
export const bureaucraticWords: LintRule = ({ definition }) => [...textsOf(definition)].flatMap(judge);

function judge({ node, path, property, text }: FoundText): readonly FormRemark[] {
  const phrase = PATTERN.exec(text.it)?.[0];
  if (phrase === undefined) return [];
  const params = { node, phrase, plain: plainOf(phrase), property };
  return [{ code: 'form-bureaucratic', path, params, severity: 'advice' }];
}

function plainOf(phrase: string): string {
  const plain = PLAIN.find(([each]) => each === phrase.toLowerCase())?.[1] ?? phrase;
  const isCapital = phrase.charAt(0) !== phrase.charAt(0).toLowerCase();
  return isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

/** The plain word in place of the phrase, where the sentence stays right: verbs and prepositions of one form. */
export const sayItPlainly: LintFix = (issue, definition) => {
  const { phrase, plain, property } = issue.params ?? {};
  if (typeof phrase !== 'string' || typeof plain !== 'string' || typeof property !== 'string')
    return undefined;
  if (!SAFE.has(phrase.toLowerCase())) return undefined;
  const mended = (text: Text): Text => ({ ...text, it: text.it.replace(phrase, plain) });
  return property === 'label' || property === 'title' || property === 'help'
    ? rewrite(nodeOf(issue), property, definition, mended)
    : undefined;
};

/** Phrases that can be replaced as they stand, without touching what follows. */
const SAFE = new Set([
  'al fine di',
  'allo scopo di',
  'entro e non oltre',
  'mediante',
  'nel caso in cui',
  'qualora',
  'tramite',
  'utilizzare',
]);

function rewrite(
  node: string,
  property: 'label' | 'title' | 'help',
  definition: Parameters<LintFix>[1],
  mended: (text: Text) => Text,
): FormCommand | undefined {
  const field = findFieldById(definition, node)?.field;
  if (field !== undefined) {
    if (property === 'help') return field.help && updateField(node, { help: mended(field.help) });
    return updateField(node, { label: mended(field.label) });
  }
  const step = findStepById(definition, node);
  const section = [...walkSections(definition)].find((walked) => walked.section.id === node)?.section;
  const title = step?.title ?? section?.title;
  const help = step?.help ?? section?.help;
  const changes = property === 'help' ? help && { help: mended(help) } : title && { title: mended(title) };
  if (changes === undefined) return undefined;
  return step === undefined ? updateSection(node, changes) : updateStep(node, changes);
}

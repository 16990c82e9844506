import { isJsonObject, localize, type FormDefinition, type Json } from '@istanze/shared';
import type { MergeConflict } from '@istanze/shared/authoring';
import { propertyName, propertyValue, type Words } from '../../admin/releases/change-words';
import { nodeIndex, nodeText } from '../../document/node-index';

/** A conflict as it is shown to a person. */
export interface ConflictWords {
  /** What it is about: «Campo «Targa»: domanda». */
  readonly subject: string;
  readonly mine: string;
  readonly theirs: string;
  /** What it was before both; undefined where that says nothing. */
  readonly before: string | undefined;
}

/** Says a conflict in words; the form is the one in which it stands. */
export function conflictWords(words: Words, conflict: MergeConflict, form: FormDefinition): ConflictWords {
  const { t, locale } = words;
  const { kind, property, base, mine, theirs } = conflict;
  const node = t(`node.${kind}`);
  const name = localize(conflict.name, locale);
  const thing = name === '' ? node : t('change.named', { node, name });
  const subject = t('conflict.subject', { thing, part: partOf(words, property) });
  if (property === '') {
    const fate = (value: Json): string => t(value === null ? 'conflict.removed' : 'conflict.changed');
    return { subject, mine: fate(mine), theirs: fate(theirs), before: undefined };
  }
  const say = (value: Json): string =>
    property === 'place' ? placeWords(words, value, form) : valueWords(words, value);
  return { subject, mine: say(mine), theirs: say(theirs), before: base === null ? undefined : say(base) };
}

function partOf(words: Words, property: string): string {
  if (property === '') return words.t('conflict.part-whole');
  return property === 'place' ? words.t('conflict.part-place') : propertyName(words, property);
}

/** Quoted where it is somebody's text, so that an empty one is seen. */
function valueWords(words: Words, value: Json): string {
  const said = propertyValue(words, value);
  return typeof value === 'string' && value !== '' ? `«${said}»` : said;
}

function placeWords({ t, locale }: Words, place: Json, form: FormDefinition): string {
  if (!isJsonObject(place)) return t('difference.nothing');
  const nodes = nodeIndex(form);
  const nameOf = (id: Json | undefined): string => {
    const node = typeof id === 'string' ? nodes.get(id) : undefined;
    return node === undefined ? '' : localize(nodeText(node), locale);
  };
  const [holder, after] = [nameOf(place['parent']), nameOf(place['after'])];
  const hasHolder = holder === '' ? 'no' : 'yes';
  return t('conflict.place', { holder, hasHolder, after, where: whereOf(place['after'], after) });
}

function whereOf(after: Json | undefined, name: string): 'first' | 'after' | 'elsewhere' {
  if (after === null) return 'first';
  return name === '' ? 'elsewhere' : 'after';
}

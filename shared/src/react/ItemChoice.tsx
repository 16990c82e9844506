import { useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import { listSource, namesOfKind, partKindOf, type ObjectChoice, type ObjectKind } from '../definition';
import type { CompiledField, CompiledSection } from '../form';
import { equalJson, isJsonObject, joinPath, type Json, type Path } from '../kernel';
import { ChoiceCards, type Card } from './ChoiceCards';
import { originWords } from './offers';
import { itemsAt } from './repeat-items';
import { domId, useRenderer, type RendererContext } from './renderer-context';
import { rendererWords } from './renderer-words';

interface ItemChoiceProps {
  readonly section: CompiledSection;
  /** Of the repeat. */
  readonly repeatPath: Path;
  /** Of the item. */
  readonly path: Path;
}

interface BoundField {
  readonly field: CompiledField;
  readonly part: string;
}

/** Over an item that begins empty: what is known already fills it in, save what other items have. */
export function ItemChoice(props: ItemChoiceProps): ReactNode {
  const { section } = props;
  const { choices, mode } = useRenderer();
  const bound = section.fields.flatMap(boundField);
  const kind = partKindOf(bound[0]?.field.definition.source);
  if (kind === undefined || mode !== 'edit' || !choices.some((choice) => choice.kind === kind)) return null;
  return <OfferedItems {...props} kind={kind} bound={bound} />;
}

function OfferedItems({
  kind,
  bound,
  repeatPath,
  path,
}: ItemChoiceProps & { readonly kind: ObjectKind; readonly bound: readonly BoundField[] }): ReactNode {
  const renderer = useRenderer();
  const { store, locale, idPrefix, choices, announce } = renderer;
  const t = rendererWords(locale);
  useItems(renderer, repeatPath, bound, path);
  const read = (item: Path) => bound.map(({ field }) => store.get(joinPath(item, field.key)));
  const [begins] = useState(() => read(path).every((value) => value === null));
  const others = itemsAt(store, repeatPath)
    .map(({ _id }) => joinPath(repeatPath, _id))
    .filter((item) => item !== path);
  const offers = choices
    .filter((choice) => choice.kind === kind)
    .map((choice) => ({ choice, values: valuesOf(choice, bound) }))
    .filter(({ values }) => !others.some((item) => isSame(kind, bound, read(item), values)));
  if (!begins || offers.length === 0) return null;
  const now = read(path);
  const based = offers.findIndex(({ values }) => isSame(kind, bound, now, values));
  const changed = offers[based]?.values.some(
    (value, index) => value !== null && !equalJson(value, now[index]),
  );
  const cards = offers.map(({ choice, values }) =>
    cardOf(kind, bound, values, originWords(choice, renderer), renderer),
  );

  function choose(next: number | 'other') {
    const values = next === 'other' ? undefined : offers[next]?.values;
    if (values === undefined && based < 0) return;
    bound.forEach(({ field }, index) => store.set(joinPath(path, field.key), values?.[index] ?? null));
    if (next !== 'other') announce(t('renderer.choice.chosen', { title: cards[next]?.title ?? '' }));
  }
  const id = `${domId(idPrefix, path)}--choice`;
  return (
    <div className="fr-choice">
      <ChoiceCards
        kind={kind}
        id={id}
        firstId={`${id}-0`}
        cards={cards}
        chosen={based >= 0 ? based : now.some((value) => value !== null) ? 'other' : undefined}
        onChoose={choose}
      />
      {changed === true ? (
        <p className="form-text fr-origin" role="status">
          {t('renderer.choice.differs', { title: [cards[based]?.title, cards[based]?.detail].join(', ') })}
        </p>
      ) : null}
    </div>
  );
}

function boundField(field: CompiledField): readonly BoundField[] {
  const part = listSource(field.definition.source)?.part;
  return part === undefined || field.calculated !== undefined ? [] : [{ field, part }];
}

/** Of each bound field the canonical value that the choice has for it; null where it has none. */
function valuesOf({ values }: ObjectChoice, bound: readonly BoundField[]): readonly Json[] {
  return bound.map(({ field, part }) => {
    const parsed = field.type.parse(isJsonObject(values) ? (values[part] ?? null) : null, field.settings);
    return parsed.ok ? parsed.value : null;
  });
}

/** By the parts that tell one from the others, as far as the form asks for them. */
function isSame(
  kind: ObjectKind,
  bound: readonly BoundField[],
  one: readonly Json[],
  other: readonly Json[],
): boolean {
  const naming = namingOf(kind, bound);
  return naming.every((index) => one[index] !== null && equalJson(one[index], other[index]));
}

/** Positions of the fields that name the thing; the first one where the form asks for none of them. */
function namingOf(kind: ObjectKind, bound: readonly BoundField[]): readonly number[] {
  const names = namesOfKind(kind);
  const found = bound.flatMap(({ part }, index) => (names.includes(part) ? [index] : []));
  return found.length === 0 ? [0] : found;
}

function cardOf(
  kind: ObjectKind,
  bound: readonly BoundField[],
  values: readonly Json[],
  origin: string,
  { locale }: RendererContext,
): Card {
  const printed = bound.map(({ field }, index) =>
    field.type.print(values[index] ?? null, field.settings, locale),
  );
  const people = kind === 'household' || kind === 'minor';
  const naming = people
    ? bound.flatMap(({ part }, at) => (/Name$/.test(part) ? [at] : []))
    : namingOf(kind, bound);
  const isNaming = (at: number) => naming.includes(at) && printed[at] !== '';
  return {
    title: printed.filter((_, at) => isNaming(at)).join(' '),
    detail: printed.filter((text, at) => text !== '' && !isNaming(at)).join(', '),
    origin,
  };
}

/** Draws again when what this item or its neighbours hold has changed. */
function useItems(
  { store }: RendererContext,
  repeatPath: Path,
  bound: readonly BoundField[],
  path: Path,
): void {
  const keys = bound.map(({ field }) => field.key).join(' ');
  const subscribe = useCallback(
    (listener: () => void) => {
      const paths = [repeatPath, ...keys.split(' ').map((key) => joinPath(path, key))];
      const stops = paths.map((each) => store.topic(each).subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [store, repeatPath, path, keys],
  );
  const read = () => JSON.stringify(itemsAt(store, repeatPath));
  useSyncExternalStore(subscribe, read, read);
}

import { objectKindOf, type ObjectChoice, type ObjectKind } from '../definition';
import { localize, type Json, type Locale } from '../kernel';
import type { Card } from './ChoiceCards';
import type { Control } from './draw-control';
import type { RendererContext } from './renderer-context';
import { provenanceWords } from './renderer-words';

/** Something that a question may be answered with: its canonical value and its card. */
export interface Offer {
  readonly kind: ObjectKind;
  readonly value: Json;
  readonly card: Card;
  /** True when nothing more has to be written. */
  readonly complete: boolean;
}

const NONE: readonly Offer[] = [];

/** What is known already for a question that asks for one of several things; none for any other question. */
export function offersFor(control: Control, renderer: RendererContext): readonly Offer[] {
  const { choices, mode } = renderer;
  if (choices.length === 0 || mode !== 'edit' || control.readOnly) return NONE;
  const kind = objectKindOf(control.field.source);
  if (kind === undefined) return NONE;
  return choices
    .filter((choice) => choice.kind === kind)
    .flatMap((choice) => toOffer(choice, control, renderer));
}

function toOffer(choice: ObjectChoice, { type, settings, field }: Control, renderer: RendererContext) {
  const parsed = type.parse(choice.values, settings);
  if (!parsed.ok || parsed.value === null) return NONE;
  const { store, locale } = renderer;
  const { value } = parsed;
  const card = type.card?.(value, settings, locale) ?? {
    title: type.print(value, settings, locale),
    detail: '',
  };
  const issues = type.validator(settings, field)(value, store.context);
  return [
    {
      kind: choice.kind,
      value,
      card: { ...card, origin: originWords(choice, renderer) },
      complete: issues.length === 0,
    },
  ];
}

/** `Dalla tua area personale, 12/10/2026 · Passo carrabile`. */
export function originWords(
  { origin, at, service }: ObjectChoice,
  { store, locale }: { readonly store: RendererContext['store']; readonly locale: Locale },
): string {
  const from = provenanceWords({ origin, at }, store.context.today, locale);
  const name = localize(service ?? undefined, locale);
  return name === '' ? from : `${from} · ${name}`;
}

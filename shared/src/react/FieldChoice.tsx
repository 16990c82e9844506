import { useRef, useState, type ReactNode } from 'react';
import { isSameObject } from '../definition';
import { equalJson, type Json } from '../kernel';
import { ChoiceCards, type Chosen } from './ChoiceCards';
import type { Control } from './draw-control';
import { issueText } from './issue-text';
import type { Offer } from './offers';
import { domId, useRenderer } from './renderer-context';
import { rendererWords } from './renderer-words';

interface FieldChoiceProps {
  readonly control: Control;
  /** At least one. */
  readonly offers: readonly Offer[];
  /** The question as it is asked where nothing is known. */
  readonly children: ReactNode;
}

/** A question answered by choosing what is known already; its own fields open to add another, or to change what was chosen. */
export function FieldChoice({ control, offers, children }: FieldChoiceProps): ReactNode {
  const { path, type, settings, raw, issues } = control;
  const { store, locale, idPrefix, announce } = useRenderer();
  const [editing, setEditing] = useState(false);
  const typed = useRef<Json>(null);
  const t = rendererWords(locale);
  const id = domId(idPrefix, path);
  const parsed = type.parse(raw, settings);
  const exact = offers.findIndex(({ value }) => parsed.ok && equalJson(value, parsed.value));
  const based = exact >= 0 ? exact : offers.findIndex(({ kind, value }) => isSameObject(kind, value, raw));
  const open = editing || (exact < 0 ? raw !== null : offers[exact]?.complete === false);
  const chosen: Chosen = based >= 0 ? based : open ? 'other' : undefined;
  const [first] = offers;

  function choose(next: number | 'other') {
    if (exact < 0 && raw !== null) typed.current = raw;
    const offer = next === 'other' ? undefined : offers[next];
    setEditing(offer === undefined);
    store.set(path, offer === undefined ? typed.current : offer.value);
    if (offer !== undefined) announce(t('renderer.choice.chosen', { title: offer.card.title }));
  }
  const changed = based >= 0 && exact < 0 ? offers[based] : undefined;
  const errors = open ? [] : issues.map((issue) => issueText(issue, type, locale));
  return (
    <div className={`form-group fr-field fr-choice${errors.length > 0 ? ' fr-wrong' : ''}`} data-width="full">
      {first === undefined ? null : (
        <ChoiceCards
          kind={first.kind}
          id={`${id}--choice`}
          firstId={open ? `${id}--choice-0` : id}
          cards={offers.map(({ card }) => card)}
          chosen={chosen}
          invalid={errors.length > 0}
          describedBy={errors.length > 0 ? `${id}--error` : undefined}
          onChoose={choose}
          onLeave={control.onLeave}
        />
      )}
      {errors.length === 0 ? null : (
        <div id={`${id}--error`} className="invalid-feedback fr-error">
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
      {changed === undefined ? null : (
        <p className="form-text fr-origin" role="status">
          {t('renderer.choice.differs', { title: `${changed.card.title}, ${changed.card.detail}` })}
        </p>
      )}
      {open ? (
        children
      ) : chosen === undefined ? null : (
        <button type="button" className="btn btn-link" onClick={() => setEditing(true)}>
          {t('renderer.choice.edit')}
        </button>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { ObjectKind } from '../definition';
import { useRenderer } from './renderer-context';
import { rendererWords } from './renderer-words';

/** One of several, with what identifies it and where it comes from. */
export interface Card {
  readonly title: string;
  readonly detail: string;
  readonly origin: string;
}

/** Index of the card that is chosen, or that another is added. */
export type Chosen = number | 'other' | undefined;

interface ChoiceCardsProps {
  readonly kind: ObjectKind;
  /** Starts the ids and is the name of the radio buttons. */
  readonly id: string;
  /** Of the first button, which the summary of errors leads to. */
  readonly firstId: string;
  readonly cards: readonly Card[];
  readonly chosen: Chosen;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  onChoose(chosen: number | 'other'): void;
  onLeave?(): void;
}

/** What is known already as radio cards, and as the last one the way to add another. */
export function ChoiceCards(props: ChoiceCardsProps): ReactNode {
  const { kind, id, firstId, cards, chosen, describedBy, onChoose, onLeave } = props;
  const { locale } = useRenderer();
  const t = rendererWords(locale);
  return (
    <div
      className="fr-choice-cards"
      role="radiogroup"
      aria-labelledby={`${id}--title`}
      aria-describedby={describedBy}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || onLeave?.()}
    >
      <p id={`${id}--title`} className="fr-label">
        {t(`renderer.choice.${kind}`)}
      </p>
      {cards.map((card, index) => (
        <RadioCard
          key={card.title}
          {...props}
          id={index === 0 ? firstId : `${id}--${index}`}
          name={id}
          card={card}
          checked={chosen === index}
          onCheck={() => onChoose(index)}
        />
      ))}
      <RadioCard
        {...props}
        id={`${id}--other`}
        name={id}
        card={{ title: t(`renderer.choice.add.${kind}`), detail: '', origin: '' }}
        checked={chosen === 'other'}
        onCheck={() => onChoose('other')}
      />
    </div>
  );
}

interface RadioCardProps extends Pick<ChoiceCardsProps, 'invalid'> {
  readonly id: string;
  readonly name: string;
  readonly card: Card;
  readonly checked: boolean;
  onCheck(): void;
}

function RadioCard({ id, name, card, checked, invalid, onCheck }: RadioCardProps) {
  const { title, detail, origin } = card;
  const more = [detail, origin].filter((text) => text !== '');
  return (
    <div className="fr-choice-card" data-checked={checked || undefined}>
      <input
        type="radio"
        id={id}
        name={name}
        checked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={more.length === 0 ? undefined : `${id}-more`}
        onChange={onCheck}
      />
      <div>
        <label htmlFor={id}>{title}</label>
        {more.length === 0 ? null : (
          <div id={`${id}-more`} className="fr-choice-more">
            {more.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

import { useId, useRef, useState, type ReactNode } from 'react';
import { useT } from '../../i18n/localization';
import { RatingReasons } from './RatingReasons';
import { RatingStep } from './RatingStep';
import {
  NEGATIVE,
  POSITIVE,
  QUESTION,
  SCORES,
  TEXT_LIMIT,
  type RatingQuestion,
  type Score,
} from './rating-words';
import { Stars } from './Stars';
import { useSendRating } from './use-send-rating';

interface RatingProps {
  /** `service:SLUG`, `instance:CODE` or `page:PATH`, one of the paths that the server knows. */
  readonly target: string;
  readonly question: RatingQuestion;
}

type Step = 'score' | 'reasons' | 'text' | 'thanks';

/** The rating that the model for municipalities asks for: stars, reasons, a few words, thanks. All parts stay in the page, hidden until due. */
export function Rating({ target, question }: RatingProps): ReactNode {
  const t = useT();
  const id = useId();
  const [score, setScore] = useState<Score>();
  const [step, setStep] = useState<Step>('score');
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [ready, setReady] = useState(true);
  const { sending, problem, send } = useSendRating(target);
  const heading = useRef<HTMLHeadingElement>(null);
  const choose = (next: Score): void => {
    if (score === undefined || score > 3 !== next > 3) setReasons([]);
    setScore(next);
    if (step === 'score') setStep('reasons');
  };
  const finish = async (): Promise<void> => {
    if (score === undefined || !ready) return;
    setReady(false);
    if (await send({ score, reasons, text })) setStep('thanks');
    setReady(true);
    heading.current?.focus();
  };
  return (
    <section className="rating-section" aria-labelledby={`${id}-title`}>
      <div className="container">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-6">
            <div className="card rating-card" data-element="feedback">
              <div className="card-body">
                <h2
                  id={`${id}-title`}
                  className="h5"
                  data-element="feedback-title"
                  ref={heading}
                  tabIndex={-1}
                >
                  {step === 'thanks' ? t('rating.thanks') : t(QUESTION[question])}
                </h2>
                <div hidden={step === 'thanks'}>
                  <Stars scores={SCORES} chosen={score} onChoose={choose} />
                </div>
                {[POSITIVE, NEGATIVE].map((group) => (
                  <RatingReasons
                    key={group.element}
                    group={group}
                    hidden={step !== 'reasons' || score === undefined || score > 3 !== (group === POSITIVE)}
                    chosen={reasons}
                    onChange={setReasons}
                  />
                ))}
                <div hidden={step !== 'text'}>
                  <label htmlFor={`${id}-text`}>
                    <RatingStep step={2}>{t('rating.details')}</RatingStep>
                  </label>
                  <textarea
                    id={`${id}-text`}
                    className="form-control"
                    rows={2}
                    maxLength={TEXT_LIMIT}
                    value={text}
                    aria-describedby={`${id}-limit`}
                    data-element="feedback-input-text"
                    onChange={(event) => setText(event.target.value)}
                  />
                  <small id={`${id}-limit`} className="form-text">
                    {t('rating.limit', { limit: TEXT_LIMIT })}
                  </small>
                </div>
                <p role="status" className={problem === undefined ? 'visually-hidden' : 'rating-problem'}>
                  {problem !== undefined ? t(problem) : step === 'thanks' ? t('rating.thanks') : ''}
                </p>
                <div className="rating-actions" hidden={step === 'score' || step === 'thanks'}>
                  <button
                    type="button"
                    className="btn btn-outline-primary"
                    onClick={() => setStep(step === 'text' ? 'reasons' : 'score')}
                  >
                    {t('rating.back')}
                  </button>
                  <button
                    type="button"
                    className="btn btn-primary"
                    disabled={sending}
                    onClick={() => (step === 'text' ? void finish() : setStep('text'))}
                  >
                    {step === 'text' ? t('rating.send') : t('rating.next')}
                  </button>
                </div>
              </div>
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}

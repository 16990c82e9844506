import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useKnownCitizen } from '../session/session';
import { Steps } from '../ui/Steps';
import { type BookingProblems, problemsOf, reachedStep, stepPath, STEPS, type Step } from './booking-steps';
import { DetailsStep } from './steps/DetailsStep';
import { PersonStep } from './steps/PersonStep';
import { firstTopic, PlaceStep } from './steps/PlaceStep';
import { ReviewStep } from './steps/ReviewStep';
import type { Office, StepProps } from './steps/step-props';
import { TimeStep } from './steps/TimeStep';
import { forgetBooking, useBooking } from './use-booking';
import { useSendBooking } from './use-send-booking';
import type { BookingKey } from './words/it';
import { refusalKey, useWords } from './words/use-words';

interface BookingStepsProps {
  readonly offices: readonly Office[];
  readonly service: string | null;
  onToConfirm(waiting: { readonly code: string; readonly email: string }): void;
}

/** One step at a time; the address names it, so that the browser's own "back" leads to the one before. */
export function BookingSteps({ offices, service, onToConfirm }: BookingStepsProps): ReactNode {
  const w = useWords();
  const citizen = useKnownCitizen();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [booking, change] = useBooking();
  const [problems, setProblems] = useState<BookingProblems>({});
  const [notice, setNotice] = useState<BookingKey>();
  const { sending, send } = useSendBooking(service);
  const known = withSuggested(booking, offices);
  const step = reachedStep(query.get('passo'), known, citizen !== undefined);
  const body = useRef<HTMLDivElement>(null);
  const title = useStepFocus(step);
  const goTo = (next: Step): void => {
    setProblems({});
    void navigate(stepPath(query, next));
  };
  const onNext = async (): Promise<void> => {
    const wrong = problemsOf(step, known, citizen !== undefined);
    setProblems(wrong);
    setNotice(undefined);
    if (Object.keys(wrong).length > 0) return focusProblem(body);
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (next !== undefined) return goTo(next);
    const sent = await send(known);
    if (sent.kind === 'booked') {
      forgetBooking();
      if (sent.toConfirm) return onToConfirm({ code: sent.code, email: known.email });
      const back = query.get('ritorno');
      const state = new URLSearchParams({ prenotato: '1', ...(back === null ? {} : { ritorno: back }) });
      return void navigate(`/appuntamenti/${sent.code}?${state}`, { replace: true });
    }
    setNotice(sent.kind === 'failed' ? 'booking.failed' : refusalKey(sent.reason, 'booking.refused'));
    if (sent.kind === 'refused' && sent.reason.startsWith('reason.slot')) {
      change({ startsAt: '' });
      goTo('orario');
    }
  };
  const onChange: StepProps['onChange'] = (part) => {
    change({ officeId: known.officeId, topicId: known.topicId, ...part });
    setProblems(Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in part))));
  };
  const props: StepProps = { booking: known, offices, problems, step, onChange, goTo };
  return (
    <>
      <Steps
        label={w('booking.steps')}
        titles={STEPS.map((one) => w(`booking.step.${one}`))}
        position={STEPS.indexOf(step)}
        done={w('booking.done')}
        current={w('booking.current')}
      />
      <form
        noValidate
        className="booking-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) void onNext();
        }}
      >
        <h2 ref={title} tabIndex={-1} className="h4">
          {w(`booking.step.${step}`)}
        </h2>
        {notice !== undefined && (
          <p className="alert alert-danger" role="alert">
            {w(notice)}
          </p>
        )}
        <div ref={body}>
          <StepView {...props} />
        </div>
        <div className="journey-actions">
          <div className="journey-buttons">
            <BackButton step={step} onBack={goTo} />
            <button type="submit" className="btn btn-primary" aria-disabled={sending}>
              {w(sending ? 'booking.confirming' : step === 'riepilogo' ? 'booking.confirm' : 'booking.next')}
            </button>
          </div>
        </div>
      </form>
    </>
  );
}

function StepView(props: StepProps): ReactNode {
  switch (props.step) {
    case 'luogo':
      return <PlaceStep {...props} />;
    case 'orario':
      return <TimeStep {...props} />;
    case 'dettagli':
      return <DetailsStep {...props} />;
    case 'richiedente':
      return <PersonStep {...props} />;
    case 'riepilogo':
      return <ReviewStep {...props} />;
  }
}

function BackButton({ step, onBack }: { readonly step: Step; onBack(step: Step): void }): ReactNode {
  const w = useWords();
  const before = STEPS[STEPS.indexOf(step) - 1];
  return before === undefined ? null : (
    <button type="button" className="btn btn-outline-primary" onClick={() => onBack(before)}>
      {w('booking.back')}
    </button>
  );
}

/** Who comes from a service finds its office and topic chosen; an office that receives no more is not. */
function withSuggested<B extends { readonly officeId: string; readonly topicId: string }>(
  booking: B,
  offices: readonly Office[],
): B {
  const chosen = offices.find(({ id }) => id === booking.officeId);
  if (chosen !== undefined) return booking;
  const [first] = offices;
  const office = first?.suggested === true || offices.length === 1 ? first : undefined;
  return { ...booking, officeId: office?.id ?? '', topicId: office === undefined ? '' : firstTopic(office) };
}

/** The title of each new step takes the focus; that of the first page stays where the browser put it. */
function useStepFocus(step: Step): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    title.current?.focus();
    title.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  return title;
}

/** The first field with a problem takes the focus once the problem is written below it. */
function focusProblem(body: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => {
    const wrong = body.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const field = wrong?.tagName === 'FIELDSET' ? wrong.querySelector<HTMLElement>('input') : wrong;
    field?.focus();
  });
}

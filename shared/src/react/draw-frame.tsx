import type { ReactNode } from 'react';
import type { FieldFrame } from '../fields/type';
import type { Locale } from '../kernel';
import { rendererWords } from './renderer-words';

/** What stands around one control: its name, what describes it, what is wrong with it. */
export interface Frame {
  readonly id: string;
  readonly frame: FieldFrame;
  readonly label: string;
  readonly optional: boolean;
  readonly help: string;
  /** Where the value comes from. */
  readonly origin: string | undefined;
  readonly errors: readonly string[];
  readonly width: 'full' | 'half' | 'third';
  readonly locale: Locale;
  readonly className: string;
}

/**
 * Label above, hint, control, what is wrong below: the same for every field. A function and not a component, as are its parts:
 * each component more would cost every field of a long form its time and memory.
 */
export function drawFrame(frame: Frame, control: ReactNode): ReactNode {
  if (frame.frame === 'label') return drawSingle(frame, control);
  return frame.frame === 'group' ? drawGroup(frame, control) : drawBare(frame, control);
}

/** Ids of the texts that describe a control, in reading order. */
export function describedBy({
  id,
  help,
  origin,
  errors,
}: Pick<Frame, 'id' | 'help' | 'origin' | 'errors'>): string | undefined {
  if (help === '' && origin === undefined && errors.length === 0) return undefined;
  const ids = [
    help === '' ? '' : `${id}--help`,
    origin === undefined ? '' : `${id}-origin`,
    errors.length === 0 ? '' : `${id}--error`,
  ];
  return ids.filter((part) => part !== '').join(' ');
}

function drawBare(frame: Frame, content: ReactNode) {
  return (
    <div className={classOf(frame)} id={`${frame.id}--field`} data-width={frame.width}>
      {content}
    </div>
  );
}

function drawSingle(frame: Frame, control: ReactNode) {
  const { id, help, origin, width } = frame;
  const hinted = help !== '' || origin !== undefined;
  const label = (
    <label id={`${id}--label`} htmlFor={id} className={hinted ? 'fr-label' : 'fr-head fr-label'}>
      {labelText(frame)}
    </label>
  );
  return (
    <div className={classOf(frame)} id={`${id}--field`} data-width={width}>
      {hinted ? (
        <div className="fr-head">
          {label}
          {drawHints(frame)}
        </div>
      ) : (
        label
      )}
      {drawBody(frame, control)}
    </div>
  );
}

function drawGroup(frame: Frame, control: ReactNode) {
  const { id, width } = frame;
  return (
    <fieldset
      className={classOf(frame)}
      id={`${id}--field`}
      data-width={width}
      aria-describedby={describedBy(frame)}
    >
      <legend id={`${id}--label`} className="fr-label">
        {labelText(frame)}
      </legend>
      {drawHints(frame)}
      {drawBody(frame, control)}
    </fieldset>
  );
}

function classOf({ errors, className }: Frame): string {
  return `form-group fr-field${errors.length > 0 ? ' fr-wrong' : ''}${className === '' ? '' : ` ${className}`}`;
}

function labelText({ label, optional, locale }: Frame): ReactNode {
  if (!optional) return label;
  return (
    <>
      {label}
      <span className="fr-optional">{` (${rendererWords(locale)('renderer.optional').toLowerCase()})`}</span>
    </>
  );
}

function drawHints({ id, help, origin }: Frame) {
  return (
    <>
      {help === '' ? null : (
        <p id={`${id}--help`} className="form-text fr-help">
          {help}
        </p>
      )}
      {origin === undefined ? null : (
        <p id={`${id}-origin`} className="form-text fr-origin">
          {origin}
        </p>
      )}
    </>
  );
}

function drawBody({ id, errors, locale }: Frame, control: ReactNode) {
  return (
    <div className="fr-body">
      {control}
      {errors.length === 0 ? null : (
        <div id={`${id}--error`} className="invalid-feedback fr-error">
          {errors.map((error) => (
            <p key={error}>
              <span className="visually-hidden">{`${rendererWords(locale)('renderer.error')} `}</span>
              {error}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { FieldFrame as Frame } from '../fields/type';
import type { Locale } from '../kernel';
import { rendererWords } from './renderer-words';

export interface FieldFrameProps {
  readonly id: string;
  readonly frame: Frame;
  readonly label: string;
  readonly optional: boolean;
  readonly help: string;
  /** Where the value comes from. */
  readonly origin?: string | undefined;
  readonly errors: readonly string[];
  readonly width: 'full' | 'half' | 'third';
  readonly locale: Locale;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Ids of the texts that describe a control, in reading order. */
export function describedBy({
  id,
  help,
  origin,
  errors,
}: Pick<FieldFrameProps, 'id' | 'help' | 'origin' | 'errors'>): string | undefined {
  const ids = [
    help === '' ? '' : `${id}--help`,
    origin === undefined ? '' : `${id}-origin`,
    errors.length === 0 ? '' : `${id}--error`,
  ];
  return ids.filter((part) => part !== '').join(' ') || undefined;
}

/** Label above, hint, control, what is wrong below: the same for every field. */
export function FieldFrame(props: FieldFrameProps): ReactNode {
  const { id, frame, errors, width, className } = props;
  const classes = ['form-group fr-field', errors.length > 0 ? 'fr-wrong' : '', className ?? '']
    .filter(Boolean)
    .join(' ');
  if (frame === 'bare') {
    return (
      <div className={classes} id={`${id}--field`} data-width={width}>
        {props.children}
      </div>
    );
  }
  return frame === 'group' ? <Group {...props} classes={classes} /> : <Single {...props} classes={classes} />;
}

type Framed = FieldFrameProps & { readonly classes: string };

function Single(props: Framed) {
  const { id, classes, width, children } = props;
  return (
    <div className={classes} id={`${id}--field`} data-width={width}>
      <div className="fr-head">
        <label id={`${id}--label`} htmlFor={id} className="fr-label">
          <LabelText {...props} />
        </label>
        <Hints {...props} />
      </div>
      <div className="fr-body">
        {children}
        <Errors {...props} />
      </div>
    </div>
  );
}

function Group(props: Framed) {
  const { id, classes, width, children } = props;
  return (
    <fieldset
      className={classes}
      id={`${id}--field`}
      data-width={width}
      aria-describedby={describedBy(props)}
    >
      <legend id={`${id}--label`} className="fr-label">
        <LabelText {...props} />
      </legend>
      <Hints {...props} />
      <div className="fr-body">
        {children}
        <Errors {...props} />
      </div>
    </fieldset>
  );
}

function LabelText({ label, optional, locale }: FieldFrameProps) {
  return (
    <>
      {label}
      {optional ? (
        <span className="fr-optional"> ({rendererWords(locale)('renderer.optional').toLowerCase()})</span>
      ) : null}
    </>
  );
}

function Hints({ id, help, origin }: FieldFrameProps) {
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

function Errors({ id, errors, locale }: FieldFrameProps) {
  if (errors.length === 0) return null;
  return (
    <div id={`${id}--error`} className="invalid-feedback fr-error">
      {errors.map((error) => (
        <p key={error}>
          <span className="visually-hidden">{rendererWords(locale)('renderer.error')} </span>
          {error}
        </p>
      ))}
    </div>
  );
}

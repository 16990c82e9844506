import { useEffect, useState, type ReactNode } from 'react';
import type { InputProps } from '../fields/input';
import { findFieldInput, loadFieldInputs } from '../fields/registry.react';
import { rendererWords } from './renderer-words';

/** Stands for an input that is still on its way, in the height of one line; says so when it does not arrive. */
export function LateInput(props: InputProps): ReactNode {
  const { id, field, locale } = props;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'waiting' | 'ready' | 'failed'>('waiting');
  useEffect(() => {
    let left = false;
    loadFieldInputs([field.type]).then(
      () => left || setState('ready'),
      () => left || setState('failed'),
    );
    return () => {
      left = true;
    };
  }, [field.type, attempt]);
  const t = rendererWords(locale);
  const Input = state === 'ready' ? findFieldInput(field.type) : undefined;
  if (Input !== undefined) return <Input {...props} />;
  return (
    <div id={id} className="fr-late" role="status" aria-busy={state !== 'failed'} tabIndex={-1}>
      <span className={state === 'failed' ? '' : 'visually-hidden'}>
        {t(state === 'failed' ? 'renderer.input.failed' : 'renderer.input.loading')}
      </span>
      {state === 'failed' ? (
        <button
          type="button"
          className="btn btn-link"
          onClick={() => {
            setState('waiting');
            setAttempt(attempt + 1);
          }}
        >
          {t('renderer.input.retry')}
        </button>
      ) : null}
    </div>
  );
}

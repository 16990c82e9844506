import { localize } from '@istanze/shared';
import { useRef } from 'react';
import type { ModuleFieldsFragment } from '../../graphql/generated/graphql';
import { randomId } from '../../graphql/idempotency';
import { useLanguage } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { inJourneyOrder } from './matrix-model';
import { moveItem, type StepEntry } from './step-list';

interface StepsEditorProps {
  readonly modules: readonly ModuleFieldsFragment[];
  readonly steps: readonly StepEntry[];
  readonly onChange: (steps: readonly StepEntry[]) => void;
}

/** The sequence of an archetype: the same module may come twice, each time with its own title. */
export function StepsEditor({ modules, steps, onChange }: StepsEditorProps) {
  const { t, locale } = useLanguage();
  const live = useRef<HTMLParagraphElement>(null);
  const offered = inJourneyOrder(modules);
  const change = (id: string, part: Partial<StepEntry>) =>
    onChange(steps.map((step) => (step.id === id ? { ...step, ...part } : step)));
  const move = (from: number, to: number) => {
    onChange(moveItem(steps, from, to));
    if (live.current !== null) live.current.textContent = t('steps.moved', { position: to + 1 });
  };
  const add = () => {
    const data = offered.find(({ kind }) => kind === 'data');
    if (data !== undefined)
      onChange([...steps, { id: randomId(), moduleId: data.id, phase: 'request', title: { it: '' } }]);
  };
  return (
    <section className="steps-editor" aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      <p className="small muted">{t('steps.help')}</p>
      <ol>
        {steps.map((step, at) => {
          const module = modules.find(({ id }) => id === step.moduleId);
          const name = localize(module?.name, locale);
          const position = { position: at + 1, name };
          return (
            <li key={step.id} className="step-row">
              <span className="step-number">{at + 1}</span>
              <select
                className="input"
                aria-label={t('steps.module', position)}
                value={step.moduleId}
                onChange={(event) => change(step.id, { moduleId: event.target.value })}
              >
                {offered.map((one) => (
                  <option key={one.id} value={one.id}>
                    {localize(one.name, locale)}
                  </option>
                ))}
              </select>
              {module?.kind === 'data' ? (
                <>
                  <input
                    className="input"
                    aria-label={t('steps.title-it', position)}
                    placeholder={t('steps.title-placeholder')}
                    value={step.title.it}
                    onChange={(event) =>
                      change(step.id, { title: { ...step.title, it: event.target.value } })
                    }
                  />
                  <input
                    className="input"
                    aria-label={t('steps.title-en', position)}
                    placeholder={t('steps.title-placeholder-en')}
                    value={step.title.en ?? ''}
                    onChange={(event) =>
                      change(step.id, { title: { ...step.title, en: event.target.value } })
                    }
                  />
                </>
              ) : (
                <span className="step-gap" />
              )}
              <select
                className="input"
                aria-label={t('steps.phase', position)}
                value={step.phase}
                onChange={(event) =>
                  change(step.id, { phase: event.target.value === 'completion' ? 'completion' : 'request' })
                }
              >
                <option value="request">{t('steps.request')}</option>
                <option value="completion">{t('steps.completion')}</option>
              </select>
              <span className="step-buttons">
                <IconButton
                  icon="arrowUp"
                  label={t('steps.up', position)}
                  isDisabled={at === 0}
                  onPress={() => move(at, at - 1)}
                />
                <IconButton
                  icon="arrowDown"
                  label={t('steps.down', position)}
                  isDisabled={at === steps.length - 1}
                  onPress={() => move(at, at + 1)}
                />
                <IconButton
                  icon="close"
                  label={t('steps.remove', position)}
                  onPress={() => onChange(steps.filter(({ id }) => id !== step.id))}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <p ref={live} role="status" className="visually-hidden" />
      <Button icon="plus" onPress={add}>
        {t('steps.add')}
      </Button>
    </section>
  );
}

import { compileLogic, type Json, type LogicScope } from '@istanze/shared';
import { createAnswerStore } from '@istanze/shared/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DrawnForm } from '../../app/DrawnForm';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { useRuleScene } from './rule-scene';
import { sampleForm, type SampleForm } from './sample-form';
import { TryResult } from './TryResult';

interface TryPanelProps {
  readonly logic: Json | undefined;
  /** What is written cannot be read. */
  readonly unread: boolean;
}

/** A rule tried on answers that somebody types: what happens, and which part of it decided. */
export function TryPanel({ logic, unread }: TryPanelProps) {
  const { t } = useLanguage();
  const { definition, drawn, environment, nodeId, vocabulary } = useRuleScene();
  const works = logic !== undefined && compileLogic(logic, vocabulary.environment).ok;
  const sample = useMemo(
    () =>
      logic === undefined ? undefined : sampleForm(definition, drawn, environment, logic, nodeId, vocabulary),
    [definition, drawn, environment, logic, nodeId, vocabulary],
  );
  return (
    <section className="try" aria-labelledby="try-title">
      <h3 id="try-title">{t('try.title')}</h3>
      {!works || logic === undefined ? (
        <p className="muted">{t(logic === undefined && !unread ? 'try.empty' : 'try.broken')}</p>
      ) : sample === undefined ? (
        <>
          <p className="small muted">{t('try.nothing')}</p>
          <TryResult logic={logic} scope={{ answers: {}, today: todayInRome() }} />
        </>
      ) : (
        <Trial logic={logic} sample={sample} />
      )}
    </section>
  );
}

function Trial({ logic, sample }: { readonly logic: Json; readonly sample: SampleForm }) {
  const { t } = useLanguage();
  const store = useSampleStore(sample);
  const scope = useScope(store, sample);
  return (
    <>
      <p className="small muted">{t('try.help')}</p>
      <DrawnForm key={sample.signature} store={store} headingLevel={4} />
      <TryResult logic={logic} scope={scope} />
    </>
  );
}

/** A store as long as the same is asked; what was typed goes on into the next. */
function useSampleStore(sample: SampleForm) {
  const { signature } = sample;
  const latest = useRef(sample);
  latest.current = sample;
  const answers = useRef({});
  return useMemo(() => {
    const store = createAnswerStore(latest.current.form, answers.current, { today: todayInRome() });
    store.onChange(() => {
      answers.current = { ...answers.current, ...store.answers() };
    });
    return store;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the form is another object at every key press
  }, [signature]);
}

function useScope(store: ReturnType<typeof createAnswerStore>, sample: SampleForm): LogicScope {
  const [, setChanges] = useState(0);
  useEffect(() => store.onChange(() => setChanges((count) => count + 1)), [store]);
  return sample.toScope(store.answers(), todayInRome());
}

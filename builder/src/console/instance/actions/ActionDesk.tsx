import { localize, type Answers } from '@istanze/shared';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '../../../app/shortcuts';
import type { InstanceFullFragment } from '../../../graphql/generated/graphql';
import { useLanguage } from '../../../i18n/i18n';
import { FocusKeeper } from '../../../ui/FocusKeeper';
import { useNotify } from '../../../ui/notify';
import type { ViewedFile } from '../../../viewer/Viewer';
import { nextToWork } from '../../queue/neighbours';
import { useWorkList } from '../../queue/work-list';
import { lastSequence, newsSince, type Performed } from '../perform';
import type { ReadRelease } from '../release';
import { ActionPanel, ACTIONS_ID } from './ActionPanel';
import { consequencesOf } from './consequences';
import { DoneNotice } from './DoneNotice';
import { allowedOutcomes, findOutcome, type ChosenOutcome } from './find-outcome';
import { asksNothing } from './outcome-form';
import { OutcomeForm } from './OutcomeForm';
import type { Trouble } from './trouble';
import { TroubleNotice } from './TroubleNotice';
import { outcomeName, useAskedFor } from './use-asked-for';
import { useFollowUp } from './use-follow-up';
import { usePerform } from './use-perform';

interface ActionDeskProps {
  readonly instance: InstanceFullFragment;
  readonly release: ReadRelease;
  readonly onPreview: (file: ViewedFile) => void;
  /** Tells which outcome is being filled in; null while none is. */
  readonly onDeciding: (outcome: string | null) => void;
  reload(): Promise<InstanceFullFragment | undefined>;
}

/** The one place where something is done: choose, fill in, confirm, go on to the next. */
export function ActionDesk({ instance, release, reload, onPreview, onDeciding }: ActionDeskProps) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const work = useWorkList();
  const [chosen, setChosen] = useState<ChosenOutcome>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [done, setDone] = useState<string>();
  const [perform, sending] = usePerform();
  const [settling, setSettling] = useState(false);
  const busy = sending || settling;
  const followUp = useFollowUp(reload);
  const rowsBefore = useRef(work.currentRows());

  const goOn = useCallback(
    (name: string) => {
      const { code, applicant } = instance;
      const next = nextToWork(rowsBefore.current, work.currentRows(), code);
      if (next === undefined) return setDone(name);
      notify({
        text: t('done.went-on', { name, applicant: applicant.name }),
        action: { label: t('done.come-back', { code }), run: () => work.openCode(code) },
      });
      work.open(next);
    },
    [instance, notify, t, work],
  );

  const effects = useCallback(
    ({ activity, outcome }: ChosenOutcome) =>
      release.status === 'ready'
        ? consequencesOf(release.content, instance.stateKey, activity.key, outcome.key)
        : { state: undefined, sent: [] },
    [instance.stateKey, release],
  );

  const stays = useCallback((one: ChosenOutcome) => effects(one).state === undefined, [effects]);

  const settle = useCallback(
    async (one: ChosenOutcome, result: Performed) => {
      const name = localize(one.outcome.name, locale);
      switch (result.kind) {
        case 'done': {
          followUp();
          const now = await reload();
          setChosen(undefined);
          setTrouble(undefined);
          const finished = allowedOutcomes(now?.activities ?? []).length === 0;
          if (finished) goOn(name);
          else notify({ text: t('outcome.done', { name }) });
          return;
        }
        case 'issues':
          setTrouble({
            kind: 'issues',
            issues: result.issues.map(({ path, code }) => ({ path, code })),
            messages: asksNothing(one.outcome.inputForm) ? result.issues.map(({ message }) => message) : [],
          });
          return;
        case 'conflict': {
          const known = lastSequence(instance.history);
          const now = await reload();
          setTrouble({ kind: 'changed', news: newsSince(now?.history ?? [], known) });
          return;
        }
        case 'refused':
          setTrouble(result);
          void reload();
          return;
        case 'unknown':
          setTrouble(result);
      }
    },
    [followUp, goOn, instance.history, locale, notify, reload, t],
  );

  const send = useCallback(
    async (one: ChosenOutcome, input: Answers) => {
      rowsBefore.current = work.currentRows();
      const { code, version } = instance;
      const result = await perform({
        code,
        activity: one.activity.key,
        outcome: one.outcome.key,
        input,
        expectedVersion: version,
      });
      if (result === undefined) return;
      setSettling(true);
      await settle(one, result);
      setSettling(false);
    },
    [instance, perform, settle, work],
  );

  const choose = useCallback(
    (one: ChosenOutcome) => {
      setTrouble(undefined);
      setDone(undefined);
      const { inputForm, tone, previewTemplate } = one.outcome;
      const atOnce =
        asksNothing(inputForm) &&
        tone !== 'danger' &&
        previewTemplate === null &&
        effects(one).sent.length === 0;
      if (atOnce) void send(one, {});
      else setChosen(one);
    },
    [effects, send],
  );
  const chooseByKey = useCallback(
    (wanted: 'claim' | 'supplement') => {
      const found = findOutcome(instance.activities, wanted);
      if (found === undefined) notify({ text: t(`actions.not-now.${wanted}`) });
      else if (!busy) choose(found);
    },
    [busy, choose, instance.activities, notify, t],
  );
  useShortcuts(
    useMemo(() => ({ a: () => chooseByKey('claim'), i: () => chooseByKey('supplement') }), [chooseByKey]),
  );

  const moving = isMoving(instance);
  useEffect(() => {
    if (moving) followUp();
  }, [followUp, moving]);

  const open = stillOpen(chosen, instance);
  const deciding = open === undefined ? null : outcomeName(open);
  useEffect(() => onDeciding(deciding), [deciding, onDeciding]);
  useAskedFor(instance.activities, setChosen);
  return (
    <aside id={ACTIONS_ID} className="instance-aside" aria-label={t('actions.title')} tabIndex={-1}>
      {done === undefined || !isOver(instance) ? null : <DoneNotice name={done} />}
      {open === undefined ? (
        <>
          {trouble === undefined ? null : <TroubleNotice trouble={trouble} />}
          <ActionPanel
            code={instance.code}
            moving={moving}
            activities={instance.activities}
            busy={busy}
            stays={stays}
            onChoose={choose}
          />
        </>
      ) : (
        <FocusKeeper heir={ACTIONS_ID}>
          <OutcomeForm
            key={`${open.activity.key} ${open.outcome.key}`}
            chosen={open}
            code={instance.code}
            consequences={effects(open)}
            trouble={trouble}
            busy={busy}
            onConfirm={(input) => void send(open, input)}
            onBack={() => {
              setChosen(undefined);
              setTrouble(undefined);
            }}
            onPreview={onPreview}
          />
        </FocusKeeper>
      )}
    </aside>
  );
}

/** The chosen outcome while the flow still offers it; what was written is kept as long as it does. */
function stillOpen(
  chosen: ChosenOutcome | undefined,
  { activities }: InstanceFullFragment,
): ChosenOutcome | undefined {
  const there = allowedOutcomes(activities).some(
    ({ activity, outcome }) => activity.key === chosen?.activity.key && outcome.key === chosen.outcome.key,
  );
  return there ? chosen : undefined;
}

/** True while the office has nothing to do here, neither by itself nor because something went wrong. */
function isOver({ activities, problems }: InstanceFullFragment): boolean {
  return problems.length === 0 && allowedOutcomes(activities).length === 0;
}

/** True while automatic steps run between two states: nobody has anything to do, and it is not the end. */
function isMoving({ activities, category, problems }: InstanceFullFragment): boolean {
  const waits = category.startsWith('WAITING_') || category === 'ACCEPTED';
  return activities.length === 0 && problems.length === 0 && waits;
}

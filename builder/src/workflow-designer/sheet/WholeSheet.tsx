import { updateWorkflow, type Answers, type WorkflowChanges, type WorkflowDefinition } from '@istanze/shared';
import { useState } from 'react';
import { SheetForm } from '../../form-designer/sheet/SheetForm';
import { useSheetOver } from '../../form-designer/sheet/use-sheet-store';
import { useT } from '../../i18n/i18n';
import { useDefinition, useFlow, useFlowEditing } from '../flow-designer';
import { ActionList } from './ActionList';
import { answersOf, choice, NONE, options, part, sheetOf, toChoice } from './sheet-fields';

/** Where the flow begins and what happens when the term is over and nothing was decided. */
export function WholeSheet() {
  const t = useT();
  const { document } = useFlow();
  const definition = useDefinition();
  const { run } = useFlowEditing();
  const [form] = useState(() => wholeSheet(definition));
  const commit = (answers: Answers) => {
    run(updateWorkflow(wholeChanges(document.definition(), answers)), 'sheet of the flow');
    return [];
  };
  const sheet = useSheetOver(document, {
    form,
    node: definition,
    toAnswers: wholeAnswers,
    commit,
    current: document.definition,
  });
  return (
    <div className="sheet-body">
      <p className="small muted">{t('flow.whole-help')}</p>
      <SheetForm {...sheet} titled />
      {definition.expiry === undefined ? null : (
        <ActionList
          title={t('flow.place.expiry')}
          place={{ of: 'expiry' }}
          actions={definition.expiry.actions}
        />
      )}
    </div>
  );
}

const ENDS = { '!=': [{ var: 'atEnd' }, NONE] };
const SILENT = { in: [{ var: 'atEnd' }, ['assent', 'refusal']] };

function wholeSheet({ states }: WorkflowDefinition) {
  return sheetOf([
    part('begin', { it: 'Inizio', en: 'Beginning' }, [
      choice('initial', { it: 'Dopo l’invio si va a', en: 'After sending it goes to' }, options(states), {
        required: true,
      }),
    ]),
    part('end', { it: 'Fine del termine senza decisione', en: 'End of the term without a decision' }, [
      choice('atEnd', { it: 'Che cosa succede', en: 'What happens' }, [
        [NONE, { it: 'niente da solo', en: 'nothing by itself' }],
        ['escalate', { it: 'si avvisa e si aspetta', en: 'people are told and it waits' }],
        ['assent', { it: 'il silenzio vale assenso', en: 'silence is assent' }],
        ['refusal', { it: 'il silenzio vale rifiuto', en: 'silence is refusal' }],
      ]),
      choice('silenceTo', { it: 'Allora si passa a', en: 'Then it goes to' }, options(states), {
        visibleWhen: { and: [ENDS, SILENT] },
      }),
    ]),
  ]);
}

function wholeAnswers({ initial, expiry }: WorkflowDefinition): Answers {
  const atEnd = expiry?.silence?.means ?? (expiry === undefined ? NONE : 'escalate');
  return answersOf({ initial, atEnd, silenceTo: expiry?.silence?.to });
}

function wholeChanges({ initial, expiry }: WorkflowDefinition, answers: Answers): WorkflowChanges {
  const [atEnd, to] = [toChoice(answers['atEnd']), toChoice(answers['silenceTo'])];
  const actions = expiry?.actions ?? [];
  const means = (['assent', 'refusal'] as const).find((one) => one === atEnd);
  const silence = means === undefined || to === undefined ? {} : { silence: { means, to } };
  return {
    initial: toChoice(answers['initial']) ?? initial,
    expiry: atEnd === undefined ? undefined : { actions, ...silence },
  };
}

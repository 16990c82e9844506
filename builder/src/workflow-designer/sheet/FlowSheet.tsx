import { useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { useDefinition, useFlow, useFlowState } from '../flow-designer';
import { flowIndex, type FlowNode } from '../flow-index';
import { partName } from '../flow-words';
import { ActionSheet } from './ActionSheet';
import { ActivitySheet } from './ActivitySheet';
import { OutcomeSheet } from './OutcomeSheet';
import { StateSheet } from './StateSheet';
import { TimerSheet } from './TimerSheet';
import { WholeSheet } from './WholeSheet';

/** The properties of what is chosen, on the canvas or in the list. */
export function FlowSheet() {
  const words = useLanguage();
  const { t } = words;
  const { document, around } = useFlow();
  const definition = useDefinition();
  const selected = useFlowState((state) => state.selected);
  const node = selected === undefined ? undefined : flowIndex(definition).get(selected);
  const names = definition.states.map(({ key, name }) => `${key}=${name.it}`).join();
  return (
    <section
      className="sheet flow-sheet"
      aria-label={t('sheet-panel.title')}
      data-open={node !== undefined || undefined}
    >
      <header className="sheet-head">
        <div className="grow">
          <p className="small muted">{t(node === undefined ? 'flow.part.flow' : `flow.part.${node.kind}`)}</p>
          <h2>{node === undefined ? t('flow.whole') : partName(words, around, node)}</h2>
        </div>
        {node === undefined ? null : (
          <IconButton
            icon="close"
            label={t('sheet-panel.close')}
            onPress={() => document.select(undefined)}
          />
        )}
      </header>
      {node === undefined ? (
        <WholeSheet key={names} />
      ) : (
        <PartSheet key={`${node.id} ${names}`} node={node} />
      )}
    </section>
  );
}

function PartSheet({ node }: { readonly node: FlowNode }) {
  switch (node.kind) {
    case 'state':
      return <StateSheet key={node.state.activities.map(({ key }) => key).join()} state={node.state} />;
    case 'activity':
      return (
        <ActivitySheet
          key={node.activity.outcomes.map(({ key, name }) => `${key}=${name.it}`).join()}
          activity={node.activity}
        />
      );
    case 'outcome':
      return <OutcomeSheet activity={node.activity} outcome={node.outcome} />;
    case 'timer':
      return <TimerSheet timer={node.timer} />;
    case 'action':
      return <ActionSheet action={node.action} />;
  }
}

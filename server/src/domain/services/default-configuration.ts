import {
  actionsOfState,
  type ServiceConfiguration,
  type Template,
  type WorkflowDefinition,
} from '@istanze/shared';
import { NO_CONFIGURATION } from './empty-parts';
import { templatesOf } from './templates-of';

const NO_FEE: ServiceConfiguration['fees']['lines'][number] = {
  key: 'fee',
  description: { it: 'Diritti', en: 'Fee' },
  amount: { money: 0 },
  taxonomy: '9/0101002IM/',
};

/**
 * What a new service is set with: the texts its flow sends, the standard privacy notice to complete, and where the flow
 * can ask for money a fee of zero, so that nothing is paid until somebody says how much.
 */
export function defaultConfiguration(
  workflow: WorkflowDefinition,
  texts: Readonly<Record<string, Template>>,
): ServiceConfiguration {
  const wanted = templatesOf(workflow);
  const pays = workflow.states.some((state) =>
    actionsOfState(state).some(({ type }) => type === 'prepare-payment'),
  );
  return {
    ...NO_CONFIGURATION,
    fees: { lines: pays ? [NO_FEE] : [], dueDays: 30 },
    privacy: {
      version: '1',
      notice: {
        it: 'Il Comune usa i tuoi dati solo per decidere su questa richiesta. Puoi chiedere in ogni momento di vederli, correggerli o, dove la legge lo permette, cancellarli.',
        en: 'The municipality uses your data only to decide on this request. You may ask at any time to see them, correct them or, where the law allows, delete them.',
      },
      legalBasis: {
        it: 'Esercizio di pubblici poteri: art. 6, par. 1, lett. e) del Regolamento (UE) 2016/679',
        en: 'Exercise of official authority: art. 6(1)(e) of Regulation (EU) 2016/679',
      },
    },
    templates: Object.fromEntries(Object.entries(texts).filter(([key]) => wanted.has(key))),
  };
}

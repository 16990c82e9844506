import type { FormEnvironment, CompiledForm, FormDefinition, Json, LogicType } from '@istanze/shared';
import { createContext, use } from 'react';
import type { Vocabulary } from './vocabulary';

/** What a rule decides; the words around it follow from that. */
export type RuleKind = 'visibleWhen' | 'requiredWhen' | 'calculated' | 'check' | 'option' | 'guard';

/** Where a rule stands: what it may talk about, and the form it is part of. */
export interface RuleScene {
  readonly kind: RuleKind;
  /** Step, section or field whose rule it is; none for the checks of the form. */
  readonly nodeId: string | undefined;
  readonly nodeName: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly definition: FormDefinition;
  readonly drawn: CompiledForm;
  readonly environment: FormEnvironment;
  /** What it must give; left open where the field takes whatever comes out. */
  readonly expects: LogicType | undefined;
}

export interface Rule {
  readonly scene: RuleScene;
  readonly logic: Json | undefined;
}

const RuleSceneContext = createContext<RuleScene | undefined>(undefined);
export const RuleSceneProvider = RuleSceneContext.Provider;

export function useRuleScene(): RuleScene {
  const scene = use(RuleSceneContext);
  if (scene === undefined) throw new Error('Outside of a rule');
  return scene;
}

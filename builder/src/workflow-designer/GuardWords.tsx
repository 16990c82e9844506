import type { Logic } from '@istanze/shared';
import { RuleWords } from '../form-designer/rules/RuleWords';
import { sayCondition } from '../form-designer/rules/wording';
import { useLanguage } from '../i18n/i18n';
import { useGuardScene } from './use-guard-scene';

interface GuardWordsProps {
  readonly logic: Logic | undefined;
  /** Name of the part it stands at. */
  readonly name: string;
}

/** A condition of the flow as a sentence; nothing where there is none. */
export function GuardWords({ logic, name }: GuardWordsProps) {
  return logic === undefined ? null : <Sentence logic={logic} name={name} />;
}

function Sentence({ logic, name }: { readonly logic: Logic; readonly name: string }) {
  const { t, locale } = useLanguage();
  const scene = useGuardScene(name);
  if (scene === undefined) return null;
  return <RuleWords pieces={sayCondition(logic, scene.vocabulary, { t, locale })} />;
}

import { localize, type Locale, type Text, type TimerDefinition, type Translate } from '@istanze/shared';
import type { MessageKey } from '../i18n/it';
import type { FlowSurroundings } from './flow-designer';
import type { FlowNode } from './flow-index';

/** The language of the screen, as `useLanguage` gives it. */
export interface Words {
  readonly t: Translate<MessageKey>;
  readonly locale: Locale;
}

/** What a timer is called on screen: the days and what they are counted from. */
export function timerName({ t }: Words, { from, afterDays }: TimerDefinition): string {
  return t(`flow.timer.${from}`, { days: afterDays });
}

export function actionName({ locale }: Words, around: FlowSurroundings, type: string): string {
  return localize(around.actionTypes.get(type)?.name, locale) || type;
}

/** The words any part of the flow goes by. */
export function partName(words: Words, around: FlowSurroundings, node: FlowNode): string {
  switch (node.kind) {
    case 'state':
      return textOr(words, node.state.name, node.state.key);
    case 'activity':
      return textOr(words, node.activity.name, node.activity.key);
    case 'outcome':
      return textOr(words, node.outcome.name, node.outcome.key);
    case 'timer':
      return timerName(words, node.timer);
    case 'action':
      return actionName(words, around, node.action.type);
  }
}

function textOr({ locale }: Words, text: Text, key: string): string {
  return localize(text, locale) || key;
}

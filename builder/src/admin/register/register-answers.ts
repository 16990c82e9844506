import type { Answers } from '@istanze/shared';
import type {
  RegisterKind,
  RegisterSettingsInput,
  RegisterSettingsPartsFragment,
} from '../../graphql/generated/graphql';
import { filled, numberOf, textOf } from '../configuration/answers';

/** What is saved, as the form takes it. */
export function registerAnswers({
  kind,
  url,
  classification,
  attachesLater,
  alertAfterMinutes,
  emergencySeries,
}: RegisterSettingsPartsFragment): Answers {
  return filled({ kind, url, classification, attachesLater, alertAfterMinutes, emergencySeries });
}

/** What was filled in, as the server takes it; what was not asked is as usual. */
export function toRegisterInput(answers: Answers): RegisterSettingsInput {
  const minutes = numberOf(answers['alertAfterMinutes']);
  return {
    kind: kindOf(textOf(answers['kind'])),
    url: textOf(answers['url']),
    apiKey: textOf(answers['apiKey']),
    classification: textOf(answers['classification']),
    attachesLater: answers['attachesLater'] !== false,
    alertAfterMinutes: minutes === 0 ? USUAL_MINUTES : minutes,
    emergencySeries: answers['emergencySeries'] === true,
  };
}

const USUAL_MINUTES = 30;

function kindOf(text: string): RegisterKind {
  return text === 'OUTSIDE' || text === 'SIMULATED' ? text : 'INTERNAL';
}

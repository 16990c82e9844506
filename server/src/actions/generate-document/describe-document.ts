import { isIsoDate } from '@istanze/shared';
import { readText } from '../../activities/read-settings';
import type { DocumentRequest } from '../../ports/inside';
import type { ActionContext } from '../action-type';
import { readAnswerText } from '../read-answer';
import { templateValues } from '../template-values';

/**
 * The document to issue. It is valid from the later of the day asked for and today: never before it was paid and issued.
 * Undefined when the service has no such template.
 */
export function describeDocument(context: ActionContext): DocumentRequest | undefined {
  const { key, instance, settings, cause, release, today } = context;
  const template = readText(settings, 'template');
  if (!Object.hasOwn(release.content.configuration.templates, template)) return undefined;
  const series = readText(settings, 'series');
  const asked = readAnswerText(instance, readText(settings, 'validFrom'));
  const until = readAnswerText(instance, readText(settings, 'validTo'));
  const uploadedFileId = readText(cause, 'uploadedFileId');
  return {
    key,
    instance,
    template,
    locale: 'it',
    values: templateValues(context),
    ...(series === '' ? {} : { numbered: { series } }),
    ...(isIsoDate(asked) || isIsoDate(until) ? { validFrom: asked > today ? asked : today } : {}),
    ...(isIsoDate(until) ? { validTo: until } : {}),
    ...(uploadedFileId === '' ? {} : { uploadedFileId }),
  };
}

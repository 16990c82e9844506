import { isIsoDate } from '@istanze/shared';
import { readText } from '../../activities/read-settings';
import type { AccessGrant } from '../../ports/outside/access-list';
import type { ActionContext } from '../action-type';
import { findIssued } from '../issued-document';
import { readAnswerText, readAnswerTexts } from '../read-answer';

/** What the gates must know: dates of the issued document, of the answers where it has none. Undefined when anything is missing. */
export async function describeGrant(context: ActionContext): Promise<AccessGrant | undefined> {
  const { tenantId, instance, settings, today, ports } = context;
  const documents = await ports.withTenant(tenantId, (tx) => ports.documents.findByInstance(tx, instance.id));
  const document = findIssued(documents);
  const asked = readAnswerText(instance, readText(settings, 'validFrom'));
  const validFrom = document?.validFrom ?? (asked > today ? asked : today);
  const validTo = document?.validTo ?? readAnswerText(instance, readText(settings, 'validTo'));
  const plates = readAnswerTexts(instance, readText(settings, 'plates'));
  const zone = readAnswerText(instance, readText(settings, 'zone'));
  if (plates.length === 0 || zone === '' || !isIsoDate(validTo)) return undefined;
  return { reference: document?.number ?? instance.code, plates, zone, validFrom, validTo };
}

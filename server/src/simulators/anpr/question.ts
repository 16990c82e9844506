import { isClaims } from '../kernel/tokens';
import type { EServiceName } from './e-services';

export interface Question {
  readonly operation: string;
  readonly fiscalCode: string | null;
  readonly registryId: string | null;
  readonly purpose: string;
}

/** The question in a body; otherwise which field is wrong, as ANPR names it. */
export function readQuestion(body: Buffer, service: EServiceName): Question | { readonly wrong: string } {
  const content = parse(body);
  const { idOperazioneClient: operation, criteriRicerca: criteria, datiRichiesta: request } = content;
  if (typeof operation !== 'string' || !/^\d{1,30}$/.test(operation)) return { wrong: 'idOperazioneClient' };
  if (!isClaims(criteria)) return { wrong: 'criteriRicerca' };
  if (!isClaims(request)) return { wrong: 'datiRichiesta' };
  if (request['casoUso'] !== service) return { wrong: 'casoUso' };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(request['dataRiferimentoRichiesta'])))
    return { wrong: 'dataRiferimentoRichiesta' };
  const purpose = request['motivoRichiesta'];
  if (typeof purpose !== 'string' || purpose.trim() === '') return { wrong: 'motivoRichiesta' };
  const fiscalCode = textOf(criteria['codiceFiscale']);
  const registryId = service === 'C030' ? null : textOf(criteria['idANPR']);
  if (service === 'C030' && fiscalCode === null) return { wrong: 'codiceFiscale' };
  if (service !== 'C030' && registryId === null) return { wrong: 'idANPR' };
  return { operation, fiscalCode, registryId, purpose };
}

function parse(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    return isClaims(content) ? content : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

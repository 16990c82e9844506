/** The e-services simulated, by their number. */
export const E_SERVICES = {
  C030: 'C030-servizioAccertamentoIdUnicoNazionale',
  C020: 'C020-servizioAccertamentoResidenza',
  C021: 'C021-servizioAccertamentoStatoFamiglia',
} as const;
export type EServiceName = keyof typeof E_SERVICES;

const PORT_OF_ENTRY = '/anpr/govway/rest/in';

/** Where an e-service is called. */
export function eServiceAddress(origin: string, name: EServiceName): string {
  return `${origin}${PORT_OF_ENTRY}/MinInternoPortaANPR-PDND/${E_SERVICES[name]}/v1`;
}

/** What it is called in tokens: as at the real one, not the address (no `-PDND`). */
export function eServiceAudience(origin: string, name: EServiceName): string {
  return `${origin}${PORT_OF_ENTRY}/MinInternoPortaANPR/${E_SERVICES[name]}/v1`;
}

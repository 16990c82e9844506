import type { Text } from '@istanze/shared';

/** The fifteen categories of services of the official model (CONFORMANCE 6), by key. */
export const SERVICE_CATEGORIES: Readonly<Record<string, Text>> = {
  'agricoltura-e-pesca': { it: 'Agricoltura e pesca', en: 'Farming and fishing' },
  ambiente: { it: 'Ambiente', en: 'Environment' },
  'anagrafe-e-stato-civile': { it: 'Anagrafe e stato civile', en: 'Registry and civil status' },
  'appalti-pubblici': { it: 'Appalti pubblici', en: 'Public contracts' },
  autorizzazioni: { it: 'Autorizzazioni', en: 'Permits' },
  'catasto-e-urbanistica': { it: 'Catasto e urbanistica', en: 'Land registry and planning' },
  'cultura-e-tempo-libero': { it: 'Cultura e tempo libero', en: 'Culture and leisure' },
  'educazione-e-formazione': { it: 'Educazione e formazione', en: 'Education and training' },
  'giustizia-e-sicurezza-pubblica': { it: 'Giustizia e sicurezza pubblica', en: 'Justice and public safety' },
  'imprese-e-commercio': { it: 'Imprese e commercio', en: 'Business and trade' },
  'mobilita-e-trasporti': { it: 'Mobilità e trasporti', en: 'Mobility and transport' },
  'salute-benessere-e-assistenza': { it: 'Salute, benessere e assistenza', en: 'Health, welfare and care' },
  'tributi-finanze-e-contravvenzioni': {
    it: 'Tributi, finanze e contravvenzioni',
    en: 'Taxes, finance and fines',
  },
  turismo: { it: 'Turismo', en: 'Tourism' },
  'vita-lavorativa': { it: 'Vita lavorativa', en: 'Working life' },
};

/** Name of a category; a key of the tenant's own stands for itself. */
export function categoryName(key: string): Text {
  return SERVICE_CATEGORIES[key] ?? { it: key };
}

import type { ServicePlace } from '../../../builder/src/admin/service-context';

const TEXT = { it: 'Prova' };

/** A service whose form is opened, as the page of a service hands it to the designer. */
export const OUR_PLACE: ServicePlace = {
  service: {
    id: 'service',
    slug: 'prova',
    title: TEXT,
    status: 'DRAFT',
    formId: 'form',
    workflowId: 'workflow',
    version: 1,
    hasChanges: true,
    sheet: {},
    configuration: {},
    archetype: { id: 'archetype', key: 'prova', name: TEXT },
    office: { id: 'office', name: 'Ufficio', caseOfficer: '' },
    releases: [],
  },
  reload: () => undefined,
  leaveFormWith: () => undefined,
  formSaved: () => Promise.resolve(),
};

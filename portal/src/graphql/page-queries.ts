import { definePageQuery } from './page-query';
import type * as G from './generated/graphql';

const documents = () => import('./generated/graphql');

export const shellQuery = definePageQuery<G.ShellQuery, G.ShellQueryVariables>(
  'Shell',
  async () => (await documents()).ShellDocument,
);
export const homeQuery = definePageQuery<G.HomeQuery, G.HomeQueryVariables>(
  'Home',
  async () => (await documents()).HomeDocument,
);
export const serviceListQuery = definePageQuery<G.ServiceListQuery, G.ServiceListQueryVariables>(
  'ServiceList',
  async () => (await documents()).ServiceListDocument,
);
export const serviceSheetQuery = definePageQuery<G.ServiceSheetQuery, G.ServiceSheetQueryVariables>(
  'ServiceSheet',
  async () => (await documents()).ServiceSheetDocument,
);
export const documentCheckQuery = definePageQuery<G.DocumentCheckQuery, G.DocumentCheckQueryVariables>(
  'DocumentCheck',
  async () => (await documents()).DocumentCheckDocument,
);

export const bookingOfficesQuery = definePageQuery<G.BookingOfficesQuery, G.BookingOfficesQueryVariables>(
  'BookingOffices',
  async () => (await documents()).BookingOfficesDocument,
);
export const freeSlotsQuery = definePageQuery<G.FreeSlotsQuery, G.FreeSlotsQueryVariables>(
  'FreeSlots',
  async () => (await documents()).FreeSlotsDocument,
);
export const appointmentQuery = definePageQuery<G.AppointmentQuery, G.AppointmentQueryVariables>(
  'Appointment',
  async () => (await documents()).AppointmentDocument,
);

export const publicReportsQuery = definePageQuery<G.PublicReportsQuery, G.PublicReportsQueryVariables>(
  'PublicReports',
  async () => (await documents()).PublicReportsDocument,
);

/** Loads the documents of all public pages, for the server, which renders without waiting. */
export async function loadPageQueries(): Promise<void> {
  const queries = [
    shellQuery,
    homeQuery,
    serviceListQuery,
    serviceSheetQuery,
    documentCheckQuery,
    bookingOfficesQuery,
    freeSlotsQuery,
    appointmentQuery,
    publicReportsQuery,
  ];
  await Promise.all(queries.map((query) => query.load()));
}

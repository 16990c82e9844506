import { Navigate, type RouteObject } from 'react-router';

/** The parts of a service's configuration, each at its address. */
export const settingsRoutes: RouteObject[] = [
  { index: true, element: <Navigate to="costi" replace /> },
  {
    path: 'costi',
    lazy: async () => ({ Component: (await import('../admin/configuration/fees/FeesPart')).FeesPart }),
  },
  {
    path: 'bollo',
    lazy: async () => ({ Component: (await import('../admin/configuration/StampPart')).StampPart }),
  },
  {
    path: 'tabelle',
    lazy: async () => ({ Component: (await import('../admin/configuration/tables/TablesPart')).TablesPart }),
  },
  {
    path: 'testi',
    lazy: async () => ({ Component: (await import('../admin/configuration/texts/TextsPart')).TextsPart }),
  },
  {
    path: 'privacy',
    lazy: async () => ({ Component: (await import('../admin/configuration/PrivacyPart')).PrivacyPart }),
  },
  {
    path: 'rinnovo',
    lazy: async () => ({ Component: (await import('../admin/configuration/RenewalPart')).RenewalPart }),
  },
  {
    path: 'per-conto-di',
    lazy: async () => ({
      Component: (await import('../admin/configuration/RepresentationPart')).RepresentationPart,
    }),
  },
  {
    path: 'valori',
    lazy: async () => ({ Component: (await import('../admin/configuration/DerivedPart')).DerivedPart }),
  },
];

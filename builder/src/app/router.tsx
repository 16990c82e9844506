import { createBrowserRouter } from 'react-router';
import { DeskPage } from '../console/desk/DeskPage';
import { InstancePage } from '../console/instance/InstancePage';
import { QueuePage } from '../console/queue/QueuePage';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { Root } from './Root';
import { settingsRoutes } from './settings-routes';
import { Shell } from './Shell';

/** The addresses of the back office; configuration is loaded when it is opened. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Root />,
        errorElement: <CrashPage />,
        hydrateFallbackElement: <></>,
        children: [
          {
            element: <Shell />,
            children: [
              { index: true, element: <DeskPage /> },
              {
                path: 'istanze',
                element: <QueuePage />,
                children: [
                  { index: true, element: null },
                  { path: ':code', element: <InstancePage /> },
                ],
              },
              {
                path: 'sportello',
                lazy: async () => ({
                  Component: (await import('../console/counter/CounterPage')).CounterPage,
                }),
              },
              {
                path: 'agenda',
                lazy: async () => ({ Component: (await import('../console/agenda/AgendaPage')).AgendaPage }),
              },
              {
                path: 'assenze',
                lazy: async () => ({
                  Component: (await import('../admin/people/AbsencesPage')).AbsencesPage,
                }),
              },
              {
                path: 'etichette',
                lazy: async () => ({
                  Component: (await import('../console/labels/LabelsPage')).LabelsPage,
                }),
              },
              {
                path: 'persone',
                lazy: async () => ({ Component: (await import('../admin/people/PeoplePage')).PeoplePage }),
              },
              {
                path: 'persone/uffici',
                lazy: async () => ({
                  Component: (await import('../admin/offices/OfficesPage')).OfficesPage,
                }),
              },
              {
                path: 'persone/appuntamenti',
                lazy: async () => ({
                  Component: (await import('../admin/appointments/OpeningPage')).OpeningPage,
                }),
              },
              {
                path: 'persone/appuntamenti/:officeId',
                lazy: async () => ({
                  Component: (await import('../admin/appointments/OfficeOpeningPage')).OfficeOpeningPage,
                }),
              },
              {
                path: 'persone/assegnazione',
                lazy: async () => ({
                  Component: (await import('../admin/offices/AssignmentPage')).AssignmentPage,
                }),
              },
              {
                path: 'persone/autorizzazioni',
                lazy: async () => ({
                  Component: (await import('../admin/authorizations/AuthorizationsPage')).AuthorizationsPage,
                }),
              },
              {
                path: 'aspetto',
                lazy: async () => ({
                  Component: (await import('../admin/branding/BrandingPage')).BrandingPage,
                }),
              },
              {
                path: 'protocollo',
                lazy: async () => ({
                  Component: (await import('../admin/register/RegisterPage')).RegisterPage,
                }),
              },
              {
                path: 'statistiche',
                lazy: async () => ({
                  Component: (await import('../statistics/StatisticsPage')).StatisticsPage,
                }),
              },
              {
                path: 'servizi',
                lazy: async () => ({ Component: (await import('../admin/ServicesPage')).ServicesPage }),
              },
              {
                path: 'libreria',
                lazy: async () => ({ Component: (await import('../admin/library/MatrixPage')).MatrixPage }),
              },
              {
                path: 'libreria/archetipi/:id',
                lazy: async () => ({
                  Component: (await import('../admin/library/ArchetypePage')).ArchetypePage,
                }),
              },
              {
                path: 'libreria/moduli/:id',
                lazy: async () => ({ Component: (await import('../admin/library/ModulePage')).ModulePage }),
              },
              {
                path: 'libreria/vie',
                lazy: async () => ({ Component: (await import('../admin/streets/StreetsPage')).StreetsPage }),
              },
              {
                path: 'libreria/sezioni',
                lazy: async () => ({
                  Component: (await import('../admin/library/SectionsPage')).SectionsPage,
                }),
              },
              {
                path: 'libreria/sezioni/:key',
                lazy: async () => ({ Component: (await import('../admin/library/SectionPage')).SectionPage }),
              },
              {
                path: 'servizi/pronti',
                lazy: async () => ({
                  Component: (await import('../admin/services/ReadyMadePage')).ReadyMadePage,
                }),
              },
              {
                path: 'servizi/nuovo',
                lazy: async () => ({
                  Component: (await import('../admin/services/NewServicePage')).NewServicePage,
                }),
              },
              {
                path: 'servizi/:id',
                lazy: async () => ({ Component: (await import('../admin/ServicePage')).ServicePage }),
                children: [
                  {
                    index: true,
                    lazy: async () => ({ Component: (await import('../admin/sheet/SheetTab')).SheetTab }),
                  },
                  {
                    path: 'modulo',
                    lazy: async () => ({
                      Component: (await import('../form-designer/FormDesigner')).FormDesigner,
                    }),
                  },
                  {
                    path: 'impostazioni',
                    lazy: async () => ({
                      Component: (await import('../admin/configuration/SettingsTab')).SettingsTab,
                    }),
                    children: settingsRoutes,
                  },
                  {
                    path: 'persone',
                    lazy: async () => ({
                      Component: (await import('../admin/authorizations/ServicePeopleTab')).ServicePeopleTab,
                    }),
                  },
                  {
                    path: 'controlli',
                    lazy: async () => ({
                      Component: (await import('../admin/checklist/ChecklistTab')).ChecklistTab,
                    }),
                  },
                  {
                    path: 'flusso',
                    lazy: async () => ({
                      Component: (await import('../workflow-designer/FlowDesigner')).FlowDesigner,
                    }),
                  },
                  {
                    path: 'flusso/istanze',
                    lazy: async () => ({
                      Component: (await import('../workflow-designer/migration/MigrationPage')).MigrationPage,
                    }),
                  },
                  {
                    path: 'prove',
                    lazy: async () => ({ Component: (await import('../admin/tests/TestsTab')).TestsTab }),
                  },
                  {
                    path: 'prove/nuova',
                    lazy: async () => ({ Component: (await import('../admin/tests/TrialPage')).TrialPage }),
                  },
                  {
                    path: 'prove/:testId',
                    lazy: async () => ({ Component: (await import('../admin/tests/TrialPage')).TrialPage }),
                  },
                  {
                    path: 'pubblicazioni',
                    lazy: async () => ({
                      Component: (await import('../admin/releases/ReleasesTab')).ReleasesTab,
                    }),
                  },
                  {
                    path: 'pubblica',
                    lazy: async () => ({
                      Component: (await import('../admin/releases/PublishPage')).PublishPage,
                    }),
                  },
                  {
                    path: 'confronta',
                    lazy: async () => ({
                      Component: (await import('../admin/releases/DifferencePage')).DifferencePage,
                    }),
                  },
                ],
              },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
    { basename: '/backoffice' },
  );
}

import { Suspense, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { Layout } from '../layout/Layout';
import { PageSkeleton } from '../ui/PageSkeleton';
import { PersonalGate } from '../session/PersonalGate';
import { allRoutes } from './routes';

/** The portal: the municipality's frame around the page of the address. */
export function App(): ReactNode {
  return (
    <Layout>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          {allRoutes.map(({ path, personal, onServer, page: { Page } }) => (
            <Route
              key={path}
              path={path}
              element={
                personal ? (
                  <PersonalGate onServer={onServer}>
                    <Page />
                  </PersonalGate>
                ) : (
                  <Page />
                )
              }
            />
          ))}
        </Routes>
      </Suspense>
    </Layout>
  );
}

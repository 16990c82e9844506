import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/overlays.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { createRouter } from './app/router';
import { applyStoredTheme } from './app/theme';
import { createApolloClient } from './graphql/client';
import { LanguageProvider } from './i18n/i18n';
import { NotificationProvider } from './ui/notify';

applyStoredTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ApolloProvider client={createApolloClient()}>
        <NotificationProvider>
          <RouterProvider router={createRouter()} />
        </NotificationProvider>
      </ApolloProvider>
    </LanguageProvider>
  </StrictMode>,
);

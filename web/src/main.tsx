import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepForOffline } from './api/offline-reading.ts';
import { createQueryClient } from './api/query-client.ts';
import { AnnouncerProvider } from './frame/announcer.tsx';
import { startTheme } from './frame/theme.ts';
import { LanguageProvider, needTexts } from './messages/language.tsx';
import { createRoutes } from './routes.tsx';
import { meQuery } from './session/session.ts';
import './styles/index.css';

startTheme();
// A new version was put in place while this page was open: what it has not fetched yet is gone.
addEventListener('vite:preloadError', () => {
  location.reload();
});
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  void navigator.serviceWorker.register('/service-worker.js');
}

const client = createQueryClient(() => {
  client.removeQueries({ queryKey: meQuery.queryKey });
  void router.invalidate();
});
keepForOffline(client);
const router = createRoutes(client);
await needTexts('everybody');
const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the client');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <AnnouncerProvider>
          <RouterProvider router={router} />
        </AnnouncerProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);

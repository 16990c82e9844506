import { requestHeaders } from '../graphql/credentials';

/** Ends the session on the server and goes back to the door; the page is loaded again, so that nothing read stays in memory. */
export async function logout(): Promise<void> {
  await fetch('/auth/logout', { method: 'POST', credentials: 'same-origin', headers: requestHeaders() });
  window.location.assign('/backoffice/');
}

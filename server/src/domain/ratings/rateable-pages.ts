/** The pages of the portal that ask for a rating, beside sheets and requests: nobody fills the table with invented ones. */
const PAGES = ['/', '/servizi', '/note-legali', '/privacy', '/accessibilita'];

export function isRateablePage(path: string): boolean {
  return PAGES.includes(path);
}

import { accessPath, loginUrl, safeReturnPath } from './access-path';

describe('safeReturnPath', () => {
  it('keeps a path of the portal with its query', () => {
    expect(safeReturnPath('/servizi/permesso/richiesta?da=X-1')).toBe('/servizi/permesso/richiesta?da=X-1');
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\nb',
    'javascript:alert(1)',
  ])('sends %p to the personal area', (value) => {
    expect(safeReturnPath(value)).toBe('/area-personale');
  });
});

describe('accessPath and loginUrl', () => {
  it('carry the way back through the access page to the provider', () => {
    const path = accessPath('/servizi/x/richiesta?da=1');
    const returnTo = safeReturnPath(new URL(path, 'https://a.example').searchParams.get('returnTo'));
    expect(returnTo).toBe('/servizi/x/richiesta?da=1');
    expect(loginUrl('/auth/login?scheme=spid', returnTo, 'en')).toBe(
      '/auth/login?scheme=spid&returnTo=%2Fen%2Fservizi%2Fx%2Frichiesta%3Fda%3D1',
    );
  });
});

import { mailContent } from './mail-content';

test('a mail carries what was written as text, never as markup', () => {
  const { html, text } = mailContent({
    locale: 'it',
    tenantName: 'Comune & Co',
    body: 'Prima riga\nseconda\n\n<script>alert("x")</script>',
    code: 'PAS-2026-7F3K-92QX',
    url: 'https://localhost/pratiche/PAS-2026-7F3K-92QX',
  });
  expect(html).not.toMatch(/<script/);
  expect(html).toContain('Prima riga<br>seconda');
  expect(html).toContain('lang="it"');
  expect(text).toContain('https://localhost/pratiche/PAS-2026-7F3K-92QX');
});

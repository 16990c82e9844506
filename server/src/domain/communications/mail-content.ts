import type { Locale } from '@istanze/shared';
import { serverWords } from '../../messages';
import { escapeHtml as escape } from '../../platform/escape-html';
import type { PlainMail } from '../../ports/inside/plain-mail';

type MailLink = 'mail.open-area' | 'mail.open-file' | PlainMail['link'];

export interface MailSource {
  readonly locale: Locale;
  readonly tenantName: string;
  readonly body: string;
  /** Of the instance it is about; left out where it is about none. */
  readonly code?: string | undefined;
  /** Where it leads; nowhere for who is not a user of the product. */
  readonly url?: string;
  /** Words of the link; to the request in the personal area where left out. */
  readonly link?: MailLink;
}

/** A courtesy mail as plain text and as HTML; nothing in it comes from outside unescaped. */
export function mailContent(source: MailSource): { readonly text: string; readonly html: string } {
  const { locale, tenantName, body, code, url, link = 'mail.open-area' } = source;
  const t = serverWords(locale);
  const footer =
    code === undefined
      ? t('mail.footer-plain', { tenant: tenantName })
      : t('mail.footer', { tenant: tenantName, code });
  const lines =
    url === undefined
      ? []
      : [link === 'mail.open-area' ? t('mail.plain-link', { url }) : `${t(link)}: ${url}`];
  const text = [body, ...lines, '--', footer].join('\n\n');
  const paragraphs = body.split(/\n{2,}/).map((part) => `<p>${escape(part).replaceAll('\n', '<br>')}</p>`);
  const html = `<!doctype html>
<html lang="${locale}">
<body style="font-family:'Titillium Web',Arial,sans-serif;font-size:16px;line-height:1.5;color:#17324d;max-width:40em">
${paragraphs.join('\n')}
${url === undefined ? '' : `<p><a href="${escape(url)}" style="color:#0066cc">${escape(t(link))}</a></p>\n`}<hr style="border:0;border-top:1px solid #d9dadb">
<p style="font-size:14px;color:#455a64">${escape(footer)}</p>
</body>
</html>`;
  return { text, html };
}

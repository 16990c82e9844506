import { cleanFileName, contentDisposition } from './file-name';

describe('cleanFileName', () => {
  it.each([
    ['carta d’identità.pdf', 'carta d’identità.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\anna\\doc.pdf', 'doc.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['fattura\u202Efdp.exe', 'fatturafdp.exe'],
    ['<img src=x>.png', '_img src=x_.png'],
    ['CON.txt', '_CON.txt'],
    ['...', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
  ])('given %j, then it becomes %j', (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned);
  });

  it('given a name without end, then it is shortened and keeps its extension', () => {
    const name = cleanFileName(`${'a'.repeat(5000)}.pdf`);
    expect([name.length, name.endsWith('a.pdf')]).toEqual([120, true]);
  });
});

describe('contentDisposition', () => {
  it('given quotes and accents, then neither breaks the header', () => {
    expect(contentDisposition('attachment', 'è "mio".pdf')).toBe(
      `attachment; filename="e _mio_.pdf"; filename*=UTF-8''%C3%A8%20%22mio%22.pdf`,
    );
  });
});

import { parseSheet } from './sheet';

describe('parseSheet', () => {
  it('reads the voices that are there and leaves the others empty', () => {
    const sheet = parseSheet({
      forWhom: { it: 'Chi abita in centro', en: 'Who lives downtown' },
      needed: { intro: { it: 'Serve:' }, items: [{ it: 'la targa' }, { it: '' }] },
      times: { text: { it: '30 giorni' }, phases: [{ name: { it: 'Controllo' }, days: 10 }, { name: {} }] },
    });
    expect(sheet.forWhom).toEqual({ it: 'Chi abita in centro', en: 'Who lives downtown' });
    expect(sheet.needed.items).toEqual([{ it: 'la targa' }]);
    expect(sheet.times.phases).toEqual([
      { name: { it: 'Controllo' }, days: 10 },
      { name: { it: '' }, days: null },
    ]);
    expect(sheet.costs).toEqual({ it: '' });
    expect(sheet.conditions).toBeNull();
  });

  it.each([null, 'text', 3, []])('survives %p', (value) => {
    expect(parseSheet(value).howTo).toEqual({ it: '' });
  });

  it.each([
    ['https://www.anagrafenazionale.interno.it/servizi', 'www.anagrafenazionale.interno.it'],
    ['http://www.example.it', undefined],
    ['javascript:alert(1)', undefined],
    ['/servizi', undefined],
    [undefined, undefined],
  ])('leads to another site only by a secure address: %p', (externalUrl, host) => {
    expect(parseSheet({ externalUrl }).leadsTo?.hostname).toBe(host);
  });

  it('refuses conditions whose address is a script', () => {
    expect(parseSheet({ conditions: { title: { it: 'x' }, url: 'javascript:1' } }).conditions).toBeNull();
  });
});

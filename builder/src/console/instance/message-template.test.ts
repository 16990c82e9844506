import { emptyMarks, fillTemplate, unknownMarks } from './message-template';

const values = {
  applicantName: 'Mario Rossi',
  code: 'ZZZ-2026-7F3K-92QX',
  protocol: '0000012/2026',
  service: 'Passo carrabile',
  office: 'Ufficio Tributi',
  date: '23 novembre 2026',
};

describe('templates of messages', () => {
  test('take the data of the instance', () => {
    expect(fillTemplate('Gentile {applicantName}, la domanda {code} è del {date}.', values)).toBe(
      'Gentile Mario Rossi, la domanda ZZZ-2026-7F3K-92QX è del 23 novembre 2026.',
    );
  });

  test('leave what they do not know as written, and say so', () => {
    expect(fillTemplate('Saluti, {signature} {code}', { ...values, code: 'C' })).toBe(
      'Saluti, {signature} C',
    );
    expect(unknownMarks('{signature} {code} {signature} {x}')).toEqual(['{signature}', '{x}']);
  });

  test('do not fill in what a value brings along', () => {
    expect(fillTemplate('{applicantName}', { ...values, applicantName: '{code}' })).toBe('{code}');
  });

  test('say what an instance does not have yet, and only what they use', () => {
    const early = { ...values, protocol: '', office: ' ' };
    expect(emptyMarks('{code}: protocollo {protocol}, {protocol}', early)).toEqual(['protocol']);
    expect(emptyMarks('{code}', early)).toEqual([]);
  });
});

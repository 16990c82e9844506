import type { RegisterPaper, RegistrationRequest } from '../../../ports/outside/protocol-register';
import type { HttpRegisterSettings } from './http-register.settings';

const LONGEST_SUBJECT = 500;
const LONGEST_NAME = 100;

/** The body of `POST /entries`. Attachments that follow later are named already, without their content. */
export async function toEntryBody(
  request: RegistrationRequest,
  { classification, attachesLater }: Pick<HttpRegisterSettings, 'classification' | 'attachesLater'>,
): Promise<object> {
  const { direction, subject, parties, office, file, externalReference: reference } = request;
  const attachments = attachesLater
    ? request.attachments.map(({ name, sha256 }) => ({ name: safeName(name), sha256 }))
    : await Promise.all(request.attachments.map(toPaperBody));
  return {
    reference,
    direction,
    subject: subject.slice(0, LONGEST_SUBJECT),
    parties,
    office,
    file,
    classification,
    document: await toPaperBody(request.document),
    attachments,
  };
}

/** A document with its content in base64. */
export async function toPaperBody({ name, sha256, content }: RegisterPaper): Promise<object> {
  return {
    name: safeName(name),
    sha256,
    content: Buffer.from(await content()).toString('base64'),
  };
}

/** Registers keep names in file systems and old columns: plain letters, digits and a short length; the ending stays. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._ -]/g, '_')
    .trim();
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 ? plain.slice(dot).slice(0, 10) : '';
  const stem = dot > 0 ? plain.slice(0, dot) : plain;
  return `${stem.slice(0, LONGEST_NAME - ending.length) || 'documento'}${ending}`;
}

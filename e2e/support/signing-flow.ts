import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, listAt } from './json';
import { ROOT } from './paths';

/** Words and addresses of a flow in which a document is issued, signed, sent to another body, and followed by another request. */
export const signing = {
  office: 'Provincia di Prova',
  mailbox: 'protocollo@pec.provincia.example.it',
  issue: 'Prepara il documento',
  sign: 'Carica il documento firmato',
  state: 'Da firmare',
} as const;

const STAFF = { kind: 'staff', roles: ['operator'] } as const;
const DOCUMENT = { template: 'document', series: 'documents' } as const;

/** The flow as data: it begins like the default one of permits, then goes its own way. */
export function signingFlow(followingService: string): object {
  const permits: object = JSON.parse(
    readFileSync(join(ROOT, 'db/seeds/reference/workflows/permits.json'), 'utf8'),
  );
  const isKept = (key: unknown) => key === 'submitted' || key === 'completed';
  const kept = listAt(permits, 'states').filter((state) => isKept(at(state, 'key')));
  return { ...permits, states: [...kept, review(), sign(), sending(followingService)] };
}

function review(): object {
  const issued = { key: 'issued', name: { it: signing.issue }, to: 'sign', tone: 'primary' };
  return state('review', 'In lavorazione', 'waiting-office', {
    ...activity('issue-document', 'Preparazione del documento', STAFF),
    settings: { template: 'document', allowUpload: false },
    outcomes: [{ ...issued, term: 'decided', after: [action('generate-document', DOCUMENT)] }],
  });
}

function sign(): object {
  const signed = { key: 'signed', name: { it: signing.sign }, to: 'sending', tone: 'primary' };
  const after = [action('keep-signed-document', {}), action('activate-document', { facts: [] })];
  return state('sign', signing.state, 'waiting-office', {
    ...activity('sign-document', 'Firma', STAFF),
    outcomes: [{ ...signed, after }],
  });
}

function sending(followingService: string): object {
  const { office: body, mailbox: to } = signing;
  const transmit = { body, to, text: 'Trasmettiamo il documento.', attachDocument: true };
  const values = [{ path: 'subject', to: 'subject' }];
  return state('sending', 'Da trasmettere', 'accepted', {
    ...activity('automatic', 'Trasmissione', { kind: 'system' }),
    automatic: true,
    before: [
      action('transmit', transmit),
      action('start-instance', { service: followingService, mode: 'draft', values }),
    ],
    outcomes: [{ key: 'sent', name: { it: 'Trasmessa' }, to: 'completed', after: [] }],
  });
}

function state(key: string, name: string, category: string, only: object): object {
  const it = { it: name };
  return { id: `state-${key}`, key, name: it, category, citizenText: it, activities: [only] };
}

function activity(type: string, name: string, performer: object): object {
  return { id: `own-${type}`, key: type, type, name: { it: name }, performer, settings: {}, before: [] };
}

function action(type: string, settings: object): object {
  return { id: `run-${type}`, type, settings, blocking: true, onFailure: 'block' };
}

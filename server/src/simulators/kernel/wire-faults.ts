import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Fault, Misbehaviours } from './misbehaviour';

/** Faults that every HTTP system can show before or instead of its answer. */
export const WIRE_FAULTS: readonly Fault[] = [
  { code: 'error-429', label: 'risponde 429 (troppe richieste)', takes: 'nothing' },
  { code: 'error-500', label: 'risponde 500', takes: 'nothing' },
  { code: 'error-503', label: 'risponde 503', takes: 'nothing' },
  { code: 'slow', label: 'risponde in ritardo', takes: 'seconds' },
  { code: 'hang', label: 'non risponde mai (e non fa nulla)', takes: 'nothing' },
  { code: 'cut', label: 'chiude la connessione senza fare nulla', takes: 'nothing' },
  { code: 'lose-answer', label: 'fa quanto chiesto, ma la risposta si perde', takes: 'nothing' },
];

/** Goes before the protocol's own routes; pages and the control door are never disturbed. */
export function wireFaults(misbehaviours: Misbehaviours): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const take = (fault: string) => misbehaviours.take(fault, request.originalUrl);
    const status = [429, 500, 503].find((code) => take(`error-${code}`) !== undefined);
    if (status !== undefined) {
      response
        .status(status)
        .json({ title: 'Guasto simulato', status, detail: 'Guasto chiesto al simulatore' });
      return;
    }
    if (take('hang') !== undefined) return;
    if (take('cut') !== undefined) {
      request.socket.destroy();
      return;
    }
    if (take('lose-answer') !== undefined) loseAnswer(request, response);
    const slow = take('slow');
    if (slow === undefined) next();
    else setTimeout(next, slow.seconds * 1000).unref();
  };
}

function loseAnswer(request: Request, response: Response): void {
  response.end = () => {
    request.socket.destroy();
    return response;
  };
}

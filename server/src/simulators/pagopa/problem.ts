import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { ShapeError } from '../kernel/shape';

/** pagoPA's `ProblemJson`. */
export function problem(response: Response, status: number, title: string, detail: string): void {
  response.status(status).json({ title, status, detail });
}

/** Answers 400 where the body is wrong; anything else goes on as an error. */
export function refuseShape(response: Response, error: unknown): void {
  if (!(error instanceof ShapeError)) throw error;
  problem(response, 400, 'BAD REQUEST', error.message);
}

/** The subscription key of one product. */
export function requireKey(key: string): RequestHandler {
  return (request, response, next) => {
    const given = Buffer.from(request.get('Ocp-Apim-Subscription-Key') ?? '');
    const known = Buffer.from(key);
    if (given.length === known.length && timingSafeEqual(given, known)) next();
    else problem(response, 401, 'Unauthorized', 'Access denied due to missing or invalid subscription key');
  };
}

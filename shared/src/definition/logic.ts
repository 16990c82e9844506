import type { Json } from '../kernel';

/** A JSON Logic expression as stored: a literal, or an object with one operation and its arguments. */
export type Logic = Json;

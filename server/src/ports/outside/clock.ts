/** The present instant; tests hold it still. */
export interface Clock {
  now(): Date;
}

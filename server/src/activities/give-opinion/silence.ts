/** Key of the outcome that only the clock chooses: the term of the opinion is over and none came. */
export const SILENT = 'silent';

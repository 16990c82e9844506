/** Nobody is logged in, or the session ended: answered as UNAUTHENTICATED. */
export class NotAuthenticatedError extends Error {}

/** What was asked for does not exist for this person, whether or not it exists for another: answered as NOT_FOUND. */
export class NotFoundError extends Error {}

/** The person is known and may never do this: answered as FORBIDDEN. */
export class ForbiddenError extends Error {}

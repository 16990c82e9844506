/** Context of a query for what never changes: asked by GET, so that the browser keeps the answer from visit to visit. */
export const KEPT_FOR_EVER = { fetchOptions: { method: 'GET' } } as const;

const ownThingsOnly = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Pages take everything from their own site and nothing from elsewhere. No script that runs and no style stands in a page itself; data may. */
export const contentSecurityPolicy = ownThingsOnly.join('; ');

/** Where pages make pictures for whoever wants one, they fetch from their own site what goes into them. */
export const bakingPolicy = [...ownThingsOnly, "connect-src 'self'"].join('; ');

/** The page that checks badges may ask other hosts too, since a badge can be anybody's. What it is told it only reads. */
export const verifierPolicy = [...ownThingsOnly, "connect-src 'self' https:"].join('; ');

/** Pages take everything from their own site and nothing from elsewhere. No script or style stands in a page itself. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

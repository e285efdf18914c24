/**
 * What the add-in's page may load, and why. The browser refuses everything else. `frame-ancestors`
 * is not in it, because that works only in a response header. docs/beheer.md gives that header.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': [
    "'self'",
    // Office.js, which Excel requires to come from here, and the parts it loads by itself.
    'https://appsforoffice.microsoft.com',
    // Microsoft's Ajax library, which Office.js loads on some versions of Excel.
    'https://ajax.aspnetcdn.com',
  ],
  // The controls style themselves with constructed style sheets, which need no permission.
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The policy as the text of the page's meta element. */
export function contentSecurityPolicy(): string {
  return Object.entries(ALLOWED)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

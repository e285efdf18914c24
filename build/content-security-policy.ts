/**
 * The addresses from which the add-in's page may load. The browser refuses all others.
 * `frame-ancestors` works only in a response header, which is in docs/beheer.md.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': [
    "'self'",
    // Office.js and the scripts that it loads. Excel requires this address.
    'https://appsforoffice.microsoft.com',
    // Microsoft's Ajax library, which Office.js loads on some versions of Excel.
    'https://ajax.aspnetcdn.com',
  ],
  // The controls need no more: a style sheet made by a script is always allowed.
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

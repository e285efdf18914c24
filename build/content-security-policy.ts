/**
 * What the add-in's page may load, and why. Everything else is refused by the browser.
 * `frame-ancestors` works in a response header only: docs/beheer.md gives it.
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
  // The controls style themselves by constructed sheets, which need no leave.
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The policy as the page's meta element says it. */
export function contentSecurityPolicy(): string {
  return Object.entries(ALLOWED)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

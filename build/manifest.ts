/** What the build fills in. */
export interface ManifestFacts {
  /** The package's version, three numbers. */
  readonly version: string;
  /** Where the add-in is hosted: https, without the page's name. */
  readonly url: string;
}

/** Where the development server serves the add-in; also the URL of a build that names none. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * The add-in's manifest for one address.
 *
 * @param template the text of `manifest.xml`, with %VERSION% and %URL%
 * @throws Error when the version is not three numbers or the URL is not a plain https address
 */
export function fillManifest(template: string, facts: ManifestFacts): string {
  const filled = template
    .replaceAll('%VERSION%', manifestVersion(facts.version))
    .replaceAll('%URL%', hostingUrl(facts.url));
  const left = /%[A-Z]+%/.exec(filled);
  if (left) throw new Error(`manifest.xml asks for ${left[0]}, which the build does not know.`);
  return filled;
}

/** Office wants a version of four numbers, and refuses 0 as the first. */
function manifestVersion(version: string): string {
  if (!/^[1-9]\d*\.\d+\.\d+$/.test(version)) {
    throw new Error(
      `The version "${version}" in package.json cannot be put in a manifest: three numbers are needed, the first at least 1, such as 1.2.0.`,
    );
  }
  return `${version}.0`;
}

/**
 * Office loads an add-in over https only. A query or fragment would end up in the middle of every
 * address.
 */
export function hostingUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username) {
    throw new Error(
      `"${text}" cannot host the add-in: give an https address without query, such as --env url=https://taakstelling.example.nl`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

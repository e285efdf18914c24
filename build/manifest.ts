/** What the build puts in the manifest. */
export interface ManifestFacts {
  /** The package's version, three numbers. */
  readonly version: string;
  /** Where the add-in is hosted: https, without the page's name. */
  readonly url: string;
}

/** The address of the development server. A build without `--env url` also uses it. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * The add-in's manifest for one address.
 *
 * @param manifest the text of `manifest.xml`, with the address of the development server
 * @throws Error when the version is not three numbers, the URL is not a plain https address, or
 *   the manifest has no version or does not name the development server
 */
export function fillManifest(manifest: string, { version, url }: ManifestFacts): string {
  const versions = manifest.match(VERSION) ?? [];
  if (versions.length !== 1 || !manifest.includes(`${DEVELOPMENT_URL}/`)) {
    throw new Error(
      `manifest.xml needs one <Version>, and addresses that begin with ${DEVELOPMENT_URL}/.`,
    );
  }
  return manifest
    .replace(VERSION, `<Version>${manifestVersion(version)}</Version>`)
    .replaceAll(`${DEVELOPMENT_URL}/`, `${hostingUrl(url)}/`);
}

const VERSION = /<Version>[^<]*<\/Version>/g;

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
 * Returns the URL without a slash at the end. Office loads an add-in over https only.
 *
 * @throws Error when the URL is not https, or has a query, a fragment or a user
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

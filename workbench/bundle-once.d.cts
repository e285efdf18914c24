import type { BuildOptions } from 'esbuild';

/**
 * Bundles with esbuild, if a file of which the bundle was made has changed since the last time, or
 * the options have. Paths are relative to the project's root.
 */
export declare function bundleOnce(options: BuildOptions & { readonly outdir: string }): void;

import type { BuildOptions } from 'esbuild';

/**
 * Bundles with esbuild, where a file that the bundle was made of has changed since the last time.
 * Paths are seen from the project's root.
 */
export declare function bundleOnce(options: BuildOptions & { readonly outdir: string }): void;

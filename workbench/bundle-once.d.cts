import type { BuildOptions } from 'esbuild';

/**
 * Bundles with esbuild, if an input or an option changed since the last time. Paths are relative to
 * the project's root.
 */
export declare function bundleOnce(options: BuildOptions & { readonly outdir: string }): void;

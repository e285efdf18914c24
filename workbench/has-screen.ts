/**
 * Whether this machine can show a window. On Linux, an environment variable must name a display.
 * Windows and macOS always have a screen.
 */
export function hasScreen(
  platform: NodeJS.Platform,
  { DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv,
): boolean {
  return platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/**
 * Whether this machine can show a window. Linux names a display where it can; Windows and macOS
 * always can.
 */
export function hasScreen(
  platform: NodeJS.Platform,
  { DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv,
): boolean {
  return platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

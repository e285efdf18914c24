import { hasScreen } from '../../workbench/has-screen';

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('on %s with %j a window can be shown: %s', (platform, environment, expected) => {
  expect(hasScreen(platform, environment)).toBe(expected);
});

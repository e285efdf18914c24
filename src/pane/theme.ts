import { createDarkTheme, createLightTheme, type BrandVariants } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';

/** Excel's green, so that the pane looks like a part of the window around it. */
const EXCEL: BrandVariants = {
  10: '#03180c',
  20: '#062713',
  30: '#083619',
  40: '#0a4520',
  50: '#0b5428',
  60: '#0d6230',
  70: '#0e7038',
  80: '#107c41',
  90: '#2b9a5c',
  100: '#45b176',
  110: '#5bbf89',
  120: '#74cc9d',
  130: '#8fd8b1',
  140: '#abe3c5',
  150: '#c6eed9',
  160: '#e2f7ec',
};

const light = createLightTheme(EXCEL);
const dark = createDarkTheme(EXCEL);

/** Follows Office's theme, or the system's theme if Office reports none, as on the web. */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const isDark = officeIsDark() ?? system.matches;
    setTheme(isDark ? dark : light);
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  };
  system.addEventListener('change', apply);
  apply();
}

function officeIsDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const color = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  return color === undefined ? undefined : luma(color) < 128;
}

/** The brightness of a colour, 0 to 255, by the weights of ITU-R BT.601. */
function luma(color: string): number {
  const channel = (at: number) => parseInt(color.slice(at, at + 2), 16);
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4);
}

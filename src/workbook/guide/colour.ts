/** Names colours, such as `green` for `#00b050`. */

export type ColourName =
  | 'green'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'brown'
  | 'grey'
  | 'white'
  | 'black';

/**
 * Returns the name of the colour with the nearest hue. A colour without much hue is white, grey or
 * black. Returns null for a text that is not `#RRGGBB`.
 */
export function colourName(hex: string): ColourName | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const range = most - least;
  if (range < 0.12) {
    if (lightness > 0.95) return 'white';
    return lightness < 0.15 ? 'black' : 'grey';
  }
  return nameOfHue(hueOf(red, green, blue, most, range), lightness);
}

function hueOf(red: number, green: number, blue: number, most: number, range: number): number {
  const sector =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return sector * 60;
}

function nameOfHue(hue: number, lightness: number): ColourName {
  if (hue < 15 || hue >= 345) return lightness > 0.8 ? 'pink' : 'red';
  if (hue < 49) return lightness < 0.35 ? 'brown' : 'orange';
  if (hue < 70) return 'yellow';
  if (hue < 170) return 'green';
  if (hue < 255) return 'blue';
  return hue < 300 ? 'purple' : 'pink';
}

/** Names colours and other looks of cells. */
import type { ColourName } from '../../workbook/guide/colour';
import type { RowLook } from '../../workbook/guide/row-looks';

export const colours: Readonly<Record<ColourName, string>> = {
  green: 'groen',
  red: 'rood',
  orange: 'oranje',
  yellow: 'geel',
  blue: 'blauw',
  purple: 'paars',
  pink: 'roze',
  brown: 'bruin',
  grey: 'grijs',
  white: 'wit',
  black: 'zwart',
};

/** Names how a row looks, such as *de kleur rood* or *schuine letters*. */
export function lookName(look: RowLook): string {
  switch (look.kind) {
    case 'fill':
      return `de kleur ${nameOf(look)}`;
    case 'text':
      return `letters in het ${nameOf(look)}`;
    case 'italic':
      return 'schuine letters';
  }
}

function nameOf({ name, colour }: Exclude<RowLook, { readonly kind: 'italic' }>): string {
  return name === null ? colour : colours[name];
}

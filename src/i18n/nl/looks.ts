/** Names colours and other looks of cells. */
import { colourName, type ColourName } from '../../workbook/guide/colour';
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
      return `de kleur ${nameOf(look.colour)}`;
    case 'text':
      return `letters in het ${nameOf(look.colour)}`;
    case 'italic':
      return 'schuine letters';
  }
}

function nameOf(colour: string): string {
  const name = colourName(colour);
  return name === null ? colour : colours[name];
}

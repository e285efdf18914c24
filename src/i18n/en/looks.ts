/** Names colours and other looks of cells. */
import { colourName, type ColourName } from '../../workbook/guide/colour';
import type { RowLook } from '../../workbook/guide/row-looks';

export const colours: Readonly<Record<ColourName, string>> = {
  green: 'green',
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  blue: 'blue',
  purple: 'purple',
  pink: 'pink',
  brown: 'brown',
  grey: 'grey',
  white: 'white',
  black: 'black',
};

/** Names how a row looks, such as *the colour red* or *italics*. */
export function lookName(look: RowLook): string {
  switch (look.kind) {
    case 'fill':
      return `the colour ${nameOf(look.colour)}`;
    case 'text':
      return `letters in ${nameOf(look.colour)}`;
    case 'italic':
      return 'italics';
  }
}

function nameOf(colour: string): string {
  const name = colourName(colour);
  return name === null ? colour : colours[name];
}

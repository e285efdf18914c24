/** Names colours and other looks of cells. */
import type { ColourName } from '../../workbook/guide/colour';
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
      return `the colour ${nameOf(look)}`;
    case 'text':
      return `letters in ${nameOf(look)}`;
    case 'italic':
      return 'italics';
  }
}

function nameOf({ name, colour }: Exclude<RowLook, { readonly kind: 'italic' }>): string {
  return name === null ? colour : colours[name];
}

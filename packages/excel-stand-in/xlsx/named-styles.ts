/** Reads and writes the named styles of a styles part: `cellStyles`, and their `cellStyleXfs`. */
import { BUILT_IN_LOOKS, BUILT_IN_STYLES } from '../host/built-in-styles';
import { STYLE_GROUPS, type CellStyle, type NamedStyle, type StyleGroup } from '../host/model';
import type { Collection } from './style-collection';
import { flag, numberOf, xml, type XmlElement } from './xml';

/** A named style of the part, with its place there. */
interface Known {
  readonly style: NamedStyle;
  readonly element: XmlElement;
  readonly xfId: number;
}

/** How the look of a style becomes the element that a `cellStyleXfs` holds. */
type XfOf = (look: CellStyle, xf: XmlElement | undefined, flags: Flags) => string;
type Flags = Readonly<Record<string, number | undefined>>;

export interface NamedStyles {
  /** The styles of the part, without a Normal that looks as Excel's own. */
  readonly styles: readonly NamedStyle[];
  /** The name of the style for a cell format's `xfId`. Undefined for Normal. */
  readonly nameOf: (xfId: number) => string | undefined;
  /** The `xfId` and the look for the style of a cell. Undefined stands for Normal. */
  readonly placeOf: (name: string | undefined) => { readonly xfId: number; look: CellStyle };
  /** Makes the part have these styles, and no others but Normal. */
  readonly save: (styles: readonly NamedStyle[], xfOf: XfOf) => void;
}

const APPLY: Readonly<Record<StyleGroup, string>> = {
  number: 'applyNumberFormat',
  font: 'applyFont',
  alignment: 'applyAlignment',
  border: 'applyBorder',
  patterns: 'applyFill',
  protection: 'applyProtection',
};

const NORMAL = 'Normal';

export function openNamedStyles(
  cellStyles: Collection,
  styleXfs: Collection,
  lookOf: (xf: XmlElement) => CellStyle,
): NamedStyles {
  const known = cellStyles.elements.flatMap((element): Known[] => {
    const xfId = numberOf(element, 'xfId') ?? 0;
    const xf = styleXfs.elements[xfId];
    const named = nameOf(element);
    if (!xf || named.name === '') return [];
    const excludes = STYLE_GROUPS.filter((group) => !flag(xf, APPLY[group], true));
    return [{ element, xfId, style: { ...named, look: lookOf(xf), excludes } }];
  });
  const places = new Map<string, { xfId: number; look: CellStyle }>();
  const names = new Map<number, string>();
  for (const { style, xfId } of known.toReversed()) {
    places.set(style.name, { xfId, look: style.look });
    names.set(xfId, style.name);
  }
  return {
    styles: known
      .filter(({ style }, index) => index === known.findIndex((k) => k.style.name === style.name))
      .map(({ style }) => style)
      .filter((style) => style.name !== NORMAL || Object.keys(style.look).length > 0),
    nameOf: (xfId) => (names.get(xfId) === NORMAL ? undefined : names.get(xfId)),
    placeOf: (name = NORMAL) => {
      const place = places.get(name);
      if (place) return place;
      if (name === NORMAL) return { xfId: 0, look: {} };
      throw new Error(`A cell has the style ${name}, which Workbook.styles lacks.`);
    },
    save: (styles, xfOf) => {
      for (const style of styles) {
        const before = known.find((candidate) => candidate.style.name === style.name);
        const xfId = before?.xfId ?? styleXfs.append(xfOf(style.look, undefined, flagsOf(style)));
        places.set(style.name, { xfId, look: style.look });
        if (!before) cellStyles.append(cellStyleXml(style, xfId));
        else if (JSON.stringify(before.style) !== JSON.stringify(style)) {
          const xf = styleXfs.elements[xfId];
          styleXfs.replace(xfId, xfOf(style.look, xf, flagsOf(style)));
          if (style.builtIn) {
            const attributes = { ...before.element.attributes, customBuiltin: 1 };
            cellStyles.replace(
              cellStyles.elements.indexOf(before.element),
              xml('cellStyle', attributes),
            );
          }
        }
      }
      const kept = new Set([NORMAL, ...styles.map(({ name }) => name)]);
      for (const { style, element } of known) {
        if (!kept.has(style.name)) cellStyles.replace(cellStyles.elements.indexOf(element), '');
      }
    },
  };
}

/** Files number their built-in styles from 3, after Normal and the styles of outlines. */
const FIRST_NUMBER = 3;

function nameOf(element: XmlElement): Pick<NamedStyle, 'name' | 'builtIn'> {
  const name = element.attributes['name'] ?? '';
  const number = numberOf(element, 'builtinId');
  if (number === undefined) return { name, builtIn: false };
  if (number === 0) return { name: NORMAL, builtIn: true };
  const builtIn = number < FIRST_NUMBER ? name : BUILT_IN_STYLES[number - FIRST_NUMBER + 1];
  return { name: builtIn ?? name, builtIn: true };
}

function flagsOf({ excludes }: NamedStyle): Flags {
  return Object.fromEntries(
    STYLE_GROUPS.map((group) => [APPLY[group], excludes.includes(group) ? 0 : undefined]),
  );
}

function cellStyleXml({ name, builtIn, look }: NamedStyle, xfId: number): string {
  if (!builtIn) return xml('cellStyle', { name, xfId });
  const builtinId = BUILT_IN_STYLES.indexOf(name) + FIRST_NUMBER - 1;
  const isCustom = look !== BUILT_IN_LOOKS[name];
  const customBuiltin = isCustom ? 1 : undefined;
  return xml('cellStyle', { name: fileName(name), xfId, builtinId, customBuiltin });
}

/** The name in a file of a built-in style: `WarningText` is `Warning Text`. */
function fileName(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

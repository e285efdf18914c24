import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The fonts of a page without a window. `narrow` is about as wide as Segoe UI, the font of Excel on
 * Windows. `wide` is about as wide as Verdana, the widest common font.
 */
export type FontChoice = 'narrow' | 'wide';

const OPEN_SANS = dirname(require.resolve('@expo-google-fonts/open-sans/package.json'));
const DEJAVU = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** The font for texts, and the folders of that font and of the font for code. */
const FONTS: Readonly<Record<FontChoice, { readonly text: string; readonly folders: string[] }>> = {
  narrow: { text: 'Open Sans', folders: [OPEN_SANS, DEJAVU] },
  wide: { text: 'DejaVu Sans', folders: [DEJAVU] },
};

/** The font families that pages ask for, grouped by the font that replaces them. */
const TEXT_FAMILIES = ['Segoe UI', 'Arial', 'Helvetica', 'Times New Roman', 'sans-serif', 'serif'];
const CODE_FAMILIES = ['Consolas', 'Courier New', 'monospace'];
const CODE_FONT = 'DejaVu Sans Mono';

/**
 * Writes a configuration for fontconfig. A browser on Linux then sees the fonts of the development
 * dependencies, and no others. Browsers on Windows and macOS ignore the file.
 *
 * @returns the path of the file, for `FONTCONFIG_FILE`
 */
export async function writeFontconfig(choice: FontChoice, folder: string): Promise<string> {
  const file = join(folder, `fonts-${choice}.conf`);
  await mkdir(folder, { recursive: true });
  // Several processes may write it at the same time, and none may read an incomplete file.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, fontconfig(choice, join(folder, 'fonts-cache')));
  await rename(draft, file);
  return file;
}

function fontconfig(choice: FontChoice, cache: string): string {
  const { text, folders } = FONTS[choice];
  const standIns = [
    ...TEXT_FAMILIES.map((family) => standIn(family, text)),
    ...CODE_FAMILIES.map((family) => standIn(family, CODE_FONT)),
  ];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((fonts) => `  <dir>${xmlText(fonts)}</dir>`),
    `  <cachedir>${xmlText(cache)}</cachedir>`,
    ...standIns,
    '</fontconfig>',
    '',
  ].join('\n');
}

function standIn(family: string, font: string): string {
  return (
    `  <match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="assign" binding="same"><string>${font}</string></edit></match>`
  );
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * Draws the ribbon's pictures. `assets/icons/<name>-16.svg` becomes the PNG of 16 pixels, and
 * `<name>-32.svg` the larger PNGs. Run `npm run icons` after you change a drawing, and commit the
 * PNGs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../workbench/browser';

const FOLDER = join(__dirname, '../assets/icons');
const ICONS = ['taakstelling', 'controleer', 'overlegtab'] as const;
const DRAWING_FOR_SIZE = { 16: 16, 32: 32, 64: 32, 80: 32 } as const;

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`,
  );
  return page.screenshot({ omitBackground: true });
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const icon of ICONS) {
      for (const [size, drawing] of Object.entries(DRAWING_FOR_SIZE)) {
        const svg = readFileSync(join(FOLDER, `${icon}-${drawing}.svg`), 'utf8');
        writeFileSync(join(FOLDER, `${icon}-${size}.png`), await draw(page, svg, Number(size)));
      }
    }
  } finally {
    await browser.close();
  }
}

void main();

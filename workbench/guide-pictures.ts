/**
 * Takes the pictures of docs/handleiding.md from the built add-in in the workbench, and writes them
 * to docs/beelden.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  emptyWorkbook,
  inWorkbench,
  setStage,
  type OpenOptions,
  type OpenWorkbench,
  type Stage,
} from '../test/e2e/open-workbench';
import { typeInCell } from '../test/e2e/workbench-sheet';

const FOLDER = join(__dirname, '../docs/beelden');
const PANE_WIDTH = 350;
const NOW = '2016-12-31T10:00:00';

interface Picture {
  readonly file: string;
  readonly workbook: string;
  readonly sheet?: string;
  readonly prepare: (open: OpenWorkbench) => Promise<void>;
  /** The element in the picture; `body` is the whole page. */
  readonly of: '#pane iframe' | 'body';
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

/** The window for pictures of a pane. The bars of the page take part of the height. */
const forPane = (height: number) => ({ width: 1200, height });

const PICTURES: readonly Picture[] = [
  {
    file: 'venster-openen',
    workbook: 'demo.xlsx',
    sheet: 'Plaatsingen',
    prepare: async ({ addInFrame }) => {
      await addInFrame.getByText('Herkend').waitFor();
    },
    of: 'body',
    size: { width: 1100, height: 580 },
  },
  {
    file: 'eerste-keer',
    workbook: 'demo.xlsx',
    prepare: async (open) => {
      await open.addInFrame.getByText('Herkend').waitFor();
      await emptyWorkbook(open);
      await open.addInFrame.getByText('Lees opnieuw').click();
      await open.addInFrame.getByText('Open de voorbeeldwerkmap').waitFor();
    },
    of: '#pane iframe',
    size: forPane(1050),
  },
  {
    file: 'niet-zeker',
    workbook: 'twijfelachtig.xlsx',
    prepare: async ({ addInFrame }) => {
      await addInFrame.locator('summary', { hasText: 'Plaatsingen' }).first().click();
    },
    of: '#pane iframe',
    size: forPane(960),
  },
  {
    file: 'controle',
    workbook: 'tekst-als-datum-en-getal.xlsx',
    prepare: async ({ addInFrame }) => {
      await addInFrame.getByRole('tab', { name: 'Controle' }).click();
      await addInFrame.locator('summary', { hasText: 'Datum als tekst' }).first().click();
    },
    of: '#pane iframe',
    size: forPane(1040),
  },
  {
    file: 'overleg',
    workbook: 'demo.xlsx',
    prepare: makeTab,
    of: '#pane iframe',
    size: forPane(860),
  },
  {
    file: 'tabblad',
    workbook: 'demo.xlsx',
    prepare: async (open) => {
      await makeTab(open);
      await open.addInFrame.getByText('Open het tabblad').click();
      const tab = await lastSheet(open);
      await typeInCell(open, tab, 'J10', 'Zie brief van 12 december');
    },
    of: 'body',
    size: { width: 1420, height: 800 },
  },
  {
    file: 'voorstellen',
    workbook: 'demo.xlsx',
    prepare: async ({ addInFrame }) => {
      await addInFrame.getByRole('tab', { name: 'Voorstellen' }).click();
      await addInFrame.locator('.cards > li').first().locator('summary').click();
    },
    of: '#pane iframe',
    size: forPane(1030),
  },
];

async function makeTab({ addInFrame }: OpenWorkbench): Promise<void> {
  await addInFrame.getByRole('tab', { name: 'Overleg' }).click();
  await addInFrame.locator('#kind').selectOption('bestuurlijk');
  await addInFrame.locator('fluent-button', { hasText: 'Maak overlegtab' }).click();
  await addInFrame.getByText('staat klaar').waitFor();
}

function lastSheet(open: OpenWorkbench): Promise<string> {
  return inWorkbench(open, ({ host }) => host.workbook.sheets.at(-1)?.name ?? '');
}

async function take(stage: Stage, picture: Picture): Promise<string> {
  const { workbook, sheet } = picture;
  const context: OpenOptions['context'] = { viewport: picture.size, colorScheme: 'light' };
  const open = await stage.open({
    workbook,
    ...(sheet === undefined ? {} : { sheet }),
    now: NOW,
    context,
  });
  await open.page.addStyleTag({
    content: `#pane, #pane iframe { width: ${PANE_WIDTH}px !important; min-width: 0 !important; }`,
  });
  await open.addInFrame.getByRole('tab').first().waitFor();
  await picture.prepare(open);
  const path = join(FOLDER, `${picture.file}.png`);
  await open.page.locator(picture.of).screenshot({ path, animations: 'disabled' });
  await open.close();
  return path;
}

async function takeAll(): Promise<void> {
  // A browser uses this locale for date fields.
  process.env['LANGUAGE'] = 'nl';
  await mkdir(FOLDER, { recursive: true });
  const stage = await setStage();
  try {
    for (const picture of PICTURES) console.log(await take(stage, picture));
  } finally {
    await stage.close();
  }
}

void takeAll();

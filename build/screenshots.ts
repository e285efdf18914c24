/**
 * Takes pictures of the built pane, and writes them to out/screenshots. Each page of the pane is
 * shown in each dress (colours and width). Each state is the pane after some clicks.
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
import { goTo, PLACES } from '../test/e2e/places';

const FOLDER = join(__dirname, '../out/screenshots');
const WIDTH = 350;
const HEIGHT = 900;

/** How the pane is shown in a picture: its width and its colours. */
interface Dress {
  readonly name: string;
  /** The pane's width in pixels. */
  readonly width: number;
  readonly context: OpenOptions['context'];
}

const LIGHT: Dress = { name: 'licht', width: WIDTH, context: { colorScheme: 'light' } };
const DARK: Dress = { name: 'donker', width: WIDTH, context: { colorScheme: 'dark' } };
const CONTRAST: Dress = {
  name: 'contrast',
  width: WIDTH,
  context: { forcedColors: 'active', colorScheme: 'dark' },
};
const DRESSES: readonly Dress[] = [
  LIGHT,
  DARK,
  CONTRAST,
  { ...LIGHT, name: '320px', width: 320 },
  { ...LIGHT, name: '450px', width: 450 },
];

/** The pane after a user did something in it. */
interface State {
  readonly name: string;
  readonly options: OpenOptions;
  readonly prepare: (open: OpenWorkbench) => Promise<void>;
}

const STATES: readonly State[] = [
  {
    name: 'eerste-keer',
    options: {},
    prepare: async (open) => {
      await goTo(open, PLACES[0]);
      await emptyWorkbook(open);
      await open.addInFrame.getByText('Lees opnieuw').click();
      await open.addInFrame.getByText('Nieuwe planning').first().waitFor();
    },
  },
  {
    name: 'niet-zeker',
    options: { workbook: 'twijfelachtig.xlsx' },
    prepare: async ({ addInFrame }) => {
      await addInFrame.locator('summary', { hasText: 'Plaatsingen' }).first().click();
    },
  },
  {
    name: 'herstel',
    options: { workbook: 'tekst-als-datum-en-getal.xlsx' },
    prepare: async (open) => {
      await goTo(open, PLACES[1]);
      for (const kind of ['Onbekende soort of status', 'Datum als tekst']) {
        await open.addInFrame.locator('summary', { hasText: kind }).first().click();
      }
      await open.addInFrame
        .locator('details', { hasText: 'Onbekende soort of status' })
        .getByText('Herstel', { exact: true })
        .click();
      await open.addInFrame.getByText('1 cel is hersteld').waitFor();
      await open.addInFrame
        .locator('details', { hasText: 'Datum als tekst' })
        .first()
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'bezig',
    options: {},
    prepare: async (open) => {
      await goTo(open, PLACES[2]);
      await inWorkbench(open, ({ host }) => {
        host.switches.latency = 10_000;
      });
      await make(open);
      await open.addInFrame.getByText('Het tabblad wordt gemaakt').waitFor();
    },
  },
  {
    name: 'fout',
    options: {},
    prepare: async (open) => {
      await goTo(open, PLACES[2]);
      await inWorkbench(open, ({ host }) => {
        host.resetCounters();
        host.switches.failures = [
          { roundTrip: 1, when: 'before', error: 'invalidOperationInCellEditMode' },
        ];
      });
      await make(open);
      await open.addInFrame.getByRole('alert').waitFor();
    },
  },
  {
    name: 'gemaakt',
    options: {},
    prepare: async (open) => {
      await goTo(open, PLACES[2]);
      await open.addInFrame.locator('#kind').selectOption('bestuurlijk');
      await make(open);
      await open.addInFrame.getByText('staat klaar').waitFor();
    },
  },
  {
    name: 'wat-als',
    options: { now: '2016-10-12T10:00:00' },
    prepare: async (open) => {
      await goTo(open, PLACES[2]);
      await open.addInFrame.locator('summary', { hasText: 'Wat als' }).click();
      await open.addInFrame.locator('#what-if-target').selectOption('De Kade');
      await open.addInFrame.locator('#what-if-value').fill('13');
      await open.addInFrame.getByText('nu verwacht').waitFor();
      await open.addInFrame.locator('#what-if-event').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'besloten',
    options: {},
    prepare: async (open) => {
      await goTo(open, PLACES[3]);
      const press = (name: string) =>
        open.addInFrame.locator('.cards fluent-button', { hasText: name }).first().click();
      await press('Wijs af');
      await open.addInFrame.getByRole('heading', { name: /^Afgewezen .*\(1\)/ }).waitFor();
      await press('Accepteer');
      await open.addInFrame.getByText('is voorgedragen').waitFor();
    },
  },
];

async function make({ addInFrame }: OpenWorkbench): Promise<void> {
  await addInFrame.locator('fluent-button', { hasText: 'Maak overlegtab' }).click();
}

async function openDressed(stage: Stage, dress: Dress, options: OpenOptions = {}) {
  const open = await stage.open({
    now: '2016-12-31T10:00:00',
    ...options,
    context: {
      ...dress.context,
      locale: 'nl-NL',
      viewport: { width: 1200, height: HEIGHT },
      deviceScaleFactor: 2,
    },
  });
  await open.page.addStyleTag({
    content: `#pane, #pane iframe { width: ${dress.width}px !important; min-width: 0 !important; }`,
  });
  return open;
}

async function take({ page }: OpenWorkbench, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.locator('#pane iframe').screenshot({ path, animations: 'disabled' });
  console.log(path);
}

async function takePlaces(stage: Stage, dress: Dress): Promise<void> {
  const open = await openDressed(stage, dress);
  for (const place of PLACES) {
    await goTo(open, place);
    await open.addInFrame.evaluate('document.querySelector("details")?.setAttribute("open", "")');
    await take(open, `${place.file}-${dress.name}`);
  }
  await open.close();
}

async function takeState(stage: Stage, dress: Dress, state: State): Promise<void> {
  const open = await openDressed(stage, dress, state.options);
  await state.prepare(open);
  await take(open, `${state.name}-${dress.name}`);
  await open.close();
}

async function takeAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const stage = await setStage();
  try {
    for (const dress of DRESSES) await takePlaces(stage, dress);
    for (const dress of [LIGHT, DARK, CONTRAST]) {
      for (const state of STATES) await takeState(stage, dress, state);
    }
  } finally {
    await stage.close();
  }
}

void takeAll();

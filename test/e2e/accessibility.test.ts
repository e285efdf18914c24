import type { Page } from 'playwright-core';
import { violationsIn } from './axe';
import { setStage, type OpenWorkbench, type Stage } from './open-workbench';
import { chosenTab, goTo, PLACES, unfold } from './places';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
});
afterAll(() => stage.close());

/** Colour settings, such as dark. One page gets each of them in turn. */
const DRESSES: readonly (readonly [string, Parameters<Page['emulateMedia']>[0]])[] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['Windows contrast', { colorScheme: 'light', forcedColors: 'active' }],
];

/** A colour in a transition has no fixed contrast. */
const WITHOUT_MOTION = { reducedMotion: 'reduce' } as const;

describe('a workbook', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ context: WITHOUT_MOTION, now: '2016-12-31T10:00:00' });
  });
  afterAll(() => open.close());

  const protectSheets = (isProtected: boolean) =>
    open.page.evaluate(`window.workbench.then(({ host }) => {
      for (const sheet of host.workbook.sheets) sheet.protected = ${isProtected};
    })`);

  describe.each(DRESSES)('with the colours of %s', (_, dress) => {
    beforeAll(async () => {
      await open.page.emulateMedia(dress);
      await protectSheets(false);
    });

    it.each(PLACES)('has no fault according to axe in $name', async (place) => {
      await goTo(open, place);
      await unfold(open);
      expect(await violationsIn(open.addInFrame)).toEqual([]);
    });

    it('has no fault according to axe in the messages of success, a warning and a failure', async () => {
      await goTo(open, PLACES[2]);
      await open.addInFrame.getByLabel('Soort overleg').selectOption('bestuurlijk');
      const make = open.addInFrame.locator('fluent-button', { hasText: 'Maak overlegtab' });
      await make.click();
      await open.addInFrame.getByText('staat klaar').waitFor();
      expect(await violationsIn(open.addInFrame)).toEqual([]);
      await protectSheets(true);
      await make.click();
      await open.addInFrame.getByRole('alert').waitFor();
      expect(await violationsIn(open.addInFrame)).toEqual([]);
    });
  });
});

describe('a workbook with faults', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({
      context: WITHOUT_MOTION,
      workbook: 'tekst-als-datum-en-getal.xlsx',
    });
    await goTo(open, PLACES[1]);
    await open.addInFrame.locator('.findings summary').first().waitFor();
    await unfold(open);
  });
  afterAll(() => open.close());

  it.each(DRESSES)(
    'with the colours of %s, has no fault according to axe in findings of each severity',
    async (_, dress) => {
      await open.page.emulateMedia(dress);
      expect(await open.addInFrame.locator('.fix').count()).toBeGreaterThan(0);
      expect(await violationsIn(open.addInFrame)).toEqual([]);
    },
  );
});

describe.each([
  ['a browser of today', {}],
  ['a browser that moves the focus between tabs itself', { feature: 'Focusgroup' }],
])('the tabs of the pane, by keyboard in %s', (_, wish) => {
  let open: OpenWorkbench;
  let own: Stage;
  beforeAll(async () => {
    own = await setStage({ ...wish, page: 'pane-only' });
    open = await own.open({ now: '2016-12-31T10:00:00' });
  });
  afterAll(() => own.close());

  it.each([
    ['ArrowRight', 0, [1, 2, 3, 4, 0, 1]],
    ['ArrowDown', 0, [1, 2, 3, 4, 0, 1]],
    ['ArrowLeft', 0, [4, 3, 2, 1, 0, 4]],
    ['ArrowUp', 0, [4, 3, 2, 1, 0, 4]],
    ['Home', 2, [0, 0]],
    ['End', 2, [4, 4]],
  ] as const)(
    'are chosen with the key %s, and each tab shows its screen',
    async (key, start, steps) => {
      await goTo(open, PLACES[start]);
      for (const step of steps) {
        const { name, shows } = PLACES[step];
        await open.page.keyboard.press(key);
        expect(await chosenTab(open)).toBe(name);
        await open.addInFrame.getByText(shows).first().waitFor();
      }
    },
  );
});

describe('a person who uses only a keyboard', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ now: '2016-12-31T10:00:00' });
  });
  afterAll(() => open.close());

  /**
   * Returns the start of the text of the focused element, and its index among all elements.
   * Returns null if nothing has the focus.
   */
  const focused = () =>
    open.addInFrame.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const all = [...document.querySelectorAll('*')];
      return { at: all.indexOf(element), text: (element.textContent ?? '').trim().slice(0, 40) };
    });

  it.each(PLACES)('reaches every action in $name, in the order of the page', async (place) => {
    await goTo(open, place);
    await unfold(open);
    const reachable = await open.addInFrame.evaluate(
      () =>
        [
          ...document.querySelectorAll(
            'main button, main fluent-button, main input, main select, main summary, main .scroll, footer button',
          ),
        ].filter(
          (element) => !element.hasAttribute('disabled') && element.closest('[hidden]') === null,
        ).length,
    );
    await open.addInFrame.getByRole('tab', { name: place.name }).focus();
    const seen = new Set<number>();
    let last = -1;
    // A date has three fields and a button, so there are more stops of the Tab key than
    // controls.
    for (let step = 0; step < reachable + 12; step++) {
      await open.page.keyboard.press('Tab');
      const now = await focused();
      if (now === null || now.at < last) break;
      last = now.at;
      seen.add(now.at);
    }
    expect(seen.size).toBe(reachable);
  });

  it('keeps the focus in the screen when the pressed control disappears', async () => {
    await goTo(open, PLACES[3]);
    const cards = open.addInFrame.locator('.cards > li');
    await cards.first().locator('fluent-button', { hasText: 'Wijs af' }).focus();
    await open.page.keyboard.press('Enter');
    await open.addInFrame.getByRole('heading', { name: /^Afgewezen/ }).waitFor();
    await open.page.keyboard.press('Tab');
    const isInPlace = await open.addInFrame.evaluate(
      () => document.activeElement?.closest('#place') !== null,
    );
    expect(isInPlace).toBe(true);
    await open.addInFrame.locator('fluent-button', { hasText: 'Toch overwegen' }).click();
  });

  it('sees which element has the focus', async () => {
    await goTo(open, PLACES[1]);
    await open.addInFrame.locator('summary').first().focus();
    await open.page.keyboard.press('Tab');
    await open.page.keyboard.press('Shift+Tab');
    const style = await open.addInFrame.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(style).toBe('solid 2px');
  });
});

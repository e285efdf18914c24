import { violationsIn } from './axe';
import { setStage, type OpenOptions, type OpenWorkbench, type Stage } from './open-workbench';
import { goTo, PLACES, unfold } from './places';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const DRESSES: readonly (readonly [string, OpenOptions])[] = [
  ['light', { context: { colorScheme: 'light' } }],
  ['dark', { context: { colorScheme: 'dark' } }],
  ['Windows contrast', { context: { forcedColors: 'active' } }],
];

describe.each(DRESSES)('dressed in %s', (_, options) => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ ...options, now: '2016-12-31T10:00:00' });
  });
  afterAll(() => open.page.context().close());

  it.each(PLACES)('axe finds nothing in $name', async (place) => {
    await goTo(open, place);
    await unfold(open);
    expect(await violationsIn(open.addInFrame)).toEqual([]);
  });
});

describe.each([
  ['320 px wide', 320, 1],
  ['200 % zoom of 640 px', 320, 2],
  ['450 px wide', 450, 1],
])('%s', (_, width, deviceScaleFactor) => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ now: '2016-12-31T10:00:00', context: { deviceScaleFactor } });
    await open.page.addStyleTag({
      content: `#pane, #pane iframe { width: ${width}px !important; min-width: 0 !important; }`,
    });
    await open.addInFrame.waitForFunction(`innerWidth === ${width}`);
  });
  afterAll(() => open.page.context().close());

  it.each(PLACES)('cuts off nothing in $name and does not scroll sideways', async (place) => {
    await goTo(open, place);
    await unfold(open);
    const cut = await open.addInFrame.evaluate(() => {
      const right = document.documentElement.clientWidth;
      // What only screen readers get is cut to a point on purpose.
      return [...document.body.querySelectorAll('*:not(.unseen)')]
        .filter((element) => {
          const { overflowX } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const isHiding = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
          return box.width > 0 && (box.right > right + 0.5 || box.left < -0.5 || isHiding);
        })
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(cut).toEqual([]);
    const width = await open.addInFrame.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(await open.addInFrame.evaluate('document.documentElement.clientWidth'));
  });
});

describe('by keyboard alone', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await stage.open({ now: '2016-12-31T10:00:00' });
  });
  afterAll(() => open.page.context().close());

  /** What has the focus, and how far it is from the top. */
  const focused = () =>
    open.addInFrame.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const all = [...document.querySelectorAll('*')];
      return { at: all.indexOf(element), text: (element.textContent ?? '').trim().slice(0, 40) };
    });

  it('goes from place to place with the arrows', async () => {
    await open.addInFrame.getByRole('tab', { name: 'Werkmap' }).focus();
    for (const place of PLACES.slice(1)) {
      await open.page.keyboard.press('ArrowRight');
      await open.addInFrame.getByText(place.shows).first().waitFor();
    }
  });

  it.each(PLACES)(
    'reaches every action in $name, in the order in which they stand',
    async (place) => {
      await goTo(open, place);
      await unfold(open);
      const reachable = await open.addInFrame.evaluate(
        () =>
          [
            ...document.querySelectorAll(
              'main button, main fluent-button, main input, main select, main summary, footer button',
            ),
          ].filter((element) => !element.hasAttribute('disabled')).length,
      );
      await open.addInFrame.getByRole('tab', { name: place.name }).focus();
      const seen = new Set<number>();
      let last = -1;
      // A date has three fields, and its calendar's button.
      for (let step = 0; step < reachable + 12; step++) {
        await open.page.keyboard.press('Tab');
        const now = await focused();
        if (now === null || now.at < last) break;
        last = now.at;
        seen.add(now.at);
      }
      expect(seen.size).toBe(reachable);
    },
  );

  it('shows where the focus is', async () => {
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

import { setStage, type OpenWorkbench, type Stage } from './open-workbench';
import { chosenTab, goTo, LANGUAGES, placesIn, unfold } from './places';
import { waitInPage } from './wait';

/** A screen, and the widths of the pane to test on that screen, in CSS pixels. */
interface Screen {
  readonly screen: string;
  readonly deviceScaleFactor: number;
  readonly panes: readonly Pane[];
}

interface Pane {
  readonly pane: string;
  readonly width: number;
  /** True if the five tabs must fit in one row. */
  readonly hasOneRow: boolean;
}

const SCREENS: readonly Screen[] = [
  {
    screen: 'a plain screen',
    deviceScaleFactor: 1,
    panes: [
      { pane: '320 px less a scrollbar', width: 303, hasOneRow: true },
      { pane: '320 px', width: 320, hasOneRow: true },
      { pane: '350 px', width: 350, hasOneRow: true },
      { pane: '450 px', width: 450, hasOneRow: true },
    ],
  },
  {
    // Windows enlarges text as zoom does: the pane gets fewer and larger CSS pixels.
    screen: '200 % zoom, or Windows text of 200 %',
    deviceScaleFactor: 2,
    panes: [
      { pane: '320 px, each half as many', width: 160, hasOneRow: false },
      { pane: '350 px, each half as many', width: 175, hasOneRow: false },
      { pane: '640 px, each half as many', width: 320, hasOneRow: true },
    ],
  },
];

describe.each(['narrow', 'wide'] as const)('in a %s font', (fonts) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ fonts, page: 'pane-only' });
  });
  afterAll(() => stage.close());

  const cases = LANGUAGES.flatMap((language) =>
    SCREENS.map((screen) => ({ ...language, ...screen })),
  );
  describe.each(cases)('on $screen, in $locale', ({ locale, say, deviceScaleFactor, panes }) => {
    let open: OpenWorkbench;
    beforeAll(async () => {
      open = await stage.open({
        locale,
        now: '2016-12-31T10:00:00',
        context: { deviceScaleFactor, viewport: { width: 1280, height: 720 } },
      });
    });
    afterAll(() => open.close());

    describe.each(placesIn(say))('$name', (place) => {
      beforeAll(async () => {
        await goTo(open, place);
        await unfold(open);
      });

      it.each(panes)(
        'is cut off nowhere and scrolls only vertically, at $pane',
        async ({ width }) => {
          await widenPane(open, width);
          expect(await cutOff(open)).toEqual([]);
          const widths = await open.addInFrame.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return { scrollWidth, clientWidth };
          });
          expect(widths).toEqual({ scrollWidth: width, clientWidth: width });
        },
      );
    });

    describe.each(panes)('at $pane, the tabs of the pane', ({ width, hasOneRow }) => {
      beforeAll(() => widenPane(open, width));

      it('can all be reached with the arrow key', async () => {
        const places = placesIn(say);
        await goTo(open, places[0]);
        for (const { name } of [...places.slice(1), places[0]]) {
          await open.page.keyboard.press('ArrowRight');
          expect(await chosenTab(open)).toBe(name);
        }
      });

      if (hasOneRow) {
        it('are in one row', async () => {
          const tops = await open.addInFrame.evaluate(() =>
            [...document.querySelectorAll('fluent-tab')].map(
              (tab) => tab.getBoundingClientRect().top,
            ),
          );
          expect(tops).toHaveLength(5);
          expect(new Set(tops).size).toBe(1);
        });
      }
    });
  });
});

async function widenPane(open: OpenWorkbench, width: number): Promise<void> {
  const content = `#pane, #pane iframe { width: ${width}px !important; min-width: 0 !important; }`;
  await open.page.addStyleTag({ content });
  await waitInPage(open.addInFrame, `() => innerWidth === ${width}`);
}

/**
 * Returns the elements that stick out of the pane, and the elements that hide a part of their
 * contents.
 */
function cutOff({ addInFrame }: OpenWorkbench): Promise<readonly string[]> {
  return addInFrame.evaluate(() => {
    const right = document.documentElement.clientWidth;
    // Texts for screen readers are hidden on purpose. The table of a preview scrolls in its own
    // box, as WCAG 2.2 (1.4.10) allows. The box itself must be inside the pane.
    return [...document.body.querySelectorAll('*:not(.unseen, .scroll *)')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const isHiding =
          !element.matches('.scroll') &&
          overflowX !== 'visible' &&
          element.scrollWidth > element.clientWidth + 1;
        return box.width > 0 && (box.right > right + 0.5 || box.left < -0.5 || isHiding);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

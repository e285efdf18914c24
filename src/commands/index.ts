import { buttons } from './buttons';
import { loadPaneOnceVisible } from './load-pane';

for (const [name, press] of Object.entries(buttons)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) =>
    // Until it is told, Excel keeps the button pressed and waits.
    press().finally(() => event.completed()),
  );
}

loadPaneOnceVisible();

import { buttons } from './buttons';
import { loadPaneOnceVisible } from './load-pane';

// As the page loads: some hosts show no pane before they hear it, and the pane is fetched when shown.
void Office.onReady();

for (const [name, press] of Object.entries(buttons)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    // Excel keeps the button pressed until it hears that the command is done.
    void press().finally(() => event.completed());
  });
}

loadPaneOnceVisible();

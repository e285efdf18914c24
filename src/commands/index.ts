import { buttons } from './buttons';
import { loadPaneOnceVisible } from './load-pane';

// Called as the page loads, because some hosts show no pane before it. The pane's own code comes
// later, when the pane is shown.
void Office.onReady();

for (const [name, press] of Object.entries(buttons)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    // Excel keeps the button pressed until the command reports that it is done.
    void press().finally(() => event.completed());
  });
}

loadPaneOnceVisible();

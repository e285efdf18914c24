import { buttons } from './buttons';
import { loadPaneOnceVisible } from './load-pane';

for (const [name, press] of Object.entries(buttons)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    // Excel keeps the button pressed until it hears that the command is done.
    void press().finally(() => event.completed());
  });
}

loadPaneOnceVisible();

/** Runs all measures. Compare the ratios, because the times depend on the machine. */
import { benchAssignment } from './assignment';
import { compareBacklog } from './backlog';
import { measureBatch } from './batch';
import { measureHostile } from './hostile';
import { printLimits } from './limits';
import { measureLongestTasks } from './pane';
import { compareQuota } from './quota';
import { measureWhatIf } from './what-if';

async function run(): Promise<void> {
  await printLimits();
  compareBacklog();
  compareQuota();
  await benchAssignment();
  await measureWhatIf();
  measureBatch();
  await measureHostile();
  await measureLongestTasks();
}

void run();

/** Compares and measures, all in one run: ratios matter, times are those of this machine. */
import { benchAssignment } from './assignment';
import { compareBacklog } from './backlog';
import { compareQuota } from './quota';

compareBacklog();
compareQuota();
void benchAssignment();

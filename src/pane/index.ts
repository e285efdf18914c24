import { receiveErrands } from './errand';

void Office.onReady().then(() => receiveErrands(() => undefined));

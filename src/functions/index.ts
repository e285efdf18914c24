/** The entry of the functions bundle. It only needs Excel's `CustomFunctions`. */
import { associate } from './associate';
import { allFunctions } from './all';

associate(allFunctions);

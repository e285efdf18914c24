/** Entry of the functions bundle: needs nothing but Excel's `CustomFunctions`. */
import { associate } from './associate';
import { allFunctions } from './all';

associate(allFunctions);

/** The id of the add-in's manifest, under which files keep its settings. */
export const ADD_IN_ID = 'd6835ce8-b5a1-4c00-8b0b-c4a94f426bb7';

import { required, text, value } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **Instellingen**: names and values. */
export const settingRows = defineTable('settings', 'Instellingen', ['Instelling'], {
  name: required('Naam', text, ['instelling']),
  value: required('Waarde', value),
});

export type SettingRow = RecordOf<typeof settingRows>;

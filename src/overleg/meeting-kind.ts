/** The officials' meeting or the administrators'. The codes are those of the workbook. */
export type MeetingKind = 'ambtelijk' | 'bestuurlijk';

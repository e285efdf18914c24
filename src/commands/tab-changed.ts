/** The tab is no longer as it was made: another made it anew, or it is gone. */
export class TabChanged extends Error {
  constructor(readonly tab: string) {
    super('tab-changed');
    this.name = 'TabChanged';
  }
}

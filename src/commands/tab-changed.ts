/** The tab is no longer as it was made: somebody made it again, or deleted it. */
export class TabChanged extends Error {
  constructor(readonly tab: string) {
    super('tab-changed');
    this.name = 'TabChanged';
  }
}

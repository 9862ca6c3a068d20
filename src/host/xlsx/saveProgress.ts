// Owns how far a save is: its stages one after another, each counted in what takes the time.

export class SaveProgress {
  private from = 0;
  private to = 0;
  private units = 0;
  private done = 0;

  /** @param upTo the share of the whole that is done when the stage is @param units cells or texts to be passed in it */
  begin(upTo: number, units: number): void {
    this.from = this.to;
    this.to = upTo;
    this.units = units;
    this.done = 0;
  }
  pass(units: number): void {
    this.done += units;
  }
  /** 0 to 1, never falling. */
  get share(): number {
    const stage = this.units > 0 ? Math.min(1, this.done / this.units) : 0;
    return this.from + (this.to - this.from) * stage;
  }
}

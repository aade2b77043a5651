/** Values by their keys, of which only those that were asked for last are kept. */
export class MostRecent<Value> {
  private readonly values = new Map<string, Value>();

  /** @param most so many are kept. */
  constructor(private readonly most: number) {}

  /** The value of a key, which is made where there is none. */
  get(key: string, make: () => Value): Value {
    const value = this.values.has(key) ? (this.values.get(key) as Value) : make();
    this.values.delete(key);
    this.values.set(key, value);
    for (const oldest of [...this.values.keys()].slice(0, -this.most)) this.values.delete(oldest);
    return value;
  }
}

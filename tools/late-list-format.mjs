/** Lists in errors of the HTTP client, which makes its formats as it loads: `Intl`'s own reads its data at once, which takes as long as the rest. */
export class LateListFormat {
  constructor(...parameters) {
    this.parameters = parameters;
  }

  format(list) {
    return new globalThis.Intl.ListFormat(...this.parameters).format(list);
  }
}

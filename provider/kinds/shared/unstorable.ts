import { stringifyJson } from "../../argo/json";
import type { Json } from "../../contract";

/** Kubernetes stores no Secret with more bytes of data. */
const largestSecret = 1024 * 1024;

/**
 * A request's body that Argo CD can store in no Secret: one field, a text that every release of Argo CD knows, is longer than
 * Kubernetes takes. Each of its bytes is no character, and becomes the three bytes of one in Argo CD, so that proxies which take a
 * megabyte let it pass.
 */
export function unstorable({ ...object }: Json, field: string): Uint8Array {
  delete object[field];
  const start = stringifyJson(object).slice(0, -1);
  const filling = Buffer.alloc(Math.ceil(largestSecret / 3) + 1, 0xff);
  return Buffer.concat([Buffer.from(`${start},"${field}":"`), filling, Buffer.from('"}')]);
}

import * as z from "zod";
import type { Json } from "../contract";
import { validate } from "../model/validation";

/** Go writes an empty list as null. */
const text = z.string().nullish();

/** The parts of a kubeconfig that say how a cluster is reached. What else is in it is not looked at. */
export const kubeconfigSchema = z.looseObject({
  "current-context": text,
  clusters: z
    .array(
      z.looseObject({
        name: z.string(),
        cluster: z.looseObject({
          server: text,
          "certificate-authority": text,
          "certificate-authority-data": text,
          "insecure-skip-tls-verify": z.boolean().nullish(),
          "tls-server-name": text,
          "proxy-url": text,
        }),
      }),
    )
    .nullish(),
  contexts: z.array(z.looseObject({ name: z.string(), context: z.looseObject({ cluster: text }) })).nullish(),
});

/** A kubeconfig without mistakes. */
export type Kubeconfig = z.infer<typeof kubeconfigSchema>;

/** Everything that is wrong with a kubeconfig, with paths and never a value. */
export function mistakesInKubeconfig(content: object): string[] {
  return validate(kubeconfigSchema, content as Json).map(({ reason }) => reason);
}

import { connectionSchema } from "../../provider/connection/settings";
import { describeKind } from "../../provider/kinds/description";
import { registry } from "../../provider/kinds/registry";
import { Descriptions } from "../../provider/model/description";

const descriptions = new Descriptions();

/** Every kind, in the order of the registry. */
export const describedKinds = Object.values(registry).map((definition) => describeKind(definition, descriptions));

/** The settings of a connection. */
export const describedConnection = descriptions.object(connectionSchema);

/** Every type with fields that kinds and connections lead to, by its name. */
export const describedObjects = descriptions.objects;

/** The file of a kind, without ending: `app-project` for `AppProject`. */
export function fileNameOf(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

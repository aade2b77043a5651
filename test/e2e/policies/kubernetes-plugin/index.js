/*
 * Stands in for the plugin of `@pulumi/kubernetes`, which the engine needs to register resources of that package. It accepts
 * everything. Where an API is named, it makes in it what it is asked to make; otherwise it makes nothing.
 */
const { provider } = require("@pulumi/pulumi");

const { ARGOCD_LOCAL_KUBERNETES_SERVER: server, ARGOCD_LOCAL_KUBERNETES_TOKEN: token } = process.env;
const isMaking = process.env.KUBERNETES_STAND_IN_MAKES === "true";

/** What a type such as `kubernetes:core/v1:SecretPatch` says: where objects of it are kept, and whether it is a patch. */
function placeOf(urn, { metadata = {} }) {
  const [, group, version, kind] = /::kubernetes:([^/]+)\/([^:]+):(\w+?)::/.exec(urn);
  const [type, isPatch] = kind.endsWith("Patch") ? [kind.slice(0, -"Patch".length), true] : [kind, false];
  const [base, apiVersion] = group === "core" ? ["/api", version] : ["/apis", `${group}/${version}`];
  const list = `${server}${base}/${apiVersion}/namespaces/argocd/${type.toLowerCase()}s`;
  return { list, object: `${list}/${metadata.name}`, isPatch, head: { apiVersion, kind: type } };
}

async function send(method, url, body, type = "application/json") {
  const headers = { authorization: `Bearer ${token}`, "content-type": type };
  const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok && answer.status !== 404) throw new Error(`${method} ${url}: ${await answer.text()}`);
}

/** Releases are none of the API's. */
const isMade = (urn) => isMaking && !urn.includes("::kubernetes:helm.sh/");

provider.main(
  {
    version: "4.0.0",
    check: async (_urn, _olds, inputs) => ({ inputs }),
    diff: async () => ({}),
    create: async (urn, inputs) => {
      if (isMade(urn)) {
        const { list, object, isPatch, head } = placeOf(urn, inputs);
        if (isPatch) await send("PATCH", object, inputs, "application/merge-patch+json");
        else await send("POST", list, { ...head, ...inputs });
      }
      return { id: "none", outs: { ...inputs, uid: "none" } };
    },
    delete: async (_id, urn, inputs) => {
      if (!isMade(urn)) return;
      const { object, isPatch } = placeOf(urn, inputs);
      if (!isPatch) await send("DELETE", object);
    },
  },
  process.argv.slice(2),
);

import { isOn } from "../argo/parameters";
import { objectRule } from "../rule";
import { settingsOf } from "../view/own-settings";

/** What each setting does where its value switches a guard off. */
const guards: Readonly<Record<string, readonly [isOff: (text: string) => boolean, does: string]>> = {
  // Of an empty text Argo CD makes the default here.
  "server.x.frame.options": [
    (text) => text !== "" && !/^(deny|sameorigin)$/i.test(text),
    "lets other sites show Argo CD in a frame, and have it clicked",
  ],
  "server.api.content.types": [
    (text) => !/^\s*application\/json\s*$/i.test(text),
    "lets forms of other sites ask in the name of who is logged in",
  ],
  "reposerver.allow.oob.symlinks": [isOn, "lets a repository read files of Argo CD by links"],
};

export const serverGuards = objectRule({
  name: "argocd-server-guards",
  description: "Argo CD's guards against other sites, and against links out of repositories, are left on.",
  reason: "Each of them closes a known attack on whoever is logged in, or on the files of Argo CD.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove the setting; an `exempt` names `argocd-cmd-params-cm` as its `object`.",
  kinds: ["argocd-cmd-params-cm"],
  settings: {},
  check(configMap, { report }) {
    for (const [name, field] of settingsOf(configMap)) {
      const guard = Object.hasOwn(guards, name) ? guards[name] : undefined;
      const text = guard && field.text();
      if (guard && text !== undefined && guard[0](text)) report(field, guard[1]);
    }
  },
});

import { UserError } from "../../provider/contract";
import { type LanguageName, languageNames } from "./language-names";
import type { Language } from "./program/language";
import { unreadable } from "./program/record";
import { python } from "./python/language";
import { typeScript } from "./typescript/language";
import { yaml } from "./yaml/language";

/** The forms that a program may have: of each language, the usual host first. */
const forms: Readonly<Record<LanguageName, readonly Language[]>> = {
  typescript: [typeScript("dynamic"), typeScript("plugin")],
  python: [python],
  yaml: [yaml],
};

/** What a person asks for; what is left out is as it was, or as it usually is. */
export interface AskedForm {
  readonly language?: LanguageName;
  /** Whether the program is to use the plugin. */
  readonly plugin?: true;
}

/**
 * The form that a program is to have.
 * @param recorded the form of the program that the folder has.
 * @throws UserError where the folder has another one than is asked for.
 */
export function formFor({ language, plugin }: AskedForm, recorded: string | undefined): Language {
  const asked = (language === undefined ? languageNames : [language]).flatMap((name) => forms[name]);
  const possible = asked.filter(({ host }) => !plugin || host === "plugin");
  const former = Object.values(forms)
    .flat()
    .find(({ form }) => form === recorded);
  const form = recorded === undefined ? possible[0] : former;
  if (form === undefined) throw unreadable();
  if (possible.includes(form)) return form;
  throw new UserError(
    `the folder has a program in ${described(form)}, and a later export adds to it: name another folder with --out for another one`,
  );
}

function described({ name, host }: Language): string {
  return host === "plugin" ? `${name} over the plugin` : name;
}

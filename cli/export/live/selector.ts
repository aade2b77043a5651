import { type Json, UserError } from "../../../provider/contract";
import { own } from "../../../provider/model/json";

/** Whether labels are as a part of a selector asks. */
type Requirement = (labels: Json) => boolean;

const setForm = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/;
const textForm = /^([^\s=!]+)\s*(==|=|!=)\s*([^\s=!]*)$/;
const presenceForm = /^(!?)\s*([^\s=!()]+)$/;

/**
 * Reads a label selector as Kubernetes has it: `team=payments,tier!=test,zone in (a, b),!old`.
 * @throws UserError when it is none.
 */
export function selectorOf(text: string): (labels: Json) => boolean {
  // A comma in parentheses separates values.
  const requirements = text.split(/,(?![^(]*\))/).map((part) => requirementOf(part.trim()));
  return (labels) => requirements.every((holds) => holds(labels));
}

function requirementOf(part: string): Requirement {
  const [, listKey = "", how, values = ""] = setForm.exec(part) ?? [];
  if (how !== undefined) {
    const listed = values.split(",").map((value) => value.trim());
    return (labels) => listed.includes(textAt(labels, listKey)) === (how === "in");
  }
  const [, key = "", operator, value = ""] = textForm.exec(part) ?? [];
  if (operator !== undefined) return (labels) => (textAt(labels, key) === value) === (operator !== "!=");
  const [, not, name] = presenceForm.exec(part) ?? [];
  if (name !== undefined) return (labels) => Object.hasOwn(labels, name) === (not === "");
  throw new UserError(
    `"${part}" is no part of a label selector: write \`team=payments,tier!=test,zone in (a, b),!old\``,
  );
}

/** The text of a label; of one that there is not, a text that no label has. */
function textAt(labels: Json, key: string): string {
  return String(own(labels, key) ?? "\u0000");
}

import { noteNames } from "./note-names";
import { leveled, type NoteRule } from "./rule";
import { count, texts } from "./settings";

/* What the policies say beside the violations: configured like rules. */

const byRule = { rules: texts("Rules that it speaks of, by name; globs.", ["*"]) };

/** Tells which values of a resource could not be checked at preview. */
export const unknownValues = leveled({
  name: noteNames.unknownValues,
  description: "Every value that rules ask for is known at preview.",
  reason: "What is not known yet is checked at update: before the change, but after the pull request.",
  severity: "low",
  levels: { baseline: "advisory", production: "advisory", strict: "advisory" },
  remediationSteps: "Nothing: the rules run again before the change is made, when the values are known.",
  settings: byRule,
});

/** The same for the rules about a whole stack. */
export const unknownReferences = leveled({
  name: noteNames.unknownReferences,
  description: "Relations between resources depend on values only that are known at preview.",
  reason:
    "At update, a rule that compares resources sees those that are registered by then, and one that looks for what is " +
    "missing runs when everything is made already: then it reports the violation, and does not prevent it.",
  severity: "medium",
  levels: { baseline: "advisory", production: "advisory", strict: "mandatory" },
  remediationSteps:
    "Write the value into the program or the stack's configuration, or deploy what it comes from first.",
  settings: byRule,
});

/** Tells what neither a preview nor an update can judge. */
export const unjudged = leveled({
  name: noteNames.unjudged,
  description: "Every value that rules ask for can be judged.",
  reason:
    "A generator, a template function, a patch or a chart's file makes values that are in no program: the rules pass them " +
    "over, in every run.",
  severity: "low",
  levels: { baseline: "advisory", production: "advisory", strict: "advisory" },
  remediationSteps: "Look at the value yourself, or write it where the rules can read it.",
  settings: byRule,
});

/** Lists what exemptions have left alone. */
export const exemptions = leveled({
  name: noteNames.exemptions,
  description: "No violation is left alone by an exemption.",
  reason: "Whoever reviews a change sees what the rules have passed over, why, and until when.",
  severity: "low",
  levels: { baseline: "advisory", production: "advisory", strict: "advisory" },
  remediationSteps: "Make the exemption unnecessary before it ends: from then on the violation counts.",
  settings: { warnDays: count("Days before its end from which an exemption is said to end soon.", 14) },
});

/** Tells what remediations have set. */
export const remediations = leveled({
  name: noteNames.remediations,
  description: "Every value is as the program declares it.",
  reason: "A remediation changes what is deployed, so its author should see what is set, before it is.",
  severity: "low",
  levels: { baseline: "advisory", production: "advisory", strict: "advisory" },
  remediationSteps: "Nothing; or declare the value in the program.",
  settings: {},
});

/** All notes, in the order in which they are made. */
export const notes: readonly NoteRule[] = [unknownValues, unknownReferences, unjudged, exemptions, remediations];

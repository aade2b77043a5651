import type { Preview, Step } from "./preview";

/** What can be limited, and which steps count. */
const countable = {
  deletes: (step: Step) => step.operation === "delete",
  replacements: (step: Step) => step.operation === "replace",
  projectMoves: (step: Step) => movesProject(step),
} as const;

type Countable = keyof typeof countable;

/** The highest number of steps of a kind that is accepted. */
export type Limits = Partial<Record<Countable, number>>;

/** Whether an application that exists is moved to another project. An unknown project may be the same. */
export function movesProject({ project }: Step): boolean {
  return project?.before !== undefined && project.after !== undefined && project.before !== project.after;
}

/** Reads `deletes=0,replacements=2`. */
export function parseLimits(text: string): Limits {
  return Object.fromEntries(
    text
      .split(",")
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const [name = "", number = ""] = part.split("=").map((piece) => piece.trim());
        if (!(name in countable) || !/^\d+$/.test(number)) {
          throw new Error(`--fail-on takes ${Object.keys(countable).join("=N, ")}=N; this is none of them: ${part}`);
        }
        return [name, Number(number)];
      }),
  );
}

/** What exceeds the limits, each as a sentence. */
export function exceeded(preview: Preview, limits: Limits): string[] {
  return Object.entries(limits).flatMap(([name, limit]) => {
    const own = preview.steps.filter(({ type }) => !type.startsWith("pulumi:"));
    const count = own.filter(countable[name as Countable]).length;
    return count > limit ? [`${count} ${name} are more than the ${limit} that are accepted`] : [];
  });
}

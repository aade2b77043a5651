/** What a refusal means to the person who has declared something, and what to do about it. */
export interface Explanation {
  /** What is said, as the source of Argo CD has it: `%s` and the like stand for what is filled in. */
  readonly says: readonly string[];
  /** The kinds for which it means this, where it means something else for others. */
  readonly kinds?: readonly string[];
  /** The property that it is about, where there is one. */
  readonly path?: string;
  /** Whether it is refused at preview, so that it is met where a preview knows too little or an older state is written. */
  readonly atPreview?: true;
  /** What it means and what to do. Goes on after the path. */
  readonly text: string;
}

/** What is said by somebody whom Argo CD asks, and repeats: no package of Argo CD has these texts. */
export interface ForeignExplanation extends Explanation {
  readonly by: "Git" | "GPG" | "Helm" | "Kubernetes" | "the network";
}

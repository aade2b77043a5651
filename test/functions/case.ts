import type { OwnPlace } from "../support/place";

/** What functions are tried with on a real Argo CD. */
export interface RealCall {
  /** An application. */
  readonly name: string;
  /** The id of an entry of its history. */
  readonly entry: number;
  /** The address of a cluster. */
  readonly cluster: string;
}

/** How a function is tried. */
export interface FunctionCase {
  /** What it is given, by the names of its arguments and options. */
  readonly given: object;
  /** The request that it sends at last. */
  readonly sent: string;
  /** What Argo CD answers to that request, where that is not the application `api`. */
  readonly answer?: object;
  /** The words in which Argo CD refuses it, where the answer is a refusal. */
  readonly refusal?: string;
  /** What the function answers then. */
  readonly result: unknown;
  /** What it is given on a real Argo CD which has the application `<place>-called` of the project `default`. */
  real?(place: OwnPlace, called: RealCall): object;
  /** What it is refused with there by all rights, where that application has nothing of what is asked for. */
  readonly refused?: RegExp;
}

/** An application as Argo CD answers it in unit tests. */
export const live = {
  metadata: { name: "api", namespace: "argocd", uid: "1" },
  spec: { project: "payments" },
  status: {
    sync: { status: "Synced", revision: "abc" },
    health: { status: "Healthy" },
    operationState: { phase: "Succeeded", message: "done", finishedAt: "2026-01-01T00:00:00Z" },
    conditions: [{ type: "OrphanedResourceWarning", message: "one" }],
  },
};

/** How most functions say which application is meant. */
export const target = { name: "api" };

/** The same on a real Argo CD. */
export const realTarget = (name: string) => ({ target: { name, project: "default" } });

import { shared } from "../../../argo/deadline";
import { isConflict, isPassing } from "../../../argo/refusals";
import { repeat } from "../../../argo/repeat";
import { backoff } from "../../../argo/retry";
import type { Session } from "../../../argo/session";
import { type Json, UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import { perConnection } from "../recent";
import { getProject, type LiveProject, replaceProject } from "./api";

/** How long one write may be attempted against others who write the same project, in milliseconds. */
const contentionLimit = 60_000;

/**
 * Makes the spec to store from a project as it is read just then; the very same spec where there is nothing to do.
 * @throws UserError when it cannot be.
 */
export type Edit = (live: LiveProject) => Json;

interface Waiting {
  readonly edit: Edit;
  readonly resolve: (live: LiveProject) => void;
  readonly reject: (failure: unknown) => void;
}

/**
 * Changes parts of one project, of which others write other parts: each write is made from a fresh read and refused by Argo CD
 * where somebody has written since, so that nothing is lost. What is to be changed while a write is under way goes into the next
 * one together.
 */
class ProjectEditor {
  private readonly waiting: Waiting[] = [];
  private isBusy = false;

  constructor(
    private readonly session: Session,
    private readonly name: string,
  ) {}

  edit(signal: AbortSignal, edit: Edit): Promise<LiveProject> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ edit, resolve, reject });
      // What others wait for too is not bound to the time of whoever comes first.
      if (!this.isBusy) void shared(() => this.work(signal));
    });
  }

  private async work(signal: AbortSignal): Promise<void> {
    this.isBusy = true;
    // Those that begin at the same time are in the first write already.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.store(signal, this.waiting.splice(0));
    this.isBusy = false;
  }

  /** Stores changes by one request. Where Argo CD refuses them together, each is tried by itself, and told of its own refusal. */
  private async store(signal: AbortSignal, batch: readonly Waiting[]): Promise<void> {
    const ends = performance.now() + contentionLimit;
    try {
      const { live, refused } = await repeat(() => this.attempt(batch), {
        signal,
        deadline: () => ends,
        pauseAfter: (failure, attempts) => (isConflict(failure) ? backoff(failure, attempts) : undefined),
      });
      for (const one of batch) {
        if (refused.has(one)) one.reject(refused.get(one));
        else one.resolve(live);
      }
    } catch (failure) {
      const isOfOne = batch.length > 1 && failure instanceof UserError && !isPassing(failure);
      if (isOfOne) for (const one of batch) await this.store(signal, [one]);
      else for (const { reject } of batch) reject(failure);
    }
  }

  private async attempt(batch: readonly Waiting[]) {
    const read = await getProject(this.session, this.name);
    const refused = new Map<Waiting, unknown>();
    let { spec } = read;
    for (const one of batch) {
      try {
        spec = one.edit({ ...read, spec });
      } catch (failure) {
        refused.set(one, failure);
      }
    }
    const live = spec === read.spec ? read : await replaceProject(this.session, { ...read, spec }, false);
    return { live, refused };
  }
}

const editors = perConnection((session) => {
  const byName = new Map<string, ProjectEditor>();
  return (name: string) => {
    const editor = byName.get(name) ?? new ProjectEditor(session, name);
    byName.set(name, editor);
    return editor;
  };
});

/** Changes a part of a project. Answers the project as it is then. What gets no answer may have had its effect. */
export function editProject(context: Context, name: string, edit: Edit): Promise<LiveProject> {
  return editors(context)(name).edit(context.signal, edit);
}

import type { Json, ResourceHandler } from "../../../provider/contract";
import { selfOf } from "../../../provider/hosts/dynamic/self";
import type { Context } from "../../../provider/lifecycle/context";
import { createHandler } from "../../../provider/lifecycle/handler";
import { RunMemory } from "../../../provider/lifecycle/memory";
import { contextOver } from "../../support/context-over";
import { noteKind, type Store, type Variant } from "./store";

/** One run of a provider process over a store, in which time passes at once. */
export class Run {
  readonly messages: string[] = [];
  readonly memory = new RunMemory();
  private readonly interruption = new AbortController();
  private readonly handler: ResourceHandler<Context>;
  private readonly context: Context;

  constructor(
    store: Store,
    { environment = {}, ...variant }: Variant & { readonly environment?: Record<string, string> } = {},
  ) {
    this.handler = createHandler(noteKind(store, variant));
    const say = (message: string) => void this.messages.push(message);
    this.context = contextOver({}, say, { run: this.memory, environment, signal: this.interruption.signal });
  }

  interrupt(): void {
    this.interruption.abort();
  }

  /** Answers the inputs of a check that finds nothing wrong. */
  async check(olds: Json, news: Json): Promise<Json> {
    const { inputs, failures } = await this.handler.check(this.context, selfOf(news), olds, news);
    expect(failures).toEqual([]);
    return inputs;
  }

  /** Answers what a check finds wrong. */
  async refused(olds: Json, news: Json): Promise<string> {
    const { failures } = await this.handler.check(this.context, selfOf(news), olds, news);
    return failures.map(({ reason }) => reason).join("\n");
  }

  diff(id: string, olds: Json, news: Json) {
    return this.handler.diff(this.context, selfOf(news), id, olds, news);
  }

  /** What a preview says of a create, or with `olds` of an update. */
  preview(olds: Json | undefined, news: Json) {
    return this.handler.preview(this.context, selfOf(news), olds, news);
  }

  create(inputs: Json) {
    return settled(this.handler.create(this.context, selfOf(inputs), inputs));
  }

  read(id: string, state: Json) {
    return settled(this.handler.read(this.context, selfOf(state), id, state));
  }

  update(id: string, olds: Json, news: Json) {
    return settled(this.handler.update(this.context, selfOf(news), id, olds, news));
  }

  delete(id: string, state: Json) {
    return settled(this.handler.delete(this.context, selfOf(state), id, state));
  }
}

/** What a call comes to, when nobody waits for the clock. */
export async function settled<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const end = work.finally(() => {
    isDone = true;
  });
  end.catch(() => undefined);
  while (!isDone) await jest.advanceTimersByTimeAsync(250);
  return end;
}

/** The mark of the resource at hand, and of another one. */
export const [ours, theirs] = ["a".repeat(32), "b".repeat(32)];

/** The URN of a resource of a name. */
export function urnOf(name: string): string {
  return `urn:pulumi:dev::tests::pulumi-nodejs:dynamic/argocd:Note::${name}`;
}

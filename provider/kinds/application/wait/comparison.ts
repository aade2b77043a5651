import pLimit from "p-limit";
import { UnreachableError } from "../../../argo/errors";
import type { Context } from "../../../lifecycle/context";
import { refreshAnnotation } from "../../../model/annotations";
import { refreshApplication } from "../api";
import type { ApplicationKey, LiveApplication } from "../live";
import type { Subscription } from "./feed";

/** How long a request for a comparison may stay open; a comparison that takes longer is heard of by reads. */
const longestRefresh = 2_000;
/** Refreshes open at once, so that they leave room for other requests. */
const refreshes = pLimit(4);

function version(live: LiveApplication): number {
  return Number(live.metadata.resourceVersion);
}

/** Whether what was heard is older than what is known already; events may come late. */
export function isOlder(heard: LiveApplication, known: LiveApplication): boolean {
  return version(heard) < version(known);
}

/** Asks Argo CD to compare an application, and notices when it has. */
export class Comparison {
  /** Whether the present request was answered. */
  isAnswered = false;
  /** The end of the operation that the answered comparison is newer than. */
  since: string | undefined;
  failure: unknown;
  private isPending = false;
  private asked: { readonly since?: string; readonly version: number } | undefined;
  private inFlight = 0;

  constructor(
    private readonly context: Context,
    private readonly key: ApplicationKey,
    private readonly subscription: Subscription,
  ) {}

  /** Asks for a comparison that is newer than what is known now. */
  ask(known: LiveApplication, since?: string): void {
    if (since !== undefined && this.asked?.since === since) return;
    this.asked = { ...(since !== undefined && { since }), version: version(known) };
    this.isPending = false;
    void this.send(this.asked);
  }

  /** Looks for the answer in what was read: the request stands in an annotation until Argo CD has compared. */
  observe(live: LiveApplication): void {
    if (this.asked === undefined || version(live) < this.asked.version) return;
    if (live.metadata.annotations?.[refreshAnnotation] !== undefined) this.isPending = true;
    else if (this.isPending) this.answered(this.asked);
  }

  /** Asks again when a request may have got lost. */
  insist(): void {
    if (this.asked !== undefined && !this.isPending && this.inFlight === 0) void this.send(this.asked);
  }

  private answered(request: { readonly since?: string }): void {
    if (this.asked !== request) return;
    this.isAnswered = true;
    this.since = request.since ?? this.since;
    this.asked = undefined;
  }

  private async send(request: { readonly since?: string; readonly version: number }): Promise<void> {
    const { session } = this.context.argo();
    this.inFlight += 1;
    try {
      const application = await refreshes(() =>
        refreshApplication(session, this.key, "normal", { timeout: longestRefresh, signal: this.context.signal }),
      );
      this.answered(request);
      this.subscription.hear({ application });
    } catch (error) {
      // A comparison that takes its time is noticed by observe; what Argo CD refuses is final.
      if (!(error instanceof UnreachableError) && !this.context.signal.aborted) {
        this.failure = error;
        this.subscription.hear("look");
      }
    } finally {
      this.inFlight -= 1;
    }
  }
}

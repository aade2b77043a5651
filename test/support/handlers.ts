import type { ApiRequest } from "../../provider/argo/request";
import type { Json } from "../../provider/contract";
import { type Context, createContext } from "../../provider/lifecycle/context";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { connectionOf } from "./stack";

/** A handler's context as a provider process has it, with what it said and sent kept for the test. */
export interface TestContext extends Context {
  readonly messages: string[];
  readonly progress: string[];
  readonly requests: string[];
  /** Those of them that may change something. */
  readonly writes: string[];
  /** Something to happen before each request, such as another writer's change. */
  before: ((request: ApiRequest) => Promise<void>) | undefined;
  /** Something to begin after each answer. */
  after: ((request: ApiRequest) => void) | undefined;
}

/** Opens a context on a local Argo CD, like a new run of the provider process. */
export function testContext(
  argocd: LocalArgoCd,
  environment: Record<string, string> = connectionOf(argocd),
  configuration: Readonly<Record<string, string>> = {},
): TestContext {
  const messages: string[] = [];
  const progress: string[] = [];
  const requests: string[] = [];
  const writes: string[] = [];
  const keep = (message: string) => {
    messages.push(message);
  };
  const context = createContext(
    { config: (key) => configuration[key], environment, cliContext: () => undefined },
    { info: keep, warn: keep, progress: (line) => void progress.push(line) },
  );
  const { session } = context.argo();
  const test: TestContext = Object.assign(context, {
    messages,
    progress,
    requests,
    writes,
    before: undefined,
    after: undefined,
  });
  const call = session.call.bind(session);
  session.call = async (schema, request) => {
    const text = `${request.method} ${request.path.replace("/api/v1", "")}`;
    requests.push(text);
    if (!(request.changesNothing ?? request.method === "GET")) writes.push(text);
    await test.before?.(request);
    const answer = await call(schema, request);
    test.after?.(request);
    return answer;
  };
  return test;
}

/** The state after a JSON round trip, as the engine stores it. */
export function stored(state: Json): Json {
  return JSON.parse(JSON.stringify(state)) as Json;
}

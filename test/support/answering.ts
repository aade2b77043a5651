import type { ApiRequest } from "../../provider/argo/request";
import { type Context, createContext } from "../../provider/lifecycle/context";

/** A new run of the provider process, whose requests are answered here, and which says what it has to say here. */
export function answering(answer: (request: ApiRequest) => unknown, say: (message: string) => void): Context {
  const environment = { ARGOCD_SERVER: "argocd.example.com", ARGOCD_AUTH_TOKEN: "token" };
  const context = createContext(
    { config: () => undefined, environment, cliContext: () => undefined },
    { info: say, warn: say, progress: () => undefined },
  );
  context.argo().session.call = async (schema, request) => schema.parse(answer(request));
  return context;
}

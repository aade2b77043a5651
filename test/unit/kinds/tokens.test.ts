import type { Argo } from "../../../provider/argo/argo";
import { ApiError, code, UnreachableError } from "../../../provider/argo/errors";
import type { ApiRequest } from "../../../provider/argo/request";
import type { Session } from "../../../provider/argo/session";
import { type Json, unknown } from "../../../provider/contract";
import { handlers } from "../../../provider/hosts/handlers";
import { createContext } from "../../../provider/lifecycle/context";
import { claimsOf } from "../../../provider/model/jwt";
import { settled } from "../../lifecycle/support/run";
import { jwt } from "../../support/jwt";

const begin = Date.parse("2025-01-01T00:00:00Z");

interface Token {
  readonly id: string;
  readonly iat: number;
  readonly exp?: number;
}

/** An Argo CD that has tokens of one role, or of one account, and nothing else. */
class Server {
  readonly tokens: Token[] = [];
  readonly revoked: string[] = [];
  /** What happens to the next create, after it has had its effect. */
  afterCreate: (() => void) | undefined;
  /** How many questions about a token are answered before its caches know it. */
  lag = 0;
  /** Whether it takes no token, as of an account that is switched off. */
  isOff = false;
  isGone = false;

  answer({ method, path, query, body, token }: ApiRequest): unknown {
    if (path.endsWith("/userinfo")) return { loggedIn: this.accepts(String(token)) };
    if (this.isGone && /\/(projects|account)$/.test(path)) return { items: null };
    if (this.isGone) throw new ApiError("not found", 404, code.notFound);
    if (method === "POST") return this.create(body as { id: string; expiresIn: number }, path);
    if (method === "DELETE") return this.delete(String(query?.id ?? decodeURIComponent(path.split("/").at(-1) ?? "")));
    if (path.includes("/account")) return this.account(path);
    return path.endsWith("/projects") ? { items: [this.project()] } : this.project();
  }

  private project() {
    const items = this.tokens.map(({ id, iat, exp }) => ({ id, iat, exp }));
    return {
      metadata: { name: "payments", uid: "1" },
      spec: {},
      status: { jwtTokensByRole: { ci: { items } } },
    };
  }

  private account(path: string) {
    const tokens = this.tokens.map(({ id, iat, exp }) => ({ id, issuedAt: iat, ...(exp && { expiresAt: exp }) }));
    const account = { name: "ci", tokens };
    return path.endsWith("/account") ? { items: [account] } : account;
  }

  private create({ id, expiresIn }: { id: string; expiresIn: number }, path: string) {
    const iat = Math.floor(Date.now() / 1_000);
    this.tokens.push({ id, iat, ...(expiresIn > 0 && { exp: iat + expiresIn }) });
    const happens = this.afterCreate;
    this.afterCreate = undefined;
    happens?.();
    const sub = path.includes("/account/") ? "ci" : "proj:payments:ci";
    return { token: jwt({ ...this.tokens.at(-1), jti: id, sub }) };
  }

  private delete(id: string) {
    this.revoked.push(id);
    this.tokens.splice(0, this.tokens.length, ...this.tokens.filter((token) => token.id !== id));
    return {};
  }

  accepts(token: string): boolean {
    if (this.lag > 0) {
      this.lag -= 1;
      return false;
    }
    const { jti, iat, sub } = claimsOf(token);
    const isOfRole = sub?.startsWith("proj:") === true;
    return !this.isOff && this.tokens.some((known) => known.id === jti || (isOfRole && known.iat === iat));
  }
}

/** One run of a provider process. */
class Run {
  readonly messages: string[] = [];
  private readonly context;

  constructor(
    server: Server,
    private readonly handler: (typeof handlers)["ProjectToken"],
    environment: Record<string, string> = {},
  ) {
    const say = (message: string) => void this.messages.push(message);
    const session = {
      lastWrite: Number.NEGATIVE_INFINITY,
      call: async (schema: { parse(value: unknown): unknown }, request: ApiRequest) => {
        // No two requests are of the same moment.
        jest.advanceTimersByTime(1);
        return schema.parse(server.answer(request));
      },
    };
    const argo: Partial<Argo> = {
      session: session as unknown as Session,
      address: "https://argocd.example.com",
      installation: async () => "one",
    };
    const sources = { config: () => undefined, environment, cliContext: () => undefined };
    this.context = {
      ...createContext(sources, { info: say, warn: say, progress: say }),
      argo: () => argo as Argo,
      connection: () => undefined,
      settingsProblem: () => undefined,
    };
  }

  async create(inputs: Json, olds?: { readonly inputs: Json; readonly state: Json }) {
    if (olds) {
      await this.handler.check(this.context, urn, olds.inputs, inputs);
      await this.diff(olds.state, inputs);
    }
    await this.handler.check(this.context, urn, {}, inputs);
    return settled(this.handler.create(this.context, urn, inputs));
  }

  problems = async (inputs: Json) =>
    (await this.handler.check(this.context, undefined, {}, inputs)).failures.map(({ reason }) => reason);
  diff = (state: Json, news: Json) => this.handler.diff(this.context, urn, "id", state, news);
  read = (id: string, state: Json) => settled(this.handler.read(this.context, urn, id, state));
  update = (id: string, olds: Json, news: Json) => settled(this.handler.update(this.context, urn, id, olds, news));
  delete = (id: string, state: Json) => settled(this.handler.delete(this.context, urn, id, state));
}

const urn = "urn:pulumi:dev::tests::pulumi-nodejs:dynamic/argocd:Token::ci";

let server: Server;

beforeEach(() => {
  jest.useFakeTimers({ now: begin });
  server = new Server();
});
afterEach(() => void jest.useRealTimers());

const kinds = [
  ["ProjectToken", { project: "payments", role: "ci" }, "payments|ci|", "proj:payments:ci"],
  ["AccountToken", { account: "ci" }, "ci|", "ci"],
] as const;

describe.each(kinds)("%s", (kind, holder, prefix, subject) => {
  const inputs = { ...holder, expiresIn: "10h", renewBefore: 3_600, __mark: "a".repeat(32) };
  const run = (environment?: Record<string, string>) => new Run(server, handlers[kind], environment);

  test("is made with an id of its own, and tells its claims", async () => {
    const { id, state } = await run().create(inputs);
    expect(id).toBe(`${prefix}${server.tokens[0]?.id}`);
    expect(state).toMatchObject({
      tokenId: server.tokens[0]?.id,
      subject,
      issuedAt: "2025-01-01T00:00:00Z",
      expiresAt: "2025-01-01T10:00:00Z",
      renewAfter: "2025-01-01T09:00:00Z",
      jwt: expect.stringMatching(/^eyJ/),
    });
    const other = await run().create(inputs);
    expect(other.id).not.toBe(id);
    expect(await run().read(id, state)).toEqual({ id, inputs, state });
    expect(await run().diff(state, inputs)).toEqual({ replaces: [] });
  });

  test("without an end is never renewed", async () => {
    const { expiresIn: _expiresIn, renewBefore: _renewBefore, ...forever } = inputs;
    const { id, state } = await run().create(forever);
    expect([state.expiresAt, state.renewAfter]).toEqual([undefined, undefined]);
    jest.setSystemTime(Date.parse("2125-01-01T00:00:00Z"));
    expect(await run().diff(state, forever)).toEqual({ replaces: [] });
    expect(await run().read(id, state)).toEqual({ id, inputs: forever, state });
  });

  test("is renewed after its time by a new one, and a line says why and when", async () => {
    const { id, state } = await run().create(inputs);
    jest.setSystemTime(Date.parse("2025-01-01T08:59:59Z"));
    expect(await run().diff(state, inputs)).toEqual({ replaces: [] });
    jest.setSystemTime(Date.parse("2025-01-01T09:00:00Z"));
    const next = run();
    const made = await next.create(inputs, { inputs, state });
    expect(next.messages).toEqual([
      expect.stringMatching(
        /is to be replaced by a new one: it is to be renewed after 2025-01-01T09:00:00Z, and it is 2025-01-01T09:00:00Z by this machine's clock, as Argo CD's is not known \(it expires at 2025-01-01T10:00:00Z\)/,
      ),
    ]);
    // Both work until the old one goes, last.
    expect(server.tokens).toHaveLength(2);
    await next.delete(id, state);
    expect(server.tokens.map((token) => token.id)).toEqual([made.state.tokenId]);
  });

  test("that has expired is renewed also without `renewBefore`", async () => {
    const { renewBefore: _renewBefore, ...without } = inputs;
    const { state } = await run().create(without);
    expect(state.renewAfter).toBe(state.expiresAt);
    jest.setSystemTime(Date.parse("2025-01-01T10:00:00Z"));
    expect(await run().diff(state, without)).toEqual({ replaces: ["renewAfter"] });
  });

  test("is replaced for another life, not for another spelling of it", async () => {
    const { state } = await run().create(inputs);
    expect(await run().diff(state, { ...inputs, expiresIn: 36_000 })).toEqual({ replaces: [] });
    expect(await run().diff(state, { ...inputs, expiresIn: "11h" })).toEqual({ replaces: ["expiresIn"] });
    expect(await run().diff(state, { ...inputs, expiresIn: unknown })).toEqual({ replaces: [] });
    const [owner = ""] = Object.keys(holder);
    expect(await run().diff(state, { ...inputs, [owner]: "other" })).toEqual({ replaces: [owner] });
  });

  test("takes another `renewBefore` in place, or renews at once where that says so", async () => {
    const { id, state } = await run().create(inputs);
    const later = { ...inputs, renewBefore: "30m" };
    expect(await run().diff(state, later)).toEqual({ replaces: [] });
    const updated = await run().update(id, state, later);
    expect(updated).toMatchObject({ renewAfter: "2025-01-01T09:30:00Z", jwt: state.jwt, tokenId: state.tokenId });
    jest.setSystemTime(begin + 60_000);
    expect(await run().diff(state, { ...inputs, renewBefore: "9h59m" })).toEqual({ replaces: ["renewAfter"] });
  });

  test("that is revoked elsewhere is gone, and is not made anew by an update, which keeps the id", async () => {
    const { id, state } = await run().create(inputs);
    server.tokens.splice(0);
    expect(await run().read(id, state)).toBeUndefined();
    const late = { ...inputs, renewBefore: "1h1m" };
    await expect(run().update(id, state, late)).rejects.toThrow(
      /is gone from Argo CD.*`pulumi refresh`, then `pulumi up`/,
    );
  });

  test("whose project or account is gone is gone", async () => {
    const { id, state } = await run().create(inputs);
    server.isGone = true;
    expect(await run().read(id, state)).toBeUndefined();
    await run().delete(id, state);
  });

  test("that Argo CD lists and does not accept is replaced after a refresh", async () => {
    const { id, state } = await run().create(inputs);
    server.isOff = true;
    const refresh = run();
    const found = await refresh.read(id, state);
    expect(refresh.messages.join()).toMatch(/Argo CD does not accept it any more. The next `pulumi up` replaces it/);
    expect(found).toEqual({ id, inputs, state: { ...state, __ailing: true } });
    expect(await run().diff(found?.state ?? {}, inputs)).toEqual({ replaces: ["jwt"] });
    server.isOff = false;
    expect((await run().read(id, found?.state ?? {}))?.state).toEqual(state);
  });

  test("is handed out when it works, and revoked where it never does", async () => {
    server.lag = 3;
    await run().create(inputs);
    expect(server.lag).toBe(0);
    server.isOff = true;
    await expect(run().create(inputs)).rejects.toThrow(/has made the token, and does not accept it/);
    expect(server.tokens).toHaveLength(1);
  });

  test("whose answer got lost is revoked in the same run, and another one made", async () => {
    server.afterCreate = () => {
      throw new UnreachableError("the connection was reset", true);
    };
    const { state } = await run().create(inputs);
    expect(server.revoked).toHaveLength(1);
    expect(server.tokens.map(({ id }) => id)).toEqual([state.tokenId]);
    expect(server.revoked).not.toContain(state.tokenId);
  });

  test("that is refused leaves nothing to look for", async () => {
    server.afterCreate = () => {
      server.tokens.splice(0);
      throw new ApiError("permission denied", 403, code.permissionDenied);
    };
    await expect(run().create(inputs)).rejects.toThrow("permission denied");
    expect(server.revoked).toEqual([]);
  });

  test("that a killed renewal has made is revoked by the next one, and no other", async () => {
    const { id, state } = await run().create(inputs);
    jest.advanceTimersByTime(1_000);
    const beside = await run().create({ ...inputs, __mark: "b".repeat(32) });
    jest.setSystemTime(Date.parse("2025-01-01T09:00:00Z"));
    const lost = await run().create(inputs, { inputs, state });
    const next = run();
    const made = await next.create(inputs, { inputs, state });
    expect(server.revoked).toEqual([lost.state.tokenId]);
    expect(next.messages.join("\n")).toContain(`the token ${lost.state.tokenId}, which an interrupted run has made`);
    await next.delete(id, state);
    expect(server.tokens.map((token) => token.id).sort()).toEqual([beside.state.tokenId, made.state.tokenId].sort());
  });

  test("that a first create has made before is named, and revoked where a person vouches", async () => {
    const lost = await run().create(inputs);
    jest.advanceTimersByTime(1_000);
    const next = run();
    const made = await next.create(inputs);
    expect(next.messages.join("\n")).toContain(`${lost.state.tokenId}: made by this resource before`);
    expect(server.revoked).toEqual([]);
    jest.advanceTimersByTime(1_000);
    await run({ ARGOCD_ADOPT: "ifEqual" }).create(inputs);
    expect(server.revoked.sort()).toEqual([lost.state.tokenId, made.state.tokenId].sort());
  });

  test("cannot be looked up: its JWT was shown once", async () => {
    const { id } = await run().create(inputs);
    await expect(run().read(id, { __lookup: true })).rejects.toThrow(
      /cannot be looked up: Argo CD shows its `jwt` once/,
    );
    await expect(run().read("x", { __lookup: true })).rejects.toThrow(/"x" is not the id of/);
  });

  test("of one moment are revoked one by one, also where Argo CD takes one for another of its second", async () => {
    const one = await run().create(inputs);
    const other = await run().create(inputs);
    expect(server.tokens).toHaveLength(2);
    await run().delete(one.id, one.state);
    expect([one, other].map(({ state }) => server.accepts(String(state.jwt)))).toEqual([false, true]);
  });

  test("JWTs are hidden from the moment they are known", async () => {
    server.isOff = true;
    const failure = await run().create(inputs).catch(String);
    expect(failure).not.toMatch(/eyJ/);
  });

  test.each([
    [{ expiresIn: "1.5s" }, /`expiresIn`: must be whole seconds/],
    [{ expiresIn: "0s" }, /`expiresIn`: must be whole seconds, at least one/],
    [{ expiresIn: 0 }, /`expiresIn`: must be at least one second/],
    [{ expiresIn: "30 days" }, /`expiresIn`: must be a duration such as `720h`/],
    [{ expiresIn: "1h", renewBefore: "60m" }, /`renewBefore`: must be shorter than `expiresIn`/],
    [{ expiresIn: undefined }, /`renewBefore`: does nothing for a token that never expires/],
    [{ id: "ci-1" }, /`id` cannot be chosen: Argo CD knows tokens by their id alone/],
    [{ adopt: "ifEqual" }, /`adopt` does nothing for a token/],
  ])("refuses %j", async (change, problem) => {
    const problems = await run().problems(JSON.parse(JSON.stringify({ ...inputs, ...change })));
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  test("leaves what is not known yet for later", async () => {
    expect(await run().problems({ ...inputs, expiresIn: unknown })).toEqual([]);
    expect(await run().problems({ ...inputs, renewBefore: unknown })).toEqual([]);
  });
});

describe("a token of a role beside others of its second", () => {
  const inputs = { project: "payments", role: "ci", __mark: "a".repeat(32) };
  const run = () => new Run(server, handlers.ProjectToken);
  const ofOthers = () => void server.tokens.push({ id: "theirs", iat: Math.floor(Date.now() / 1_000) });

  test("is named on its delete, as it stays valid by the other", async () => {
    const { id, state } = await run().create(inputs);
    server.tokens.push({ id: "theirs", iat: server.tokens[0]?.iat ?? 0 });
    const deleting = run();
    await deleting.delete(id, state);
    expect(deleting.messages.join("\n")).toMatch(/valid, although it is revoked, as long as there is the token theirs/);
  });

  test("is given up where others make one in every second, and nothing is left of it", async () => {
    const again = () => {
      ofOthers();
      server.afterCreate = again;
    };
    server.afterCreate = again;
    await expect(run().create(inputs)).rejects.toThrow(/others make tokens of the same holder in every second/);
    expect(new Set(server.tokens.map(({ id }) => id))).toEqual(new Set(["theirs"]));
  });
});

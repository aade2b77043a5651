import { AsyncLocalStorage } from "node:async_hooks";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type Json, type Listed, PartialFailure, UserError } from "../../contract";
import type { Kind } from "../../kinds/registry";
import type { Context } from "../../lifecycle/context";
import { managedPaths } from "../../lifecycle/write";
import { valueAt } from "../../model/paths";
import { textsIn } from "../../model/secrets";
import { holdsUnknown } from "../../model/unknowns";
import { createEngineLog, type EngineLibrary } from "../shared/engine-log";
import { answering, type Process, startProcess, told } from "../shared/process";
import { changesOf, diffResponse } from "./changes";
import { type Configured, configured, creationMark, kept, mistakesIn } from "./configuration";
import { defect, initFailed, ProtocolError, refusal } from "./errors";
import { mapping } from "./mapping";
import { type Page, pageOf } from "./pages";
import { type Resource, resourceOf } from "./resource";
import { kindOf, ofType } from "./urn";
import { received, sent, valuesOf } from "./values";

/** What a provider needs of the process that it is served by. */
export interface ProviderOptions {
  /** The version of this package. */
  readonly version: string;
  /** The address of the engine. */
  readonly engine: () => string | undefined;
  readonly library: () => EngineLibrary;
  /** Called for each request that is about a resource. */
  readonly onRequest?: () => void;
}

/** Answers the calls of Pulumi's provider protocol that are about resources, functions and configuration. */
export class Provider {
  private readonly resource = new AsyncLocalStorage<string>();
  private readonly resources = new Map<Kind, Resource>();
  private interruption = new AbortController();
  private configuration: Configured | undefined;
  private running: Process | undefined;

  constructor(private readonly options: ProviderOptions) {}

  getMapping(request: protocol.GetMappingRequest): protocol.GetMappingResponse {
    const found = mapping(request.getKey(), request.getProvider(), this.options.version);
    const response = new protocol.GetMappingResponse();
    return found === undefined ? response : response.setProvider(found.provider).setData(Buffer.from(found.data));
  }

  getMappings(request: protocol.GetMappingsRequest): protocol.GetMappingsResponse {
    const found = mapping(request.getKey(), "", this.options.version);
    return new protocol.GetMappingsResponse().setProvidersList(found === undefined ? [] : [found.provider]);
  }

  checkConfig(request: protocol.CheckRequest): protocol.CheckResponse {
    const news = valuesOf(request.getNews());
    const mistakes = mistakesIn(request.getUrn(), news);
    return checkResponse(kept(news, valuesOf(request.getOlds())), mistakes);
  }

  /** Another connection is no other provider: whose object is on another server, its state tells. */
  diffConfig(request: protocol.DiffRequest): protocol.DiffResponse {
    const before = valuesOf(request.getOldInputs() ?? request.getOlds());
    return diffResponse(changesOf(before, valuesOf(request.getNews())), { replaces: [] });
  }

  /** A run begins, with a memory of its own: one process may serve several. */
  configure(request: protocol.ConfigureRequest): protocol.ConfigureResponse {
    this.configuration = configured(request.getUrn() ?? "", valuesOf(request.getArgs()));
    this.interruption = new AbortController();
    this.running = undefined;
    return new protocol.ConfigureResponse().setAcceptsecrets(true).setSupportspreview(true);
  }

  async check(request: protocol.CheckRequest): Promise<protocol.CheckResponse> {
    const urn = request.getUrn();
    const resource = this.resourceOf(urn);
    const news = received(request.getNews());
    if (Object.hasOwn(news.values, "timeouts")) {
      return checkResponse({}, ["`timeouts` is no input: use Pulumi's option `customTimeouts`"]);
    }
    const owner = this.configuration?.owner;
    const declared = { ...resource.declared(news, { urn }), ...(owner && { __mark: creationMark(owner, urn) }) };
    const before = valuesOf(request.getOlds());
    // A create and a replacement have none.
    const olds = Object.keys(before).length === 0 ? before : resource.known(before, undefined, { urn });
    const { inputs, failures } = await this.work(urn, [olds, declared], (context) =>
      resource.handler.check(context, urn, olds, declared),
    );
    return checkResponse(
      resource.inputs(inputs),
      failures.map(({ reason }) => reason),
    );
  }

  async diff(request: protocol.DiffRequest): Promise<protocol.DiffResponse> {
    const urn = request.getUrn();
    const resource = this.resourceOf(urn);
    const [olds, news] = [request.getOlds(), request.getNews()].map((values) =>
      resource.known(valuesOf(values), undefined, { urn }),
    ) as [Json, Json];
    const found = await this.work(urn, [olds, news], (context) =>
      resource.handler.diff(context, urn, request.getId(), olds, news),
    );
    const before = resource.known(valuesOf(request.getOldInputs()), undefined, { urn });
    return diffResponse(changesOf(before, news), found, managedPaths(news)).setStablesList([...resource.stables]);
  }

  async create(request: protocol.CreateRequest): Promise<protocol.CreateResponse> {
    const urn = request.getUrn();
    const resource = this.resourceOf(urn);
    const inputs = resource.known(valuesOf(request.getProperties()), "create", { urn, timeout: request.getTimeout() });
    if (request.getPreview()) {
      await this.work(urn, [inputs], (context) => resource.handler.preview(context, urn, undefined, inputs));
      return new protocol.CreateResponse().setProperties(sent(resource.foretold(inputs, undefined)));
    }
    const { id, state } = await this.work(urn, [inputs], (context) => resource.handler.create(context, urn, inputs));
    return new protocol.CreateResponse().setId(id).setProperties(sent(resource.outputs(state)));
  }

  async read(request: protocol.ReadRequest): Promise<protocol.ReadResponse> {
    const urn = request.getUrn();
    const resource = this.resourceOf(urn);
    const before = valuesOf(request.getProperties());
    const state = { ...resource.known(before, undefined, { urn }), ...byId(request, before) };
    const found = await this.work(urn, [state], (context) =>
      resource.handler.read(context, urn, request.getId(), state),
    );
    const response = new protocol.ReadResponse();
    if (found === undefined) return response;
    return response
      .setId(found.id)
      .setProperties(sent(resource.outputs(found.state)))
      .setInputs(sent(resource.inputs(found.inputs)));
  }

  async update(request: protocol.UpdateRequest): Promise<protocol.UpdateResponse> {
    const urn = request.getUrn();
    const resource = this.resourceOf(urn);
    const olds = resource.known(valuesOf(request.getOlds()), undefined, { urn });
    const news = resource.known(valuesOf(request.getNews()), "update", { urn, timeout: request.getTimeout() });
    const response = new protocol.UpdateResponse();
    if (request.getPreview()) {
      await this.work(urn, [olds, news], (context) => resource.handler.preview(context, urn, olds, news));
      return response.setProperties(sent(resource.foretold(news, olds)));
    }
    const state = await this.work(urn, [olds, news], (context) =>
      resource.handler.update(context, urn, request.getId(), olds, news),
    );
    return response.setProperties(sent(resource.outputs(state)));
  }

  async delete(request: protocol.DeleteRequest): Promise<Empty> {
    const urn = request.getUrn();
    const resource = this.resourceOf(urn);
    const state = resource.known(valuesOf(request.getProperties()), "delete", { urn, timeout: request.getTimeout() });
    await this.work(urn, [state], (context) => resource.handler.delete(context, urn, request.getId(), state));
    return new Empty();
  }

  /** Lists what there is of a kind, a page at a time. */
  async list(request: protocol.ListRequest): Promise<protocol.ListResponse[]> {
    const { handler } = this.ofKind(ofType(request.getToken()));
    const filter = valuesOf(request.getQuery());
    if (holdsUnknown(filter)) return [new protocol.ListResponse().setComputed(new protocol.ListResponse.Computed())];
    const running = this.process();
    const all = await this.telling(running, () => handler.list(running.context, filter));
    return listResponses(
      pageOf(all, {
        limit: request.getLimit(),
        pageSize: request.getPageSize(),
        token: request.getContinuationToken(),
      }),
    );
  }

  async invoke(request: protocol.InvokeRequest): Promise<protocol.InvokeResponse> {
    // Functions take a while to load, and most programs call none.
    const { invoke } = require("./invoke") as typeof import("./invoke");
    const { interruption } = this;
    const running = this.process();
    const given = received(request.getArgs());
    running.secrets.add(given.secrets.flatMap((path) => textsIn(valueAt(given.values, path))));
    const answer = await this.telling(running, () =>
      invoke({
        token: request.getTok(),
        given,
        isPreview: request.getPreview(),
        configuration: this.configuration?.texts ?? {},
        signal: interruption.signal,
        log: running.context.log,
      }),
    );
    return new protocol.InvokeResponse().setReturn(sent(answer));
  }

  /** Ends waits early: what has been begun is told as it is. */
  cancel(): Empty {
    this.interruption.abort();
    return new Empty();
  }

  private resourceOf(urn: string): Resource {
    return this.ofKind(kindOf(urn));
  }

  private ofKind(kind: Kind): Resource {
    const resource = this.resources.get(kind) ?? resourceOf(kind);
    this.resources.set(kind, resource);
    return resource;
  }

  /** What works for this run, from its first request on. */
  private process(): Process {
    this.running ??= this.start();
    return this.running;
  }

  private start(): Process {
    const { library, engine } = this.options;
    const urn = () => this.resource.getStore();
    const log = createEngineLog({ address: engine(), library, urn });
    return startProcess(() => this.configuration, log, this.interruption.signal);
  }

  /** Lets a handler work for a resource. What it says is shown under the resource, and so is its failure. */
  private work<T>(urn: string, values: readonly Json[], work: (context: Context) => Promise<T>): Promise<T> {
    this.options.onRequest?.();
    const running = this.process();
    const { kind, outputs } = this.resourceOf(urn);
    return this.resource.run(urn, () => this.telling(running, () => answering(running, kind, values, work), outputs));
  }

  /** Does something whose failures the engine is told without any secret. */
  private async telling<T>(
    { secrets, log }: Process,
    work: () => Promise<T>,
    outputs: (state: Json) => Json = (state) => state,
  ): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      if (failure instanceof ProtocolError) throw failure;
      const message = told(failure, secrets);
      if (failure instanceof PartialFailure) throw initFailed(message, failure.id, sent(outputs(failure.state)));
      throw failure instanceof UserError ? refusal(message) : defect(message);
    } finally {
      await log.flush();
    }
  }
}

/** With a property's name the engine would print its whole value; the reasons name the paths. */
function checkResponse(inputs: Json, reasons: readonly string[]): protocol.CheckResponse {
  const failures = reasons.map((reason) => new protocol.CheckFailure().setReason(reason));
  return new protocol.CheckResponse().setInputs(sent(inputs)).setFailuresList(failures);
}

function listResponses({ items, next }: Page<Listed>): protocol.ListResponse[] {
  const { Result, Continuation } = protocol.ListResponse;
  const results = items.map(({ id, name }) =>
    new protocol.ListResponse().setResult(new Result().setId(id).setName(name)),
  );
  if (next === undefined) return results;
  return [...results, new protocol.ListResponse().setContinuation(new Continuation().setContinuationToken(next))];
}

/** Whether an id is all that there is: an import gives nothing besides, and `get` no state that a handler has answered. */
function byId(request: protocol.ReadRequest, before: Json): Json {
  if (!request.hasProperties()) return { __import: true };
  return Object.hasOwn(before, "__server") ? {} : { __lookup: true };
}

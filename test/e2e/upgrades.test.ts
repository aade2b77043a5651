import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, kinds, registry } from "../../provider/kinds/registry";
import { kindOfType } from "../../provider/tokens";
import { specimens } from "../kinds";
import { eventually } from "../support/eventually";
import { type OwnPlace, placeNamed } from "../support/place";
import { declare, variableOf } from "../support/programs";
import {
  atPresent,
  currentVersion,
  declarationsAt,
  isRecorded,
  type RecordedDeclaration,
  type RecordedStates,
  readStates,
  type StateHost,
  stateHosts,
  triedStates,
  wordsOf,
  writeStates,
} from "../support/recorded-states";
import { connectionOf, Stack, type StateResource } from "../support/stack";

/*
 * States of all versions, through the engine of today: `npm run record-states` writes those of the current one, which then are
 * tried like the others.
 */

const isRecording = process.env.RECORD_STATES === "1";
const all = triedStates();

/** The exported deployment, secrets in plain text. */
interface Exported {
  readonly deployment: { readonly resources?: readonly StateResource[] };
}

/** A stack over a host, at a place whose name is the same in each run. */
class Trial {
  private constructor(
    readonly place: OwnPlace,
    readonly stack: Stack,
  ) {}

  static async open(host: StateHost): Promise<Trial> {
    const place = await placeNamed(`upgrade-${host}`);
    return new Trial(place, await Stack.create(connectionOf(place.argocd), "dev", { plugin: host === "plugin" }));
  }

  get words() {
    return wordsOf(this.place, this.stack.directory);
  }

  /** Sets the program in one of its revisions. */
  program(declarations: readonly RecordedDeclaration[], revision: "first" | "later"): void {
    const time = "customTimeouts: { create: '10m', update: '10m', delete: '10m' }";
    const texts = declarations.map(({ kind, name, needs, [revision]: inputs }) =>
      declare(kind, name, inputs, `{ ${time}, dependsOn: [${needs.map(variableOf).join(", ")}] }`),
    );
    this.stack.program(texts.join("\n"));
  }

  async exported(): Promise<Exported> {
    return JSON.parse(await this.stack.succeed("stack", "export", "--show-secrets")) as Exported;
  }

  /** Puts a recorded state in place of the one that this version has written. */
  async bringBack(recorded: readonly StateResource[], { deployment }: Exported): Promise<void> {
    const file = join(this.stack.directory, "recorded.json");
    const resources = atPresent(recorded, deployment.resources ?? []);
    writeFileSync(file, JSON.stringify({ version: 3, deployment: { ...deployment, resources } }));
    await this.stack.succeed("stack", "import", "--file", file);
  }

  async close(): Promise<void> {
    await this.stack.dispose();
    await this.place.close();
  }
}

async function record(host: StateHost): Promise<void> {
  const trial = await Trial.open(host);
  try {
    const declarations = declarationsAt(trial.place);
    trial.program(declarations, "first");
    await trial.stack.up();
    await trial.stack.upUnchanged();
    const { deployment } = await trial.exported();
    writeStates(host, { declarations, resources: deployment.resources ?? [] }, trial.words);
    await trial.stack.destroy();
  } finally {
    await trial.close();
  }
}

beforeAll(async () => {
  if (isRecording) for (const host of stateHosts) await record(host);
});

test("the current version's states are recorded", () => {
  expect(stateHosts.filter((host) => isRecorded(currentVersion, host))).toEqual(stateHosts);
});

/**
 * @promise The states of all earlier releases are read, updated and deleted as those of the present one, whichever host
 * wrote them.
 * @promise Type tokens, ids and the keys of the configuration never change, so that an upgrade alone replaces nothing.
 */
describe.each(all)("states of %s, over %s", (version, host) => {
  let trial: Trial;
  let recorded: RecordedStates;
  let made: Exported;

  const changed = () =>
    recorded.declarations.filter(({ first, later }) => JSON.stringify(first) !== JSON.stringify(later));

  beforeAll(async () => {
    trial = await Trial.open(host);
    recorded = readStates(version, host, trial.words);
    trial.program(recorded.declarations, "first");
    await trial.stack.up();
    made = await trial.exported();
    await trial.bringBack(recorded.resources, made);
  });

  afterAll(() => trial.close());

  test("the ids are what they were, but for those that Argo CD or the provider chooses anew each time", () => {
    const chosen = new Set(kinds.filter((kind) => registry[kind].identity.from === "answer"));
    const idsIn = (resources: readonly StateResource[]) =>
      resources.flatMap(({ urn, type, id }) => {
        const kind = kindOfType(type) as Kind | undefined;
        return kind === undefined || chosen.has(kind) ? [] : [`${urn} ${id}`];
      });
    expect(idsIn(made.deployment.resources ?? [])).toEqual(expect.arrayContaining(idsIn(recorded.resources)));
  });

  test("a preview and a refresh find nothing to do", async () => {
    expect(await trial.stack.preview()).toEqual([]);
    await trial.stack.refresh("--expect-no-changes");
    await trial.stack.upUnchanged();
  });

  test("an update in place changes what is declared anew, and no more", async () => {
    await trial.bringBack(recorded.resources, made);
    trial.program(recorded.declarations, "later");
    const steps = await trial.stack.preview();
    expect(steps.map(({ op, name }) => `${op} ${name}`).sort()).toEqual(
      changed()
        .map(({ name }) => `update ${name}`)
        .sort(),
    );
    await trial.stack.up();
    await trial.stack.upUnchanged();
    await trial.stack.refresh("--expect-no-changes");
  });

  test("a destroy takes all of it away", async () => {
    await trial.bringBack(recorded.resources, made);
    await trial.stack.destroy();
    const { argocd } = trial.place;
    for (const { kind, later } of recorded.declarations) {
      // What is not waited for goes a moment later.
      await eventually(async () => (await specimens[kind].client.show(argocd, later)).length === 0);
    }
  });
});

import type { Json } from "../../../provider/contract";
import { inOrder } from "../../kinds/order";
import type { Place, Specimen } from "../../kinds/specimen";
import { programOf } from "../../support/program-of-kinds";
import { expression } from "../../support/programs";
import { seen } from "../../support/seen";
import { valueAt, withValueAt } from "../../support/values";

/** What a program declares: which revision of its objects, or none of them. */
export type Revision = 1 | 2 | "none";

/** What Argo CD has of each kind: of every object the parts that the revisions change. */
export type Found = Readonly<Record<string, readonly Json[]>>;

/** One object of each kind, in two revisions, and what Argo CD has of them. */
export class Everything {
  /** How many resources a program has. */
  static readonly count = inOrder.length;
  /** What can be made at once. */
  static readonly independent = inOrder.filter(({ after }) => after.length === 0);
  /** What refers to something else, which has to be there first. */
  static readonly dependent = inOrder.filter(({ after }) => after.length > 0);
  /** What others refer to. */
  static readonly needed = inOrder.filter(({ kind }) => inOrder.some(({ after }) => after.includes(kind)));

  /** The requests for objects of these kinds, without the one by which a connection proves good. */
  static requests(of: readonly Specimen[] = inOrder): RegExp {
    return new RegExp(`^/api/v1(?:${of.map(({ client }) => client.path).join("|")})(?!/default)`);
  }

  constructor(private readonly place: Place) {}

  /** The name that all objects carry. */
  get name(): string {
    return this.place.name;
  }

  /** The program; every resource gets the options, as program text. */
  program(revision: Revision, options = ""): string {
    if (revision === "none") return "";
    const inputs = (specimen: Specimen) =>
      this.declared(specimen, revision, (text) => expression(`pulumi.secret(${JSON.stringify(text)})`));
    return programOf(inOrder, { inputs, options: () => options });
  }

  private declared(specimen: Specimen, revision: 1 | 2, hide: (text: string) => string = (text) => text): Json {
    const declared = specimen.declare(this.place, revision);
    return specimen.secret ? withValueAt(declared, specimen.secret, hide(`revision ${revision}`)) : declared;
  }

  private changes({ differsAt, secret }: Specimen, object: Json): Json {
    const paths = [...differsAt, ...(secret ? [secret] : [])];
    return Object.fromEntries(paths.map((path) => [path, valueAt(object, path)]));
  }

  /** What Argo CD should have. */
  wanted(revision: Revision): Found {
    return Object.fromEntries(
      inOrder.map((specimen) => [
        specimen.kind,
        revision === "none" ? [] : [this.changes(specimen, this.declared(specimen, revision))],
      ]),
    );
  }

  /** What Argo CD has, asked past the proxy and, for what the API hides, in its storage. */
  async found(): Promise<Found> {
    const entries = inOrder.map(async (specimen) => {
      const objects = await seen(specimen, this.place.argocd, this.declared(specimen, 1));
      return [specimen.kind, objects.map((object) => this.changes(specimen, object))] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}

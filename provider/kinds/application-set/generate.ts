import * as z from "zod";
import { ApiError } from "../../argo/errors";
import type { Session } from "../../argo/session";
import type { Json } from "../../contract";

const generatedSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    labels: z.record(z.string(), z.string()).nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
    finalizers: z.array(z.string()).nullish(),
  }),
  spec: z.record(z.string(), z.unknown()),
});

const answerSchema = z.looseObject({ applications: z.array(generatedSchema).nullish() });

/** An application that a set would make. */
export type GeneratedApplication = z.output<typeof generatedSchema>;

/** A set of which nothing but its name may be stored. */
export interface SetToGenerate {
  readonly name: string;
  readonly namespace: string;
  readonly spec: Json;
}

/** Where Argo CD goes on with its log of the request, which repeats the set as a structure of Go's. */
const log = /\s+time="\d{4}-.*$/;

function withoutLog(error: unknown): unknown {
  if (!(error instanceof ApiError) || !log.test(error.serverMessage)) return error;
  return new ApiError(error.serverMessage.replace(log, ""), error.status, error.code, error.retryAfter);
}

/**
 * `POST /applicationsets/generate`: the applications that a set would make, as its generators tell now. Stores nothing.
 * Argo CD takes tokens for its generators here from Secrets alone that carry its label for that.
 */
export async function generateApplications(
  session: Session,
  { name, namespace, spec }: SetToGenerate,
): Promise<GeneratedApplication[]> {
  try {
    const { applications } = await session.call(answerSchema, {
      method: "POST",
      path: "/api/v1/applicationsets/generate",
      body: { applicationSet: { metadata: { name, namespace }, spec } },
      repeatable: true,
      changesNothing: true,
    });
    return applications ?? [];
  } catch (error) {
    throw withoutLog(error);
  }
}

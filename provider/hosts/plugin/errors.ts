import { Metadata, status } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";

/** A failure as the protocol sends it. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";

  constructor(
    message: string,
    readonly code: status,
    readonly metadata: Metadata = new Metadata(),
  ) {
    super(message);
  }
}

/** The call was refused: what it was about is as it was. */
export function refusal(message: string): ProtocolError {
  return new ProtocolError(message, status.FAILED_PRECONDITION);
}

/** Something broke, and nobody knows how far the call has come. */
export function defect(message: string): ProtocolError {
  return new ProtocolError(message, status.UNKNOWN);
}

/** The call means something that there is not. */
export function notFound(message: string): ProtocolError {
  return new ProtocolError(message, status.NOT_FOUND);
}

/** The object is there, and not in the wanted condition: the engine keeps it. */
export function initFailed(message: string, id: string, outputs: Struct): ProtocolError {
  const failure = new ErrorResourceInitFailed();
  failure.setId(id);
  failure.setProperties(outputs);
  failure.setReasonsList([message]);
  const detail = new Any();
  detail.pack(failure.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const details = new Status();
  details.setCode(status.UNKNOWN);
  details.setMessage(message);
  details.addDetails(detail);
  const metadata = new Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(details.serializeBinary()));
  return new ProtocolError(message, status.UNKNOWN, metadata);
}

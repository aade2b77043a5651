import { explainAnswer, isHtml, parseErrorBody } from "../../../provider/argo/answers";

test.each([
  ['{"error":"e","code":5,"message":"m"}', { message: "m", code: 5 }],
  ['{"error":"e","code":5}', { message: "e", code: 5 }],
  ['{"error":"e","code":5,"message":""}', { message: "e", code: 5 }],
  ['{"message":"a\\nb","code":3}', { message: "a b", code: 3 }],
  ['data: {"error":{"grpc_code":7,"http_code":403,"message":"m"}}\n\n', { message: "m", code: 7 }],
  ['{"error":{"grpc_code":7}}', undefined],
  ['{"message":"m"}', undefined],
  ['{"message":"m","code":"5"}', undefined],
  ['{"message":{},"code":5}', undefined],
  ['"text"', undefined],
  ["[]", undefined],
  ["null", undefined],
  ["Not Found", undefined],
  ["", undefined],
])("Argo CD's own error in %j", (body, expected) => {
  expect(parseErrorBody(body)).toEqual(expected);
});

test.each([
  ["text/html; charset=utf-8", "", true],
  ["application/xhtml+xml", "", false],
  ["application/json", "<!DOCTYPE html>", true],
  [undefined, "\n <HTML lang=en>", true],
  ["text/plain", "Not <html>", false],
])("type %j with body %j is a page: %s", (type, body, expected) => {
  expect(isHtml(type, body)).toBe(expected);
});

test("an answer of Kubernetes itself says that the address is the wrong one", () => {
  const body = JSON.stringify({
    kind: "Status",
    apiVersion: "v1",
    status: "Failure",
    message: "Unauthorized",
    code: 401,
  });
  const failure = explainAnswer("https://10.0.0.1:6443", { status: 401, headers: {}, body });
  expect(failure.message).toMatch(
    /^https:\/\/10.0.0.1:6443 is the API of Kubernetes, and not Argo CD \(HTTP 401\): argocd:server/,
  );
});

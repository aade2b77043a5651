// Puts report.md on the merge request: one note for each stack, found again by its first line.
// GITLAB_TOKEN is a project access token with the scope `api`; the job's own token may not write notes.
import { readFile } from "node:fs/promises";

const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, GITLAB_TOKEN, STACK } = process.env;
const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;
const marker = `<!-- preview of ${STACK} -->`;

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: { "private-token": GITLAB_TOKEN, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return { value: await response.json(), next: response.headers.get("x-next-page") };
}

async function find(page = "1") {
  const { value, next } = await call("GET", `${notes}?per_page=100&page=${page}`);
  return value.find((note) => note.body.startsWith(marker)) ?? (next ? find(next) : undefined);
}

const body = `${marker}\n${await readFile("report.md", "utf8")}`;
const old = await find();
await (old ? call("PUT", `${notes}/${old.id}`, { body }) : call("POST", notes, { body }));

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { counted, measure, subjects } from "./fields";
import { operations } from "./operations";
import { readProofs } from "./proofs";
import { page, shortReport } from "./report";
import { readSwagger } from "./swagger";

/*
 * Writes `docs/coverage.md`: which fields and operations of the pinned Argo CD's API the provider covers. Fails where a
 * program cannot declare a field that can be set. Run by `npm run coverage`.
 */

const root = join(__dirname, "../..");
const { swagger, version } = readSwagger(root);
const record = readProofs();
const rows = subjects.map((subject) => measure(swagger, subject, record[subject.kind]));
const measured = { version, rows, record, services: operations(swagger, root) };

console.log(shortReport(measured));
writeFileSync(join(root, "docs", "coverage.md"), page(measured));
if (rows.some((row) => counted(row) < row.settable.length)) process.exitCode = 1;

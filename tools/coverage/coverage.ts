import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { counted, measure, subjects } from "./fields";
import { operations, problems } from "./operations";
import { readProofs } from "./proofs";
import { page, shortReport } from "./report";
import { readSwagger } from "./swagger";

/*
 * Writes `docs/coverage.md`: which fields and operations of the pinned Argo CD's API the provider covers. Fails where a
 * program cannot declare a field that can be set, and where nothing calls an operation, without one of the few good reasons. Run by `npm run coverage`.
 */

const root = join(__dirname, "../..");
const { swagger, version } = readSwagger(root);
const record = readProofs();
const rows = subjects.map((subject) => measure(swagger, subject, record[subject.kind]));
const services = operations(swagger, root);
const measured = { version, rows, record, services };
const wrong = problems(services);

console.log(shortReport(measured));
writeFileSync(join(root, "docs", "coverage.md"), page(measured));
for (const problem of wrong) console.error(problem);
if (wrong.length > 0 || rows.some((row) => counted(row) < row.settable.length)) process.exitCode = 1;

// Compiles the descriptions to OpenAPI documents: node compile.mjs DESCRIPTIONS OUT VERSION...
import { compile, NodeHost } from "@typespec/compiler";
import fs from "node:fs";
import path from "node:path";

const [descriptions, out] = process.argv.slice(2, 4).map((folder) => path.resolve(folder));
const versions = process.argv.slice(4);
const files = fs.readdirSync(descriptions, { recursive: true }).filter((file) => /(^|\/)(main|client)\.tsp$/.test(file));
let failed = false;

for (const file of files.sort()) {
  for (const version of versions) {
    const folder = path.join(out, version, path.dirname(file));
    const program = await compile(NodeHost, path.join(descriptions, file), {
      additionalImports: ["@typespec/spector"],
      emit: ["@typespec/openapi3"],
      outputDir: out,
      options: {
        "@typespec/openapi3": { "emitter-output-dir": folder, "openapi-versions": [`${version}.0`], "file-type": "yaml" },
      },
    });
    for (const { severity, code, message } of program.diagnostics) {
      if (severity !== "error") continue;
      console.error(`${file}: ${code}: ${message}`);
      failed = true;
    }
  }
}
process.exit(failed ? 1 : 0);

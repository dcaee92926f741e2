// Writes what every scenario sends and expects, as data: node dump.mjs OUT BASE_URL
import { expandDyns } from "@typespec/spec-api";
import fs from "node:fs";
import path from "node:path";
import { loadScenarioMockApiFiles } from "./node_modules/@typespec/spector/dist/src/scenarios-resolver.js";

const [out, baseUrl] = process.argv.slice(2);
const root = path.resolve("node_modules/@typespec/http-specs");
const isJson = (type) => /[/+]json\b/.test(type ?? "");
const expanded = (value) => (value ? expandDyns(value, { baseUrl }) : undefined);

function file({ fieldname, originalname, mimetype, buffer }) {
  return { field: fieldname, name: originalname, type: mimetype, base64: buffer.toString("base64") };
}

function body(mock) {
  if (!mock) return undefined;
  const type = mock.contentType;
  if (mock.kind === "multipart") return { type, parts: expanded(mock.parts) ?? {}, files: (mock.files ?? []).map(file) };
  if (mock.streamChunks) {
    return { type, base64: Buffer.concat(mock.streamChunks.map((chunk) => Buffer.from(chunk))).toString("base64") };
  }
  const raw = mock.rawContent;
  if (raw === undefined) return undefined;
  if (Buffer.isBuffer(raw)) return { type, base64: raw.toString("base64") };
  const text = typeof raw === "string" ? raw : raw.serialize({ baseUrl });
  return isJson(type) ? { type, text, json: JSON.parse(text) } : { type, text };
}

const requests = [];
for (const { path: location, scenarios } of await loadScenarioMockApiFiles(path.join(root, "specs"))) {
  const folder = path.relative(path.join(root, "dist/specs"), path.dirname(path.resolve(location)));
  for (const [scenario, { passCondition, apis }] of Object.entries(scenarios)) {
    for (const { uri, method, request, response } of apis) {
      requests.push({
        scenario, folder, method, uri, passes: passCondition,
        request: { query: expanded(request?.query) ?? {}, headers: expanded(request?.headers) ?? {}, body: body(request?.body) },
        response: { status: response?.status, body: body(response?.body) },
      });
    }
  }
}
fs.writeFileSync(out, JSON.stringify(requests, null, 1));
process.exit(0);

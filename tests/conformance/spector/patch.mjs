// Copies the descriptions and makes the three edits without which one does not compile: node patch.mjs OUT
// Each edit must apply as often as it says, so that a new release of the descriptions is noticed.
import fs from "node:fs";
import path from "node:path";

const target = process.argv[2];
fs.cpSync("node_modules/@typespec/http-specs/specs", target, { recursive: true });

function edit(file, pattern, replacement, times) {
  const source = path.join(target, file);
  const text = fs.readFileSync(source, "utf8");
  const found = (text.match(pattern) ?? []).length;
  if (found !== times) throw new Error(`${file}: ${pattern} is there ${found} times, not ${times}`);
  fs.writeFileSync(source, text.replace(pattern, replacement));
}

// 494 to 499 is not a range of statuses in OpenAPI; 4XX is
edit("response/status-code-range/main.tsp", /@minValue\(494\)/g, "@minValue(400)", 1);
// a query written into a route is not a path in OpenAPI: it becomes a query parameter with that one value
edit(
  "routes/main.tsp",
  /@route\("(primitive|array|record)\?fixed=true\{&param(\*?)\}"\)(\s*)op (\S+)\(param:/g,
  (_, route, star, space, name) =>
    `@route("${route}{?fixed,param${star}}")${space}op ${name}(@query fixed: "true", param:`,
  6,
);
// the emitter fails on members called `constructor`: their scenarios have no operation
edit("special-words/main.tsp", /^.*(Scenario\("constructor"\)|model constructor is|constructor: "constructor").*\n/gm, "", 5);

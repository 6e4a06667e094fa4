// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// insomnia.js MODULES FILE: imports an export with Insomnia's own importer, fills its templates with the engine that
// Insomnia uses, and sends the request. Insomnia's command line cannot send one without a binary from elsewhere.

const fs = require("fs");
const http = require("http");

const [modules, file] = process.argv.slice(2);
const { convert } = require(modules + "/insomnia-importers");
const nunjucks = require(modules + "/nunjucks");

async function main() {
  const imported = await convert(fs.readFileSync(file, "utf8"));
  if (imported.type.id !== "insomnia-4") {
    throw new Error("taken for " + imported.type.id);
  }
  const resources = imported.data.resources;
  const request = resources.find((each) => each._type === "request");
  if (!resources.some((each) => each._type === "workspace" && each._id === request.parentId)) {
    throw new Error("the request is in no workspace");
  }
  const engine = new nunjucks.Environment(null, { autoescape: false });
  const rendered = (text) => engine.renderString(text, {});
  const headers = {};
  for (const { name, value } of request.headers) {
    headers[rendered(name)] = rendered(value);
  }
  http.get(rendered(request.url), { method: request.method, headers }, (answer) => answer.resume());
}

main();

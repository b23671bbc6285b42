// Pages of inquit in a validator and in a browser. Usage: report.mjs PAGE.html...
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

// Polyglot markup closes void elements and gives boolean attributes a value, which the standard allows.
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { "void-style": "off", "attribute-boolean-style": "off", "attribute-empty-style": "off" },
});
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
let failures = 0;

function check(page, holds, message) {
  if (!holds) {
    failures += 1;
    console.error(`${page}: ${message}`);
  }
}

async function validated(page) {
  const report = await validator.validateFile(page);
  for (const { messages } of report.results) {
    for (const each of messages) {
      check(page, false, `${each.line}:${each.column}: ${each.message} (${each.ruleId})`);
    }
  }
}

/// In a browser of that width: nothing fetched, nothing said on the console, no scrolling sideways, no finding of axe.
async function opened(browser, page, { width, colorScheme, javaScriptEnabled }) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled });
  const tab = await context.newPage();
  const requests = [];
  tab.on("request", (request) => requests.push(request.url()));
  tab.on("console", (message) => check(page, false, `console: ${message.text()}`));
  tab.on("pageerror", (error) => check(page, false, `script: ${error.message}`));
  await tab.goto(`file://${resolve(page)}`);
  check(page, requests.length === 1, `fetches ${requests.slice(1).join(", ")}`);
  if (javaScriptEnabled) {
    await tab.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    check(page, wide <= width, `is ${wide} pixels wide in a window of ${width}`);
    check(page, (await tab.title()) !== "taken over", "ran a script of an article");
    await tab.evaluate(axe);
    const { violations, passes } = await tab.evaluate(() => window.axe.run());
    for (const each of violations) {
      const bad = ["serious", "critical"].includes(each.impact);
      (bad ? console.error : console.log)(`${page}: axe: ${each.impact}: ${each.help}: ${each.nodes[0].html}`);
      failures += bad ? 1 : 0;
    }
    check(page, passes.length > 10, "axe looked at nothing");
  }
  await context.close();
}

/// The filters filter, and a link into a folded article opens it.
async function used(browser, page) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`file://${resolve(page)}`);
  const shown = () => tab.locator("#speaker-list tr:visible").count();
  const all = await shown();
  await tab.locator("form[data-of=speaker-list] input[type=search]").fill("reyes");
  check(page, (await shown()) > 0 && (await shown()) < all, "the search of speakers hides nothing, or all");
  await tab.locator("#speaker-list tr:visible a").first().click();
  const target = await tab.evaluate(() => location.hash);
  check(page, await tab.locator(target).isVisible(), `${target} stays folded`);
  await context.close();
}

const pages = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const page of pages) {
  await validated(page);
  await opened(browser, page, { width: 1280, colorScheme: "light", javaScriptEnabled: true });
  await opened(browser, page, { width: 1280, colorScheme: "dark", javaScriptEnabled: true });
  await opened(browser, page, { width: 360, colorScheme: "light", javaScriptEnabled: true });
  await opened(browser, page, { width: 1280, colorScheme: "light", javaScriptEnabled: false });
}
await used(browser, "many.html");
await browser.close();
check("all", pages.length === 5, "pages are missing");
process.exit(failures === 0 ? 0 : 1);

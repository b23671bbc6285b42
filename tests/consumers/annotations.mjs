// JSON-LD of `inquit cite`, expanded as a consumer does it: no term may be unknown. Reads what annotations.py wrote.
// The contexts are local: anno.jsonld has those terms of W3C's that are used, schema.org's own is its vocabulary.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import jsonld from 'jsonld';

const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
const contexts = {
  'http://www.w3.org/ns/anno.jsonld': read('anno.jsonld'),
  'https://schema.org': {'@context': {'@vocab': 'http://schema.org/'}},
};
const documentLoader = async (url) => {
  assert.ok(contexts[url], `a context that nobody gave: ${url}`);
  return {contextUrl: null, documentUrl: url, document: contexts[url]};
};
const oa = 'http://www.w3.org/ns/oa#';
const base = 'https://files.example/';

for (const set of ['articles', 'hostile', 'reviewed']) {
  const records = readFileSync(`${set}.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const words = records.map((each) => each.quote);

  // safe: a term that the context does not know is an error, and not dropped.
  const expanded = await jsonld.expand(read(`${set}.w3c`), {documentLoader, base, safe: true});
  const page = expanded[0]['http://www.w3.org/ns/activitystreams#first'][0];
  const annotations = page['http://www.w3.org/ns/activitystreams#items'][0]['@list'];
  assert.equal(annotations.length, records.length);
  assert.equal(new Set(annotations.map((each) => each['@id'])).size, records.length);
  for (const [index, each] of annotations.entries()) {
    const targets = each[oa + 'hasTarget'];
    const exact = targets
      .filter((target) => target[oa + 'hasSource'][0]['@id'].startsWith(base))
      .map((target) => target[oa + 'hasSelector'])
      .map((selectors) => selectors.find((one) => one[oa + 'exact'])[oa + 'exact'][0]['@value']);
    const joined = exact.join(' ').replaceAll(/\s/g, ' ');
    if (exact.length > 0) {
      assert.equal(joined, words[index].replaceAll(/\s/g, ' '));
    }
    assert.ok(targets.length > 0);
  }
  assert.ok((await jsonld.toRDF(read(`${set}.w3c`), {documentLoader, base, format: 'application/n-quads'})).length > 0);

  const graph = await jsonld.expand(read(`${set}.schema-org`), {documentLoader, base, safe: true});
  const of = (type) => graph.filter((each) => each['@type'].includes('http://schema.org/' + type));
  assert.deepEqual(of('Quotation').map((each) => each['http://schema.org/text'][0]['@value']), words);
  const articles = new Set(of('NewsArticle').map((each) => each['@id']));
  of('Quotation').forEach((each) => assert.ok(articles.has(each['http://schema.org/isPartOf'][0]['@id'])));
  const checked = records.filter((each) => ['approved', 'corrected'].includes(each.review?.status));
  assert.equal(of('ClaimReview').length, checked.length);

  // What the terms of schema.org are, its types say.
  writeFileSync(`${set}.ts`, `import type {Graph} from 'schema-dts';\nexport const graph: Graph = ${readFileSync(`${set}.schema-org`)};\n`);

  const imported = read(`${set}.hypothesis`).annotations;
  assert.equal(imported.length, records.length);
  for (const [index, each] of imported.entries()) { // the fields that Hypothesis keeps of an import
    assert.ok(each.uri && each.document.title[0] && each.user && Array.isArray(each.tags) && typeof each.text === 'string');
    const quote = each.target[0].selector.find((one) => one.type === 'TextQuoteSelector');
    assert.ok(words[index].replaceAll(/\s/g, ' ').startsWith(quote.exact.replaceAll(/\s/g, ' ')));
  }
  console.log(`${set}: ${records.length} annotations`);
}

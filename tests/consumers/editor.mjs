// An editor on VS Code's client library: opens drafts, types, hovers, takes code actions, cancels, shuts down. Usage: editor.mjs INQUIT ARTICLES
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import protocol from 'vscode-languageserver-protocol/node.js'

const [inquit, articles] = process.argv.slice(2)
const limit = 50 // milliseconds from a change of 10 KB to its diagnostics

/** A client with one server process. */
class Editor {
    constructor(folder) {
        this.folder = folder
        this.server = spawn(inquit, ['lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
        this.ended = new Promise((done) => this.server.on('exit', done))
        this.to = protocol.createProtocolConnection(
            new protocol.StreamMessageReader(this.server.stdout),
            new protocol.StreamMessageWriter(this.server.stdin)
        )
        this.told = new Map()
        this.waiting = []
        this.registered = []
        this.to.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
            this.told.set(params.uri, params)
            this.waiting = this.waiting.filter((each) => !each(params))
        })
        this.to.onRequest(protocol.RegistrationRequest.type, (params) => {
            this.registered.push(...params.registrations)
        })
        this.to.listen()
    }

    async greet(general = {}) {
        const answer = await this.to.sendRequest(protocol.InitializeRequest.type, {
            processId: process.pid,
            rootUri: pathToFileURL(this.folder).href,
            capabilities: {
                general,
                workspace: {
                    workspaceEdit: { documentChanges: true },
                    didChangeWatchedFiles: { dynamicRegistration: true },
                },
            },
        })
        await this.to.sendNotification(protocol.InitializedNotification.type, {})
        return answer.capabilities
    }

    uri(name) {
        return pathToFileURL(join(this.folder, name)).href
    }

    /** The diagnostics of a version, once they are there. */
    diagnostics(name, version) {
        const wanted = (params) => params.uri === this.uri(name) && params.version === version
        const there = this.told.get(this.uri(name))
        if (there && wanted(there)) return Promise.resolve(there.diagnostics)
        return new Promise((done) => {
            this.waiting.push((params) => wanted(params) && (done(params.diagnostics), true))
        })
    }

    open(name, text, languageId = 'markdown') {
        const textDocument = { uri: this.uri(name), languageId, version: 1, text }
        this.to.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument })
        return this.diagnostics(name, 1)
    }

    change(name, version, ...contentChanges) {
        const textDocument = { uri: this.uri(name), version }
        this.to.sendNotification(protocol.DidChangeTextDocumentNotification.type, { textDocument, contentChanges })
        return this.diagnostics(name, version)
    }

    async leave() {
        await this.to.sendRequest(protocol.ShutdownRequest.type)
        await this.to.sendNotification(protocol.ExitNotification.type)
        assert.equal(await this.ended, 0)
    }
}

/** A text with edits of the protocol, in UTF-16 units. */
function edited(text, edits) {
    const lines = text.split('\n')
    const offset = (at) => lines.slice(0, at.line).reduce((sum, line) => sum + line.length + 1, 0) + at.character
    return edits
        .map((each) => [offset(each.range.start), offset(each.range.end), each.newText])
        .sort((left, right) => right[0] - left[0])
        .reduce((out, [begin, end, words]) => out.slice(0, begin) + words + out.slice(end), text)
}

const rules = (diagnostics) => diagnostics.map((each) => each.code)
const folder = mkdtempSync(join(tmpdir(), 'inquit-editor-'))

const draft = `# The bridge

Mayor Ann Reyes spoke \u{1F600} of the bridge on Monday, at the first meeting of the year. Few had come, and nobody left early.

\u201CWe will go on," said Reyes. "We was [sic] there," she said.

\u{1F600} "We will stop, she said.
`

async function findings(editor) {
    const told = await editor.open('draft.md', draft)
    assert.deepEqual(rules(told), ['mixed-marks', 'sic', 'unbalanced'])
    assert.deepEqual(told[2].range, { start: { line: 6, character: 3 }, end: { line: 6, character: 4 } })
    assert.equal(told[2].severity, protocol.DiagnosticSeverity.Error)
    assert.equal(told[2].source, 'inquit')
}

async function hovering(editor) {
    const textDocument = { uri: editor.uri('draft.md') }
    const at = (line, character) =>
        editor.to.sendRequest(protocol.HoverRequest.type, { textDocument, position: { line, character } })
    assert.match((await at(4, 3)).contents.value, /^Speaker: Ann Reyes \(by name: "Reyes"\)\n(Role: .*\n)?Verb: said\nRule: /)
    assert.match((await at(6, 3)).contents.value, /^error: .* \[unbalanced\]\n/)
    assert.equal(await at(0, 0), null)
}

async function actions(editor) {
    const textDocument = { uri: editor.uri('draft.md') }
    const offered = (range, only) =>
        editor.to.sendRequest(protocol.CodeActionRequest.type, {
            textDocument,
            range,
            context: { diagnostics: [], only },
        })
    const edits = (action) => {
        const change = action.edit.documentChanges[0]
        assert.equal(change.textDocument.version, 1)
        return change.edits
    }
    const [, marks, unclosed] = (await editor.diagnostics('draft.md', 1)).map((each) => each.range)
    const keep = (await offered(marks, ['quickfix'])).find((each) => each.title.startsWith('Keep it'))
    const fixes = await offered(unclosed, ['source.fixAll'])
    assert.deepEqual(fixes.map((each) => each.kind), ['source.fixAll.inquit'])

    let text = edited(draft, edits(keep))
    assert.deepEqual(rules(await editor.change('draft.md', 2, { text })), ['mixed-marks', 'unbalanced'])
    text = edited(draft, edits(fixes[0]))
    assert.deepEqual(rules(await editor.change('draft.md', 3, { text })), ['sic', 'unbalanced'])
    const where = { line: 6, character: '\u{1F600} "We will stop,'.length }
    assert.deepEqual(rules(await editor.change('draft.md', 4, { range: { start: where, end: where }, text: '"' })), ['sic'])
}

async function cancelling(editor) {
    const textDocument = { uri: editor.uri('draft.md') }
    const long = draft.repeat(2000)
    editor.open('long.md', long) // linted when nothing waits; then the requests are
    const source = new protocol.CancellationTokenSource()
    const position = { line: 4, character: 3 }
    const asked = []
    for (let count = 0; count < 20; ++count) {
        const params = { textDocument: { uri: editor.uri('long.md') }, position }
        asked.push(editor.to.sendRequest(protocol.HoverRequest.type, params, source.token))
    }
    source.cancel()
    const ends = await Promise.allSettled(asked)
    const cancelled = ends.filter((each) => each.reason?.code === protocol.LSPErrorCodes.RequestCancelled)
    assert.ok(cancelled.length >= 18, `${cancelled.length} of 20 were cancelled`)
    assert.ok(await editor.to.sendRequest(protocol.HoverRequest.type, { textDocument, position }))
    editor.to.sendNotification(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri: editor.uri('long.md') } })
}

async function configuration(editor) {
    assert.equal(editor.registered[0].method, 'workspace/didChangeWatchedFiles')
    writeFileSync(join(folder, '.inquit.yaml'), 'lint: {rules: {sic: off}}\n')
    const changes = [{ uri: editor.uri('.inquit.yaml'), type: protocol.FileChangeType.Created }]
    editor.told.delete(editor.uri('draft.md'))
    editor.to.sendNotification(protocol.DidChangeWatchedFilesNotification.type, { changes })
    assert.deepEqual(rules(await editor.diagnostics('draft.md', 4)), [])
}

/** Types into 10 KB, a letter at a time, and waits for each version's findings; then types without waiting. */
async function typing(editor) {
    let text = ''
    for (const name of ['01-wire', '02-broadcaster', '03-british', '09-politics']) {
        text += readFileSync(join(articles, `${name}.txt`), 'utf8')
    }
    text = text.slice(0, 10240)
    await editor.open('typed.txt', text, 'plaintext')
    const times = []
    const words = '"We will go on, said the mayor of Leeds, Ann Moss, and left. '.repeat(4)
    let version = 1
    for (const letter of words) {
        const at = { line: 4, character: version - 1 }
        const begin = performance.now()
        await editor.change('typed.txt', ++version, { range: { start: at, end: at }, text: letter })
        times.push(performance.now() - begin)
    }
    times.sort((left, right) => left - right)
    const share = (part) => times[Math.floor((times.length - 1) * part)].toFixed(1)
    console.error(`10 KB, change to diagnostics: median ${share(0.5)} ms, 95 of 100 below ${share(0.95)} ms, slowest ${share(1)} ms`)
    assert.ok(Number(share(0.5)) < limit, `diagnostics within ${limit} ms`)

    const begin = performance.now()
    for (let count = 0; count < 300; ++count) {
        const at = { line: 4, character: 0 }
        editor.change('typed.txt', ++version, { range: { start: at, end: at }, text: 'x' })
    }
    await editor.diagnostics('typed.txt', version)
    console.error(`300 changes at once: ${(performance.now() - begin).toFixed(1)} ms`)
    assert.ok(performance.now() - begin < 20 * limit, 'changes that wait are linted together')
}

async function bytes() {
    const editor = new Editor(folder)
    const able = await editor.greet({ positionEncodings: ['utf-8', 'utf-16'] })
    assert.equal(able.positionEncoding, 'utf-8')
    const told = await editor.open('other.txt', '\u{1F600} "We will stop, she said.\n', 'plaintext')
    assert.deepEqual(told[0].range, { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } })
    await editor.leave()
}

const editor = new Editor(folder)
const able = await editor.greet()
assert.equal(able.positionEncoding, 'utf-16')
await findings(editor)
await hovering(editor)
await actions(editor)
await cancelling(editor)
await configuration(editor)
await typing(editor)
await editor.leave()
await bytes()
process.exit(0)
